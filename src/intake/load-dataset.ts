import { recordFigures } from "../counting/figure.store.ts";
import type { FigureMapping } from "../counting/figure.ts";
import { recordRules } from "../counting/rule.store.ts";
import type { Database } from "../database/database.ts";
import { refreshStatistics } from "../database/statistics.ts";
import type { PlaceId, Revision } from "../kernel/ids.ts";
import type { PartialDate } from "../kernel/partial-date.ts";
import { recordActivities } from "../registry/activities/activity.store.ts";
import { erasedTexts } from "../registry/evidence/erased-text.store.ts";
import { withoutErased } from "../registry/evidence/erased-text.ts";
import { judgementsEver, putSources } from "../registry/evidence/evidence.store.ts";
import { Recording } from "../registry/evidence/recording.ts";
import { addGroups, recordMemberships } from "../registry/groups/group.store.ts";
import { putOrganizations } from "../registry/organizations/organization.store.ts";
import { deriveSpellsOfChangedSources } from "../registry/partnerships/derive-spells.ts";
import { judgeClaim } from "../registry/partnerships/judge-claim.ts";
import { partnershipOf } from "../registry/partnerships/partnership.ts";
import { recordActs } from "../registry/partnerships/record-acts.ts";
import { putPlaceNames, putPlaces, putSuccessions } from "../registry/places/place.store.ts";
import { citationOf } from "./dataset/citation-of.ts";
import { type Dataset, readDataset } from "./dataset/read-dataset.ts";
import { linkPlaces } from "./gazetteer/linking/link-registry.ts";
import { loadDossiers, loadMerges } from "./load-dossiers.ts";

/** What a load did with the rows of one table: every row is either new or changed, or was there already. */
export interface TableLoaded {
  table: string;
  rows: number;
  recorded: number;
}

export interface Loaded {
  tables: TableLoaded[];
  /** The revision the load made; null where it changed nothing. */
  revision: Revision | null;
}

/**
 * Loads a dataset folder in one transaction: all of it or nothing. Loading the same folder again changes nothing;
 * a row that says something new supersedes what it said before. Rows that are gone from the folder stay on record.
 */
export async function loadDataset(
  database: Database,
  folder: string,
  { author = "amity load", onTable = (_: TableLoaded) => {} } = {},
): Promise<Loaded> {
  const found = await readDataset(folder);
  return database.write(async (tx) => {
    const erased = await erasedTexts(tx);
    const dataset = erased ? withoutErased(found, erased) : found;
    const recording = new Recording(tx, author, `Loaded the dataset ${folder.split(/[\\/]/).at(-1)}`);
    const tables: TableLoaded[] = [];
    for (const [table, load] of STEPS) {
      const rows = dataset[table].length;
      const recorded = await load(recording, dataset);
      tables.push({ table, rows, recorded });
      onTable({ table, rows, recorded });
    }
    await deriveSpellsOfChangedSources(recording);
    const revision = await recording.made();
    if (revision !== null) {
      // Where the gazetteer came first, its places wait for those of the registry.
      await linkPlaces(tx);
      await refreshStatistics(tx);
    }
    return { tables, revision };
  });
}

/** In the order in which one needs the other. */
const STEPS: readonly (readonly [keyof Dataset, (recording: Recording, data: Dataset) => Promise<number>])[] =
  [
    ["sources", loadSources],
    ["places", loadPlaces],
    [
      "placeNames",
      (recording, data) =>
        putPlaceNames(
          recording,
          data.placeNames.map(({ row }) => row),
        ),
    ],
    ["organizations", loadOrganizations],
    [
      "groups",
      (recording, data) =>
        addGroups(
          recording,
          data.groups.map(({ row }) => ({ id: row.id, names: namesOf(row) })),
        ),
    ],
    ["memberships", loadMemberships],
    ["acts", loadActs],
    ["activities", loadActivities],
    ["placeSuccessions", loadSuccessions],
    [
      "rules",
      (recording, data) =>
        recordRules(
          recording,
          data.rules.map(({ row }) => row),
        ),
    ],
    ["figures", loadFigures],
    ["dossiers", (recording, data) => loadDossiers(recording, data.dossiers)],
    ["merges", (recording, data) => loadMerges(recording, data.merges)],
    ["judgements", loadJudgements],
  ];

function loadSources(recording: Recording, data: Dataset): Promise<number> {
  return putSources(
    recording,
    data.sources.map(({ row: { carrier_note: carrierNote, ...source } }) => ({ ...source, carrierNote })),
  );
}

function loadPlaces(recording: Recording, data: Dataset): Promise<number> {
  return putPlaces(
    recording,
    data.places.map(({ row }) => ({
      id: row.id,
      level: row.level,
      levelLocal: row.level_local,
      firstOrder: row.first_order,
      country: row.country,
      parent: row.parent,
      point:
        row.latitude === null || row.longitude === null
          ? null
          : { latitude: row.latitude, longitude: row.longitude },
      population: row.population,
      geonames: row.geonames,
      wikidata: row.wikidata,
      pointSource: row.point_source,
      note: row.note,
    })),
  );
}

function loadOrganizations(recording: Recording, data: Dataset): Promise<number> {
  return putOrganizations(
    recording,
    data.organizations.map(({ row }) => ({
      id: row.id,
      kind: row.kind,
      country: row.country,
      names: namesOf(row),
      note: row.note,
    })),
  );
}

function loadMemberships(recording: Recording, data: Dataset): Promise<number> {
  return recordMemberships(
    recording,
    data.memberships.map(({ row }) => ({
      citation: citationOf({ ...row, id: `membership/${row.id}` }),
      states: {
        group: row.group,
        country: row.country,
        role: row.role,
        founding: row.founding,
        from: row.from as PartialDate,
        to: row.to,
      },
    })),
  );
}

async function loadActs(recording: Recording, data: Dataset): Promise<number> {
  const added = await recordActs(
    recording,
    data.acts.map(({ row }) => ({
      citation: citationOf(row),
      parties: row.parties as PlaceId[],
      act: {
        form: row.form,
        effect: row.effect,
        strength: row.strength,
        label: row.label,
        step: row.step,
        on: row.on,
        derived: row.derived,
        termYears: row.term_years,
        termNote: row.term_note,
      },
    })),
  );
  return added.length;
}

function loadActivities(recording: Recording, data: Dataset): Promise<number> {
  return recordActivities(
    recording,
    data.activities.map(({ row }) => ({
      citation: citationOf(row),
      states: {
        partnership: partnershipOf(row.parties as PlaceId[]).id,
        kind: row.kind,
        label: row.label,
        on: row.on,
      },
    })),
  );
}

function loadSuccessions(recording: Recording, data: Dataset): Promise<number> {
  return putSuccessions(
    recording,
    data.placeSuccessions.map(({ row }) => ({
      id: row.id,
      predecessor: row.predecessor,
      successor: row.successor,
      kind: row.kind,
      on: row.on as PartialDate,
      note: row.note,
    })),
  );
}

function loadFigures(recording: Recording, data: Dataset): Promise<number> {
  const mappings = new Map(data.figureRules.map(({ row }) => [row.figure, row]));
  return recordFigures(
    recording,
    data.figures.map(({ row }) => ({
      citation: citationOf({
        id: `figure/${row.id}`,
        source: row.source,
        locator: row.locator,
        excerpt: row.quote,
        claimant: row.issuer,
        capacity: "third party",
        as_of: row.as_of,
        note: row.note,
      }),
      figure: {
        id: row.id,
        issuer: row.issuer,
        subject: row.subject,
        scope: row.scope,
        comparator: row.comparator,
        value: row.value,
        unit: row.unit,
        asOf: row.as_of,
        period: row.period,
        measure: row.measure,
        pairKey: row.pair,
        note: row.note,
        mapping: mappingOf(mappings.get(row.id)),
      },
    })),
  );
}

const mappingOf = (row: Dataset["figureRules"][number]["row"] | undefined): FigureMapping =>
  row?.rule
    ? { rule: row.rule, change: row.change }
    : { whyNot: row?.why_not ?? "no rule has been mapped to it yet" };

/** What was judged so once is not judged again: a person may have judged otherwise since, and that stands. */
async function loadJudgements(recording: Recording, data: Dataset): Promise<number> {
  const judged = data.judgements.map(({ row }) => row);
  const made = await judgementsEver(
    recording.tx,
    judged.map((row) => row.citation),
  );
  const added = judged.filter(
    (row) => !made.some((c) => c.citation === row.citation && c.kind === row.kind && c.other === row.other),
  );
  for (const judgement of added) await judgeClaim(recording, judgement);
  return added.length;
}

function namesOf(row: { name_en: string | null; name_zh: string | null; name_ru: string | null }) {
  const names = { en: row.name_en, "zh-Hans": row.name_zh, ru: row.name_ru };
  return Object.fromEntries(Object.entries(names).filter(([, name]) => name !== null)) as Record<
    string,
    string
  >;
}
