import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadedDatabase } from "../../../test/support/database.ts";
import { knownDay } from "../../kernel/day.ts";
import type { CitationId, PartnershipId, PlaceId, Revision, SourceId } from "../../kernel/ids.ts";
import { parseEdtf } from "../../kernel/partial-date.ts";
import { latestRevision, putSources } from "../../registry/evidence/evidence.store.ts";
import { JUDGEMENT_KINDS } from "../../registry/evidence/judgement.ts";
import { baseOf } from "../../registry/evidence/record-citations.ts";
import { Recording } from "../../registry/evidence/recording.ts";
import { judgeClaim, withdrawJudgements } from "../../registry/partnerships/judge-claim.ts";
import {
  type PartnershipRecord,
  readPartnership,
} from "../../registry/partnerships/record/partnership-record.ts";
import { type RecordedAct, recordActs } from "../../registry/partnerships/record-acts.ts";
import { undoRevision } from "./undo-revision.ts";

const database = await loadedDatabase();
const PAIR = "am-yerevan--cn-qingdao" as PartnershipId;
const PLACES = ["am-yerevan", "cn-qingdao"] as PlaceId[];

/** Does something as one revision; its number, or null where nothing changed. */
const write = (use: (recording: Recording) => Promise<unknown>) =>
  database.write(async (tx) => {
    const recording = new Recording(tx, "a tester", "test");
    await use(recording);
    return recording.made();
  });
const must = (revision: Revision | null): Revision => {
  if (revision === null) throw new Error("nothing changed");
  return revision;
};
const undo = async (revision: Revision, reason = "a trial") =>
  must(await write((recording) => undoRevision(recording, revision, reason)));

const act = (id: string, on: string, strength: "sister" | "friendly-cooperation" = "sister"): RecordedAct => {
  const date = parseEdtf(on);
  if (!date.ok) throw new Error(on);
  return {
    citation: {
      id: id as CitationId,
      source: "trial" as SourceId,
      locator: null,
      excerpt: null,
      claimantPlace: "cn-qingdao" as PlaceId,
      claimantOrganization: null,
      capacity: "party",
      asOf: null,
      note: null,
    },
    parties: PLACES,
    act: {
      form: "agreement",
      effect: "establishes",
      strength,
      label: null,
      step: "signed",
      on: date.value,
      derived: false,
      termYears: null,
      termNote: null,
    },
  };
};

await write((recording) =>
  putSources(recording, [
    {
      id: "trial" as SourceId,
      kind: "document",
      title: "A trial",
      publisher: null,
      url: null,
      published: null,
      retrieved: null,
      language: "en",
      carrierNote: null,
    },
  ]),
);

const read = (revision?: Revision) =>
  readPartnership(database.read, PAIR, {
    asOf: knownDay("2026-01-01"),
    knownAt: revision === undefined ? undefined : { revision },
  });

/** What a record says, without the numbers that a new version has. */
const said = ({ state, since, grade, claims, judgements }: PartnershipRecord) => ({
  state,
  since,
  grade,
  claims: claims
    .map(({ citation, speaks: _, ...claim }) => ({ ...claim, citation: baseOf(citation) }))
    .sort((a, b) => (a.citation < b.citation ? -1 : 1)),
  judgements: judgements
    .filter(({ citation }) => claims.some((claim) => claim.citation === citation))
    .map(
      ({ citation, other, kind, reason }) =>
        `${baseOf(citation)} ${kind} ${other && baseOf(other)} ${reason}`,
    )
    .sort(),
});

describe("refuses to take back", () => {
  test("without a reason, and what there is not", async () => {
    const made = must(await write((recording) => recordActs(recording, [act("refused", "2001")])));
    await expect(undo(made, " ")).rejects.toMatchObject({ code: "reason-missing" });
    await expect(undo((made + 1) as Revision)).rejects.toMatchObject({ code: "unknown-revision" });
    await undo(made);
  });

  test("what a later revision built on, and names that one", async () => {
    const made = must(await write((recording) => recordActs(recording, [act("built", "2002")])));
    const judged = must(
      await write((recording) =>
        judgeClaim(recording, {
          citation: "built" as CitationId,
          kind: "reject",
          other: null,
          reason: "no such paper",
          author: "a tester",
        }),
      ),
    );
    await expect(undo(made)).rejects.toMatchObject({
      kind: "conflict",
      code: "undo-built-on",
      where: String(judged),
    });
    const again = must(await write((recording) => recordActs(recording, [act("built", "2003")])));
    await expect(undo(made)).rejects.toMatchObject({ code: "undo-built-on", where: String(again) });
    // What was changed and taken back again is as it was: one after the other goes.
    await undo(again);
    await undo(judged);
    await undo(made);
  });

  test("the same twice, and a revision that brought rules", async () => {
    const made = must(await write((recording) => recordActs(recording, [act("twice", "2002")])));
    const undone = await undo(made);
    await expect(undo(made)).rejects.toMatchObject({ code: "undo-built-on", where: String(undone) });
    await expect(undo(1 as Revision)).rejects.toMatchObject({ code: "undo-rule" });
  });
});

describe("taking back", () => {
  test("a date that replaced another: the former stands again, with what was judged of it", async () => {
    await write((recording) => recordActs(recording, [act("dated", "2021-11-15")]));
    await write((recording) =>
      judgeClaim(recording, {
        citation: "dated" as CitationId,
        kind: "accept",
        other: null,
        reason: "seen",
        author: "a tester",
      }),
    );
    const before = await read();
    const made = must(await write((recording) => recordActs(recording, [act("dated", "2021-11-16")])));
    const between = await read();
    const undone = await undo(made);
    expect(said(await read())).toEqual(said(before));
    expect(said(await read(made))).toEqual(said(between));
    // And the undo can be taken back too.
    await undo(undone);
    expect(said(await read())).toEqual(said(between));
  });
});

const step = fc.oneof(
  fc.record({
    do: fc.constant("act" as const),
    id: fc.constantFrom("p1", "p2", "p3"),
    on: fc.constantFrom("1999", "2001-05", "2001-05-06", "2010"),
    strength: fc.constantFrom("sister" as const, "friendly-cooperation" as const),
  }),
  fc.record({
    do: fc.constant("judge" as const),
    id: fc.constantFrom("p1", "p2", "p3"),
    kind: fc.constantFrom(...JUDGEMENT_KINDS),
    other: fc.constantFrom("p1", "p2", "p3"),
  }),
  fc.record({ do: fc.constant("withdraw" as const), id: fc.constantFrom("p1", "p2", "p3") }),
);

test("whatever a revision did, taking it back leaves what was, and taking that back what it did", async () => {
  await write((recording) =>
    recordActs(
      recording,
      ["p1", "p2", "p3"].map((id) => act(id, "2000")),
    ),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
      async (plan) => {
        for (const steps of plan) {
          const before = await read();
          const newest = new Map(before.claims.map(({ citation }) => [baseOf(citation), citation]));
          const made = await write(async (recording) => {
            const used = new Set<string>();
            for (const one of steps) {
              // One revision says a thing once.
              if (used.has(one.id)) continue;
              used.add(one.id);
              const citation = newest.get(one.id);
              if (one.do === "act") await recordActs(recording, [act(one.id, one.on, one.strength)]);
              else if (citation === undefined) continue;
              else if (one.do === "withdraw") {
                await withdrawJudgements(recording, citation, "a trial").catch(() => {});
              } else {
                const other = one.kind === "same-act" ? (newest.get(one.other) ?? null) : null;
                if (other === citation || (one.kind === "same-act" && other === null)) continue;
                await judgeClaim(recording, {
                  citation,
                  kind: one.kind,
                  other,
                  reason: "a trial",
                  author: "a tester",
                });
              }
            }
          });
          if (made === null) continue;
          const after = await read();
          const undone = await undo(made);
          expect(said(await read())).toEqual(said(before));
          expect(said(await read(made))).toEqual(said(after));
          const redone = await undo(undone);
          expect(said(await read())).toEqual(said(after));
          expect(said(await read(undone))).toEqual(said(before));
          expect(await latestRevision(database.read)).toBe(redone);
        }
      },
    ),
    { numRuns: 25 },
  );
});
