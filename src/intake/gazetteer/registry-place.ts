import type { PlaceId } from "../../kernel/ids.ts";
import { LANGUAGES } from "../../kernel/languages.ts";
import type { Recording } from "../../registry/evidence/recording.ts";
import { putPlaceNames, putPlaces } from "../../registry/places/place.store.ts";
import type { Place, PlaceName } from "../../registry/places/place.ts";
import { gazetteerNames, gazetteerPlaces } from "./gazetteer.store.ts";
import { firstOrderId, type GazetteerName, type GazetteerPlace, levelOf } from "./gazetteer.ts";
import { insertLinks, type Link, linkedPlaces } from "./linking/link.store.ts";
import { linkPlaces } from "./linking/link-registry.ts";
import { type Identified, idsFor, isGreatest, withMore } from "./place-ids.ts";
import { namesOf } from "./place-names.ts";
import { describedPlaces, rivalsOf, slugsThere, takenIds } from "./registry-place.store.ts";

/**
 * The registry's places for places of the gazetteer: the one it is linked to already or that states its GeoNames id;
 * else it is made, with its names, under the place of its first-order division where the registry has that one, or
 * under its country, which is made too where it is missing. Some questions for all of them together, however many
 * there are. Ids that the gazetteer does not have are not in the answer.
 */
export async function registryPlacesFor(
  recording: Recording,
  gazetteerIds: readonly string[],
): Promise<Map<string, PlaceId>> {
  const ids = [...new Set(gazetteerIds)];
  if (ids.length === 0) return new Map();
  const { tx } = recording;
  let found = await linkedPlaces(tx, ids);
  if (found.size < ids.length) {
    // What came into the registry since may be among them.
    await linkPlaces(tx);
    found = await linkedPlaces(tx, ids);
  }
  const described = await describedPlaces(tx, [...found.values()]);
  const wanted = ids.filter((id) => !described.has(found.get(id) ?? ("" as PlaceId)));
  const places = await gazetteerPlaces(tx, wanted);
  const links: Link[] = [];
  const made = wanted.flatMap((id) => places.get(id) ?? []);
  const fresh = made.filter(({ id }) => !found.has(id));
  for (const [gazetteer, place] of await newIds(recording, fresh)) {
    found.set(gazetteer, place);
    links.push({ gazetteer, place, basis: "made from it" });
  }
  await describe(recording, made, found);
  await insertLinks(tx, links);
  return found;
}

/** An id for each that no place of the registry has. */
async function newIds(
  recording: Recording,
  places: readonly GazetteerPlace[],
): Promise<Map<string, PlaceId>> {
  const { tx } = recording;
  const rivals = Map.groupBy(
    await rivalsOf(
      tx,
      places.map(({ id }) => id),
    ),
    groupOf,
  );
  const itself = new Map([...rivals.values()].flat().map((each) => [each.id, each]));
  const asked = places.flatMap(({ id }) => itself.get(id) ?? []);
  const among = (place: Identified) => rivals.get(groupOf(place)) ?? [];
  const given = new Map<string, PlaceId>();
  const taken = new Set<PlaceId>();
  const give = async (waiting: readonly Identified[], idsOf: (place: Identified) => PlaceId[]) => {
    const possible = waiting.map(idsOf);
    for (const id of await takenIds(tx, possible.flat())) taken.add(id);
    for (const [at, place] of waiting.entries()) {
      const free = possible[at]?.find((id) => !taken.has(id));
      if (free === undefined) continue;
      taken.add(free);
      given.set(place.id, free);
    }
  };
  // Most have their bare slug, and need not be told from what others are called.
  const bare = asked.filter((place) => isGreatest(place, among(place)));
  await give(bare, (place) => idsFor(place, among(place), () => true).slice(0, 1));
  const rest = asked.filter(({ id }) => !given.has(id));
  const slugs = await slugsThere(
    tx,
    rest.map((place) => ({ country: place.country, slug: withMore(place) })),
  );
  const isSlug = (country: string, slug: string) => slugs.has(`${country} ${slug}`);
  await give(rest, (place) => idsFor(place, among(place), isSlug));
  const [without] = asked.filter(({ id }) => !given.has(id));
  if (without) throw new Error(`no id is free for ${without.id} of the gazetteer`);
  return given;
}

const groupOf = ({ country, slug }: Identified) => `${country} ${slug}`;

/** Records places under the ids that were found for them, with names, countries and what they lie in. */
async function describe(
  recording: Recording,
  places: readonly GazetteerPlace[],
  idOf: ReadonlyMap<string, PlaceId>,
): Promise<void> {
  if (places.length === 0) return;
  const { tx } = recording;
  const divisions = [...new Set(places.flatMap((place) => firstOrderId(place) ?? []))];
  const above = new Map([...(await linkedPlaces(tx, divisions)), ...idOf]);
  const names = await gazetteerNames(
    tx,
    places.map(({ id }) => id),
  );
  const countries = await newCountries(recording, places);
  const described = places.map((place) => describedAs(place, names.get(place.id) ?? [], idOf, above));
  await putPlaces(recording, [
    ...countries.map(({ place }) => place),
    ...described.map(({ place }) => place),
  ]);
  await putPlaceNames(
    recording,
    [...countries, ...described].flatMap((each) => each.names),
  );
}

interface Described {
  place: Place;
  names: PlaceName[];
}

function describedAs(
  place: GazetteerPlace,
  names: readonly GazetteerName[],
  idOf: ReadonlyMap<string, PlaceId>,
  above: ReadonlyMap<string, PlaceId>,
): Described {
  const id = idOf.get(place.id);
  if (id === undefined) throw new Error(`${place.id} of the gazetteer has no id in the registry`);
  const division = place.feature === "ADM1" ? undefined : above.get(firstOrderId(place) ?? "");
  return {
    place: {
      id,
      level: levelOf(place.feature),
      levelLocal: null,
      firstOrder: place.feature === "ADM1",
      country: place.country,
      // A city that is a division of the first order itself lies in no other.
      parent: division && division !== id ? division : (place.country.toLowerCase() as PlaceId),
      point: place.point,
      population: place.population,
      geonames: place.geonames,
      wikidata: null,
      pointSource: place.point && (place.pointOf === "itself" ? "GeoNames" : `GeoNames (${place.pointOf})`),
      note: null,
    },
    names: namesOf(place, names).map((name) => ({ ...name, place: id, valid: null })),
  };
}

/** The countries of places that the registry lacks, called as the Unicode CLDR calls them. */
async function newCountries(recording: Recording, places: readonly GazetteerPlace[]): Promise<Described[]> {
  const codes = [...new Set(places.map(({ country }) => country))];
  const there = await describedPlaces(
    recording.tx,
    codes.map((code) => code.toLowerCase() as PlaceId),
  );
  return codes.flatMap((code): Described[] => {
    const id = code.toLowerCase() as PlaceId;
    if (there.has(id)) return [];
    return [
      {
        place: {
          id,
          level: "country",
          levelLocal: "country",
          firstOrder: false,
          country: code,
          parent: null,
          point: null,
          population: null,
          geonames: null,
          wikidata: null,
          pointSource: null,
          note: null,
        },
        names: LANGUAGES.map((language) => ({
          place: id,
          language,
          name: new Intl.DisplayNames(language, { type: "region" }).of(code) ?? code,
          kind: "official",
          valid: null,
        })),
      },
    ];
  });
}
