import { beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "../../../../test/support/database.ts";
import { bringIn, listLine, putWorld } from "../../../../test/support/review-world.ts";
import type { PlaceId } from "../../../kernel/ids.ts";
import { Recording } from "../../../registry/evidence/recording.ts";
import type { BatchId } from "../../import/batch.ts";
import { judgedName } from "../../reconciliation/judgements/match-judgement.ts";
import { mentionOf } from "../../reconciliation/mention.ts";
import { decideName } from "../decide-name.ts";
import { readConflicts } from "./read-conflicts.ts";
import { readOneSided } from "./read-one-sided.ts";

const WHOLE = { limit: 100, offset: 0 };

describe("claims of towns' own lists", async () => {
  const database = await testDatabase();
  let batch = 0 as BatchId;
  const read = (by: "names" | "places") => readOneSided(database.read, { batch, by }, WHOLE, "all");

  beforeAll(async () => {
    await putWorld(database);
    const of = (line: number, host: string, partner: string, countries: [string, string]) =>
      listLine(line, host, partner, { countries });
    batch = await bringIn(database, "own-lists", [
      of(1, "Bern", "Turin", ["Switzerland", "Italy"]),
      of(2, "Turin", "BERN", ["the_Italy", "Schweiz"]),
      // Said twice, it is one pair.
      of(3, "Bern", "Turin", ["Switzerland", "Italy"]),
      of(4, "Turin", "Springfield", ["Italy", "USA"]),
      of(5, "Springfield", "Bern", ["United States", "Switzerland"]),
      // Nobody knows whether Lyon lists it: it has no list here.
      of(6, "Bern", "Lyon", ["Switzerland", "France"]),
      // Another Bern has no list either.
      of(7, "Springfield", "Bern", ["United States", "France"]),
      of(8, "Bern", "Bern", ["Switzerland", "Switzerland"]),
    ]);
    // The same pair the other way round in another file is no answer to it.
    await bringIn(database, "other-lists", [of(1, "Springfield", "Turin", ["USA", "Italy"])]);
  });

  test("of an import that is not there are refused", async () => {
    const asked = readOneSided(database.read, { batch: 4711 as BatchId, by: "names" }, WHOLE, "all");
    await expect(asked).rejects.toMatchObject({ code: "no-such-batch" });
  });

  test("are one-sided where the partner's own list does not name the host", async () => {
    const { counts, claims } = await read("names");
    expect(counts.names).toEqual({ edges: 6, partnerHasList: 4, reciprocated: 2, oneSided: 2 });
    expect(claims.map(({ line, host, partner }) => [line, host.name, partner.name])).toEqual([
      [4, "Turin", "Springfield"],
      [5, "Springfield", "Bern"],
    ]);
  });

  test("by places leave out who waits, and lead to the partnership once it is decided", async () => {
    expect((await read("places")).counts.places).toEqual({
      edges: 2,
      partnerHasList: 2,
      reciprocated: 2,
      oneSided: 0,
    });
    await database.write((tx) =>
      decideName(
        new Recording(tx, "Ann", "decided"),
        {
          judged: judgedName(mentionOf("Springfield", { country: "USA" })),
          meant: { place: "us-springfield-ohio" as PlaceId, gazetteer: null },
          reason: "the list says Ohio",
          author: "Ann",
        },
        { whose: "all", twoPersons: false },
      ),
    );
    const { claims } = await read("places");
    expect(claims.map(({ line, partnership }) => [line, partnership])).toEqual([
      [4, "it-turin--us-springfield-ohio"],
      [5, "ch-bern--us-springfield-ohio"],
    ]);
  });

  test("that contradict each other are listed with both values and their rows", async () => {
    expect(await readConflicts(database.read, null, 10, "all")).toEqual([]);
    await bringIn(database, "dated", [
      listLine(1, "Bern", "Turin", { year: "1980" }),
      listLine(2, "Turin", "Bern", { year: "1990" }),
    ]);
    const [conflict, ...others] = await readConflicts(database.read, null, 10, "all");
    expect(others).toEqual([]);
    expect(conflict).toMatchObject({ partnership: "ch-bern--it-turin", about: ["dates", "row"] });
    expect(conflict?.claims.flatMap(({ on }) => on?.edtf ?? []).sort()).toEqual(["1980", "1990"]);
    expect(conflict?.rows.map(({ line }) => line)).toEqual([2]);
  });
});
