import { levelMessages } from "../../../registry/places/place.messages.ts";
import { LEVELS, type Level } from "../../../registry/places/place.ts";

/** What everything here is, and the levels of places as its kinds. */
const PLACE = { id: "place", name: "Place" };

const typeOf = (level: Level) => ({ id: level, name: levelMessages[level].en, broader: [PLACE] });

export const TYPES = [PLACE, ...LEVELS.map(typeOf)];

export const typesOf = (level: Level) => [{ id: level, name: levelMessages[level].en }, PLACE];

/** The level that a type is; null of `place`, and of what is no type of ours. */
export const levelOfType = (id: string): Level | null => LEVELS.find((level) => level === id) ?? null;

/** What may be said of a name to find its place, and what can be fetched of a place. */
export const PROPERTIES = [
  {
    id: "country",
    name: "Country",
    description: "ISO 3166-1 code; asked for in any spelling",
    asked: true,
    told: true,
  },
  { id: "within", name: "Lies in", description: "The division of the first order", asked: true, told: true },
  { id: "level", name: "Level", description: LEVELS.join(", "), asked: true, told: true },
  {
    id: "coordinates",
    name: "Coordinates",
    description: "Latitude, longitude in degrees (WGS 84)",
    asked: true,
    told: true,
  },
  { id: "latitude", name: "Latitude", description: "Degrees north (WGS 84)", asked: true, told: true },
  { id: "longitude", name: "Longitude", description: "Degrees east (WGS 84)", asked: true, told: true },
  { id: "geonames", name: "GeoNames id", description: "A number", asked: true, told: true },
  { id: "wikidata", name: "Wikidata id", description: "Q and a number", asked: true, told: true },
  {
    id: "language",
    name: "Language of the name",
    description: "BCP 47: ru, zh-Hans",
    asked: true,
    told: false,
  },
  { id: "name-en", name: "Name in English", description: "Official or usual name", asked: false, told: true },
  { id: "name-zh", name: "Name in Chinese", description: "Simplified characters", asked: false, told: true },
  { id: "name-ru", name: "Name in Russian", description: "Official or usual name", asked: false, told: true },
  { id: "population", name: "Population", description: "Inhabitants, undated", asked: false, told: true },
  {
    id: "partners",
    name: "Partners in force",
    description: "How many partnerships are certainly in force today, mere intentions aside",
    asked: false,
    told: true,
  },
] as const;

export const propertyOf = (id: string) => PROPERTIES.find((property) => property.id === id);
