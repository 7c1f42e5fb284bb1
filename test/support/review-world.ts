import type { Database } from "../../src/database/database.ts";
import { insertBatch, setRecorded } from "../../src/intake/import/batch.store.ts";
import type { BatchId } from "../../src/intake/import/batch.ts";
import { planImport } from "../../src/intake/import/plan-import.ts";
import { recordPlan } from "../../src/intake/import/record-plan.ts";
import type { RowReading } from "../../src/intake/import/row-reading.ts";
import { storeRows } from "../../src/intake/import/store-rows.ts";
import type { Candidate, Match } from "../../src/intake/reconciliation/match.ts";
import { type Mention, mentionOf } from "../../src/intake/reconciliation/mention.ts";
import type { PlaceResolver } from "../../src/intake/reconciliation/place-resolver.ts";
import type { BodyId, PlaceId } from "../../src/kernel/ids.ts";
import { parseEdtf } from "../../src/kernel/partial-date.ts";
import { Recording } from "../../src/registry/evidence/recording.ts";
import { putPlaceNames, putPlaces } from "../../src/registry/places/place.store.ts";

/** Places of the tests' small world, with their points; the name of the first is the second's too. */
export const WORLD: Record<string, { name: string; point: [latitude: number, longitude: number] }> = {
  ch: { name: "Switzerland", point: [46.8, 8.2] },
  it: { name: "Italy", point: [42.8, 12.8] },
  us: { name: "United States", point: [39.8, -98.6] },
  "ch-bern": { name: "Bern", point: [46.95, 7.45] },
  "it-turin": { name: "Turin", point: [45.07, 7.69] },
  "us-springfield-illinois": { name: "Springfield", point: [39.8, -89.65] },
  "us-springfield-ohio": { name: "Springfield", point: [39.92, -83.81] },
  "us-salem-oregon": { name: "Salem", point: [44.94, -123.04] },
  "us-salem-ohio": { name: "Salem", point: [40.9, -80.86] },
};

const countryOf = (id: string) => id.slice(0, 2).toUpperCase();

function candidatesFor(name: string): Candidate[] {
  return Object.entries(WORLD)
    .filter(([, place]) => place.name.toLowerCase() === name.trim().toLowerCase())
    .map(([id, { point }], at) => ({
      place: id as PlaceId,
      gazetteer: null,
      name: id,
      answered: name,
      country: countryOf(id),
      level: id.length === 2 ? "country" : "city",
      within: id.split("-")[2] ?? null,
      point: { latitude: point[0], longitude: point[1] },
      population: null,
      score: 0.6 - at / 10,
      reasons: [{ code: "same-name", said: { name } }],
    }));
}

/** Knows the names of the small world, and that two places are called Springfield. */
export const smallWorld: PlaceResolver = {
  resolve({ name }: Mention): Match {
    const candidates = candidatesFor(name);
    const outcome = candidates.length === 1 ? "matched" : candidates.length > 1 ? "ambiguous" : "unknown";
    const reasons = [{ code: outcome === "unknown" ? "nothing-near" : "several-alike", said: { count: 2 } }];
    const chosen = outcome === "matched" ? (candidates[0] ?? null) : null;
    return { outcome, chosen, score: chosen ? 0.9 : 0.4, reasons, candidates, judgement: null };
  },
};

export async function putWorld(database: Database): Promise<void> {
  await database.write(async (tx) => {
    const recording = new Recording(tx, "tester", "places");
    await putPlaces(
      recording,
      Object.entries(WORLD).map(([id, { point }]) => ({
        id: id as PlaceId,
        level: id.length === 2 ? "country" : "city",
        levelLocal: null,
        firstOrder: false,
        country: countryOf(id),
        parent: id.length === 2 ? null : (id.slice(0, 2) as PlaceId),
        point: { latitude: point[0], longitude: point[1] },
        population: null,
        geonames: null,
        wikidata: null,
        pointSource: null,
        note: null,
      })),
    );
    await putPlaceNames(
      recording,
      Object.entries(WORLD).map(([id, { name }]) => ({
        place: id as PlaceId,
        language: "en",
        name,
        kind: "official",
        valid: null,
      })),
    );
  });
}

/** A line of a list: the host's own statement that it has a partner, of a year where one is said. */
export function listLine(
  line: number,
  host: string,
  partner: string,
  said: { year?: string; countries?: [string | null, string | null]; point?: Mention["point"] } = {},
): RowReading {
  const [own, other] = said.countries ?? [null, null];
  const on = said.year === undefined ? null : parseEdtf(said.year);
  return {
    line,
    raw: [host, partner, said.year ?? ""].join(";"),
    mentions: [
      mentionOf(host, { country: own }),
      mentionOf(partner, { country: other, point: said.point ?? null }),
    ],
    claims: [
      {
        parties: [0, 1],
        host: 0,
        capacity: "party",
        act: {
          form: "agreement",
          effect: "establishes",
          strength: "sister",
          label: null,
          step: "not stated",
          on: on?.ok ? on.value : null,
          derived: false,
          termYears: null,
          termNote: null,
        },
        locator: null,
        excerpt: null,
        note: null,
      },
    ],
    issues: [],
  };
}

/** Brings rows in as an import does, without a file. `body`: for whom. */
export async function bringIn(
  database: Database,
  source: string,
  rows: readonly RowReading[],
  resolver: PlaceResolver = smallWorld,
  body: BodyId | null = null,
): Promise<BatchId> {
  const reading = {
    id: source,
    kind: "official" as const,
    title: `List ${source}`,
    publisher: null,
    url: null,
    published: null,
    retrieved: null,
    language: "en",
  };
  const plan = await planImport(database.read, { source: reading, asOf: null, rows }, resolver);
  const id = await database.aside((tx) =>
    insertBatch(tx, {
      fileName: `${source}.csv`,
      checksum: source.padEnd(64, "0").replace(/[^0-9a-f]/g, "0"),
      knownSource: null,
      mapping: null,
      asOf: null,
      author: "tester",
      body,
      state: "recording",
    }),
  );
  await database.write(async (tx) => {
    const recording = new Recording(tx, "tester", "import");
    const made = await recordPlan(recording, plan);
    await storeRows(tx, id, plan, made);
    const revision = await recording.made();
    await setRecorded(tx, id, { counts: made.counts, source: plan.source.id, asOf: null, revision });
  });
  return id;
}
