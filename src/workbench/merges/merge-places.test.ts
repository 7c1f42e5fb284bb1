import { describe, expect, test } from "vitest";
import { loadedDatabase } from "../../../test/support/database.ts";
import { serveSite } from "../../../test/support/site.ts";
import { mentionOf } from "../../intake/reconciliation/mention.ts";
import { openResolver } from "../../intake/reconciliation/resolver/open-resolver.ts";
import type { CitationId, PlaceId, Revision, SourceId } from "../../kernel/ids.ts";
import { parseEdtf } from "../../kernel/partial-date.ts";
import { latestRevision } from "../../registry/evidence/evidence.store.ts";
import { Recording } from "../../registry/evidence/recording.ts";
import { recordActs } from "../../registry/partnerships/record-acts.ts";
import { placesById, putPlaceNames, putPlaces } from "../../registry/places/place.store.ts";
import { findPlacesByName } from "../../registry/places/place-search.store.ts";
import { undoRevision } from "../history/undo-revision.ts";
import { mergePlaces } from "./merge-places.ts";

const database = await loadedDatabase();
const site = await serveSite(database);
const QINGDAO = "cn-qingdao" as PlaceId;
const DOUBLE = "cn-tsingtao" as PlaceId;
const SOURCE = "peoples-daily-2023-sco-sister-cities" as SourceId;

const write = async (use: (recording: Recording) => Promise<unknown>): Promise<Revision> => {
  const made = await database.write(async (tx) => {
    const recording = new Recording(tx, "a tester", "test");
    await use(recording);
    return recording.made();
  });
  if (made === null) throw new Error("nothing changed");
  return made;
};

const merge = (merged: string, into: string, reason = "one city, two spellings") =>
  write((recording) =>
    mergePlaces(recording, {
      merged: merged as PlaceId,
      into: into as PlaceId,
      reason,
      author: "a tester",
    }),
  );

const act = (id: string, parties: string[], on: string) => {
  const date = parseEdtf(on);
  if (!date.ok) throw new Error(on);
  return {
    citation: {
      id: id as CitationId,
      source: SOURCE,
      locator: null,
      excerpt: null,
      claimantPlace: DOUBLE,
      claimantOrganization: null,
      capacity: "party" as const,
      asOf: null,
      note: null,
    },
    parties: parties as PlaceId[],
    act: {
      form: "agreement" as const,
      effect: "establishes" as const,
      strength: "sister" as const,
      label: null,
      step: "signed" as const,
      on: date.value,
      derived: false,
      termYears: null,
      termNote: null,
    },
  };
};

/** The second Qingdao, as an import makes one: the same partner again, and another. */
await write(async (recording) => {
  const known = await latestRevision(recording.tx);
  const qingdao = (await placesById(recording.tx, [QINGDAO], known)).get(QINGDAO);
  if (!qingdao) throw new Error("no Qingdao");
  await putPlaces(recording, [
    { ...qingdao, id: DOUBLE, geonames: null, wikidata: null },
    { ...qingdao, id: "cn-tsingtao-harbour" as PlaceId, level: "district", parent: DOUBLE },
  ]);
  await putPlaceNames(recording, [
    { place: DOUBLE, language: "en", name: "Tsingtao", kind: "official", valid: null },
    { place: DOUBLE, language: "zh-Hans", name: "青岛", kind: "official", valid: null },
  ]);
  await recordActs(recording, [
    act("double-yerevan", [DOUBLE, "am-yerevan"], "2023-06-20"),
    act("double-tashkent", [DOUBLE, "uz-tashkent"], "2024-05-05"),
  ]);
});

interface Answer {
  rows: { id: string }[];
  items: { partnership: string }[];
  claims: unknown[];
  state: { kind: string; standing: string };
  certain: number;
  possible: number;
}

const get = async (path: string) => {
  const answer = await site.app.request(path, { headers: { accept: "application/json" } });
  const json = await answer.json().catch(() => null);
  return { status: answer.status, location: answer.headers.get("location"), json: json as Answer };
};
/** Sister cities of China with countries of the SCO, in pairs. */
const count = async (knownAt = "") => {
  const { json } = await get(`/count.json?rule=sco-forum-2023&asOf=2026-01-01&knownAt=${knownAt}`);
  return { certain: json.certain, possible: json.possible, pairs: json.rows.map(({ id }) => id) };
};
const pairs = async () => {
  const found = await get("/partnerships.json?limit=200&q=qingdao");
  return found.json.items.map(({ partnership }) => partnership);
};

describe("refuses to merge", () => {
  test.each([
    ["a place with itself", DOUBLE, DOUBLE, "merge-with-itself"],
    ["what there is not", DOUBLE, "cn-nowhere", "unknown-place"],
    ["countries", "cn", "kg", "countries-are-not-merged"],
    ["places of two countries", DOUBLE, "kg-bishkek", "merge-across-countries"],
    ["a place with one within it", "cn-tsingtao-harbour", DOUBLE, "merge-within"],
  ])("%s", async (_, merged, into, code) => {
    await expect(merge(merged, into)).rejects.toMatchObject({ code });
  });

  test("without a reason", async () => {
    await expect(merge(DOUBLE, QINGDAO, " ")).rejects.toMatchObject({ code: "reason-missing" });
  });

  test("partners", async () => {
    const made = await write((recording) =>
      recordActs(recording, [act("between", [DOUBLE, QINGDAO], "2020")]),
    );
    await expect(merge(DOUBLE, QINGDAO)).rejects.toMatchObject({
      code: "merge-of-partners",
      where: "cn-qingdao--cn-tsingtao",
    });
    await write((recording) => undoRevision(recording, made, "a trial"));
  });
});

test("a merged place is told, found and counted under the other, and parted by taking the revision back", async () => {
  const before = { count: await count(), pairs: await pairs(), latest: await latestRevision(database.read) };
  const yerevanBefore = await get("/partnerships/am-yerevan--cn-qingdao.json");
  const made = await merge(DOUBLE, QINGDAO);

  // Led there, by every door.
  for (const [path, to] of [
    [`/en/places/${DOUBLE}`, `/en/places/${QINGDAO}`],
    [`/places/${DOUBLE}.json`, `/places/${QINGDAO}.json`],
    [`/places/${DOUBLE}.csv`, `/places/${QINGDAO}.csv`],
    [`/places/${DOUBLE}.jsonld`, `/places/${QINGDAO}.jsonld`],
    [`/api/places/${DOUBLE}`, `/api/places/${QINGDAO}`],
    ["/en/partnerships/cn-tsingtao--uz-tashkent", "/en/partnerships/cn-qingdao--uz-tashkent"],
    [
      "/partnerships/cn-tsingtao--uz-tashkent.json?asOf=2026-01-01",
      "/partnerships/cn-qingdao--uz-tashkent.json?asOf=2026-01-01",
    ],
    ["/api/partnerships/am-yerevan--cn-tsingtao", "/api/partnerships/am-yerevan--cn-qingdao"],
  ]) {
    expect(await get(path ?? "")).toMatchObject({ status: 307, location: to });
  }
  // As known before, each is what it was.
  expect((await get(`/places/${DOUBLE}.json?knownAt=${before.latest}`)).status).toBe(200);
  expect(await get(`/partnerships/am-yerevan--cn-qingdao.json?knownAt=${before.latest}`)).toMatchObject({
    json: { claims: yerevanBefore.json.claims },
  });

  // Told under the other: the claims of both, the speaker among the parties.
  const yerevan = (await get("/partnerships/am-yerevan--cn-qingdao.json")).json;
  expect(yerevan.claims).toHaveLength(yerevanBefore.json.claims.length + 1);
  const tashkent = (await get("/partnerships/cn-qingdao--uz-tashkent.json?asOf=2026-01-01")).json;
  expect(tashkent.state).toMatchObject({ kind: "sister", standing: "in force" });
  expect(await pairs()).not.toContain("am-yerevan--cn-tsingtao");

  // Found as one, by the names of both.
  const known = await latestRevision(database.read);
  expect((await findPlacesByName(database.read, "Tsingtao", known)).map(({ id }) => id)).toEqual([QINGDAO]);
  const resolver = await openResolver(database, { dataFolder: null });
  expect(resolver.resolve(mentionOf("Tsingtao", { country: "CN" })).chosen?.place).toBe(QINGDAO);

  // Counted once: before the double came there were as many, but for the partner that only the double had.
  const single = await count("1");
  expect(before.count.certain).toBe(single.certain + 2);
  expect((await count()).certain).toBe(single.certain + 1);
  expect((await count()).pairs.filter((pair) => !single.pairs.includes(pair))).toEqual([
    "cn-qingdao--uz-tashkent",
  ]);

  const undone = await write((recording) => undoRevision(recording, made, "two cities after all"));
  expect(await count()).toEqual(before.count);
  expect(await pairs()).toEqual(before.pairs);
  expect((await get(`/places/${DOUBLE}.json`)).status).toBe(200);
  expect((await get("/partnerships/cn-tsingtao--uz-tashkent.json?asOf=2026-01-01")).json.state.kind).toBe(
    "sister",
  );
  expect((await findPlacesByName(database.read, "Tsingtao", undone)).map(({ id }) => id)).toContain(DOUBLE);
  expect(site.faults).toEqual([]);
});

test("what a source says again of a merged place is recorded of the one it leads to", async () => {
  await merge(DOUBLE, QINGDAO);
  // The same words as before: nothing new.
  const again = act("double-yerevan", [DOUBLE, "am-yerevan"], "2023-06-20");
  const before = await latestRevision(database.read);
  await database.write((tx) => recordActs(new Recording(tx, "a tester", "test"), [again]));
  expect(await latestRevision(database.read)).toBe(before);
  await write((recording) => recordActs(recording, [act("double-new", [DOUBLE, "kz-astana"], "2025")]));
  expect((await get("/partnerships/cn-qingdao--kz-astana.json")).json.claims).toHaveLength(1);
  expect((await get(`/places/${DOUBLE}.json`)).status).toBe(307);
});
