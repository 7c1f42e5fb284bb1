import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { signIn } from "../../../../test/support/accounts.ts";
import { allRows } from "../../../../test/support/all-rows.ts";
import { loadedDatabase } from "../../../../test/support/database.ts";
import {
  askerFor,
  contentOf,
  putProposal,
  signing,
} from "../../../../test/support/workbench/proposals-world.ts";
import { Question } from "../../../counting/evaluate.ts";
import { listRules } from "../../../counting/rule.store.ts";
import { loadWorld } from "../../../counting/world.store.ts";
import { WorldCache } from "../../../counting/world-cache.ts";
import { DOSSIER_KINDS } from "../../../intake/dossier-kinds.ts";
import { today } from "../../../kernel/day.ts";
import type { PartnershipId } from "../../../kernel/ids.ts";
import { latestRevision } from "../../../registry/evidence/evidence.store.ts";
import { readPartnership } from "../../../registry/partnerships/record/partnership-record.ts";
import type { Content } from "../content.ts";
import { publishProposal } from "../publish-proposal.ts";
import { proposalSeen } from "../save-proposal.ts";
import { conflictsChanged, valuesChanged } from "./preview-differences.ts";
import { Previews } from "./preview-proposal.ts";

describe("what a proposal would change", async () => {
  const database = await loadedDatabase();
  const previews = new Previews(database, DOSSIER_KINDS, new WorldCache());
  const asker = askerFor(await signIn(database, "registrar"), "registrar");
  const put = async (content: Content) =>
    proposalSeen(database.read, asker, await putProposal(database, asker, content));
  const publish = async (proposal: Awaited<ReturnType<typeof put>>) =>
    database.write((tx) =>
      publishProposal(tx, DOSSIER_KINDS, asker, {
        id: proposal.id,
        version: proposal.version,
        basedOn: null,
      }),
    );
  const numbers = async () => {
    const known = await latestRevision(database.read);
    const world = await loadWorld(database.read, known);
    const rules = await listRules(database.read, known);
    return new Map(rules.map((rule) => [rule.id, new Question(world, rule, today()).count()]));
  };

  it("leaves every row and the next revision's number as they were", async () => {
    const proposal = await put(signing(["am-yerevan", "cn-jinan"]));
    const [rows, known] = [await allRows(database), await latestRevision(database.read)];
    const preview = await previews.of(proposal);
    expect(preview.idle).toBe(false);
    expect(await allRows(database)).toEqual(rows);
    expect(await latestRevision(database.read)).toBe(known);
    expect((await publish(proposal)).revision).toBe(known + 1);
  });

  it("says that the state stays where another source says the same", async () => {
    const proposal = await put(
      contentOf({ ...signing(["am-yerevan", "cn-jinan"]), parties: ["cn-jinan", "am-yerevan"] }),
    );
    const [tie] = (await previews.of(proposal)).ties;
    expect(tie?.change.before?.state).toEqual(tie?.change.after?.state);
  });

  it("tells of the conflict that a second date makes", async () => {
    const proposal = await put(signing(["am-yerevan", "cn-jinan"], "2011-11-11"));
    const { ties } = await previews.of(proposal);
    const { arise, end } = conflictsChanged(ties[0]?.change ?? null, null, null);
    expect([arise.map(({ what }) => what), end]).toEqual([["dates"], []]);
  });

  it("refuses as publishing would: a place that was taken away meanwhile", async () => {
    const proposal = await put(signing(["am-yerevan", "cn-jinan"]));
    const broken = { ...proposal, version: 99, content: signing(["am-yerevan", "cn-nowhere"]) };
    await expect(previews.of(broken)).rejects.toMatchObject({
      code: "proposal-incomplete",
      where: "party-2",
    });
  });

  it("says so politely while the one writer is busy, and leaves nothing waiting behind", async () => {
    const impatient = new Previews(database, DOSSIER_KINDS, new WorldCache(), 60);
    const proposal = await put(signing(["am-yerevan", "cn-jinan"], "1999"));
    const { promise, resolve } = Promise.withResolvers<void>();
    const busy = database.write(() => promise);
    await expect(impatient.of(proposal)).rejects.toMatchObject({ code: "too-busy" });
    resolve();
    await busy;
    expect((await impatient.of(proposal)).ties.length).toBe(2);
  });

  it("shows the values of a dossier that come, and no count", async () => {
    const content = contentOf({
      type: "statements",
      kind: "projects",
      id: "deng-xiaoping-street-upgrade",
      statements: [{ property: "title", value: "A street of many names", language: "en" }],
      evidence: { source: { title: "News", kind: "news" }, capacity: "third party" },
    });
    const preview = await previews.of(await put(content));
    const kind = DOSSIER_KINDS.of("project");
    expect(preview.counts).toEqual([]);
    expect(preview.dossier && valuesChanged(preview.dossier, kind)).toMatchObject([
      { property: "title", how: "new", statement: { value: { text: "A street of many names" } } },
    ]);
  });

  it("is what publishing then does, to the state and to every count", async () => {
    const pairs = ["cn-qingdao", "cn-jinan", "am-yerevan", "kg-bishkek", "ru-moscow"];
    const act = fc.record({
      parties: fc.uniqueArray(fc.constantFrom(...pairs), { minLength: 2, maxLength: 2 }),
      effect: fc.constantFrom("establishes", "establishes", "intends", "ends", "suspends", "renews", "lists"),
      strength: fc.constantFrom("sister", "friendly-cooperation", "unspecified"),
      on: fc.constantFrom("2001", "2010-05", "2015-05-05", "17 июня 2022 г.", "2019年3月"),
      capacity: fc.constantFrom("party", "third party"),
      kind: fc.constantFrom("document", "news"),
    });
    await fc.assert(
      fc.asyncProperty(act, async ({ parties, effect, strength, on, capacity, kind }) => {
        const content = contentOf({
          type: "act",
          parties,
          effect,
          strength: ["establishes", "lists"].includes(effect) ? strength : null,
          form: effect === "lists" ? "list entry" : "agreement",
          step: "signed",
          on,
          evidence: {
            source: { title: `${effect} ${on}`, kind, published: "2022" },
            claimantPlace: capacity === "party" ? parties[0] : null,
            capacity,
          },
        });
        const proposal = await put(content);
        const preview = await previews.of(proposal);
        const before = await numbers();
        const { recordId, revision } = await publish(proposal);
        const after = await numbers();
        expect(revision).toBe(preview.upon + 1);
        for (const { day, change } of preview.ties) {
          const record = await readPartnership(database.read, recordId as PartnershipId, { asOf: day });
          expect(change.after?.state).toEqual(record.state);
        }
        const changed = [...after].filter(
          ([id, count]) => JSON.stringify(count) !== JSON.stringify(before.get(id)),
        );
        expect(new Map(preview.counts.map((one) => [one.rule.id, one.after]))).toEqual(new Map(changed));
        for (const one of preview.counts) expect(one.before).toEqual(before.get(one.rule.id));
      }),
      { numRuns: 12 },
    );
  }, 60_000);
});
