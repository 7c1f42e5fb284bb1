import { type RawBuilder, sql } from "kysely";
import { type ReadDb, run } from "../../database/database.ts";
import { dateFrom } from "../../database/date-columns.ts";
import { isKnown } from "../../database/versions.ts";
import type { CitationId, PlaceId, Revision } from "../../kernel/ids.ts";
import type { PartialDate } from "../../kernel/partial-date.ts";
import type { Level, NameKind, PlaceName, Succession } from "./place.ts";

/** Whether the registry has ever had a place of this id, at whatever revision. */
export async function placeExists(read: ReadDb, id: PlaceId): Promise<boolean> {
  const row = await read.selectFrom("place").select("id").where("id", "=", id).executeTakeFirst();
  return row !== undefined;
}

const NAME_KIND_ORDER = sql`array_position(array['official', 'short', 'alias', 'former'], n.kind)`;

/** All names of a place, chief ones first. */
export async function namesOf(read: ReadDb, place: PlaceId, known: Revision): Promise<PlaceName[]> {
  return readNames(read, sql`n.place_id = ${place}`, known);
}

/** The names that places bore once and no longer do, where it is known when. */
export async function formerNames(
  read: ReadDb,
  places: readonly PlaceId[],
  known: Revision,
): Promise<PlaceName[]> {
  const which = sql`n.place_id = any(${[...places] as string[]}) and n.kind = 'former' and n.valid_edtf is not null`;
  return readNames(read, which, known);
}

async function readNames(read: ReadDb, which: RawBuilder<unknown>, known: Revision): Promise<PlaceName[]> {
  const rows = await run(
    read,
    sql<{
      place_id: PlaceId;
      language: string;
      name: string;
      kind: NameKind;
      valid_edtf: string | null;
      valid_earliest: string | null;
      valid_latest: string | null;
    }>`
      select n.* from place_name n where ${which} and ${isKnown("n", known)}
      order by ${NAME_KIND_ORDER}, n.language, n.name`,
  );
  return rows.map((row) => ({
    place: row.place_id,
    language: row.language,
    name: row.name,
    kind: row.kind,
    valid: dateFrom(row.valid_edtf, row.valid_earliest, row.valid_latest),
  }));
}

/** The places above a place, the country first; the place itself is not among them. */
export async function placesAbove(read: ReadDb, place: PlaceId, known: Revision): Promise<PlaceId[]> {
  const rows = await run(
    read,
    sql<{ place_id: PlaceId }>`
      with recursive above (place_id, parent_id, height) as (
        select v.place_id, v.parent_id, 0 from place_version v
        where v.place_id = ${place} and ${isKnown("v", known)}
        union all
        select v.place_id, v.parent_id, above.height + 1 from above
        join place_version v on v.place_id = above.parent_id and ${isKnown("v", known)}
        where above.height < 12)
      select place_id from above where height > 0 order by height desc`,
  );
  return rows.map((row) => row.place_id);
}

/** The places directly below a place. */
export async function placesBelow(read: ReadDb, place: PlaceId, known: Revision): Promise<PlaceId[]> {
  const rows = await run(
    read,
    sql<{ place_id: PlaceId }>`
      select v.place_id from place_version v
      where v.parent_id = ${place} and ${isKnown("v", known)} order by v.place_id`,
  );
  return rows.map((row) => row.place_id);
}

/** What came before and after a place, oldest first, with the citation that says so where one does. */
export async function successionsOf(
  read: ReadDb,
  place: PlaceId,
  known: Revision,
): Promise<(Succession & { citation: CitationId | null })[]> {
  const rows = await run(
    read,
    sql<{
      id: string;
      predecessor_id: PlaceId;
      successor_id: PlaceId;
      kind: Succession["kind"];
      on_edtf: string;
      on_verbatim: string | null;
      on_earliest: string;
      on_latest: string;
      citation_id: CitationId | null;
      note: string | null;
    }>`
      select s.* from place_succession s
      where ${place} in (s.predecessor_id, s.successor_id) and ${isKnown("s", known)}
      order by s.on_earliest, s.id`,
  );
  return rows.map((row) => ({
    id: row.id,
    predecessor: row.predecessor_id,
    successor: row.successor_id,
    kind: row.kind,
    on: dateFrom(row.on_edtf, row.on_earliest, row.on_latest, row.on_verbatim) as PartialDate,
    citation: row.citation_id,
    note: row.note,
  }));
}

/** Which places a list holds; what is absent leaves all. */
export interface PlaceFilter {
  country?: string | undefined;
  level?: Level | undefined;
  /** Only these, as a search found them. */
  among?: readonly PlaceId[] | undefined;
}

/** The ids of places in the order of their ids, so of their countries, from a position on. */
export async function listPlaceIds(
  read: ReadDb,
  known: Revision,
  { country, level, among }: PlaceFilter,
  page: { after?: string | undefined; limit: number },
): Promise<PlaceId[]> {
  const rows = await run(
    read,
    sql<{ place_id: PlaceId }>`
      select v.place_id from place_version v
      where ${isKnown("v", known)} and v.place_id > ${page.after ?? ""}
        ${country ? sql`and v.country = ${country}` : sql``}
        ${level ? sql`and v.level = ${level}` : sql``}
        ${among ? sql`and v.place_id = any(${[...among] as string[]})` : sql``}
      order by v.place_id limit ${page.limit}`,
  );
  return rows.map((row) => row.place_id);
}

/** How many places the registry has in each country, and at each level there. */
export async function countPlaces(
  read: ReadDb,
  known: Revision,
): Promise<{ country: string; level: Level; places: number }[]> {
  return run(
    read,
    sql<{ country: string; level: Level; places: number }>`
      select v.country, v.level, count(*)::int as places from place_version v
      where ${isKnown("v", known)} group by v.country, v.level order by v.country, v.level`,
  );
}

/** Two places that a person found to be one: the one leads to the other. */
export interface PlaceMerge {
  merged: PlaceId;
  into: PlaceId;
  reason: string;
  author: string;
  /** The revision that made it. */
  since: Revision;
}

interface MergeRow {
  merged_id: PlaceId;
  into_id: PlaceId;
  reason: string;
  author: string;
  known_from: Revision;
}

const mergeOf = (row: MergeRow): PlaceMerge => ({
  merged: row.merged_id,
  into: row.into_id,
  reason: row.reason,
  author: row.author,
  since: row.known_from,
});

/** The merges that one of these places takes part in, on either side. */
export async function placeMerges(
  read: ReadDb,
  ids: readonly PlaceId[],
  known: Revision,
): Promise<PlaceMerge[]> {
  const rows = await run(
    read,
    sql<MergeRow>`
      select * from place_merge m
      where (m.merged_id = any(${[...ids]}) or m.into_id = any(${[...ids]})) and ${isKnown("m", known)}
      order by m.merged_id`,
  );
  return rows.map(mergeOf);
}

/** Where those of these places lead now that were merged. */
export async function placesMerged(
  read: ReadDb,
  ids: readonly PlaceId[],
): Promise<ReadonlyMap<PlaceId, PlaceId>> {
  if (ids.length === 0) return new Map();
  const rows = await run(
    read,
    sql<MergeRow>`select * from place_merge where merged_id = any(${[...new Set(ids)]}) and known_to is null`,
  );
  return new Map(rows.map((row) => [row.merged_id, row.into_id]));
}
