import type { PlaceId, SourceId } from "../../../kernel/ids.ts";
import { parseEdtf } from "../../../kernel/partial-date.ts";
import { findSource, latestRevision } from "../../../registry/evidence/evidence.store.ts";
import { baseOf } from "../../../registry/evidence/record-citations.ts";
import type { Recording } from "../../../registry/evidence/recording.ts";
import { recordMarkedActs } from "../../../registry/partnerships/record-acts.ts";
import { registryPlacesFor } from "../../gazetteer/registry-place.ts";
import type { Mention } from "../../reconciliation/mention.ts";
import { batchById, recountBatches } from "../batch.store.ts";
import type { BatchId } from "../batch.ts";
import { compareRows } from "../compare-rows.ts";
import { drawUpActs } from "../draw-up-acts.ts";
import { keptReadingFrom } from "../kept-reading.ts";
import { type MatchedMention, type Mentions, type PlannedRow, planRow } from "../plan-row.ts";
import { ownCitations } from "../roll-back.store.ts";
import { takeBack } from "../roll-back-batch.ts";
import {
  changeRows,
  citationsOfBatch,
  decideMentions,
  type KeptRow,
  type MentionKey,
  matchesOf,
  type RowChange,
  rowsNaming,
  undecideMentions,
  type Verdict,
} from "./settle.store.ts";
import { rowsOfBody } from "./within-body.ts";

/** What a decision did to the rows that waited for it. */
export interface Settled {
  recorded: number;
  refused: number;
  /** Rows that wait for their other name still. */
  waiting: number;
}

/**
 * Carries out what a person decided about mentions of batches: every row that waited for nothing else is recorded, in
 * the revision of the judgement; rows that name no place are refused.
 *
 * @param judgement the number of the judgement, by which the decision can be taken back
 */
export async function settleMentions(
  recording: Recording,
  mentions: readonly MentionKey[],
  verdict: Verdict,
  judgement: number,
): Promise<Settled> {
  const settled: Settled = { recorded: 0, refused: 0, waiting: 0 };
  if (mentions.length === 0) return settled;
  const decided = verdict === "no place" ? verdict : await inRegistry(recording, verdict);
  await decideMentions(recording.tx, mentions, decided, judgement);
  const waiting = await rowsNaming(recording.tx, mentions, "waiting");
  for (const [batch, rows] of Map.groupBy(waiting, (row) => row.batch)) {
    const changes = await settleBatch(recording, batch, rows);
    await changeRows(recording.tx, batch, changes);
    for (const { outcome } of changes) settled[outcome === "refused" ? "refused" : "recorded"] += 1;
    settled.waiting += rows.length - changes.length;
  }
  await recountBatches(recording.tx, [...new Set(mentions.map(({ batch }) => batch))]);
  return settled;
}

async function inRegistry(
  recording: Recording,
  { place, gazetteer }: Exclude<Verdict, "no place">,
): Promise<Exclude<Verdict, "no place">> {
  if (place !== null || gazetteer === null) return { place, gazetteer };
  const made = await registryPlacesFor(recording, [gazetteer]);
  return { place: made.get(gazetteer) ?? null, gazetteer };
}

async function settleBatch(
  recording: Recording,
  id: BatchId,
  kept: readonly KeptRow[],
): Promise<RowChange[]> {
  const batch = await batchById(recording.tx, id);
  if (batch.source === null) throw new Error(`batch ${id} has rows that wait, and no source`);
  const rows = await rowsOfBody(recording.tx, batch, await plannedAgain(recording, id, kept));
  const refused = rows.filter(({ status }) => status === "refused");
  const ready = rows.filter(({ status }) => status === "ready");
  const places = await registryPlacesFor(
    recording,
    ready.flatMap(({ mentions }) =>
      mentions.flatMap(({ match: { chosen } }) =>
        chosen && chosen.place === null && chosen.gazetteer !== null ? [chosen.gazetteer] : [],
      ),
    ),
  );
  const asOf = batch.asOf === null ? null : parseEdtf(batch.asOf);
  const day = asOf?.ok ? asOf.value : null;
  const drawn = drawUpActs(ready, {
    source: batch.source as SourceId,
    asOf: day,
    placeOf: (reference) => places.get(reference.replace(/^gazetteer:/, "")) ?? (reference as PlaceId),
    taken: await citationsOfBatch(recording.tx, id),
  });
  const known = await latestRevision(recording.tx);
  const source = await findSource(recording.tx, batch.source as SourceId, known);
  const speaks = day ?? source?.published ?? source?.retrieved ?? null;
  const compared = await compareRows(recording.tx, known, drawn, speaks);
  const added = await recordMarkedActs(
    recording,
    compared.flatMap(({ news }) => news),
  );
  const recorded = new Map(added.map(({ citation }) => [baseOf(citation.id), citation.id]));
  return [
    ...refused.map(
      ({ number, issues }): RowChange => ({ number, outcome: "refused", issues, citations: [] }),
    ),
    ...compared.map(
      ({ drawn: { row, remarks }, change, news, held, issues }): RowChange => ({
        number: row.number,
        outcome: change,
        issues: [...row.issues, ...remarks, ...issues],
        citations: [...news.map(({ citation }) => recorded.get(citation.id) ?? citation.id), ...held],
      }),
    ),
  ];
}

/** Rows with what their mentions are now known to be. */
async function plannedAgain(
  recording: Recording,
  batch: BatchId,
  kept: readonly KeptRow[],
): Promise<PlannedRow[]> {
  const matches = await matchesOf(
    recording.tx,
    batch,
    kept.flatMap(({ mentions }) => mentions),
  );
  return kept.map((row) => {
    const reading = keptReadingFrom(row.reading);
    const known = new Map<Mention, MatchedMention>();
    for (const [position, mention] of reading.mentions.entries()) {
      const number = row.mentions[position] ?? 0;
      const match = matches.get(number);
      if (match) known.set(mention, { number, mention, match, rows: 0 });
    }
    return planRow(
      row.number,
      { ...reading, line: row.line, raw: row.raw, issues: [] },
      new KnownMentions(known),
    );
  });
}

class KnownMentions implements Mentions {
  constructor(readonly known: ReadonlyMap<Mention, MatchedMention>) {}

  tiesOf(): ReadonlySet<PlaceId> {
    return new Set();
  }

  match(mention: Mention): MatchedMention {
    const match = {
      outcome: "unknown",
      chosen: null,
      score: 0,
      reasons: [],
      candidates: [],
      judgement: null,
    } as const;
    return (
      this.known.get(mention) ?? {
        number: 0,
        mention,
        match: { ...match, reasons: [], candidates: [] },
        rows: 0,
      }
    );
  }
}

/** Takes a decision back: rows that it had settled wait again, and what they had recorded is closed. */
export async function unsettleMentions(recording: Recording, judgement: number): Promise<number> {
  const mentions = await undecideMentions(recording.tx, judgement);
  if (mentions.length === 0) return 0;
  const settled = await rowsNaming(recording.tx, mentions, "settled");
  for (const [batch, rows] of Map.groupBy(settled, (row) => row.batch)) {
    const own = await ownCitations(
      recording.tx,
      batch,
      rows.map(({ number }) => number),
    );
    await takeBack(recording, own);
    await changeRows(
      recording.tx,
      batch,
      rows.map(({ number }) => ({ number, outcome: "waiting", issues: [], citations: [] })),
    );
  }
  await recountBatches(recording.tx, [...new Set(mentions.map(({ batch }) => batch))]);
  return settled.length;
}
