import { refreshStatistics } from "../../database/statistics.ts";
import type { CitationId, PlaceId } from "../../kernel/ids.ts";
import { latestRevision, putSources } from "../../registry/evidence/evidence.store.ts";
import { baseOf } from "../../registry/evidence/record-citations.ts";
import type { Recording } from "../../registry/evidence/recording.ts";
import { deriveSpellsOfChangedSources } from "../../registry/partnerships/derive-spells.ts";
import { recordMarkedActs } from "../../registry/partnerships/record-acts.ts";
import { registryPlacesFor } from "../gazetteer/registry-place.ts";
import type { OnProgress, RowCounts, RowOutcome } from "./batch.ts";
import { type ComparedRow, compareRows } from "./compare-rows.ts";
import { drawUpActs } from "./draw-up-acts.ts";
import { type ImportPlan, speaksFor } from "./plan-import.ts";
import { type PlannedRow, referenceOf } from "./plan-row.ts";

/** A row of the plan and what became of it. */
export interface DoneRow {
  row: PlannedRow;
  outcome: RowOutcome;
  issues: PlannedRow["issues"];
  citations: CitationId[];
}

export interface Done {
  rows: DoneRow[];
  counts: RowCounts;
  /** The place of every reference that a ready row makes (`referenceOf`). */
  places: ReadonlyMap<string, PlaceId>;
}

const GROWN = [
  "place_version",
  "place_name",
  "partnership",
  "partnership_party",
  "partnership_pair",
  "citation",
  "act_claim",
  "spell",
] as const;

/** Rows from which on the planner must hear that its tables have grown. */
const MANY = 1000;

/** What the import of a plan would do, without doing it. */
export async function comparePlan(read: Parameters<typeof compareRows>[0], plan: ImportPlan): Promise<Done> {
  const ready = plan.rows.filter(({ status }) => status === "ready");
  // A place that the registry does not have yet stands by its reference: no partnership has that as a party.
  const drawn = drawUpActs(ready, {
    source: plan.source.id,
    asOf: plan.asOf,
    placeOf: (reference) => reference as PlaceId,
  });
  const compared = await compareRows(read, await latestRevision(read), drawn, speaksFor(plan));
  return { ...summed(plan, compared, new Map()), places: new Map() };
}

/**
 * Records what a plan's ready rows say, as one change: source, places that only the gazetteer had, citations, states.
 * Rows that wait or are refused are accounted for and change nothing.
 */
export async function recordPlan(
  recording: Recording,
  plan: ImportPlan,
  onProgress: OnProgress = () => {},
): Promise<Done> {
  const ready = plan.rows.filter(({ status }) => status === "ready");
  onProgress("comparing", 0, ready.length);
  const places = await placesOf(recording, ready);
  const drawn = drawUpActs(ready, {
    source: plan.source.id,
    asOf: plan.asOf,
    placeOf: (reference) => places.get(reference) ?? (reference as PlaceId),
  });
  const known = await latestRevision(recording.tx);
  const compared = await compareRows(recording.tx, known, drawn, speaksFor(plan));
  const news = compared.flatMap((row) => row.news);
  onProgress("recording", 0, news.length);
  // Rows that wait will cite it too.
  if (plan.rows.some(({ status }) => status !== "refused")) await putSources(recording, [plan.source]);
  const added = await recordMarkedActs(recording, news);
  await deriveSpellsOfChangedSources(recording);
  onProgress("recording", news.length, news.length);
  if (added.length > MANY) await refreshStatistics(recording.tx, GROWN);
  const recorded = new Map(added.map(({ citation }) => [baseOf(citation.id), citation.id]));
  return { ...summed(plan, compared, recorded), places };
}

async function placesOf(recording: Recording, rows: readonly PlannedRow[]): Promise<Map<string, PlaceId>> {
  const places = new Map<string, PlaceId>();
  const lacking = new Map<string, string>();
  for (const { mentions } of rows) {
    for (const { match } of mentions) {
      if (!match.chosen) continue;
      const { place, gazetteer } = match.chosen;
      const reference = referenceOf(match.chosen);
      if (place) places.set(reference, place);
      else if (gazetteer !== null) lacking.set(gazetteer, reference);
    }
  }
  for (const [id, place] of await registryPlacesFor(recording, [...lacking.keys()])) {
    const reference = lacking.get(id);
    if (reference !== undefined) places.set(reference, place);
  }
  return places;
}

function summed(
  plan: ImportPlan,
  compared: readonly ComparedRow[],
  recorded: ReadonlyMap<string, CitationId>,
): Omit<Done, "places"> {
  const byNumber = new Map(compared.map((row) => [row.drawn.row.number, row]));
  const counts = { rows: 0, new: 0, addsEvidence: 0, conflicts: 0, unchanged: 0, waiting: 0, refused: 0 };
  const rows = plan.rows.map((row): DoneRow => {
    counts.rows += 1;
    const ready = byNumber.get(row.number);
    const outcome = ready?.change ?? (row.status === "waiting" ? "waiting" : "refused");
    counts[COUNTED[outcome]] += 1;
    if (!ready) return { row, outcome, issues: row.issues, citations: [] };
    const issues = [...row.issues, ...ready.drawn.remarks, ...ready.issues];
    const own = ready.news.map(({ citation }) => recorded.get(citation.id) ?? citation.id);
    return { row, outcome, issues, citations: [...own, ...ready.held] };
  });
  return { rows, counts };
}

/** Under which count an outcome goes. */
export const COUNTED: Record<RowOutcome, Exclude<keyof RowCounts, "rows">> = {
  new: "new",
  "adds evidence": "addsEvidence",
  conflict: "conflicts",
  unchanged: "unchanged",
  waiting: "waiting",
  refused: "refused",
};
