import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { notFound, Refusal } from "../kernel/errors.ts";
import {
  COPY,
  columnList,
  damaged,
  endLine,
  FORMAT,
  HEADER,
  type Header,
  listTables,
  NEUTRAL_SESSION,
  qualified,
  ROWS,
  SEQUENCE,
  type Table,
} from "./dump-format.ts";
import { DumpReader } from "./dump-reader.ts";
import { type Migration, migrate, readMigrations } from "./migrate.ts";

export interface Restored {
  tables: number;
  rows: number;
  /** When the backup was made. */
  at: string;
}

/**
 * Loads a backup into a fresh database, all of it or nothing. A backup of an older Amity is loaded at its own
 * migrations and then brought up to date.
 */
export async function restore(
  into: { url: string },
  file: string,
  onTable?: (table: string, rows: number) => void,
): Promise<Restored> {
  if (!existsSync(file)) throw notFound("no-backup", `There is no file ${file}.`, file);
  const reader = DumpReader.open(file);
  try {
    const header = await readHeader(reader);
    await prepare(into, header);
    const counts = await load(into, reader, onTable);
    await migrate(into);
    return { ...counts, at: header.at };
  } finally {
    await reader.close();
  }
}

async function readHeader(reader: DumpReader): Promise<Header> {
  const match = HEADER.exec((await reader.line()) ?? "");
  if (!match) throw damaged("it does not begin as a backup of Amity");
  if (Number(match[1]) !== FORMAT) {
    throw new Refusal(
      "invalid",
      "backup-too-new",
      `The backup has format ${match[1]}; this Amity reads ${FORMAT}.`,
    );
  }
  return JSON.parse(match[2] ?? "") as Header;
}

/** Brings the database to the migrations of the backup, unless it has had others or holds rows. */
async function prepare(into: { url: string }, header: Header): Promise<void> {
  const known = await readMigrations();
  const wanted = header.migrations.map((of) => sameMigration(known, of));
  try {
    await migrate(into, wanted);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== "database-too-new") throw error;
    throw new Refusal(
      "conflict",
      "not-fresh",
      "The backup was made by an older Amity, and this database has had newer changes. Restore into a fresh one: " +
        "an empty AMITY_DATA, or a newly created database, that no Amity has opened yet.",
    );
  }
}

function sameMigration(known: Migration[], of: { name: string; checksum: string }): Migration {
  const ours = known.find((migration) => migration.name === of.name);
  if (ours?.checksum === of.checksum) return ours;
  throw new Refusal(
    "invalid",
    "backup-of-another-schema",
    `The backup was made by an Amity whose ${of.name} differs${ours ? "" : " and is not known here"}: restore it with that one, or a newer one.`,
  );
}

async function load(
  into: { url: string },
  reader: DumpReader,
  onTable?: (table: string, rows: number) => void,
): Promise<{ tables: number; rows: number }> {
  const client = new pg.Client({ connectionString: into.url, application_name: "amity restore" });
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query(NEUTRAL_SESSION);
    await client.query("begin");
    const tables = await lockEmpty(client);
    const counts = await loadTables(client, reader, tables, onTable);
    await client.query("commit");
    await client.query("analyze");
    return counts;
  } finally {
    // Ends the transaction as well where it is still open.
    await client.end();
  }
}

async function lockEmpty(client: pg.Client): Promise<Map<string, Table>> {
  const tables = await listTables(client);
  await client.query(
    `lock table ${tables.map((t) => qualified(t.name)).join(", ")} in share row exclusive mode`,
  );
  for (const { name } of tables) {
    const { rowCount } = await client.query(`select from ${qualified(name)} limit 1`);
    if (!rowCount) continue;
    throw new Refusal(
      "conflict",
      "not-empty",
      `The database already holds rows (in ${name}). Restore into an empty one: another AMITY_DATA or DATABASE_URL.`,
    );
  }
  return new Map(tables.map((table) => [table.name, table]));
}

async function loadTables(
  client: pg.Client,
  reader: DumpReader,
  tables: Map<string, Table>,
  onTable?: (table: string, rows: number) => void,
) {
  const counts = { tables: 0, rows: 0 };
  const waiting = new Map(tables);
  if ((await reader.line()) !== "begin;") throw damaged("its first table is missing");
  for (let line = await reader.line(); line !== "commit;"; line = await reader.line()) {
    if (line === null) throw damaged("it breaks off between two tables");
    const sequence = SEQUENCE.exec(line);
    if (sequence) {
      await setSequence(client, tables, sequence);
      continue;
    }
    const copy = COPY.exec(line);
    const table = waiting.get(copy?.[1] ?? "");
    if (!copy || !table) throw damaged(`an unexpected line: ${line.slice(0, 80)}`);
    const columns = (copy[2] ?? "").split(", ").map((name) => name.slice(1, -1));
    const rows = await loadTable(client, reader, table, columns);
    onTable?.(table.name, rows);
    counts.rows += rows;
    counts.tables += 1;
    waiting.delete(table.name);
  }
  if ((await reader.line()) !== endLine(counts.tables)) throw damaged("its end is missing");
  // Reads on to gzip's own checksum.
  if ((await reader.line()) !== null) throw damaged("something follows its end");
  if (waiting.size > 0) throw damaged(`it has no table ${[...waiting.keys()].join(", ")}`);
  return counts;
}

async function loadTable(
  client: pg.Client,
  reader: DumpReader,
  table: Table,
  columns: string[],
): Promise<number> {
  if (columns.toSorted().join() !== table.columns.toSorted().join()) {
    throw damaged(`other columns in ${table.name}`);
  }
  const hash = createHash("sha256");
  const into = client.query(copyFrom(`copy ${qualified(table.name)} ${columnList(columns)} from stdin`));
  await pipeline(
    Readable.from(reader.rows()),
    async function* (pieces: AsyncIterable<Buffer>) {
      for await (const piece of pieces) {
        hash.update(piece);
        yield piece;
      }
    },
    into,
  ).catch((error: { code?: string; message: string }) => {
    // A class of PostgreSQL's: data that does not fit, or breaks a constraint.
    if (/^2[23]...$/.test(error.code ?? "")) throw damaged(`${table.name}: ${error.message}`);
    throw error;
  });
  const match = ROWS.exec((await reader.line()) ?? "");
  if (!match) throw damaged(`no count after ${table.name}`);
  if (Number(match[1]) !== into.rowCount) {
    throw damaged(`${table.name} should have ${match[1]} rows and has ${into.rowCount}`);
  }
  if (match[2] !== hash.digest("hex")) throw damaged(`the checksum of ${table.name} does not match`);
  return into.rowCount;
}

async function setSequence(
  client: pg.Client,
  tables: Map<string, Table>,
  match: RegExpExecArray,
): Promise<void> {
  const [, name = "", column, last, called] = match;
  if (tables.get(name)?.identity !== column) throw damaged(`an unexpected sequence of ${name}`);
  await client.query("select setval(pg_get_serial_sequence($1, $2), $3, $4)", [
    qualified(name),
    column,
    last,
    called === "true",
  ]);
}
