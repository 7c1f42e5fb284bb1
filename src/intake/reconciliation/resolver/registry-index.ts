import type { ReadDb } from "../../../database/database.ts";
import type { PlaceId, Revision } from "../../../kernel/ids.ts";
import { buildNameIndex } from "../names/build-index.ts";
import { NameIndex } from "../names/name-index.ts";
import type { NamedEntry } from "../names/named-entry.ts";
import type { IndexedPlaces } from "./indexed-places.ts";
import {
  type KnownPlace,
  knownLinks,
  knownPartners,
  knownPlaces,
  sharedNames,
} from "./known-places.store.ts";

/** The registry's own places in memory, and how they hang together with the gazetteer's. */
export interface RegistryIndex {
  /** Found by their ids. Countries are not among them: a name that means a country is read as one. */
  names: NameIndex;
  places: ReadonlyMap<PlaceId, KnownPlace>;
  /** The registry's place for one of the gazetteer's. */
  links: ReadonlyMap<string, PlaceId>;
  /** The other way round; several of the gazetteer may be one of the registry. */
  linked: ReadonlyMap<PlaceId, readonly string[]>;
  partners: ReadonlyMap<PlaceId, ReadonlySet<PlaceId>>;
  byWikidata: ReadonlyMap<string, PlaceId>;
  byGeonames: ReadonlyMap<number, PlaceId>;
  countries: ReadonlyMap<string, PlaceId>;
  /** What names the division of the first order: the gazetteer's code, else the id of the registry's place. */
  firstOrderOf(place: KnownPlace): string | null;
}

export async function openRegistryIndex(
  read: ReadDb,
  known: Revision,
  gazetteer: IndexedPlaces | null,
): Promise<RegistryIndex> {
  const places = new Map((await knownPlaces(read, known)).map((place) => [place.id, place]));
  const links = await knownLinks(read, known);
  const linked = new Map<PlaceId, string[]>();
  for (const [id, place] of links) {
    const there = linked.get(place);
    if (there) there.push(id);
    else linked.set(place, [id]);
  }
  const all = [...places.values()];
  const firstOrderOf = (place: KnownPlace): string | null => {
    for (const id of linked.get(place.id) ?? []) {
      const code = gazetteer?.get(id)?.admin1;
      if (code) return code;
    }
    let above: KnownPlace | undefined = place;
    for (let steps = 0; above && !above.firstOrder; steps += 1) {
      above = above.parent === null || steps > 8 ? undefined : places.get(above.parent);
    }
    if (!above) return null;
    const own = (linked.get(above.id) ?? []).map((id) => gazetteer?.get(id)?.admin1).find(Boolean);
    return own ?? above.id;
  };
  // What the gazetteer says of a place it says once: a place that comes into the registry makes no other name less sure.
  const shared = gazetteer === null ? new Map<PlaceId, Set<string>>() : await sharedNames(read, known);
  const entries = all.flatMap((place) => {
    const names = place.names.filter(({ name }) => !shared.get(place.id)?.has(name));
    if (place.level === "country" || names.length === 0) return [];
    return [entryOf({ ...place, names }, firstOrderOf)];
  });
  return {
    names: NameIndex.open(buildNameIndex(entries)),
    places,
    links,
    linked,
    partners: await knownPartners(read, known),
    byWikidata: uniqueBy(all, ({ wikidata }) => wikidata),
    byGeonames: uniqueBy(all, ({ geonames }) => geonames),
    countries: new Map(
      all.filter(({ level }) => level === "country").map(({ id, country }) => [country, id]),
    ),
    firstOrderOf,
  };
}

/** What two places state means neither of them. */
function uniqueBy<K>(places: readonly KnownPlace[], key: (place: KnownPlace) => K | null): Map<K, PlaceId> {
  const found = new Map<K, PlaceId>();
  const twice = new Set<K>();
  for (const place of places) {
    const value = key(place);
    if (value === null) continue;
    if (found.has(value)) twice.add(value);
    found.set(value, place.id);
  }
  for (const value of twice) found.delete(value);
  return found;
}

const entryOf = (place: KnownPlace, firstOrderOf: (place: KnownPlace) => string | null): NamedEntry => ({
  id: place.id,
  names: place.names,
  country: place.country,
  level: place.level,
  feature: null,
  population: place.population,
  latitude: place.latitude,
  longitude: place.longitude,
  admin1: firstOrderOf(place),
});
