import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, describe, expect, test } from "vitest";
import { loadedDatabase, testDatabase } from "../../../../test/support/database.ts";
import { change, type Database } from "../../../database/database.ts";
import type { PlaceId } from "../../../kernel/ids.ts";
import { latestRevision } from "../../../registry/evidence/evidence.store.ts";
import { Recording } from "../../../registry/evidence/recording.ts";
import { judgeMatch, type MatchVerdict, withdrawMatchJudgement } from "../judgements/judge-match.ts";
import { judgedName } from "../judgements/match-judgement.ts";
import { type Mention, mentionOf } from "../mention.ts";
import { openResolver, ResolverCache } from "./open-resolver.ts";

/** A gazetteer of a few places, two of which the starter dataset has as well. */
const GAZETTEER = [
  ["1797929", 1797929, "Qingdao", "PPLA2", "CN", "25", 36.06, 120.38, 3_000_000],
  ["CN.25", 1796328, "Shandong", "ADM1", "CN", "25", 36.3, 118.4, null],
  ["6115187", 6115187, "Rauma", "PPLA3", "FI", "02", 61.13, 21.51, 39_000],
  ["3142657", 3142657, "Rauma", "PPL", "NO", "08", 62.5, 7.6, 7_000],
  ["4409896", 4409896, "Springfield", "PPL", "US", "MO", 37.21, -93.29, 166_000],
  ["4951788", 4951788, "Springfield", "PPL", "US", "MA", 42.1, -72.59, 154_000],
  ["US.MO", 4398678, "Missouri", "ADM1", "US", "MO", 38.25, -92.5, null],
  ["US.MA", 6254926, "Massachusetts", "ADM1", "US", "MA", 42.36, -71.1, null],
  ["3570675", 3570675, "Fort-de-France", "PPLC", "MQ", "MQ", 14.6, -61.07, 89_000],
  ["625144", 625144, "Minsk", "PPLC", "BY", "04", 53.9, 27.57, 1_742_000],
  ["BY.05", 625142, "Minsk", "ADM1", "BY", "05", 54, 27, null],
] as const;
const NAMES = [
  ["1797929", "青岛", "zh", "official"],
  ["1797929", "Циндао", "ru", "official"],
  ["1797929", "Tsingtao", "en", "former"],
  ["625144", "Минск", "ru", "official"],
] as const;

async function putGazetteer(database: Database): Promise<void> {
  await database.write(async (tx) => {
    for (const [id, geonames, name, feature, country, admin1, latitude, longitude, population] of GAZETTEER) {
      const slug = name.toLowerCase();
      await change(
        tx,
        sql`insert into gazetteer_place (id, geonames_id, name, ascii_name, slug, feature, country, admin1, latitude,
            longitude, population)
          values (${id}, ${geonames}, ${name}, ${name}, ${slug}, ${feature}, ${country}, ${admin1}, ${latitude},
            ${longitude}, ${population})`,
      );
    }
    for (const [id, name, language, kind] of NAMES) {
      await change(
        tx,
        sql`insert into gazetteer_name (gazetteer_id, name, language, kind, origin)
          values (${id}, ${name}, ${language}, ${kind}, 'alternate-names')`,
      );
    }
  });
}

describe("over the registry alone", async () => {
  const database = await loadedDatabase();
  const resolver = await openResolver(database, { dataFolder: null });

  test("what is nowhere is unknown, and the answer says that there is no gazetteer", () => {
    const match = resolver.resolve(mentionOf("Xyzzyville", { country: "US" }));
    expect(match).toMatchObject({ outcome: "unknown", chosen: null, candidates: [], judgement: null });
    expect(match.reasons.map(({ code }) => code)).toContain("no-gazetteer");
  });
  test.each(["", "   ", "?!", "\u0000", "x".repeat(5_000), "😀".repeat(300)])("%j is unknown", (name) => {
    expect(resolver.resolve(mentionOf(name)).outcome).toBe("unknown");
  });
  test.each([
    ["Qingdao", "China"],
    ["青岛", "中国"],
    ["Циндао", "КНР"],
    ["青岛市", "CN"],
  ])("%s in %s is Qingdao", (name, country) => {
    const match = resolver.resolve(mentionOf(name, { country }));
    expect(match).toMatchObject({ outcome: "matched", chosen: { place: "cn-qingdao", country: "CN" } });
  });
  test("a country is matched only where the level says so; else its name is asked about", () => {
    const asked = (level: Mention["level"]) => resolver.resolve(mentionOf("Kyrgyzstan", { level }));
    expect(asked("country")).toMatchObject({ outcome: "matched", chosen: { place: "kg", level: "country" } });
    expect(asked("city").chosen).toBeNull();
    expect(resolver.resolve(mentionOf("Congo", { level: "country" })).chosen).toBeNull();
    expect(resolver.resolve(mentionOf("Kyrgyzstan")).chosen).toBeNull();
    expect(resolver.resolve(mentionOf("Kyrgyzstan")).candidates[0]).toMatchObject({ place: "kg" });
    expect(resolver.resolve(mentionOf("Barbados")).candidates).toEqual([]);
  });
});

describe("over the gazetteer and the registry", async () => {
  const database = await loadedDatabase();
  await putGazetteer(database);
  const folder = await mkdtemp(join(tmpdir(), "amity-resolver-"));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const resolver = await openResolver(database, { dataFolder: folder });
  const resolve = (name: string, said: Partial<Mention> = {}) => resolver.resolve(mentionOf(name, said));

  test("one place is one candidate, with both its ids", () => {
    const { chosen, candidates } = resolve("Tsingtao", { country: "CN" });
    expect(chosen).toMatchObject({ place: "cn-qingdao", gazetteer: "1797929", answered: "Tsingtao" });
    expect(candidates.filter(({ country, name }) => country === "CN" && name === "Qingdao")).toHaveLength(1);
  });
  test("a place that only the gazetteer has is proposed under its id there", () => {
    expect(resolve("Rauma", { country: "Finland" })).toMatchObject({
      outcome: "matched",
      chosen: { place: null, gazetteer: "6115187", country: "FI", name: "Rauma" },
    });
  });
  test("the country behind a comma is the country, and one that has no such place is not", () => {
    expect(resolve("Rauma, Norway").chosen).toMatchObject({ gazetteer: "3142657" });
    expect(resolve("Rauma", { country: "in Norway" }).chosen).toMatchObject({ gazetteer: "3142657" });
    expect(resolve("Rauma", { country: "Japan" }).outcome).toBe("unknown");
  });
  test("two places of one name are a person's to tell apart; the division or the point does it too", () => {
    const match = resolve("Springfield", { country: "the_United_States" });
    expect(match.outcome).toBe("ambiguous");
    expect(match.candidates.map(({ gazetteer }) => gazetteer).sort()).toEqual(["4409896", "4951788"]);
    expect(match.candidates[0]).toMatchObject({ within: "Missouri" });
    const [first] = resolve("Springfield", { country: "Massachusetts, United States" }).candidates;
    expect(first).toMatchObject({ gazetteer: "4951788" });
    expect(resolve("Springfield", { country: "US", within: "Massachusetts" }).candidates[0]).toEqual(first);
    const near = resolve("Springfield", { country: "US", point: { latitude: 42.1, longitude: -72.6 } });
    expect(near).toMatchObject({ outcome: "matched", chosen: { gazetteer: "4951788" } });
  });
  test("a city is never matched for an oblast, nor an oblast for a city", () => {
    for (const [level, id] of [
      ["city", "625144"],
      ["province", "BY.05"],
    ] as const) {
      const { candidates } = resolve("Minsk", { country: "BY", level });
      expect(candidates[0]).toMatchObject({ gazetteer: id, level });
    }
    expect(resolve("Fort-de-France", { country: "MQ", level: "province" }).outcome).toBe("ambiguous");
  });
  test("a place under a code of its own is found under the state as well", () => {
    for (const country of ["Martinique", "Martinique, France", "France"]) {
      expect(resolve("Fort-de-France", { country }).candidates[0]).toMatchObject({ gazetteer: "3570675" });
    }
  });
  test("a state that is no more is looked for where its places lie today", () => {
    const match = resolve("Минск", { country: "СССР" });
    expect(match.candidates[0]).toMatchObject({ country: "BY" });
    expect(match.reasons.map(({ code }) => code)).toContain("country-historic");
  });
  test("an id that the source states decides, unless its country says otherwise", () => {
    const ids = { geonames: 1797929, wikidata: null };
    expect(resolve("Jiaozhou Bay", { ids, country: "China" })).toMatchObject({
      outcome: "matched",
      score: 1,
      chosen: { place: "cn-qingdao" },
    });
    const elsewhere = resolve("Qingdao", { ids, country: "Japan" });
    expect(elsewhere).toMatchObject({ outcome: "ambiguous", chosen: null });
    expect(elsewhere.reasons.map(({ code }) => code)).toContain("stated-id-elsewhere");
    expect(resolve("Rauma", { ids: { geonames: 1, wikidata: null }, country: "FI" }).outcome).toBe("matched");
  });
  test("of two of one name, the one on record as a partner of the other side is likelier", async () => {
    const springfield = { country: "US", partner: { place: "am-yerevan" as PlaceId, country: null } };
    expect(resolve("Springfield", springfield).outcome).toBe("ambiguous");
    const asked = { country: "CN", partner: { place: "am-yerevan" as PlaceId, country: null } };
    const { reasons } = resolve("Qingdao", asked);
    const ties = new Set<PlaceId>();
    const others = resolve("Qingdao", { ...asked, partner: { ...asked.partner, ties } });
    expect(others.reasons.map(({ code }) => code)).not.toContain("already-partners");
    expect(reasons.map(({ code }) => code)).toContain("already-partners");
    expect(resolve("Qingdao", { country: "CN" }).reasons).not.toContain("already-partners");
  });
  test("the same mention has the same answer, and is worked out once", () => {
    expect(resolve("Rauma", { country: "FI" })).toBe(resolve("Rauma", { country: "FI" }));
  });
  test("the index is kept for the next time, and made again where it is damaged", async () => {
    const cache = join(folder, "cache");
    const [file, ...others] = await readdir(cache);
    expect(others).toEqual([]);
    await writeFile(join(cache, file ?? ""), "not an index");
    const again = await openResolver(database, { dataFolder: folder });
    expect(again.resolve(mentionOf("Rauma", { country: "FI" })).chosen?.gazetteer).toBe("6115187");
    expect(await readdir(cache)).toEqual([file]);
    const nowhere = await openResolver(database, { dataFolder: join(cache, file ?? "") });
    expect(nowhere.resolve(mentionOf("Rauma", { country: "FI" })).chosen?.gazetteer).toBe("6115187");
  });
});

describe("what a person has decided", async () => {
  const database = await loadedDatabase();
  await putGazetteer(database);
  const mention = mentionOf("Springfield", { country: "USA" });
  const said = (more: Partial<MatchVerdict>): MatchVerdict => ({
    judged: judgedName(mention),
    verdict: "same",
    place: null,
    gazetteer: "4951788",
    reason: "its own list names Massachusetts",
    author: "A. Editor",
    ...more,
  });
  const judge = (verdict: MatchVerdict) =>
    database.write((tx) => judgeMatch(new Recording(tx, verdict.author, "judged"), verdict));
  const opened = (twoPersons = false) => openResolver(database, { dataFolder: null, twoPersons });
  const withdraw = (id: number) =>
    database.write((tx) => withdrawMatchJudgement(new Recording(tx, "test", "taken back"), id));

  test("that it is this place is taken as it is, with who said so and why, until it is taken back", async () => {
    const { id } = await judge(said({}));
    const then = await latestRevision(database.read);
    const match = (await opened()).resolve({ ...mention, country: "United States" });
    expect(match).toMatchObject({
      outcome: "matched",
      score: 1,
      judgement: id,
      chosen: { gazetteer: "4951788" },
    });
    expect(match.reasons[0]).toMatchObject({
      code: "judged-same",
      said: { author: "A. Editor", why: "its own list names Massachusetts" },
    });
    const other = (await opened()).resolve(mentionOf("Springfield", { country: "US", within: "Missouri" }));
    expect(other.judgement).toBeNull();
    await withdraw(id);
    expect((await opened()).resolve(mention)).toMatchObject({ outcome: "ambiguous", judgement: null });
    const before = await openResolver(database, { dataFolder: null, known: then });
    expect(before.resolve(mention).judgement).toBe(id);
  });
  test("that it is not this place leaves the others", async () => {
    const { id } = await judge(said({ verdict: "not same" }));
    const match = (await opened()).resolve(mention);
    expect(match.candidates.map(({ gazetteer }) => gazetteer)).not.toContain("4951788");
    expect(match.reasons.map(({ code }) => code)).toContain("judged-not-same");
    await withdraw(id);
  });
  test("that it is no place is the end of it", async () => {
    const { id } = await judge(said({ verdict: "no place", gazetteer: null }));
    expect((await opened()).resolve(mention)).toMatchObject({
      outcome: "unknown",
      judgement: id,
      candidates: [],
    });
    await withdraw(id);
  });
  test("waits for a second person where two are asked for", async () => {
    await judge(said({}));
    const alone = (await opened(true)).resolve(mention);
    expect(alone).toMatchObject({ outcome: "ambiguous", judgement: null });
    expect(alone.reasons.map(({ code }) => code)).toContain("judgement-proposed");
    const { id } = await judge(said({ author: "B. Second" }));
    expect((await opened(true)).resolve(mention)).toMatchObject({ outcome: "matched", judgement: id });
    await withdraw(id);
  });
});

test("a server's resolver is opened anew when the registry, the gazetteer or a judgement changes, and only then", async () => {
  const database = await testDatabase();
  const cache = new ResolverCache(database, { dataFolder: null });
  const empty = await cache.get();
  expect(await cache.get()).toBe(empty);
  expect(empty.resolve(mentionOf("Rauma", { country: "FI" })).outcome).toBe("unknown");
  await putGazetteer(database);
  const full = await cache.get();
  expect(full.resolve(mentionOf("Rauma", { country: "FI" })).outcome).toBe("matched");
  await database.write((tx) =>
    judgeMatch(new Recording(tx, "test", "judged"), {
      judged: judgedName(mentionOf("Rauma", { country: "FI" })),
      verdict: "no place",
      place: null,
      gazetteer: null,
      reason: "an island",
      author: "test",
    }),
  );
  expect((await cache.get()).resolve(mentionOf("Rauma", { country: "FI" })).outcome).toBe("unknown");
});
