import { type RawBuilder, sql } from "kysely";
import { copyRows } from "../../database/copy-rows.ts";
import { change, type ReadDb, run, type WriteTx } from "../../database/database.ts";
import { notFound } from "../../kernel/errors.ts";
import type { BodyId, CitationId, PlaceId, Revision, SourceId } from "../../kernel/ids.ts";
import { ofWhose } from "../bodies/body.store.ts";
import { isOf, type Whose } from "../bodies/whose.ts";
import type { Batch, BatchId, BatchState, ImportStep, RowCounts, RowOutcome, RowShown } from "./batch.ts";

export interface NewBatch {
  fileName: string;
  checksum: string;
  knownSource: string | null;
  mapping: object | null;
  asOf: string | null;
  author: string;
  /** For whom it is handed in; null: the whole registry. */
  body: BodyId | null;
  state: BatchState;
}

export async function insertBatch(tx: WriteTx, batch: NewBatch): Promise<BatchId> {
  const [row] = await run(
    tx,
    sql<{ id: BatchId }>`
      insert into batch (file_name, checksum, known_source, mapping, as_of_edtf, author, body_id, state)
      values (${batch.fileName}, ${batch.checksum}, ${batch.knownSource}, ${json(batch.mapping)}, ${batch.asOf},
        ${batch.author}, ${batch.body}, ${batch.state})
      returning id`,
  );
  if (!row) throw new Error("an inserted batch has an id");
  return row.id;
}

const json = (value: unknown): RawBuilder<unknown> =>
  sql`${value === null ? null : JSON.stringify(value)}::jsonb`;

interface BatchRow {
  id: BatchId;
  file_name: string;
  checksum: string;
  known_source: string | null;
  mapping: Record<string, unknown> | null;
  as_of_edtf: string | null;
  source_id: SourceId | null;
  author: string;
  body_id: BodyId | null;
  beyond_body: boolean;
  state: BatchState;
  step: ImportStep | null;
  done: number;
  total: number | null;
  problem: string | null;
  row_count: number;
  added: number;
  adds_evidence: number;
  conflicts: number;
  unchanged: number;
  waiting: number;
  refused: number;
  preview: RowShown[] | null;
  created_at: Date;
  finished_at: Date | null;
  revision: Revision | null;
  rolled_back_revision: Revision | null;
}

const batchOf = (row: BatchRow): Batch => ({
  id: row.id,
  fileName: row.file_name,
  checksum: row.checksum,
  knownSource: row.known_source,
  mapping: row.mapping,
  asOf: row.as_of_edtf,
  source: row.source_id,
  author: row.author,
  body: row.body_id,
  beyondBody: row.beyond_body,
  state: row.state,
  step: row.step,
  done: row.done,
  total: row.total,
  problem: row.problem,
  counts: {
    rows: row.row_count,
    new: row.added,
    addsEvidence: row.adds_evidence,
    conflicts: row.conflicts,
    unchanged: row.unchanged,
    waiting: row.waiting,
    refused: row.refused,
  },
  preview: row.preview,
  createdAt: row.created_at,
  finishedAt: row.finished_at,
  revision: row.revision,
  rolledBackRevision: row.rolled_back_revision,
});

export async function findBatch(read: ReadDb, id: BatchId): Promise<Batch | null> {
  const [row] = await run(read, sql<BatchRow>`select * from batch where id = ${id}`);
  return row ? batchOf(row) : null;
}

/** A batch of these; that of another body is not there. */
export async function batchById(read: ReadDb, id: BatchId, whose: Whose = "all"): Promise<Batch> {
  const found = await findBatch(read, id);
  const batch = found && isOf(whose, found.body) ? found : null;
  if (!batch)
    throw notFound("no-such-batch", `There is no batch ${id}. \`amity batches\` lists them.`, "batch");
  return batch;
}

/** The newest first. */
export async function listBatches(
  read: ReadDb,
  { limit = 100, before, whose = "all" }: { limit?: number; before?: BatchId; whose?: Whose } = {},
): Promise<Batch[]> {
  const rows = await run(
    read,
    sql<BatchRow>`
      select * from batch
      where (${before ?? null}::bigint is null or id < ${before ?? null}) and ${ofWhose(whose, sql.ref("body_id"))}
      order by id desc limit ${limit}`,
  );
  return rows.map(batchOf);
}

/** The batch of this very file that is recorded and not rolled back, the newest if there are several. */
export async function recordedBatchOf(
  read: ReadDb,
  checksum: string,
  whose: Whose = "all",
): Promise<Batch | null> {
  const [row] = await run(
    read,
    sql<BatchRow>`
      select * from batch
      where checksum = ${checksum} and state = 'recorded' and ${ofWhose(whose, sql.ref("body_id"))}
      order by id desc limit 1`,
  );
  return row ? batchOf(row) : null;
}

/** Changes how a draft is to be read. */
export async function setReading(
  tx: WriteTx,
  id: BatchId,
  how: Pick<NewBatch, "knownSource" | "mapping" | "asOf">,
): Promise<void> {
  await change(
    tx,
    sql`
      update batch set known_source = ${how.knownSource}, mapping = ${json(how.mapping)}, as_of_edtf = ${how.asOf},
        state = 'draft', preview = null, problem = null
      where id = ${id} and state in ('draft', 'checked', 'failed')`,
  );
}

/** Moves a batch on where it is in one of the states `from`; false where it is not, and nothing has changed. */
export async function moveBatch(
  tx: WriteTx,
  id: BatchId,
  from: readonly BatchState[],
  to: BatchState,
): Promise<boolean> {
  const moved = await change(
    tx,
    sql`
      update batch set state = ${to}, step = null, done = 0, total = null, problem = null
      where id = ${id} and state = any(${[...from]})`,
  );
  return moved > 0;
}

/** Says whether rows beyond the places of its body are recorded too. */
export async function setBeyondBody(tx: WriteTx, id: BatchId, beyond: boolean): Promise<void> {
  await change(
    tx,
    sql`
      update batch set beyond_body = ${beyond} where id = ${id} and state in ('draft', 'checked', 'failed')`,
  );
}

/** Whether a source is on record that this body by itself did not bring there. */
export async function isSourceOfOthers(read: ReadDb, source: SourceId, body: BodyId): Promise<boolean> {
  const rows = await run(
    read,
    sql`
      select 1 from source s
      where s.id = ${source}
        and not exists (select 1 from batch b where b.source_id = s.id and b.body_id = ${body} and not b.beyond_body)`,
  );
  return rows.length > 0;
}

export async function setProgress(
  tx: WriteTx,
  id: BatchId,
  step: ImportStep,
  done: number,
  total: number | null,
): Promise<void> {
  await change(tx, sql`update batch set step = ${step}, done = ${done}, total = ${total} where id = ${id}`);
}

export async function setProblem(tx: WriteTx, id: BatchId, problem: string): Promise<void> {
  await change(
    tx,
    sql`
      update batch set state = 'failed', problem = ${problem}, step = null, finished_at = clock_timestamp()
      where id = ${id}`,
  );
}

const countColumns = (counts: RowCounts): RawBuilder<unknown> => sql`
  row_count = ${counts.rows}, added = ${counts.new}, adds_evidence = ${counts.addsEvidence},
  conflicts = ${counts.conflicts}, unchanged = ${counts.unchanged}, waiting = ${counts.waiting},
  refused = ${counts.refused}`;

export async function setChecked(
  tx: WriteTx,
  id: BatchId,
  counts: RowCounts,
  preview: readonly RowShown[],
): Promise<void> {
  await change(
    tx,
    sql`
      update batch set state = 'checked', step = null, ${countColumns(counts)}, preview = ${json(preview)}
      where id = ${id} and state = 'checking'`,
  );
}

export async function setRecorded(
  tx: WriteTx,
  id: BatchId,
  recorded: { counts: RowCounts; source: SourceId; asOf: string | null; revision: Revision | null },
): Promise<void> {
  await change(
    tx,
    sql`
      update batch set state = 'recorded', step = null, preview = null, ${countColumns(recorded.counts)},
        source_id = (select id from source where id = ${recorded.source}), as_of_edtf = ${recorded.asOf}, revision = ${recorded.revision},
        finished_at = clock_timestamp()
      where id = ${id}`,
  );
}

/** Counts a recorded batch's rows anew, after some of them were settled or taken back. */
export async function recountBatches(tx: WriteTx, ids: readonly BatchId[]): Promise<void> {
  await change(
    tx,
    sql`
      update batch b set added = c.added, adds_evidence = c.adds_evidence, conflicts = c.conflicts,
        unchanged = c.unchanged, waiting = c.waiting, refused = c.refused
      from (
        select batch_id,
          count(*) filter (where outcome = 'new') as added,
          count(*) filter (where outcome = 'adds evidence') as adds_evidence,
          count(*) filter (where outcome = 'conflict') as conflicts,
          count(*) filter (where outcome = 'unchanged') as unchanged,
          count(*) filter (where outcome = 'waiting') as waiting,
          count(*) filter (where outcome = 'refused') as refused
        from batch_row where batch_id = any(${[...ids]}) group by batch_id) c
      where b.id = c.batch_id`,
  );
}

export async function deleteBatch(tx: WriteTx, id: BatchId): Promise<void> {
  await change(tx, sql`delete from batch where id = ${id} and revision is null and state <> 'recorded'`);
}

export type BatchRowStored = {
  batch_id: BatchId;
  number: number;
  line: number;
  raw: string;
  outcome: RowOutcome;
  mentions: number[];
  host: number | null;
  reading: object | null;
  issues: string | null;
  citations: CitationId[];
};

export async function insertBatchRows(tx: WriteTx, rows: Iterable<BatchRowStored>): Promise<void> {
  await copyRows(tx, "batch_row", rows);
}

export interface BatchMentionStored {
  batch_id: BatchId;
  number: number;
  name: string;
  name_key: string;
  country: string | null;
  country_code: string | null;
  language: string | null;
  level: string | null;
  within: string | null;
  latitude: number | null;
  longitude: number | null;
  geonames_id: number | null;
  wikidata_id: string | null;
  partner_place_id: string | null;
  outcome: string;
  place_id: PlaceId | null;
  gazetteer_id: string | null;
  score: number;
  reasons: string;
  candidates: string | null;
  judgement_id: number | null;
  row_count: number;
}

export async function insertBatchMentions(
  tx: WriteTx,
  mentions: Iterable<BatchMentionStored>,
): Promise<void> {
  await copyRows(
    tx,
    "batch_mention",
    (function* () {
      for (const mention of mentions) yield { ...mention };
    })(),
  );
}

const BATCHES = 4_780_004;

/** Holds a batch until the end of the transaction; false where somebody works on it now. */
export async function holdBatch(tx: WriteTx, id: BatchId): Promise<boolean> {
  const [row] = await run(
    tx,
    sql<{ held: boolean }>`select pg_try_advisory_xact_lock(${BATCHES}, ${id}::int) as held`,
  );
  return row?.held ?? false;
}

/** Batches that somebody began to work on and whose work ended without a word: the process was stopped. */
export async function interruptedBatches(tx: WriteTx): Promise<Batch[]> {
  const rows = await run(
    tx,
    sql<BatchRow>`
      select * from batch
      where state in ('checking', 'recording', 'rolling back')
        and not exists (
          select 1 from pg_locks
          where locktype = 'advisory' and classid = ${BATCHES} and objid = batch.id and objsubid = 2
            and database = (select oid from pg_database where datname = current_database()))
      order by id`,
  );
  return rows.map(batchOf);
}

/** Rows of a batch in order, with what their mentions were found to be. */
export async function batchRows(
  read: ReadDb,
  batch: BatchId,
  page: { outcome: RowOutcome | null; limit: number; after: number },
): Promise<RowShown[]> {
  return run(
    read,
    sql<RowShown>`
      select r.number, r.line, r.raw, r.outcome, coalesce(r.issues, '[]') as issues, r.citations,
        coalesce((
          select jsonb_agg(jsonb_build_object('name', m.name, 'country', m.country, 'outcome', m.outcome,
            'place', m.place_id, 'gazetteer', m.gazetteer_id, 'score', m.score, 'reasons', m.reasons) order by n.place)
          from unnest(r.mentions) with ordinality n (number, place)
          join batch_mention m on m.batch_id = r.batch_id and m.number = n.number), '[]') as mentions
      from batch_row r
      where r.batch_id = ${batch} and r.number > ${page.after}
        and (${page.outcome}::text is null or r.outcome = ${page.outcome})
      order by r.number limit ${page.limit}`,
  );
}
