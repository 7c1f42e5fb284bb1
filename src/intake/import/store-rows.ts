import type { WriteTx } from "../../database/database.ts";
import type { PlaceId } from "../../kernel/ids.ts";
import { readCountry } from "../reconciliation/countries/read-country.ts";
import { foldedName } from "../reconciliation/folded-name.ts";
import {
  type BatchMentionStored,
  type BatchRowStored,
  insertBatchMentions,
  insertBatchRows,
} from "./batch.store.ts";
import type { BatchId, MentionShown, RowShown } from "./batch.ts";
import { keepReading } from "./kept-reading.ts";
import type { ImportPlan } from "./plan-import.ts";
import { type MatchedMention, referenceOf } from "./plan-row.ts";
import type { Done, DoneRow } from "./record-plan.ts";

/** Keeps the rows of a batch, verbatim, with what became of each. */
export async function storeRows(tx: WriteTx, batch: BatchId, plan: ImportPlan, done: Done): Promise<void> {
  await insertBatchMentions(
    tx,
    plan.mentions.all().map((mention) => mentionStored(batch, mention, done.places)),
  );
  await insertBatchRows(tx, storedRows(batch, done.rows));
}

function* storedRows(batch: BatchId, rows: readonly DoneRow[]): Generator<BatchRowStored> {
  for (const { row, outcome, issues, citations } of rows) {
    const host = row.claims.find((claim) => claim.host !== null)?.host ?? null;
    yield {
      batch_id: batch,
      number: row.number,
      line: row.line,
      raw: withoutNul(row.raw),
      outcome,
      mentions: row.mentions.map(({ number }) => number),
      host,
      reading:
        outcome === "waiting"
          ? keepReading({ mentions: row.mentions.map(({ mention }) => mention), claims: [...row.claims] })
          : null,
      issues: issues.length > 0 ? JSON.stringify(issues) : null,
      citations,
    };
  }
}

/** PostgreSQL's text has no NUL: it is kept as `\0`. */
const withoutNul = (text: string): string => (text.includes("\0") ? text.replaceAll("\0", "\\0") : text);

export function mentionStored(
  batch: BatchId,
  { number, mention, match, rows }: MatchedMention,
  places: ReadonlyMap<string, PlaceId>,
): BatchMentionStored {
  const { chosen } = match;
  return {
    batch_id: batch,
    number,
    name: withoutNul(mention.name),
    name_key: withoutNul(foldedName(mention.name)),
    country: mention.country,
    country_code: readCountry(mention.country).code ?? chosen?.country ?? null,
    language: mention.language,
    level: mention.level,
    within: mention.within,
    latitude: mention.point?.latitude ?? null,
    longitude: mention.point?.longitude ?? null,
    geonames_id: mention.ids.geonames,
    wikidata_id: mention.ids.wikidata,
    partner_place_id: mention.partner?.place ?? null,
    outcome: match.outcome,
    place_id: chosen ? (chosen.place ?? places.get(referenceOf(chosen)) ?? null) : null,
    gazetteer_id: chosen?.gazetteer ?? null,
    score: Math.min(1, Math.max(0, match.score)),
    reasons: JSON.stringify(match.reasons),
    candidates: match.outcome === "matched" ? null : JSON.stringify(match.candidates),
    judgement_id: match.judgement,
    row_count: rows,
  };
}

/** Rows of each outcome that a check shows. */
const SHOWN_EACH = 50;

/** Some rows of every outcome, as people are shown them before anything is recorded. */
export function previewOf(rows: readonly DoneRow[]): RowShown[] {
  const shown = new Map<string, number>();
  return rows.flatMap(({ row, outcome, issues, citations }) => {
    const before = shown.get(outcome) ?? 0;
    if (before >= SHOWN_EACH) return [];
    shown.set(outcome, before + 1);
    const { number, line, raw } = row;
    return [
      {
        number,
        line,
        raw: withoutNul(raw).slice(0, LONGEST_SHOWN),
        outcome,
        mentions: row.mentions.map(mentionShown),
        issues: [...issues],
        citations,
      },
    ];
  });
}

const LONGEST_SHOWN = 2000;

const mentionShown = ({ mention, match }: MatchedMention): MentionShown => ({
  name: mention.name,
  country: mention.country,
  outcome: match.outcome,
  place: match.chosen?.place ?? null,
  gazetteer: match.chosen?.gazetteer ?? null,
  score: match.score,
  reasons: match.reasons,
});
