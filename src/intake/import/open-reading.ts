import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "../../database/database.ts";
import { invalid, notFound } from "../../kernel/errors.ts";
import type { BodyId } from "../../kernel/ids.ts";
import { type PartialDate, parseEdtf } from "../../kernel/partial-date.ts";
import { KNOWN_SOURCES } from "../sources/known-sources.ts";
import { batchById } from "./batch.store.ts";
import type { Batch, BatchId } from "./batch.ts";
import { openTable } from "./files/open-table.ts";
import type { Table } from "./files/table.ts";
import { headOf } from "./import-file.ts";
import { keptFile, keptMapping } from "./kept-file.store.ts";
import { type Guess, guessMapping } from "./mapping/guess-mapping.ts";
import { type Mapping, readMapping } from "./mapping/mapping.ts";
import { readWithMapping } from "./mapping/read-with-mapping.ts";
import { signatureOf } from "./mapping/signature.ts";
import type { FileReading, ImportFile } from "./row-reading.ts";

/** What a person says of how a file is to be read; what is null is found out. */
export interface HowToRead {
  /** The id of a known source. */
  source: string | null;
  mapping: Mapping | null;
  asOf: PartialDate | null;
  /** For whom it is read: each keeps its own mappings. Left out: the whole registry. */
  body?: BodyId | null;
}

/** A file as it is read, and by whom. */
export interface ReadAs {
  reading: FileReading;
  knownSource: string | null;
  mapping: Mapping | null;
  /** How the mapping came: given, kept from the last file of this shape, or guessed. */
  by: "known source" | "given" | "kept" | "guessed";
  /** What was guessed, for a person to look at; only of `guessed`. */
  guess: Guess | null;
  /** The shape of the file, under which its mapping is kept; null of a known source. */
  signature: string | null;
}

/**
 * Reads a file as a person says, else as the known source that recognises it, else with the mapping that was kept for
 * its shape, else with one that is guessed.
 */
export async function readFileAs(
  database: Pick<Database, "read">,
  file: ImportFile,
  { source, mapping, asOf, body = null }: HowToRead,
): Promise<ReadAs> {
  const known = mapping === null ? await knownSourceOf(file, source) : null;
  if (known) {
    const reading = await known.read(file, { asOf });
    return {
      reading,
      knownSource: known.id,
      mapping: null,
      by: "known source",
      guess: null,
      signature: null,
    };
  }
  const table = await openTable(file, mapping?.table);
  const signature = signatureOf(table);
  const chosen = mapping === null ? await mappingFor(database, table, signature, body) : GIVEN(mapping);
  const reading = await readWithMapping(file, chosen.mapping, { asOf });
  return { reading, knownSource: null, signature, ...chosen };
}

type Chosen = Pick<ReadAs, "by" | "guess"> & { mapping: Mapping };

const GIVEN = (mapping: Mapping): Chosen => ({ mapping, by: "given", guess: null });

async function knownSourceOf(file: ImportFile, named: string | null) {
  if (named !== null) {
    const source = KNOWN_SOURCES.find(({ id }) => id === named);
    if (source) return source;
    const ids = KNOWN_SOURCES.map(({ id }) => id).join(", ");
    throw invalid("no-such-reader", `No known source is called "${named}". There are: ${ids}.`, "source");
  }
  const head = await headOf(file);
  return KNOWN_SOURCES.find((source) => source.recognises({ name: file.name, head })) ?? null;
}

async function mappingFor(
  database: Pick<Database, "read">,
  table: Table,
  signature: string,
  body: BodyId | null,
): Promise<Chosen> {
  const kept = await keptMapping(database.read, signature, body);
  if (kept !== null) return { mapping: readMapping(kept), by: "kept", guess: null };
  const guess = guessMapping(table);
  if (guess.mapping === null) {
    throw invalid(
      "cannot-guess",
      `What the columns mean cannot be guessed. ${guess.asks.join(" ")}`,
      "mapping",
    );
  }
  return { mapping: guess.mapping, by: "guessed", guess };
}

/** How a batch says that its file is to be read. */
export function howToRead({ knownSource, mapping, asOf, body }: Batch): HowToRead {
  const day = asOf === null ? null : parseEdtf(asOf);
  return {
    source: knownSource,
    mapping: mapping === null ? null : readMapping(mapping),
    asOf: day?.ok ? day.value : null,
    body,
  };
}

/** Reads the file that was handed in for a batch. */
export async function readBatch<T>(
  database: Database,
  id: BatchId,
  use: (reading: FileReading) => Promise<T>,
): Promise<T> {
  const batch = await batchById(database.read, id);
  const content = await keptFile(database.read, batch.checksum);
  if (!content) {
    throw notFound(
      "no-batch-file",
      `The file of batch ${id} (${batch.fileName}) was not kept: import it again.`,
      "batch",
    );
  }
  return withFile(batch.fileName, batch.checksum, content, async (file) => {
    const { reading } = await readFileAs(database, file, howToRead(batch));
    return use(reading);
  });
}

/** Readers take files, so that they need not hold them: bytes are laid down for as long as they are read. */
export async function withFile<T>(
  name: string,
  checksum: string,
  content: Uint8Array,
  use: (file: ImportFile) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "amity-import-"));
  try {
    const path = join(folder, "file");
    await writeFile(path, content);
    return await use({ path, name, bytes: content.byteLength, checksum });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
