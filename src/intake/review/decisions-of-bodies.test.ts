import { beforeAll, describe, expect, test } from "vitest";
import { putBody } from "../../../test/support/accounts.ts";
import { testDatabase } from "../../../test/support/database.ts";
import { bringIn, listLine, putWorld, smallWorld } from "../../../test/support/review-world.ts";
import type { BodyId, PlaceId } from "../../kernel/ids.ts";
import { latestRevision } from "../../registry/evidence/evidence.store.ts";
import { Recording } from "../../registry/evidence/recording.ts";
import type { Whose } from "../bodies/whose.ts";
import { batchById } from "../import/batch.store.ts";
import type { BatchId } from "../import/batch.ts";
import { matchJudgements } from "../reconciliation/judgements/match-judgement.store.ts";
import { judgedName } from "../reconciliation/judgements/match-judgement.ts";
import { mentionOf } from "../reconciliation/mention.ts";
import { Judged } from "../reconciliation/resolver/judged.ts";
import { decideName, type Meant, withdrawDecision } from "./decide-name.ts";

describe("a name that waits in the batches of two bodies", async () => {
  const database = await testDatabase();
  let bern: BodyId;
  let turin: BodyId;
  const batches = { bern: 0 as BatchId, turin: 0 as BatchId };
  beforeAll(async () => {
    await putWorld(database);
    bern = await putBody(database, "office-of-bern", { places: ["ch-bern"], twoPersons: true });
    turin = await putBody(database, "office-of-turin", { places: ["it-turin"], twoPersons: false });
    batches.bern = await bringIn(database, "a", [listLine(2, "Bern", "Springfield")], smallWorld, bern);
    batches.turin = await bringIn(database, "b", [listLine(2, "Turin", "Springfield")], smallWorld, turin);
  });

  const place = (id: string): Meant => ({ place: id as PlaceId, gazetteer: null });
  const decide = (author: string, whose: Whose, meant = place("us-springfield-ohio")) =>
    database.write((tx) =>
      decideName(
        new Recording(tx, author, "decided"),
        { judged: judgedName(mentionOf("Springfield")), meant, reason: "the map", author },
        { whose, twoPersons: false },
      ),
    );
  const withdraw = (id: number, whose: Whose, name: string) =>
    database.write((tx) => withdrawDecision(new Recording(tx, name, "withdrawn"), id, { whose, name }));
  const waiting = async () => [
    (await batchById(database.read, batches.bern)).counts.waiting,
    (await batchById(database.read, batches.turin)).counts.waiting,
  ];
  const counting = async () => {
    const judged = new Judged(
      await matchJudgements(database.read, await latestRevision(database.read)),
      false,
    );
    return judged.on(mentionOf("Springfield")).counts.length;
  };

  test("is decided for each by its own people, and by two where their body asks for two", async () => {
    const proposed = await decide("Ann", [bern]);
    expect([proposed.what, await waiting(), await counting()]).toEqual(["proposed", [1, 1], 0]);
    await expect(decide("Ann", [bern])).rejects.toMatchObject({ code: "needs-another-person" });
    const seconded = await decide("Bob", [bern]);
    expect([seconded, await waiting(), await counting()]).toMatchObject([{ recorded: 1 }, [0, 1], 1]);
    expect([await decide("Cesare", [turin]), await waiting()]).toMatchObject([{ recorded: 1 }, [0, 0]]);

    await expect(withdraw(seconded.judgement, [turin], "Cesare")).rejects.toMatchObject({
      code: "decision-of-others",
    });
    expect((await withdraw(seconded.judgement, "all", "Registrar")).rows).toBe(2);
    expect(await waiting()).toEqual([1, 1]);
  });

  test("is not decided otherwise over the rows of the other", async () => {
    const settled = await decide("Cesare", [turin]);
    expect(settled.recorded).toBe(1);
    await expect(
      database.write((tx) =>
        decideName(
          new Recording(tx, "Ann", "decided"),
          {
            judged: judgedName(mentionOf("Springfield")),
            meant: place("us-springfield-illinois"),
            reason: "another map",
            author: "Ann",
          },
          { whose: ["office-of-elsewhere" as BodyId], twoPersons: false },
        ),
      ),
    ).rejects.toMatchObject({ code: "decision-of-others" });
    await expect(withdraw(settled.judgement, ["office-of-elsewhere" as BodyId], "Eve")).rejects.toMatchObject(
      {
        code: "nothing-to-withdraw",
      },
    );
    expect(await waiting()).toEqual([1, 0]);
  });
});
