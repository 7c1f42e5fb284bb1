import type { Database } from "../../database/database.ts";
import type { Revision } from "../../kernel/ids.ts";
import { Recording } from "../../registry/evidence/recording.ts";
import type { PlaceResolver } from "../reconciliation/place-resolver.ts";
import { batchById, deleteBatch, insertBatch, recordedBatchOf, setRecorded } from "./batch.store.ts";
import type { BatchId, OnProgress, RowCounts } from "./batch.ts";
import { keepMapping } from "./kept-file.store.ts";
import { type HowToRead, type ReadAs, readBatch, readFileAs } from "./open-reading.ts";
import { type ImportPlan, planImport } from "./plan-import.ts";
import { comparePlan, type Done, recordPlan } from "./record-plan.ts";
import type { ImportFile } from "./row-reading.ts";
import { withinBody } from "./settling/within-body.ts";
import { storeRows } from "./store-rows.ts";
import { workOnBatch } from "./work-on-batch.ts";

/** What an import came to. */
export interface Imported {
  counts: RowCounts;
  /** The batch; where nothing changed, the earlier one of the same file, or null. */
  batch: BatchId | null;
  revision: Revision | null;
  /** By whom it was read: a known source, or a mapping and where that came from. */
  read: string;
}

/** Records what a batch says, as one change: all of it or nothing. Its rows are kept with what became of them. */
export async function recordBatch(
  database: Database,
  resolver: PlaceResolver,
  id: BatchId,
): Promise<Omit<Imported, "read">> {
  const from = ["draft", "checked", "failed"] as const;
  return workOnBatch(database, id, { from, during: "recording" }, async (onProgress) => {
    const plan = await readBatch(database, id, (reading) =>
      planImport(database.read, reading, resolver, onProgress),
    );
    const batch = await batchById(database.read, id);
    return write(database, id, await withinBody(database.read, batch, plan), onProgress);
  });
}

async function write(
  database: Database,
  id: BatchId,
  plan: ImportPlan,
  onProgress: OnProgress,
  { keep = (_: Done): boolean => true } = {},
): Promise<Omit<Imported, "read">> {
  const { author, fileName } = await batchById(database.read, id);
  return database.write(async (tx) => {
    const recording = new Recording(tx, author, `Imported ${fileName} as batch ${id}`);
    const done = await recordPlan(recording, plan, onProgress);
    const revision = await recording.made();
    if (revision === null && !keep(done)) return { counts: done.counts, batch: null, revision };
    await storeRows(tx, id, plan, done);
    const { counts } = done;
    await setRecorded(tx, id, { counts, source: plan.source.id, asOf: plan.asOf?.edtf ?? null, revision });
    return { counts, batch: id, revision };
  });
}

export interface ImportFileOptions extends Omit<HowToRead, "body"> {
  author: string;
  dryRun: boolean;
  onProgress?: OnProgress;
  /** Hears how the file is read before anything is done with it. */
  onRead?: (read: ReadAs) => void;
}

/**
 * Imports a file from where it lies, in one go, for the whole registry. A file that says nothing that is not on record already, and leaves
 * nothing to decide that was not left before, makes no batch.
 */
export async function importFile(
  database: Database,
  resolver: PlaceResolver,
  file: ImportFile,
  options: ImportFileOptions,
): Promise<Imported> {
  const { author, dryRun, onProgress = () => {} } = options;
  const read = await readFileAs(database, file, { ...options, body: null });
  options.onRead?.(read);
  const by = read.knownSource ?? `a table, by a mapping that was ${read.by}`;
  const plan = await planImport(database.read, read.reading, resolver, onProgress);
  if (dryRun) {
    const { counts } = await comparePlan(database.read, plan);
    return { counts, batch: null, revision: null, read: by };
  }
  const earlier = await recordedBatchOf(database.read, file.checksum);
  const id = await database.aside((tx) =>
    insertBatch(tx, {
      fileName: file.name,
      checksum: file.checksum,
      knownSource: read.knownSource,
      mapping: read.mapping,
      asOf: options.asOf?.edtf ?? null,
      author,
      body: null,
      state: "recording",
    }),
  );
  // A batch that recorded nothing, of a file that lies with its owner, is of no use to anybody.
  const forget = () => database.aside((tx) => deleteBatch(tx, id));
  const keep = ({ counts }: Done) => earlier?.counts.waiting !== counts.waiting;
  const imported = await workOnBatch(database, id, { from: [], during: "recording" }, (note) => {
    const tell: OnProgress = (...far) => {
      note(...far);
      onProgress(...far);
    };
    return write(database, id, plan, tell, { keep });
  }).catch(async (error: unknown) => {
    await forget();
    throw error;
  });
  if (read.by === "given") await keepFor(database, read, author);
  if (imported.batch !== null || !earlier) return { ...imported, read: by };
  await forget();
  return { ...imported, batch: earlier.id, read: by };
}

/** A mapping that a person gave is proposed for the next file of the same shape. */
async function keepFor(database: Database, { mapping, signature }: ReadAs, author: string): Promise<void> {
  if (mapping === null || signature === null) return;
  await database.aside((tx) => keepMapping(tx, { mapping, signature, author, body: null }));
}
