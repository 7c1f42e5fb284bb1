import { sql } from "kysely";
import { change, type ReadDb, run, type WriteTx } from "../../database/database.ts";
import { dateColumns } from "../../database/date-columns.ts";
import { isKnown, putVersions } from "../../database/versions.ts";
import type { PlaceId, Revision } from "../../kernel/ids.ts";
import { addIds } from "../evidence/evidence.store.ts";
import type { Recording } from "../evidence/recording.ts";
import type { Level, Place, PlaceName, Succession } from "./place.ts";
import { type PlaceMerge, placesMerged } from "./place-record.store.ts";
import { searchKey } from "./search-key.ts";

/** Describes places. One that was merged into another is described no more: what is known of it stands there. */
export async function putPlaces(recording: Recording, described: readonly Place[]): Promise<number> {
  const merged = await placesMerged(
    recording.tx,
    described.map((place) => place.id),
  );
  const places = described.filter(({ id }) => !merged.has(id));
  await addIds(
    recording,
    "place",
    places.map((place) => place.id),
  );
  return putVersions(
    recording.tx,
    "place_version",
    ["place_id"],
    places.map((place) => ({
      place_id: place.id,
      level: place.level,
      level_local: place.levelLocal,
      first_order: place.firstOrder,
      country: place.country,
      parent_id: place.parent,
      latitude: place.point?.latitude ?? null,
      longitude: place.point?.longitude ?? null,
      population: place.population,
      geonames_id: place.geonames,
      wikidata_id: place.wikidata,
      point_source: place.pointSource,
      note: place.note,
    })),
    () => recording.revision(),
  );
}

export async function putPlaceNames(recording: Recording, given: readonly PlaceName[]): Promise<number> {
  const merged = await placesMerged(
    recording.tx,
    given.map(({ place }) => place),
  );
  const names = given.filter(({ place }) => !merged.has(place));
  return putVersions(
    recording.tx,
    "place_name",
    ["place_id", "language", "kind", "name"],
    names.map((name) => ({
      place_id: name.place,
      language: name.language,
      name: name.name,
      kind: name.kind,
      ...dateColumns("valid", name.valid),
      search_key: searchKey(name.name, name.language),
    })),
    () => recording.revision(),
  );
}

export async function putSuccessions(
  recording: Recording,
  successions: readonly Succession[],
): Promise<number> {
  return putVersions(
    recording.tx,
    "place_succession",
    ["id"],
    successions.map(({ id, predecessor, successor, kind, on, note }) => ({
      id,
      predecessor_id: predecessor,
      successor_id: successor,
      kind,
      ...dateColumns("on", on),
      on_verbatim: on.verbatim,
      note,
    })),
    () => recording.revision(),
  );
}

interface PlaceRow {
  place_id: PlaceId;
  level: Level;
  level_local: string | null;
  first_order: boolean;
  country: string;
  parent_id: PlaceId | null;
  latitude: number | null;
  longitude: number | null;
  population: number | null;
  geonames_id: number | null;
  wikidata_id: string | null;
  point_source: string | null;
  note: string | null;
}

const placeOf = (row: PlaceRow): Place => ({
  id: row.place_id,
  level: row.level,
  levelLocal: row.level_local,
  firstOrder: row.first_order,
  country: row.country,
  parent: row.parent_id,
  point:
    row.latitude === null || row.longitude === null
      ? null
      : { latitude: row.latitude, longitude: row.longitude },
  population: row.population,
  geonames: row.geonames_id,
  wikidata: row.wikidata_id,
  pointSource: row.point_source,
  note: row.note,
});

export async function placesById(
  read: ReadDb,
  ids: readonly PlaceId[],
  known: Revision,
): Promise<Map<PlaceId, Place>> {
  const rows = await run(
    read,
    sql<PlaceRow>`
      select * from place_version
      where place_id = any(${[...ids] as string[]})
        and ${isKnown(null, known)}`,
  );
  return new Map(rows.map((row) => [row.place_id, placeOf(row)]));
}

/** The official and short names of places, by place and language. */
export async function displayNames(
  read: ReadDb,
  ids: readonly PlaceId[],
  known: Revision,
): Promise<Map<PlaceId, Record<string, string>>> {
  const rows = await run(
    read,
    sql<{ place_id: PlaceId; names: Record<string, string> }>`
      select place_id, jsonb_object_agg(language, name order by kind) as names
      from place_name
      where place_id = any(${[...ids] as string[]}) and kind in ('official', 'short')
        and ${isKnown(null, known)}
      group by place_id`,
  );
  return new Map(rows.map((row) => [row.place_id, row.names]));
}

export async function insertPlaceMerge(
  { tx }: Recording,
  { merged, into, reason, author }: Omit<PlaceMerge, "since">,
  revision: Revision,
): Promise<void> {
  await tx
    .insertInto("place_merge")
    .values({ merged_id: merged, into_id: into, reason, author, known_from: revision })
    .execute();
}

export async function closePlaceMerge(tx: WriteTx, merged: PlaceId, revision: Revision): Promise<void> {
  await change(
    tx,
    sql`update place_merge set known_to = ${revision} where merged_id = ${merged} and known_to is null`,
  );
}

/** Takes a place off the record with its names: what is known of it is told elsewhere from now on. */
export async function closePlace(tx: WriteTx, place: PlaceId, revision: Revision): Promise<void> {
  await change(
    tx,
    sql`update place_name set known_to = ${revision} where place_id = ${place} and known_to is null`,
  );
  await change(
    tx,
    sql`update place_version set known_to = ${revision} where place_id = ${place} and known_to is null`,
  );
}

/**
 * What came before and after a place came before and after the one it leads to. One between the two says nothing any
 * more.
 */
export async function moveSuccessions(
  tx: WriteTx,
  { merged, into }: Pick<PlaceMerge, "merged" | "into">,
  revision: Revision,
): Promise<void> {
  await change(
    tx,
    sql`
      with closed as (
        update place_succession set known_to = ${revision}
        where known_to is null and ${merged} in (predecessor_id, successor_id) returning *),
      moved as (
        select c.*, case when predecessor_id = ${merged} then ${into} else predecessor_id end as before,
          case when successor_id = ${merged} then ${into} else successor_id end as after
        from closed c)
      insert into place_succession (id, predecessor_id, successor_id, kind, on_edtf, on_verbatim, on_earliest,
        on_latest, citation_id, note, known_from)
      select id, before, after, kind, on_edtf, on_verbatim, on_earliest, on_latest, citation_id, note, ${revision}
      from moved where before <> after`,
  );
}
