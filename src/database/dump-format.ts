import type pg from "pg";
import { Refusal } from "../kernel/errors.ts";

/**
 * A backup is one gzip file of text that psql could load as well (gunzip -c FILE | psql DATABASE) into a
 * database that has had the same migrations and holds no rows:
 *
 *   -- amity backup 1 {"at": …, "postgres": …, "migrations": [{"name": …, "checksum": …}]}
 *   begin;
 *   COPY public."revision" ("id", "at") FROM stdin;
 *   …rows as PostgreSQL's COPY writes them…
 *   \.
 *   -- rows 12 sha256 9f86…
 *   select setval(pg_get_serial_sequence('public.revision', 'id'), 12, true);
 *   commit;
 *   -- end of backup, tables 20
 *
 * Our own restore runs none of these lines: it reads them, checks them, and copies the rows itself.
 */
export const FORMAT = 1;

export interface Header {
  at: string;
  postgres: string;
  migrations: { name: string; checksum: string }[];
}

export interface Table {
  name: string;
  columns: string[];
  /** The column numbered by a sequence, if any. */
  identity: string | null;
  /** Tables its rows refer to. */
  needs: string[];
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
export const qualified = (table: string) => `public.${quoted(table)}`;
export const columnList = (columns: string[]) => `(${columns.map(quoted).join(", ")})`;
export const copyLine = (table: Table) =>
  `COPY ${qualified(table.name)} ${columnList(table.columns)} FROM stdin;`;
export const headerLine = (header: Header) => `-- amity backup ${FORMAT} ${JSON.stringify(header)}`;
export const rowsLine = (rows: number, sha256: string) => `-- rows ${rows} sha256 ${sha256}`;
export const endLine = (tables: number) => `-- end of backup, tables ${tables}`;
export const sequenceLine = (table: string, column: string, last: string, called: boolean) =>
  `select setval(pg_get_serial_sequence('public.${table}', '${column}'), ${last}, ${called});`;

export const HEADER = /^-- amity backup (\d+) (\{.*\})$/;
export const COPY = /^COPY public\."([a-z0-9_]+)" \(("[a-z0-9_]+"(?:, "[a-z0-9_]+")*)\) FROM stdin;$/;
export const ROWS = /^-- rows (\d+) sha256 ([0-9a-f]{64})$/;
export const SEQUENCE =
  /^select setval\(pg_get_serial_sequence\('public\.([a-z0-9_]+)', '([a-z0-9_]+)'\), (\d+), (true|false)\);$/;

export const damaged = (why: string) =>
  new Refusal("invalid", "backup-damaged", `The file is no whole backup: ${why}. Nothing was restored.`);

/** All tables with rows of ours, each after those it refers to. */
export async function listTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    select c.relname as name,
           array(select a.attname::text from pg_attribute a
                 where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                 order by a.attnum) as columns,
           (select a.attname from pg_attribute a where a.attrelid = c.oid and a.attidentity <> '') as identity,
           array(select distinct f.relname::text from pg_constraint k join pg_class f on f.oid = k.confrelid
                 where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as needs
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'migration'
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    order by c.relname`);
  return inOrder(rows);
}

function inOrder(tables: Table[]): Table[] {
  const ordered: Table[] = [];
  const done = new Set<string>();
  while (ordered.length < tables.length) {
    const ready = tables.filter((t) => !done.has(t.name) && t.needs.every((name) => done.has(name)));
    if (ready.length === 0) throw new Error("tables refer to each other in a circle");
    for (const table of ready) done.add(table.name);
    ordered.push(...ready);
  }
  return ordered;
}

/** Text and numbers must not depend on the settings of a server or a user. */
export const NEUTRAL_SESSION =
  "set datestyle to iso, ymd; set intervalstyle to iso_8601; set time zone 'UTC'; set extra_float_digits to 1; " +
  "set client_encoding to 'UTF8'; set statement_timeout to 0; set lock_timeout to 0";
