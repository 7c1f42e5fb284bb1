import { sql } from "kysely";
import { change, type ReadDb, run, type WriteTx } from "../../../database/database.ts";
import type { CitationId, PlaceId } from "../../../kernel/ids.ts";
import type { Issue } from "../../../kernel/issue.ts";
import type { Candidate, Match, Reason } from "../../reconciliation/match.ts";
import type { BatchId, RowOutcome } from "../batch.ts";

/** A mention of a batch. */
export interface MentionKey {
  batch: BatchId;
  number: number;
}

/** What a person decided: the place that is meant, or that there is none. */
export type Verdict = { place: PlaceId | null; gazetteer: string | null } | "no place";

const pairs = (mentions: readonly MentionKey[]) =>
  sql`unnest(${mentions.map(({ batch }) => batch)}::bigint[], ${mentions.map(({ number }) => number)}::int[])
    as m (batch_id, number)`;

/** Notes on mentions what was decided about them; what the matching had proposed stays beside it. */
export async function decideMentions(
  tx: WriteTx,
  mentions: readonly MentionKey[],
  verdict: Verdict,
  judgement: number,
): Promise<void> {
  const found = verdict === "no place" ? null : verdict;
  await change(
    tx,
    sql`
      update batch_mention b
      set outcome = ${found ? "matched" : "unknown"}, place_id = ${found?.place ?? null},
        gazetteer_id = ${found?.gazetteer ?? null}, judgement_id = ${judgement}
      from ${pairs(mentions)}
      where b.batch_id = m.batch_id and b.number = m.number`,
  );
}

/** Makes mentions what the matching had proposed before a judgement decided them. Returns which they are. */
export async function undecideMentions(tx: WriteTx, judgement: number): Promise<MentionKey[]> {
  return run(
    tx,
    sql<MentionKey>`
      update batch_mention b
      set outcome = case when jsonb_array_length(coalesce(candidates, '[]')) > 0 then 'ambiguous' else 'unknown' end,
        place_id = null, gazetteer_id = null, judgement_id = null
      where judgement_id = ${judgement} and candidates is not null
      returning b.batch_id as batch, b.number`,
  );
}

export interface KeptRow {
  batch: BatchId;
  number: number;
  line: number;
  raw: string;
  outcome: RowOutcome;
  mentions: number[];
  reading: unknown;
}

/** Rows of recorded batches that name any of these mentions and have the reading that they waited with. */
export async function rowsNaming(
  read: ReadDb,
  mentions: readonly MentionKey[],
  which: "waiting" | "settled",
): Promise<KeptRow[]> {
  return run(
    read,
    sql<KeptRow>`
      select distinct on (r.batch_id, r.number)
        r.batch_id as batch, r.number, r.line, r.raw, r.outcome, r.mentions, r.reading
      from ${pairs(mentions)}
      join batch_row r on r.batch_id = m.batch_id and r.mentions @> array[m.number] and r.reading is not null
        and (r.outcome = 'waiting') = ${which === "waiting"}
      join batch b on b.id = r.batch_id and b.state = 'recorded'
      order by r.batch_id, r.number`,
  );
}

/** What the mentions of rows were found to be. */
export async function matchesOf(
  read: ReadDb,
  batch: BatchId,
  numbers: readonly number[],
): Promise<Map<number, Match>> {
  const rows = await run(
    read,
    sql<{
      number: number;
      name: string;
      outcome: Match["outcome"];
      place_id: PlaceId | null;
      gazetteer_id: string | null;
      country_code: string | null;
      score: number;
      reasons: Reason[];
      candidates: Candidate[] | null;
      judgement_id: number | null;
    }>`select * from batch_mention where batch_id = ${batch} and number = any(${[...new Set(numbers)]}::int[])`,
  );
  return new Map(
    rows.map((row) => [
      row.number,
      {
        outcome: row.outcome,
        chosen: row.outcome === "matched" ? chosenOf(row) : null,
        score: row.score,
        reasons: row.reasons,
        candidates: row.candidates ?? [],
        judgement: row.judgement_id,
      },
    ]),
  );
}

function chosenOf(row: {
  name: string;
  place_id: PlaceId | null;
  gazetteer_id: string | null;
  country_code: string | null;
  score: number;
  candidates: Candidate[] | null;
}): Candidate {
  const proposed = row.candidates?.find(
    ({ place, gazetteer }) =>
      (place !== null && place === row.place_id) || (gazetteer !== null && gazetteer === row.gazetteer_id),
  );
  return {
    name: row.name,
    answered: null,
    country: row.country_code ?? "",
    level: "city",
    within: null,
    point: null,
    population: null,
    score: row.score,
    reasons: [],
    ...proposed,
    place: row.place_id,
    gazetteer: row.gazetteer_id,
  };
}

export interface RowChange {
  number: number;
  outcome: RowOutcome;
  issues: readonly Issue[];
  citations: readonly CitationId[];
}

/** Writes what became of rows. The reading stays with them, so that a decision can be taken back. */
export async function changeRows(tx: WriteTx, batch: BatchId, rows: readonly RowChange[]): Promise<void> {
  const changes = rows.map(({ number, outcome, issues, citations }) => ({
    number,
    outcome,
    issues,
    citations,
  }));
  await change(
    tx,
    sql`
      update batch_row r
      set outcome = c.outcome, issues = nullif(c.issues, '[]'::jsonb),
        citations = array(select jsonb_array_elements_text(c.citations))
      from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb)
        as c (number int, outcome text, issues jsonb, citations jsonb)
      where r.batch_id = ${batch} and r.number = c.number`,
  );
}

/** Ids of the citations that rows of a batch have, without the numbers of their versions. */
export async function citationsOfBatch(read: ReadDb, batch: BatchId): Promise<Set<string>> {
  const rows = await run(
    read,
    sql<{ id: string }>`
      select distinct regexp_replace(unnest(citations), '~[0-9]+$', '') as id from batch_row where batch_id = ${batch}`,
  );
  return new Set(rows.map(({ id }) => id));
}
