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
