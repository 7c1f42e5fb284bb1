import { createHash } from "node:crypto";
import { sql } from "kysely";
import { type ReadDb, run } from "../../database/database.ts";
import { dateFrom } from "../../database/date-columns.ts";
import type { GazetteerName, GazetteerPlace } from "./gazetteer.ts";

export interface PlaceRow {
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
  point_of: GazetteerPlace["pointOf"];
  population: number | null;
  modified: string | null;
  vanished_by: number | null;
}

const placeFrom = (row: PlaceRow): GazetteerPlace => ({
  id: row.id,
  geonames: row.geonames_id,
  name: row.name,
  asciiName: row.ascii_name,
  slug: row.slug,
  feature: row.feature,
  country: row.country,
  admin1: row.admin1,
  admin2: row.admin2,
  point:
    row.latitude === null || row.longitude === null
      ? null
      : { latitude: row.latitude, longitude: row.longitude },
  pointOf: row.point_of,
  population: row.population,
  modified: row.modified,
  vanished: row.vanished_by !== null,
});

/** Places and divisions by id, the vanished ones too. */
export async function gazetteerPlaces(
  read: ReadDb,
  ids: readonly string[],
): Promise<Map<string, GazetteerPlace>> {
  if (ids.length === 0) return new Map();
  const rows = await run(
    read,
    sql<PlaceRow>`select * from gazetteer_place where id = any(${[...new Set(ids)]}::text[])`,
  );
  return new Map(rows.map((row) => [row.id, placeFrom(row)]));
}

interface NameRow {
  name: string;
  language: string | null;
  kind: GazetteerName["kind"];
  valid_edtf: string | null;
  valid_earliest: string | null;
  valid_latest: string | null;
  succession: GazetteerName["succession"];
}

const nameFrom = (row: NameRow): GazetteerName => ({
  name: row.name,
  language: row.language,
  kind: row.kind,
  valid: dateFrom(row.valid_edtf, row.valid_earliest, row.valid_latest),
  succession: row.succession,
});

/** The names of places beside the main one; those without any are not in the map. */
export async function gazetteerNames(
  read: ReadDb,
  ids: readonly string[],
): Promise<Map<string, GazetteerName[]>> {
  const found = new Map<string, GazetteerName[]>();
  if (ids.length === 0) return found;
  const rows = await run(
    read,
    sql<NameRow & { gazetteer_id: string }>`
      select * from gazetteer_name where gazetteer_id = any(${[...new Set(ids)]}::text[])
      order by gazetteer_id, kind, language, name`,
  );
  for (const row of rows) {
    const names = found.get(row.gazetteer_id);
    if (names) names.push(nameFrom(row));
    else found.set(row.gazetteer_id, [nameFrom(row)]);
  }
  return found;
}

/**
 * A short text that changes exactly when the gazetteer does: a digest of the files that changed it, in their order, and
 * how much of each. What links it to the registry is not part of it.
 */
export async function gazetteerFingerprint(read: ReadDb): Promise<string> {
  const rows = await run(
    read,
    sql<{ said: string }>`
      select concat_ws(' ', kind, checksum, added, changed, removed) as said
      from gazetteer_load where added + changed + removed > 0 order by id`,
  );
  const hash = createHash("sha256");
  for (const { said } of rows) hash.update(`${said}\n`);
  return hash.digest("base64url").slice(0, 22);
}

/** A file that went in, or is going. */
export interface LoadRecord {
  id: number;
  kind: string;
  file: string;
  checksum: string;
  started: Date;
  finished: Date | null;
  linesDone: number;
  added: number;
  changed: number;
  removed: number;
  passedOver: number;
  refused: number;
}

interface LoadRow {
  id: number;
  kind: string;
  file: string;
  checksum: string;
  started_at: Date;
  finished_at: Date | null;
  lines_done: number;
  added: number;
  changed: number;
  removed: number;
  passed_over: number;
  refused: number;
}

const loadFrom = (row: LoadRow): LoadRecord => ({
  id: row.id,
  kind: row.kind,
  file: row.file,
  checksum: row.checksum,
  started: row.started_at,
  finished: row.finished_at,
  linesDone: row.lines_done,
  added: row.added,
  changed: row.changed,
  removed: row.removed,
  passedOver: row.passed_over,
  refused: row.refused,
});

/** Every load, in the order in which they began. */
export async function gazetteerLoads(read: ReadDb): Promise<LoadRecord[]> {
  return (await run(read, sql<LoadRow>`select * from gazetteer_load order by id`)).map(loadFrom);
}

export interface GazetteerCounts {
  places: number;
  firstOrder: number;
  secondOrder: number;
  names: number;
  formerNames: number;
  vanished: number;
  links: number;
}

export async function gazetteerCounts(read: ReadDb): Promise<GazetteerCounts> {
  const [row] = await run(
    read,
    sql<GazetteerCounts>`
      select count(*) filter (where feature not in ('ADM1', 'ADM2'))::int as places,
             count(*) filter (where feature = 'ADM1')::int as "firstOrder",
             count(*) filter (where feature = 'ADM2')::int as "secondOrder",
             count(vanished_by)::int as vanished,
             (select count(*)::int from gazetteer_name) as names,
             (select count(*)::int from gazetteer_name where kind = 'former') as "formerNames",
             (select count(*)::int from gazetteer_link) as links
      from gazetteer_place`,
  );
  if (!row) throw new Error("a count gave no row");
  return row;
}
