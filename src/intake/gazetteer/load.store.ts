import { sql } from "kysely";
import { copyRows } from "../../database/copy-rows.ts";
import { change, type ReadDb, run, type WriteTx } from "../../database/database.ts";
import { conflicting } from "../../kernel/errors.ts";
import type { FileKind } from "./gazetteer.ts";

/** A load to go on with, or a new one. */
export interface OpenLoad {
  id: number;
  linesDone: number;
}

/** The file's finished load, if the last of its kind; it need not be read again. */
export async function lastLoadIs(read: ReadDb, kind: FileKind, checksum: string): Promise<boolean> {
  const [last] = await run(
    read,
    sql<{ checksum: string }>`
      select checksum from gazetteer_load where kind = ${kind} and finished_at is not null
      order by id desc limit 1`,
  );
  return last?.checksum === checksum;
}

/** Whether this very file went in at some time, whatever came after it. */
export async function everLoaded(read: ReadDb, kind: FileKind, checksum: string): Promise<boolean> {
  const found = await run(
    read,
    sql`select from gazetteer_load
        where kind = ${kind} and checksum = ${checksum} and finished_at is not null limit 1`,
  );
  return found.length > 0;
}

/** Goes on with the load of this file that was cut off, unless another of its kind began since; else begins one. */
export async function openLoad(
  tx: WriteTx,
  of: { kind: FileKind; file: string; checksum: string; bytes: number },
): Promise<OpenLoad> {
  const [last] = await run(
    tx,
    sql<{ id: number; lines_done: number; checksum: string; finished_at: Date | null }>`
      select id, lines_done, checksum, finished_at from gazetteer_load where kind = ${of.kind}
      order by id desc limit 1`,
  );
  if (last && last.finished_at === null && last.checksum === of.checksum) {
    return { id: last.id, linesDone: last.lines_done };
  }
  const [opened] = await run(
    tx,
    sql<{ id: number }>`
      insert into gazetteer_load (kind, file, checksum, bytes)
      values (${of.kind}, ${of.file}, ${of.checksum}, ${of.bytes}) returning id`,
  );
  if (!opened) throw new Error("an insert gave no row");
  return { id: opened.id, linesDone: 0 };
}

/** What lines did to the gazetteer. */
export interface Tally {
  added: number;
  changed: number;
  removed: number;
  passedOver: number;
  refused: number;
}

export const NOTHING_DONE: Tally = { added: 0, changed: 0, removed: 0, passedOver: 0, refused: 0 };

/** Notes how far the load is. Refused where somebody else went on with it meanwhile. */
export async function noteProgress(
  tx: WriteTx,
  load: OpenLoad,
  linesDone: number,
  tally: Tally,
): Promise<void> {
  const noted = await change(
    tx,
    sql`update gazetteer_load set lines_done = ${linesDone}, added = added + ${tally.added},
          changed = changed + ${tally.changed}, removed = removed + ${tally.removed},
          passed_over = passed_over + ${tally.passedOver}, refused = refused + ${tally.refused}
        where id = ${load.id} and lines_done = ${load.linesDone} and finished_at is null`,
  );
  if (noted === 1) return;
  throw conflicting("gazetteer-busy", "The same file is being loaded by somebody else at this moment.");
}

export async function finishLoad(tx: WriteTx, load: OpenLoad): Promise<void> {
  await change(tx, sql`update gazetteer_load set finished_at = clock_timestamp() where id = ${load.id}`);
}

/** The sum of what all parts of a load did. */
export async function tallyOf(read: ReadDb, load: OpenLoad): Promise<Tally & { lines: number }> {
  const [row] = await run(
    read,
    sql<Tally & { lines: number }>`
      select added, changed, removed, passed_over as "passedOver", refused, lines_done as lines
      from gazetteer_load where id = ${load.id}`,
  );
  if (!row) throw new Error("the load is gone");
  return row;
}

/** Two loads at once would each miss what the other does; the lock goes with the transaction. */
const LOADERS = 4_780_008;

export async function lockGazetteer(tx: WriteTx): Promise<void> {
  await run(tx, sql`select pg_advisory_xact_lock(${sql.lit(LOADERS)})`);
}

export interface RowOfPlace {
  id: string;
  geonames_id: number | null;
  name: string;
  ascii_name: string;
  slug: string;
  feature: string;
  country: string;
  admin1: string | null;
  admin2: string | null;
  latitude: number | null;
  longitude: number | null;
  point_of: string;
  population: number | null;
  modified: string | null;
  vanished_by: number | null;
}

export async function rowsOfPlaces(read: ReadDb, ids: readonly string[]): Promise<Map<string, RowOfPlace>> {
  const rows = await run(read, sql<RowOfPlace>`select * from gazetteer_place where id = any(${ids}::text[])`);
  return new Map(rows.map((row) => [row.id, row]));
}

export async function insertPlaces(tx: WriteTx, rows: readonly RowOfPlace[]): Promise<void> {
  await copyRows(tx, "gazetteer_place", rows as readonly (RowOfPlace & Record<string, unknown>)[]);
}

export async function updatePlaces(tx: WriteTx, rows: readonly RowOfPlace[]): Promise<void> {
  if (rows.length === 0) return;
  await change(
    tx,
    sql`update gazetteer_place p set
          geonames_id = n.geonames_id, name = n.name, ascii_name = n.ascii_name, slug = n.slug,
          feature = n.feature, country = n.country, admin1 = n.admin1, admin2 = n.admin2,
          latitude = n.latitude, longitude = n.longitude, point_of = n.point_of,
          population = n.population, modified = n.modified, vanished_by = null
        from jsonb_populate_recordset(null::gazetteer_place, ${JSON.stringify(rows)}::jsonb) n
        where p.id = n.id`,
  );
}

/** A name as `gazetteer_name` keeps it. */
export interface RowOfName {
  gazetteer_id: string;
  name: string;
  language: string | null;
  kind: string;
  origin: string;
}

/** The names held of places, with where they came from. */
export async function namesHeld(
  read: ReadDb,
  ids: readonly string[],
): Promise<Map<string, { name: string; origin: string }[]>> {
  const rows = await run(
    read,
    sql<{ gazetteer_id: string; name: string; origin: string }>`
      select gazetteer_id, name, origin from gazetteer_name where gazetteer_id = any(${ids}::text[])`,
  );
  return Map.groupBy(rows, (row) => row.gazetteer_id);
}

export async function insertNames(tx: WriteTx, rows: readonly RowOfName[]): Promise<void> {
  await copyRows(tx, "gazetteer_name", rows as readonly (RowOfName & Record<string, unknown>)[]);
}

/** Takes out names that a file of places brought and no longer has. */
export async function deletePlainNames(
  tx: WriteTx,
  names: readonly { id: string; name: string }[],
): Promise<void> {
  if (names.length === 0) return;
  await change(
    tx,
    sql`delete from gazetteer_name n
        using unnest(${names.map((each) => each.id)}::text[], ${names.map((each) => each.name)}::text[]) as gone (id, name)
        where n.gazetteer_id = gone.id and n.name = gone.name and n.origin = 'places'`,
  );
}

/** What a file that covers some countries has of a kind of place or division. */
export interface Covered {
  countries: readonly string[];
  /** A kind of division; null: populated places. */
  feature: "ADM1" | "ADM2" | null;
  ids: readonly string[];
}

/** How many the gazetteer holds in these countries that the file does not have. */
export async function countMissing(read: ReadDb, covered: Covered): Promise<number> {
  const [row] = await run(
    read,
    sql<{ count: number }>`select count(*)::int as count from gazetteer_place p where ${isMissing(covered)}`,
  );
  return row?.count ?? 0;
}

/** Marks what a file no longer has, in the countries that it covers. */
export async function markVanished(tx: WriteTx, load: OpenLoad, covered: Covered): Promise<number> {
  return change(tx, sql`update gazetteer_place p set vanished_by = ${load.id} where ${isMissing(covered)}`);
}

const isMissing = ({ countries, feature, ids }: Covered) => sql`
  country = any(${[...countries]}::text[]) and vanished_by is null
  and ${feature === null ? sql`feature not in ('ADM1', 'ADM2')` : sql`feature = ${feature}`}
  and not exists (select from unnest(${[...ids]}::text[]) as there (id) where there.id = p.id)`;

/** Gives divisions without a point of their own that of their seat, or of their largest place. How many it moved. */
export async function placeDivisions(tx: WriteTx): Promise<number> {
  return change(
    tx,
    sql`
      with inside as (
        select p.country || '.' || p.admin1 as division, p.latitude, p.longitude, p.population, p.id,
               p.feature in ('PPLA', 'PPLC') as seat
        from gazetteer_place p
        where p.feature not in ('ADM1', 'ADM2') and p.admin1 is not null and p.vanished_by is null
        union all
        select p.country || '.' || p.admin1 || '.' || p.admin2, p.latitude, p.longitude, p.population, p.id,
               p.feature in ('PPLA', 'PPLC', 'PPLA2')
        from gazetteer_place p
        where p.feature not in ('ADM1', 'ADM2') and p.admin1 is not null and p.admin2 is not null
          and p.vanished_by is null
      ), best as (
        select distinct on (division) division, latitude, longitude,
               case when seat then 'seat' else 'largest place' end as point_of
        from inside order by division, seat desc, population desc nulls last, id
      )
      update gazetteer_place d set latitude = b.latitude, longitude = b.longitude, point_of = b.point_of
      from best b
      where d.id = b.division and d.feature in ('ADM1', 'ADM2')
        and (d.latitude is null or d.point_of <> 'itself')
        and (d.latitude, d.longitude, d.point_of) is distinct from (b.latitude, b.longitude, b.point_of)`,
  );
}

/** The planner does not know for a minute what came in. */
export async function analyzeGazetteer(tx: WriteTx): Promise<void> {
  await change(tx, sql`analyze gazetteer_place, gazetteer_name, gazetteer_link`);
}
