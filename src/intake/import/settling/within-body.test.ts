import { beforeAll, describe, expect, it } from "vitest";
import { putBody, signIn } from "../../../../test/support/accounts.ts";
import { bringDraft } from "../../../../test/support/batches.ts";
import { testDatabase } from "../../../../test/support/database.ts";
import { bringIn, listLine, putWorld, smallWorld } from "../../../../test/support/review-world.ts";
import { buildApp } from "../../../app.ts";
import type { BodyId, PlaceId } from "../../../kernel/ids.ts";
import { Recording } from "../../../registry/evidence/recording.ts";
import { judgedName } from "../../reconciliation/judgements/match-judgement.ts";
import { mentionOf } from "../../reconciliation/mention.ts";
import type { PlaceResolver } from "../../reconciliation/place-resolver.ts";
import { decideName } from "../../review/decide-name.ts";
import { batchById, batchRows, setBeyondBody } from "../batch.store.ts";
import { checkBatch } from "../check-batch.ts";
import { recordBatch } from "../record-batch.ts";

/** Bern's own tie, one of two other places, and one that waits for a name. */
const LIST = `City,Partner city
Bern,Turin
Turin,Salem of Oregon
Bern,Springfield
`;

/** The small world, and a name of its own for one of the two Salems. */
const resolver: PlaceResolver = {
  resolve(mention) {
    if (mention.name !== "Salem of Oregon") return smallWorld.resolve(mention);
    const match = smallWorld.resolve({ ...mention, name: "Salem" });
    const chosen = match.candidates.find(({ place }) => place === "us-salem-oregon") ?? null;
    return { ...match, outcome: "matched", chosen };
  },
};

describe("a batch of a body", async () => {
  const database = await testDatabase();
  let bern: BodyId;
  beforeAll(async () => {
    await putWorld(database);
    bern = await putBody(database, "office-of-bern", { places: ["ch-bern"], twoPersons: false });
  });
  const bring = (name: string, text = LIST) => bringDraft(database, name, text, bern);
  const beyond = (id: Parameters<typeof setBeyondBody>[1]) =>
    database.aside((tx) => setBeyondBody(tx, id, true));
  const springfield: Parameters<typeof decideName>[1] = {
    judged: judgedName(mentionOf("Springfield")),
    meant: { place: "us-springfield-ohio" as PlaceId, gazetteer: null },
    reason: "the list says Ohio",
    author: "Ann",
  };

  it("is recorded as far as its rows are about places of the body, and says of the others why not", async () => {
    const id = await bring("first.csv");
    expect((await checkBatch(database, resolver, id)).counts).toMatchObject({
      new: 1,
      waiting: 1,
      refused: 1,
    });
    const { counts } = await recordBatch(database, resolver, id);
    expect(counts).toMatchObject({ new: 1, waiting: 1, refused: 1 });
    const rows = await batchRows(database.read, id, { outcome: "refused", limit: 9, after: 0 });
    expect(rows.map(({ line, issues }) => [line, issues.map(({ code }) => code)])).toEqual([
      [3, ["beyond-body"]],
    ]);
  });

  it("is recorded whole by the whole registry", async () => {
    const id = await bring("whole.csv");
    await beyond(id);
    const { counts } = await recordBatch(database, resolver, id);
    expect(counts).toMatchObject({ new: 1, addsEvidence: 1, waiting: 1, refused: 0 });
  });

  it("refuses rows beyond it that a decision settles later", async () => {
    const id = await bringIn(
      database,
      "settled",
      [listLine(2, "Bern", "Springfield"), listLine(3, "Turin", "Springfield")],
      smallWorld,
      bern,
    );
    const settled = await database.write((tx) =>
      decideName(new Recording(tx, "Ann", "decided"), springfield, { whose: [bern], twoPersons: false }),
    );
    // Those of the batches before have waited for it too.
    expect(settled).toMatchObject({ recorded: 3, refused: 1, waiting: 0 });
    expect((await batchById(database.read, id)).counts).toMatchObject({
      rows: 2,
      addsEvidence: 1,
      refused: 1,
    });
  });

  it("does not describe a source anew that others brought; its own it does", async () => {
    await bringIn(database, "fifth", [listLine(2, "Turin", "Bern")]);
    const id = await bring("fifth.csv", "City,Partner city\nBern,Turin\n");
    await expect(checkBatch(database, smallWorld, id)).rejects.toMatchObject({ code: "source-of-others" });
    const own = await bring("first.csv", "City,Partner city\nBern,Turin\nBern,Salem of Oregon\n");
    expect((await checkBatch(database, resolver, own)).counts).toMatchObject({ rows: 2, refused: 0 });
  });

  it("that the whole registry recorded is not for the body to take back", async () => {
    const app = buildApp(database, undefined, undefined, { begin: async () => {} });
    const whole = await bring("sixth.csv", "City,Partner city\nBern,Turin\n");
    await beyond(whole);
    await recordBatch(database, smallWorld, whole);
    const ask = async (headers: Record<string, string>) => {
      const answer = await app.request(`http://localhost/en/import/${whole}/roll-back`, {
        method: "POST",
        headers: { ...headers, host: "localhost", origin: "http://localhost", accept: "application/json" },
        body: new URLSearchParams({ reason: "a trial", sure: "yes" }),
      });
      return answer.status === 303 ? 303 : ((await answer.json()) as { code: string }).code;
    };
    expect(await ask((await signIn(database, "editor", { body: bern })).headers)).toBe("batch-of-registry");
    expect(await ask((await signIn(database, "editor")).headers)).toBe(303);
  });
});
