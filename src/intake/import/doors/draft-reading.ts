import type { Database } from "../../../database/database.ts";
import { invalid, notFound, Refusal } from "../../../kernel/errors.ts";
import { KNOWN_SOURCES } from "../../sources/known-sources.ts";
import type { Batch } from "../batch.ts";
import { openTable } from "../files/open-table.ts";
import type { Table, TableOptions } from "../files/table.ts";
import { headOf } from "../import-file.ts";
import { keptFile, keptMapping } from "../kept-file.store.ts";
import { type Guess, guessMapping } from "../mapping/guess-mapping.ts";
import { type Mapping, readMapping } from "../mapping/mapping.ts";
import { signatureOf } from "../mapping/signature.ts";
import { withFile } from "../open-reading.ts";
import type { ImportFile } from "../row-reading.ts";

/** How a table that has not been recorded would be read, for a person to look at and change. */
export interface DraftTable {
  table: Omit<Table, "rows">;
  mapping: Mapping;
  /** Set by a person, kept from the last file of this shape, or guessed. */
  how: "chosen" | "kept" | "guessed";
  guess: Guess;
  signature: string;
}

/** A file that is no table that can be read, and why. */
export interface Unreadable {
  problem: Refusal;
}

/** Stands for a name that nobody has said yet: a mapping has no empty ones. */
export const NOT_SAID = "?";

/**
 * The file of a batch as a table, with how its columns would be read.
 *
 * @param options what a person says of the file itself, in place of what the mapping says: columns are then guessed anew
 */
export async function draftTable(
  database: Pick<Database, "read">,
  batch: Pick<Batch, "fileName" | "checksum" | "mapping" | "body">,
  options: TableOptions | null = null,
): Promise<DraftTable | Unreadable> {
  const chosen = batch.mapping === null || options !== null ? null : readMapping(batch.mapping);
  try {
    const seen = await tableOf(database, batch, options ?? chosen?.table ?? {});
    const { table, guess, signature } = seen;
    const kept =
      chosen === null && options === null ? await keptMapping(database.read, signature, batch.body) : null;
    const mapping =
      chosen ?? (kept === null ? null : readMapping(kept)) ?? guess.mapping ?? blank(table, guess);
    const how = chosen ? "chosen" : kept === null ? "guessed" : "kept";
    return { table, mapping: withOptions(mapping, options), how, guess, signature };
  } catch (error) {
    if (error instanceof Refusal) return { problem: error };
    throw error;
  }
}

/** What was found out of a file: the same for the same bytes, so it is not found out for every look at a page. */
type SeenTable = Pick<DraftTable, "table" | "guess" | "signature">;
const SEEN = new Map<string, SeenTable>();
const MOST_SEEN = 30;

const keyOf = (checksum: string, name: string, options: TableOptions) =>
  JSON.stringify([checksum, name, options]);

async function tableOf(
  database: Pick<Database, "read">,
  { fileName, checksum }: Pick<Batch, "fileName" | "checksum">,
  options: TableOptions,
): Promise<SeenTable> {
  const seen = SEEN.get(keyOf(checksum, fileName, options));
  if (seen) return seen;
  const content = await keptFile(database.read, checksum);
  if (!content) throw notFound("no-batch-file", "The file was not kept: import it again.", "batch");
  return withFile(fileName, checksum, content, (file) => lookAt(file, options));
}

async function lookAt(file: ImportFile, options: TableOptions): Promise<SeenTable> {
  const opened = await openTable(file, options);
  // Its rows are read from a file that is soon gone.
  const { rows: _, ...table } = opened;
  const seen = { table, guess: guessMapping(opened), signature: signatureOf(table) };
  const [oldest] = SEEN.keys();
  if (SEEN.size >= MOST_SEEN && oldest !== undefined) SEEN.delete(oldest);
  SEEN.set(keyOf(file.checksum, file.name, options), seen);
  return seen;
}

const withOptions = (mapping: Mapping, options: TableOptions | null): Mapping =>
  options === null ? mapping : { ...mapping, table: JSON.parse(JSON.stringify(options)) as Mapping["table"] };

/** Where no two sides were found: what was found, and the rest left to say. */
function blank(table: Pick<Table, "name">, guess: Guess): Mapping {
  const place = guess.columns.find(({ role }) => role === "place");
  const date = guess.columns.find(({ role }) => role === "date");
  const country = guess.columns.find(({ role }) => role === "country");
  return readMapping({
    about: `Begun for ${table.name}`,
    source: { id: "a-list", kind: "aggregator", title: table.name },
    a: { name: { constant: NOT_SAID } },
    b: {
      name: place ? { column: place.column } : { constant: NOT_SAID },
      ...(country && { country: { column: country.column } }),
    },
    host: "a",
    capacity: "party",
    act: {
      undated: { form: "list entry", effect: "lists", strength: null },
      dated: { form: "not stated", effect: "establishes", strength: "unspecified" },
      ...(date && { on: { column: date.column } }),
    },
  });
}

/**
 * Who reads a file that has just come in: the known source that is named, or recognises it; null: it is a table. What is
 * neither is refused, in words.
 */
export async function readerOf(
  file: ImportFile,
  named: string | null,
  anyTable: boolean,
): Promise<string | null> {
  if (named !== null && !anyTable) {
    if (KNOWN_SOURCES.some(({ id }) => id === named)) return named;
    const ids = KNOWN_SOURCES.map(({ id }) => id).join(", ");
    throw invalid("no-such-reader", `No known source is called "${named}". There are: ${ids}.`, "source");
  }
  if (!anyTable) {
    const head = await headOf(file);
    const known = KNOWN_SOURCES.find((source) => source.recognises({ name: file.name, head }));
    if (known) return known.id;
  }
  await lookAt(file, {});
  return null;
}
