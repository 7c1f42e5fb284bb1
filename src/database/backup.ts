import { createHash, randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { link, open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { notFound, Refusal } from "../kernel/errors.ts";
import {
  columnList,
  copyLine,
  endLine,
  type Header,
  headerLine,
  listTables,
  NEUTRAL_SESSION,
  qualified,
  rowsLine,
  sequenceLine,
  type Table,
} from "./dump-format.ts";

export interface Backup {
  file: string;
  tables: number;
  rows: number;
}

export interface BackupOptions {
  /** An earlier file of this name is replaced once the new one is whole. */
  replace?: boolean;
  onTable?: (table: string, rows: number) => void;
}

/** Saves one consistent state of all rows into a file; others may read and write meanwhile. */
export async function backup(
  from: { url: string },
  file: string,
  { replace = false, onTable }: BackupOptions = {},
): Promise<Backup> {
  if (!replace && existsSync(file)) throw fileExists(file);
  const client = new pg.Client({ connectionString: from.url, application_name: "amity backup" });
  client.on("error", () => {});
  await client.connect();
  const part = join(dirname(file), `.${basename(file)}.${randomBytes(4).toString("hex")}`);
  try {
    await client.query(NEUTRAL_SESSION);
    await client.query("begin isolation level repeatable read read only");
    const counts = { tables: 0, rows: 0 };
    const header = await readHeader(client);
    // Rows may be confidential: for the owner's eyes only.
    const target = await open(part, "wx", 0o600);
    try {
      await pipeline(
        Readable.from(lines(client, header, counts, onTable)),
        createGzip(),
        target.createWriteStream({ flush: true }),
      );
    } finally {
      await target.close();
    }
    await client.query("commit");
    await (replace ? rename(part, file) : publish(part, file));
    return { file, ...counts };
  } finally {
    await rm(part, { force: true });
    await client.end();
  }
}

const fileExists = (file: string) =>
  new Refusal(
    "conflict",
    "backup-exists",
    `There is already a file ${file}: choose another name, or say --force.`,
    file,
  );

/** A link fails where a file has appeared meanwhile, which a rename would overwrite. */
async function publish(part: string, file: string): Promise<void> {
  try {
    await link(part, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") throw fileExists(file);
    // Some file systems have no links.
    await rename(part, file);
  }
}

async function* lines(
  client: pg.Client,
  header: Header,
  counts: { tables: number; rows: number },
  onTable: BackupOptions["onTable"],
): AsyncGenerator<Buffer | string> {
  yield `${headerLine(header)}\nbegin;\n`;
  for (const table of await listTables(client)) {
    yield `${copyLine(table)}\n`;
    const hash = createHash("sha256");
    let rows = 0;
    const stream = client.query(
      copyTo(`copy ${qualified(table.name)} ${columnList(table.columns)} to stdout`),
    );
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      hash.update(chunk);
      rows += countLines(chunk);
      yield chunk;
    }
    yield `\\.\n${rowsLine(rows, hash.digest("hex"))}\n`;
    if (table.identity) yield `${await sequence(client, table, table.identity)}\n`;
    counts.tables += 1;
    counts.rows += rows;
    onTable?.(table.name, rows);
  }
  yield `commit;\n${endLine(counts.tables)}\n`;
}

/** COPY writes a line break within a value as \n, so a row is a line. */
function countLines(chunk: Buffer): number {
  let lines = 0;
  for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) lines += 1;
  return lines;
}

async function readHeader(client: pg.Client): Promise<Header> {
  const { rows } = await client.query(
    "select clock_timestamp()::text as at, current_setting('server_version') as postgres",
  );
  const there = await client.query("select to_regclass('migration') is not null as there");
  if (!there.rows[0].there) {
    throw notFound("no-registry", "There is no registry in this database: no Amity has opened it yet.");
  }
  const migrations = await client.query("select name, checksum from migration order by name");
  return { at: rows[0].at, postgres: rows[0].postgres, migrations: migrations.rows };
}

async function sequence(client: pg.Client, table: Table, column: string): Promise<string> {
  const name = await client.query("select pg_get_serial_sequence($1, $2) as name", [
    qualified(table.name),
    column,
  ]);
  const { rows } = await client.query(`select last_value, is_called from ${name.rows[0].name}`);
  return sequenceLine(table.name, column, rows[0].last_value, rows[0].is_called);
}
