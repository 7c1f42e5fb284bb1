import type { ReadDb } from "../../../database/database.ts";
import type { PlaceId } from "../../../kernel/ids.ts";
import type { Language } from "../../../kernel/languages.ts";
import type { ReadAs } from "../../../registry/evidence/read-as.ts";
import { displayNames, placesById } from "../../../registry/places/place.store.ts";
import type { Level, Place } from "../../../registry/places/place.ts";
import { placesAbove } from "../../../registry/places/place-record.store.ts";
import { gazetteerNames, gazetteerPlaces } from "../../gazetteer/gazetteer.store.ts";
import { firstOrderId, type GazetteerName, type GazetteerPlace, levelOf } from "../../gazetteer/gazetteer.ts";
import { knownLinks } from "../resolver/known-places.store.ts";
import { parseEntityId } from "./entity-id.ts";

/** A place by its id, of the registry or of the gazetteer. */
export interface Entity {
  id: string;
  place: PlaceId | null;
  name: string;
  names: Partial<Record<Language, string>>;
  level: Level;
  country: string;
  /** The division of the first order in which it lies, by name. */
  within: string | null;
  point: { latitude: number; longitude: number } | null;
  population: number | null;
  geonames: number | null;
  wikidata: string | null;
}

/** The places of these ids by the ids as they were asked for; those that are not there are not in the map. */
export async function readEntities(
  read: ReadDb,
  ids: readonly string[],
  at: ReadAs,
): Promise<Map<string, Entity>> {
  const refs = [...new Set(ids)].flatMap((id) => {
    const ref = parseEntityId(id);
    return ref ? [{ id, ...ref }] : [];
  });
  if (refs.length === 0) return new Map();
  const wanted = refs.flatMap(({ gazetteer }) => gazetteer ?? []);
  const links = wanted.length === 0 ? new Map<string, PlaceId>() : await knownLinks(read, at.known);
  const placeOf = (ref: (typeof refs)[number]) => ref.place ?? links.get(ref.gazetteer ?? "") ?? null;
  const places = refs.flatMap((ref) => placeOf(ref) ?? []);
  const known = await registryEntities(read, places, at);
  const others = await gazetteerEntities(read, wanted);
  const found = new Map<string, Entity>();
  for (const ref of refs) {
    const entity = known.get(placeOf(ref) ?? "") ?? others.get(ref.gazetteer ?? "");
    if (entity) found.set(ref.id, entity);
  }
  return found;
}

async function registryEntities(
  read: ReadDb,
  ids: readonly PlaceId[],
  at: ReadAs,
): Promise<Map<string, Entity>> {
  const places = await placesById(read, ids, at.known);
  const above = new Map<PlaceId, PlaceId[]>();
  for (const id of places.keys()) above.set(id, await placesAbove(read, id, at.known));
  const parents = await placesById(read, [...new Set([...above.values()].flat())], at.known);
  const names = await displayNames(read, [...places.keys(), ...parents.keys()], at.known);
  const found = new Map<string, Entity>();
  for (const place of places.values()) {
    const division = above.get(place.id)?.find((id) => parents.get(id)?.firstOrder === true);
    found.set(place.id, {
      ...factsOf(place),
      name: anyName(names.get(place.id)) ?? place.id,
      names: names.get(place.id) ?? {},
      within: division === undefined ? null : (anyName(names.get(division)) ?? division),
    });
  }
  return found;
}

const factsOf = ({ id, level, country, point, population, geonames, wikidata }: Place) => ({
  id: id as string,
  place: id,
  level,
  country,
  point,
  population,
  geonames,
  wikidata,
});

const anyName = (names: Record<string, string> | undefined): string | undefined =>
  names?.en ?? Object.values(names ?? {})[0];

async function gazetteerEntities(read: ReadDb, ids: readonly string[]): Promise<Map<string, Entity>> {
  const places = await gazetteerPlaces(read, ids);
  const divisions = await gazetteerPlaces(
    read,
    [...places.values()].flatMap((place) => firstOrderId(place) ?? []),
  );
  const names = await gazetteerNames(read, [...places.keys()]);
  const found = new Map<string, Entity>();
  for (const place of places.values()) {
    const division = firstOrderId(place);
    found.set(place.id, {
      id: `${/^\d+$/.test(place.id) ? "geonames" : "division"}:${place.id}`,
      place: null,
      name: place.name,
      names: namesOf(place, names.get(place.id) ?? []),
      level: levelOf(place.feature),
      country: place.country,
      within: division === null || division === place.id ? null : (divisions.get(division)?.name ?? null),
      point: place.point,
      population: place.population,
      geonames: place.geonames,
      wikidata: null,
    });
  }
  return found;
}

function namesOf(place: GazetteerPlace, names: readonly GazetteerName[]): Entity["names"] {
  const first = (...languages: string[]) =>
    names.find(({ language, kind }) => kind !== "former" && languages.includes(language ?? ""))?.name;
  const zh = first("zh-Hans", "zh-CN", "zh");
  const ru = first("ru");
  return { en: first("en") ?? place.name, ...(zh && { "zh-Hans": zh }), ...(ru && { ru }) };
}
