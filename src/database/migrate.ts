import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { Refusal } from "../kernel/errors.ts";

export interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

const FOLDER = fileURLToPath(new URL("./migrations", import.meta.url));
const OLDEST_POSTGRES = 15;
const MIGRATORS = 4_780_003;

/** In the order of their names, which begin with a number. Line ends do not count: a checkout may change them. */
export async function readMigrations(folder: string = FOLDER): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = (await readFile(join(folder, name), "utf8")).replaceAll("\r\n", "\n");
      return { name, sql: text, checksum: createHash("sha256").update(text).digest("hex") };
    }),
  );
}

/** Brings the database up to date, each migration in a transaction. Returns the names of those it applied. */
export async function migrate(to: { url: string }, migrations?: Migration[]): Promise<string[]> {
  const wanted = migrations ?? (await readMigrations());
  const client = new pg.Client({ connectionString: to.url, application_name: "amity migrate" });
  await client.connect();
  try {
    await checkServer(client);
    // Starters that race wait here; the second finds everything done.
    await client.query("select pg_advisory_lock($1)", [MIGRATORS]);
    const applied = await readApplied(client);
    const waiting = plan(wanted, applied);
    for (const migration of waiting) await apply(client, migration);
    return waiting.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}

async function checkServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query("select current_setting('server_version_num')::int / 10000 as major");
  if (rows[0].major < OLDEST_POSTGRES) {
    throw new Refusal(
      "unavailable",
      "postgres-too-old",
      `The server is PostgreSQL ${rows[0].major}; Amity needs ${OLDEST_POSTGRES} or newer.`,
    );
  }
  const encoding = await client.query("show server_encoding");
  if (encoding.rows[0].server_encoding !== "UTF8") {
    throw new Refusal("unavailable", "database-not-utf8", "The database must have the encoding UTF8.");
  }
  const extension = await client.query(
    `select (select count(*)::int from pg_extension where extname = 'pg_trgm') as there,
            (select count(*)::int from pg_available_extensions where name = 'pg_trgm') as available,
            has_database_privilege(current_database(), 'create') as allowed`,
  );
  const { there, available, allowed } = extension.rows[0];
  if (!there && !(available && allowed)) {
    throw new Refusal(
      "unavailable",
      "extension-missing",
      available
        ? "The extension pg_trgm is not installed in this database and this user may not install it: run `create extension pg_trgm` there as its owner."
        : "The server has no extension pg_trgm: install PostgreSQL's contrib package on it.",
    );
  }
}

async function readApplied(client: pg.Client): Promise<Map<string, string>> {
  const { rows: found } = await client.query("select to_regclass('migration') is not null as there");
  if (!found[0].there) {
    await client.query(`
      begin;
      create table migration (name text primary key, checksum text not null, applied_at timestamptz not null default now());
      comment on table migration is 'The changes of the schema that this database has had.';
      comment on column migration.name is 'File name of the migration; they are applied in the order of their names.';
      comment on column migration.checksum is 'SHA-256 of the file''s text with Unix line ends, so that a later edit is noticed.';
      comment on column migration.applied_at is 'When it was applied to this database.';
      commit`);
  }
  const { rows } = await client.query("select name, checksum from migration");
  return new Map(rows.map((row) => [row.name, row.checksum]));
}

function plan(wanted: Migration[], applied: Map<string, string>): Migration[] {
  const known = new Set(wanted.map((migration) => migration.name));
  const strange = [...applied.keys()].filter((name) => !known.has(name));
  if (strange.length > 0) {
    throw new Refusal(
      "unavailable",
      "database-too-new",
      `The database has had changes that this Amity does not know (${strange.sort().join(", ")}): it was used by a newer one. Use that one.`,
    );
  }
  const changed = wanted.filter(({ name, checksum }) => applied.has(name) && applied.get(name) !== checksum);
  if (changed.length > 0) {
    throw new Refusal(
      "unavailable",
      "migration-changed",
      `The database was built by another text of ${changed.map((m) => m.name).join(", ")}. ` +
        "Use the Amity that built it to save a backup, or start with an empty database.",
    );
  }
  return wanted.filter(({ name }) => !applied.has(name));
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query("begin");
  try {
    await client.query(migration.sql);
    await client.query("insert into migration (name, checksum) values ($1, $2)", [
      migration.name,
      migration.checksum,
    ]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw new Error(`migration ${migration.name} failed: ${(error as Error).message}`, { cause: error });
  }
}
