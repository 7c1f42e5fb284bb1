import { createHash } from "node:crypto";
import { type RawBuilder, sql } from "kysely";
import type { Revision } from "../kernel/ids.ts";
import { copyRows } from "./copy-rows.ts";
import { asKysely, change, type ReadDb, run, type WriteTx } from "./database.ts";
import type { DB } from "./rows.generated.ts";

/** Tables whose rows are closed and replaced, never changed: they have `known_from` and `known_to`. */
export type VersionedTable = {
  [T in keyof DB]: DB[T] extends { known_from: number; known_to: number | null } ? T : never;
}[keyof DB];

/** The rows of a versioned table, under its name in the statement where it has one, as known at a revision. */
export function isKnown(alias: string | null, known: Revision): RawBuilder<unknown> {
  const column = (name: string) => sql.ref(alias === null ? name : `${alias}.${name}`);
  return sql`${column("known_from")} <= ${known} and (${column("known_to")} is null or ${column("known_to")} > ${known})`;
}

type Row = Record<string, unknown>;

/** Up to so many rows one statement is as fast as COPY, and its errors name the parameter. */
const FEW = 20;

/**
 * Makes `rows` the current versions under their keys: unchanged ones are left alone, changed ones closed and
 * replaced. Rows under other keys stay. Returns how many were new or changed.
 *
 * @param key the columns that identify a thing, e.g. `["source_id"]`
 * @param revision opened only when something changes
 */
export async function putVersions(
  tx: WriteTx,
  table: VersionedTable,
  key: readonly string[],
  rows: readonly Row[],
  revision: () => Promise<Revision>,
): Promise<number> {
  const keyOf = (row: Row) => JSON.stringify(key.map((column) => row[column]));
  const wanted = new Map(rows.map((row) => [keyOf(row), row]));
  if (wanted.size !== rows.length) throw new Error(`${table}: two rows with one key`);
  const current = await currentRows(tx, table, key[0] ?? "", rows);
  const kept = new Map(current.map((row) => [keyOf(row), row]));
  const changed = [...wanted].filter(([id, row]) => {
    const now = kept.get(id);
    return !now || !sameValues(row, now);
  });
  if (changed.length === 0) return 0;
  const at = await revision();
  const replaced = changed
    .filter(([id]) => kept.has(id))
    .map(([, row]) => key.map((column) => String(row[column])));
  await closeRows(tx, table, key, replaced, at);
  await insertRows(
    tx,
    table,
    changed.map(([, row]) => ({ ...row, known_from: at })),
  );
  return changed.length;
}

/** Those that share the key's first column with one of the rows: a few rows need not read the whole table. */
async function currentRows(
  read: ReadDb,
  table: VersionedTable,
  column: string,
  rows: readonly Row[],
): Promise<Row[]> {
  const values = [...new Set(rows.map((row) => String(row[column])))];
  return run(
    read,
    sql<Row>`select * from ${sql.table(table)}
             where known_to is null and ${sql.ref(column)}::text = any(${values}::text[])`,
  );
}

async function closeRows(
  tx: WriteTx,
  table: VersionedTable,
  key: readonly string[],
  keys: readonly string[][],
  at: Revision,
): Promise<void> {
  if (keys.length === 0) return;
  const columns = sql.join(key.map((column) => sql`${sql.ref(column)}::text`));
  const values = sql.join(keys.map((parts) => sql`(${sql.join(parts)})`));
  await change(
    tx,
    sql`update ${sql.table(table)} set known_to = ${at} where known_to is null and (${columns}) in (${values})`,
  );
}

/** Inserts rows: few in one statement, many by COPY. The rows of one call have the same columns. */
export async function insertRows(tx: WriteTx, table: keyof DB, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  if (rows.length > FEW) {
    await copyRows(tx, table, rows);
    return;
  }
  await asKysely(tx)
    .insertInto(table)
    .values(rows as never)
    .execute();
}

function sameValues(wanted: Row, current: Row): boolean {
  return Object.entries(wanted).every(([column, value]) => canonical(value) === canonical(current[column]));
}

/** JSON with sorted keys, so that two values are the same text exactly when they are the same value. */
export function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_, part) =>
    part && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** A short digest of a value, for "is this what we already have?". */
export const fingerprint = (value: unknown): string =>
  createHash("sha256").update(canonical(value)).digest("base64url").slice(0, 22);

/** The columns of a table that its rows are copied with: without the times of the record and numbers that it gives itself. */
export async function columnsOf(read: ReadDb, table: keyof DB): Promise<string[]> {
  const rows = await run(
    read,
    sql<{ name: string }>`
      select attname as name from pg_attribute
      where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attidentity = ''
        and attname not in ('known_from', 'known_to')
      order by attnum`,
  );
  return rows.map(({ name }) => name);
}

/** What a row of a versioned table says, whenever it was known and whichever version of its citation says so. */
const contentOf = (alias: string) =>
  sql`(to_jsonb(${sql.ref(alias)}) - '{id, known_from, known_to, citation_id}'::text[])`;

const sameKey = (key: readonly string[], a: string, b: string) =>
  sql.join(
    key.map((column) => sql`${sql.ref(`${a}.${column}`)} = ${sql.ref(`${b}.${column}`)}`),
    sql` and `,
  );

/**
 * Takes back what a revision did to a versioned table: what it brought is closed under whatever version it stands now,
 * and what it closed is brought again as a new version.
 */
export async function takeBackVersions(
  tx: WriteTx,
  table: VersionedTable,
  key: readonly string[],
  made: Revision,
  at: Revision,
): Promise<void> {
  const columns = sql.join((await columnsOf(tx, table)).map((column) => sql.ref(column)));
  await change(
    tx,
    sql`
      update ${sql.table(table)} n set known_to = ${at} from ${sql.table(table)} b
      where b.known_from = ${made} and ${sameKey(key, "n", "b")} and n.known_to is null`,
  );
  await change(
    tx,
    sql`
      insert into ${sql.table(table)} (${columns}, known_from)
      select ${columns}, ${at} from ${sql.table(table)} where known_to = ${made}`,
  );
}

/**
 * The last revision that made of a versioned table something else than `made` had left there, where `made` changed it;
 * null where all of that stands as it left it.
 */
export async function builtOnVersions(
  read: ReadDb,
  table: VersionedTable,
  key: readonly string[],
  made: Revision,
): Promise<Revision | null> {
  const [row] = await run(
    read,
    sql<{ last: Revision | null }>`
      select max(greatest(l.known_from, l.known_to)) as last
      from (
        select b.* from ${sql.table(table)} b
        where b.known_from = ${made} and not exists (
          select from ${sql.table(table)} n
          where ${sameKey(key, "n", "b")} and n.known_to is null and ${contentOf("n")} = ${contentOf("b")})
        union all
        select c.* from ${sql.table(table)} c
        where c.known_to = ${made}
          and not exists (select from ${sql.table(table)} b where ${sameKey(key, "b", "c")} and b.known_from = ${made})
          and exists (select from ${sql.table(table)} n where ${sameKey(key, "n", "c")} and n.known_to is null)) gone
      join ${sql.table(table)} l on ${sameKey(key, "l", "gone")}
      where greatest(l.known_from, l.known_to) > ${made}`,
  );
  return row?.last ?? null;
}
