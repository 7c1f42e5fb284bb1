import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { bringIn, listLine, putWorld } from "../../../test/support/review-world.ts";
import type { Database } from "../../database/database.ts";
import type { PlaceId } from "../../kernel/ids.ts";
import { latestRevision } from "../../registry/evidence/evidence.store.ts";
import { Recording } from "../../registry/evidence/recording.ts";
import { everyPartnership, storedSpells } from "../../registry/partnerships/spell.store.ts";
import { listBatches } from "../import/batch.store.ts";
import { judgedName } from "../reconciliation/judgements/match-judgement.ts";
import { mentionOf } from "../reconciliation/mention.ts";
import { decideName, type Meant, withdrawDecision } from "./decide-name.ts";
import { openMentions } from "./inbox.store.ts";
import { groupMentions } from "./name-group.ts";

const place = (id: string): Meant => ({ place: id as PlaceId, gazetteer: null });
const ILLINOIS = place("us-springfield-illinois");
const OHIO = place("us-springfield-ohio");

/** Who works on everything. */
const EVERYTHING = { whose: "all" as const, name: null };

const decide = (
  database: Database,
  name: string,
  meant: Meant,
  { author = "Ann", reason = "the map", twoPersons = false, country = null as string | null } = {},
) =>
  database.write((tx) =>
    decideName(
      new Recording(tx, author, "decided"),
      { judged: judgedName(mentionOf(name, { country })), meant, reason, author },
      { whose: "all", twoPersons },
    ),
  );

const withdraw = (database: Database, id: number) =>
  database.write((tx) => withdrawDecision(new Recording(tx, "Ann", "withdrawn"), id, EVERYTHING));

/** What is counted: what became of rows, and the spells of every partnership that has any. */
async function standing(database: Database) {
  const known = await latestRevision(database.read);
  const spells = await storedSpells(database.read, await everyPartnership(database.read), known);
  const batches = await listBatches(database.read);
  const open = groupMentions(await openMentions(database.read, "all"));
  return {
    spells: [...spells].filter(([, rows]) => rows.length > 0).sort(),
    counts: batches.map(({ id, counts }) => [id, counts]),
    open: open.map(({ judged, rows }) => [judged.name, rows]),
  };
}

const world = async (): Promise<Database> => {
  const database = await testDatabase();
  beforeAll(async () => {
    await putWorld(database);
    await bringIn(database, "a", [
      listLine(2, "Bern", "Springfield", { year: "1990" }),
      listLine(3, "Turin", "Springfield", { countries: [null, "USA"] }),
      listLine(4, "Bern", "Turin"),
      listLine(5, "Springfield", "Salem"),
      listLine(6, "Bern", "Nowhere"),
      listLine(7, "Turin", "  SPRINGFIELD "),
    ]);
    await bringIn(database, "b", [listLine(2, "Turin", "Springfield")]);
  });
  return database;
};

describe("what is refused", async () => {
  const database = await world();

  test.each([
    ["no reason", { reason: " " }, "reason-missing"],
    ["nobody who says so", { author: " " }, "author-missing"],
  ])("with %s", async (_, how, code) => {
    const before = await standing(database);
    await expect(decide(database, "Springfield", ILLINOIS, how)).rejects.toMatchObject({ code });
    expect(await standing(database)).toEqual(before);
  });

  test("a place that is not there, and a number that no decision has", async () => {
    await expect(decide(database, "Springfield", place("us-atlantis"))).rejects.toMatchObject({
      code: "unknown-place",
    });
    await expect(withdraw(database, 4711)).rejects.toMatchObject({ code: "nothing-to-withdraw" });
  });

  test("the second word of the same person, where two are asked for", async () => {
    const both = { twoPersons: true };
    expect(await decide(database, "Nowhere", "no place", both)).toMatchObject({
      what: "proposed",
      refused: 0,
    });
    await expect(decide(database, "Nowhere", "no place", both)).rejects.toMatchObject({
      code: "needs-another-person",
    });
    const second = await decide(database, "Nowhere", "no place", { ...both, author: "Bob" });
    expect(second).toMatchObject({ what: "seconded", refused: 1 });
    expect(await withdraw(database, second.judgement)).toMatchObject({ rows: 1 });
  });
});

describe("a decision", async () => {
  const database = await world();

  test("is asked once for a name said the same way, with the most rows first", async () => {
    const groups = groupMentions(await openMentions(database.read, "all"));
    expect(
      groups.map(({ judged, rows, outcome }) => [judged.name.trim(), judged.country, rows, outcome]),
    ).toEqual([
      ["Springfield", null, 4, "ambiguous"],
      ["Nowhere", null, 1, "unknown"],
      ["Salem", null, 1, "ambiguous"],
      ["Springfield", "US", 1, "ambiguous"],
    ]);
  });

  test("settles the rows of every batch that waited for nothing else; taken back, they wait again", async () => {
    const before = await standing(database);
    const settled = await decide(database, "Springfield", ILLINOIS);
    // Springfield–Salem waits for Salem still.
    expect(settled).toMatchObject({ what: "recorded", recorded: 3, refused: 0, waiting: 1 });
    const after = await standing(database);
    expect(after.spells.map(([id]) => id)).toContain("ch-bern--us-springfield-illinois");
    expect(await withdraw(database, settled.judgement)).toMatchObject({ rows: 3 });
    expect(await standing(database)).toEqual(before);
  });

  test("that contradicts an earlier one takes its place, and its rows with it", async () => {
    await decide(database, "Springfield", ILLINOIS);
    const other = await decide(database, "Springfield", OHIO, { author: "Bob" });
    expect(other).toMatchObject({ recorded: 3 });
    const { spells } = await standing(database);
    const ids = spells.map(([id]) => id);
    expect(ids).toContain("ch-bern--us-springfield-ohio");
    expect(ids).not.toContain("ch-bern--us-springfield-illinois");
    await withdraw(database, other.judgement);
  });

  test("that a second person repeats can be taken back whole", async () => {
    const before = await standing(database);
    await decide(database, "Springfield", ILLINOIS);
    const again = await decide(database, "Springfield", ILLINOIS, { author: "Bob" });
    expect(again.what).toBe("seconded");
    expect(await withdraw(database, again.judgement)).toMatchObject({ rows: 3 });
    expect(await standing(database)).toEqual(before);
  });
});

describe("however many are decided and taken back, in whatever order", async () => {
  const database = await world();

  test("counts and states are what they were", async () => {
    const before = await standing(database);
    const choice = fc.record({
      name: fc.constantFrom("Springfield", "Salem", "Nowhere"),
      country: fc.constantFrom(null, "USA"),
      meant: fc.constantFrom<Meant>(ILLINOIS, OHIO, place("us-salem-ohio"), place("it-turin"), "no place"),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(choice, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        async (choices, turned) => {
          const made = new Set<number>();
          for (const { name, country, meant } of choices)
            made.add((await decide(database, name, meant, { country })).judgement);
          const order = turned ? [...made].reverse() : [...made];
          for (const id of order) {
            await withdraw(database, id).catch((error: { code?: string }) => {
              // A later choice of the same name took its place.
              if (error.code !== "nothing-to-withdraw") throw error;
            });
          }
          expect(await standing(database)).toEqual(before);
        },
      ),
      { numRuns: 12 },
    );
  });
});
