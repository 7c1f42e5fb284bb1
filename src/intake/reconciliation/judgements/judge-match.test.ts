import { describe, expect, test } from "vitest";
import { testDatabase } from "../../../../test/support/database.ts";
import type { PlaceId } from "../../../kernel/ids.ts";
import { latestRevision } from "../../../registry/evidence/evidence.store.ts";
import { Recording } from "../../../registry/evidence/recording.ts";
import { putPlaces } from "../../../registry/places/place.store.ts";
import type { Place } from "../../../registry/places/place.ts";
import { mentionOf } from "../mention.ts";
import { judgeMatch, type MatchVerdict, withdrawMatchJudgement } from "./judge-match.ts";
import { matchJudgements } from "./match-judgement.store.ts";
import { countrySaid, judgedName } from "./match-judgement.ts";

const place = (id: string, country: string): Place => ({
  id: id as PlaceId,
  level: id.includes("-") ? "city" : "country",
  levelLocal: null,
  firstOrder: false,
  country,
  parent: id.includes("-") ? (id.slice(0, 2) as PlaceId) : null,
  point: null,
  population: null,
  geonames: null,
  wikidata: null,
  pointSource: null,
  note: null,
});
const VIENNA = "at-vienna" as PlaceId;
const VIENNE = "fr-vienne" as PlaceId;

const said = (more: Partial<MatchVerdict> = {}): MatchVerdict => ({
  judged: judgedName(mentionOf("Vienna", { country: "Österreich" })),
  verdict: "same",
  place: VIENNA,
  gazetteer: null,
  reason: "the capital, by its own list",
  author: "A. Editor",
  ...more,
});

describe("a judgement on a match", async () => {
  const database = await testDatabase();
  await database.write((tx) =>
    putPlaces(new Recording(tx, "test", "places"), [
      place("at", "AT"),
      place("fr", "FR"),
      place("at-vienna", "AT"),
      place("fr-vienne", "FR"),
    ]),
  );
  const judge = (verdict: MatchVerdict, twoPersons = false) =>
    database.write((tx) => judgeMatch(new Recording(tx, verdict.author, "judged"), verdict, { twoPersons }));
  const inForce = async () => matchJudgements(database.read, await latestRevision(database.read));
  const emptied = async () => {
    for (const { id } of await inForce())
      await database.write((tx) => withdrawMatchJudgement(new Recording(tx, "test", "emptied"), id));
  };

  test.each([
    ["no name", { judged: judgedName(mentionOf("  ")) }, "name-missing"],
    ["a name of 2,000 letters", { judged: judgedName(mentionOf("x".repeat(2_000))) }, "name-missing"],
    ["no reason", { reason: " " }, "reason-missing"],
    ["nobody who says so", { author: "" }, "author-missing"],
    ["the same as nothing", { place: null }, "bad-judgement"],
    ["no place, and a place", { verdict: "no place" as const }, "bad-judgement"],
    ["a place that is not there", { place: "at-nowhere" as PlaceId }, "unknown-place"],
    ["a place that the gazetteer does not have", { gazetteer: "1" }, "unknown-place"],
  ])("with %s is refused", async (_, more, code) => {
    await expect(judge(said(more))).rejects.toMatchObject({ code });
    expect(await inForce()).toEqual([]);
  });

  test("that nobody made cannot be taken back", async () => {
    const taken = database.write((tx) => withdrawMatchJudgement(new Recording(tx, "test", "none"), 4711));
    await expect(taken).rejects.toMatchObject({ code: "nothing-to-withdraw" });
  });

  test("is kept with who, when and why, and is recorded once", async () => {
    const before = Date.now() - 60_000;
    expect(await judge(said())).toMatchObject({ what: "recorded", replaced: [] });
    const revision = await latestRevision(database.read);
    expect(await judge(said())).toMatchObject({ what: "unchanged" });
    expect(await latestRevision(database.read)).toBe(revision);
    const [judgement] = await inForce();
    expect(judgement).toMatchObject({
      name: "Vienna",
      country: "AT",
      verdict: "same",
      place: VIENNA,
      reason: "the capital, by its own list",
      author: "A. Editor",
      secondedBy: null,
    });
    expect(judgement?.judgedAt.getTime()).toBeGreaterThan(before);
    await emptied();
  });

  test("takes the place of what contradicts it, for the same words only; what was known before stays", async () => {
    await judge(said());
    const then = await latestRevision(database.read);
    await judge(said({ judged: judgedName(mentionOf("Vienna", { country: "FR" })), place: VIENNE }));
    const { replaced } = await judge(said({ verdict: "no place", place: null, reason: "a hotel" }));
    expect(replaced).toHaveLength(1);
    expect((await inForce()).map(({ verdict, country }) => [verdict, country])).toEqual([
      ["same", "FR"],
      ["no place", "AT"],
    ]);
    expect((await matchJudgements(database.read, then)).map(({ verdict }) => verdict)).toEqual(["same"]);
    await emptied();
  });

  test("that it is not one place says nothing of another", async () => {
    await judge(said({ verdict: "not same", place: VIENNE }));
    await judge(said());
    expect((await inForce()).map(({ verdict }) => verdict).sort()).toEqual(["not same", "same"]);
    await judge(said({ verdict: "not same", reason: "the state is meant" }));
    expect((await inForce()).map(({ verdict }) => verdict)).toEqual(["not same", "not same"]);
    await emptied();
  });

  test("is seconded by another person who says the same, not by the same one", async () => {
    await judge(said(), true);
    expect(await judge(said({ reason: "still" }), true)).toMatchObject({ what: "unchanged" });
    expect(await judge(said({ author: "B. Second", reason: "I agree" }), true)).toMatchObject({
      what: "seconded",
    });
    expect(await inForce()).toMatchObject([{ author: "A. Editor", secondedBy: "B. Second" }]);
    // What two have said, one alone does not overthrow.
    await judge(said({ author: "C. Third", place: VIENNE }), true);
    expect((await inForce()).map((one) => one.place)).toEqual([VIENNA, VIENNE]);
    await judge(said({ author: "A. Editor", place: VIENNE }), true);
    expect(await inForce()).toMatchObject([{ place: VIENNE, author: "C. Third", secondedBy: "A. Editor" }]);
    await emptied();
  });
});

test("one country in many spellings is said once", () => {
  expect(["Rußland", "Russia", "RU", "Россия"].map(countrySaid)).toEqual(["RU", "RU", "RU", "RU"]);
  expect(countrySaid("Congo")).toBe("CD|CG");
  expect(countrySaid(" - ")).toBeNull();
  expect(countrySaid("Atlantis!")).toBe("atlantis");
});
