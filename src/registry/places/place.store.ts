import { sql } from "kysely";
import { type ReadDb, run } from "../../database/database.ts";
import { dateColumns } from "../../database/date-columns.ts";
import { isKnown, putVersions } from "../../database/versions.ts";
import type { PlaceId, Revision } from "../../kernel/ids.ts";
import { addIds } from "../evidence/evidence.store.ts";
import type { Recording } from "../evidence/recording.ts";
import type { Level, Place, PlaceName, Succession } from "./place.ts";
import { searchKey } from "./search-key.ts";

export async function putPlaces(recording: Recording, places: readonly Place[]): Promise<number> {
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

export async function putPlaceNames(recording: Recording, names: readonly PlaceName[]): Promise<number> {
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
