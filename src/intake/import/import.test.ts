import { beforeEach, describe, expect, test } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import type { PlaceId } from "../../kernel/ids.ts";
import { parseEdtf } from "../../kernel/partial-date.ts";
import { latestRevision } from "../../registry/evidence/evidence.store.ts";
import { Recording } from "../../registry/evidence/recording.ts";
import { actClaims } from "../../registry/partnerships/partnership.store.ts";
import { storedSpells } from "../../registry/partnerships/spell.store.ts";
import { putPlaces } from "../../registry/places/place.store.ts";
import type { Candidate, Match } from "../reconciliation/match.ts";
import { type Mention, mentionOf } from "../reconciliation/mention.ts";
import type { PlaceResolver } from "../reconciliation/place-resolver.ts";
import { batchById, insertBatch, setRecorded } from "./batch.store.ts";
import type { BatchId } from "./batch.ts";
import { planImport } from "./plan-import.ts";
import { type Done, recordPlan } from "./record-plan.ts";
import { rollBackBatch } from "./roll-back-batch.ts";
import type { ActReading, RowReading } from "./row-reading.ts";
import { settleMentions, unsettleMentions } from "./settling/settle-rows.ts";
import { storeRows } from "./store-rows.ts";

const database = await testDatabase();

/** Places by name; a name with two is ambiguous. */
const PLACES: Record<string, string[]> = {
  Bern: ["ch-bern"],
  Turin: ["it-turin"],
  Lyon: ["fr-lyon"],
  Springfield: ["us-springfield", "us-springfield-illinois"],
  Schweiz: ["ch"],
};

const candidate = (place: string): Candidate => ({
  place: place as PlaceId,
  gazetteer: null,
  name: place,
  answered: null,
  country: place.slice(0, 2).toUpperCase(),
  level: place.length === 2 ? "country" : "city",
  within: null,
  point: null,
  population: null,
  score: 0.9,
  reasons: [],
});

const resolver: PlaceResolver = {
  resolve({ name }: Mention): Match {
    const candidates = (PLACES[name] ?? []).map(candidate);
    const outcome = candidates.length === 1 ? "matched" : candidates.length > 1 ? "ambiguous" : "unknown";
    const chosen = outcome === "matched" ? (candidates[0] ?? null) : null;
    return { outcome, chosen, score: 0.9, reasons: [{ code: "same-name" }], candidates, judgement: null };
  },
};

const dateOf = (edtf: string) => {
  const read = parseEdtf(edtf);
  if (!read.ok) throw new Error(edtf);
  return read.value;
};

const SISTER: ActReading = {
  form: "agreement",
  effect: "establishes",
  strength: "sister",
  label: "Partnerschaft",
  step: "not stated",
  on: null,
  derived: false,
  termYears: null,
  termNote: null,
};

const pair = (line: number, a: string, b: string, act: Partial<ActReading> = {}): RowReading => ({
  line,
  raw: `${a};${b};${act.on?.edtf ?? ""}`,
  mentions: [mentionOf(a), mentionOf(b)],
  claims: [
    {
      parties: [0, 1],
      host: 0,
      capacity: "registrar",
      act: { ...SISTER, ...act },
      locator: null,
      excerpt: null,
      note: null,
    },
  ],
  issues: [],
});

const SOURCE = {
  id: "register-2015",
  kind: "official" as const,
  title: "Register",
  publisher: null,
  url: null,
  published: dateOf("2015"),
  retrieved: null,
  language: "de",
};

/** What `importFile` does between reading a file and telling of it. */
async function bring(rows: RowReading[]): Promise<Done & { id: BatchId }> {
  const plan = await planImport(database.read, { source: SOURCE, asOf: null, rows }, resolver);
  const id = await database.aside((tx) =>
    insertBatch(tx, {
      fileName: "register.csv",
      checksum: "a".repeat(64),
      knownSource: null,
      mapping: null,
      asOf: null,
      author: "tester",
      body: null,
      state: "recording",
    }),
  );
  const done = await database.write(async (tx) => {
    const recording = new Recording(tx, "tester", "import");
    const made = await recordPlan(recording, plan);
    await storeRows(tx, id, plan, made);
    const revision = await recording.made();
    await setRecorded(tx, id, { counts: made.counts, source: plan.source.id, asOf: null, revision });
    return made;
  });
  return { ...done, id };
}

async function inForce(partnership: string): Promise<boolean> {
  const known = await latestRevision(database.read);
  const spells = await storedSpells(database.read, [partnership as never], known);
  return [...spells.values()].flat().length > 0;
}

beforeEach(async () => {
  await database.write(async (tx) => {
    const recording = new Recording(tx, "tester", "places");
    const ids = [...new Set(Object.values(PLACES).flat())].sort((a, b) => a.length - b.length);
    const countries = [...new Set(ids.map((id) => id.slice(0, 2)))];
    const all = [...countries, ...ids.filter((id) => id.length > 2)];
    await putPlaces(
      recording,
      all.map((id) => ({
        id: id as PlaceId,
        level: id.length === 2 ? "country" : "city",
        levelLocal: null,
        firstOrder: false,
        country: id.slice(0, 2).toUpperCase(),
        parent: id.length === 2 ? null : (id.slice(0, 2) as PlaceId),
        point: null,
        population: null,
        geonames: null,
        wikidata: null,
        pointSource: null,
        note: null,
      })),
    );
  });
});

describe("every row is accounted for", () => {
  test("refused with its reason: no partners, a country, a place with itself", async () => {
    const nothing = { ...pair(2, "Bern", "Turin"), claims: [] };
    const { counts, rows, id } = await bring([nothing, pair(3, "Bern", "Schweiz"), pair(4, "Bern", "Bern")]);
    expect(counts).toMatchObject({ rows: 3, refused: 3, new: 0 });
    expect(rows.map(({ issues }) => issues.map(({ code, where }) => [code, where]))).toEqual([
      [["no-claim", "line 2"]],
      [["party-is-country", "line 3"]],
      [["same-place", "line 4"]],
    ]);
    expect((await batchById(database.read, id)).revision).toBeNull();
  });

  test("new, added, contradicting, repeated, waiting: and the same file again changes nothing", async () => {
    const rows = [
      pair(2, "Bern", "Turin", { on: dateOf("1991") }),
      pair(3, "Turin", "Bern", { on: dateOf("1991") }),
      pair(4, "Bern", "Turin", { on: dateOf("2003") }),
      pair(5, "Bern", "Turin", { on: dateOf("1991") }),
      pair(6, "Bern", "Springfield"),
      pair(7, "Lyon", "Atlantis"),
    ];
    const first = await bring(rows);
    expect(first.counts).toEqual({
      rows: 6,
      new: 1,
      addsEvidence: 1,
      conflicts: 1,
      unchanged: 1,
      waiting: 2,
      refused: 0,
    });
    expect(first.rows.map(({ outcome }) => outcome)).toEqual([
      "new",
      "adds evidence",
      "conflict",
      "unchanged",
      "waiting",
      "waiting",
    ]);
    expect(first.rows[2]?.issues[0]?.code).toBe("other-date");
    expect(first.rows[3]?.issues[0]?.message).toBe("Line 2 says the same.");

    const before = await latestRevision(database.read);
    const second = await bring(rows);
    expect(second.counts).toMatchObject({ rows: 6, unchanged: 4, waiting: 2 });
    expect(await latestRevision(database.read)).toBe(before);
    await rollBackBatch(database, first.id, { author: "tester", reason: "the next test begins anew" });
  });
});

describe("a batch is taken back whole", () => {
  test("what it said is no more, what it had replaced stands again, and it can come anew", async () => {
    const old = await bring([pair(2, "Lyon", "Turin", { on: dateOf("1980") })]);
    const newer = await bring([
      pair(2, "Lyon", "Turin", { on: dateOf("1981") }),
      pair(3, "Lyon", "Bern", { on: dateOf("1999") }),
    ]);
    expect(newer.counts).toMatchObject({ rows: 2, new: 1, addsEvidence: 1 });
    const back = await rollBackBatch(database, newer.id, { author: "tester", reason: "wrong file" });
    expect(back).toMatchObject({ citations: 2, reinstated: 1 });
    expect(await inForce("ch-bern--fr-lyon")).toBe(false);
    const known = await latestRevision(database.read);
    const claims = await actClaims(database.read, ["fr-lyon--it-turin" as never], known);
    expect(claims.map(({ citation, on }) => [citation, on?.edtf])).toEqual([
      ["fr-lyon--it-turin--register-2015--of-fr-lyon~3", "1980"],
    ]);
    await expect(
      rollBackBatch(database, newer.id, { author: "tester", reason: "again" }),
    ).rejects.toMatchObject({ code: "batch-state" });

    const again = await bring([pair(3, "Lyon", "Bern", { on: dateOf("1999") })]);
    expect(again.counts).toMatchObject({ rows: 1, new: 1, addsEvidence: 0 });
    expect(await inForce("ch-bern--fr-lyon")).toBe(true);
    await rollBackBatch(database, again.id, { author: "tester", reason: "end of the test" });
    await rollBackBatch(database, old.id, { author: "tester", reason: "end of the test" });
    expect(await inForce("fr-lyon--it-turin")).toBe(false);
  });
});

describe("rows that wait", () => {
  test("are recorded when a person has decided, refused where there is no such place, and wait again when it is undone", async () => {
    const { id } = await bring([
      pair(2, "Bern", "Springfield", { on: dateOf("1970") }),
      pair(3, "Lyon", "Atlantis"),
    ]);
    const decide = (number: number, verdict: Parameters<typeof settleMentions>[2], judgement: number) =>
      database.write((tx) =>
        settleMentions(new Recording(tx, "tester", "decided"), [{ batch: id, number }], verdict, judgement),
      );
    const place = { place: "us-springfield" as PlaceId, gazetteer: null };
    expect(await decide(2, place, 41)).toEqual({ recorded: 1, refused: 0, waiting: 0 });
    expect(await decide(4, "no place", 42)).toEqual({ recorded: 0, refused: 1, waiting: 0 });
    expect(await inForce("ch-bern--us-springfield")).toBe(true);
    expect((await batchById(database.read, id)).counts).toEqual({
      rows: 2,
      new: 1,
      addsEvidence: 0,
      conflicts: 0,
      unchanged: 0,
      waiting: 0,
      refused: 1,
    });

    const undone = await database.write((tx) => unsettleMentions(new Recording(tx, "tester", "undone"), 41));
    expect(undone).toBe(1);
    expect(await inForce("ch-bern--us-springfield")).toBe(false);
    expect((await batchById(database.read, id)).counts).toMatchObject({ waiting: 1, refused: 1, new: 0 });

    await decide(2, { place: "us-springfield-illinois" as PlaceId, gazetteer: null }, 43);
    expect(await inForce("ch-bern--us-springfield-illinois")).toBe(true);
  });
});
