import type { PlaceId } from "../../../kernel/ids.ts";
import { countryNames } from "../words/country-words.ts";
import type { KnownName } from "./known-name.ts";

/** Names of countries in English, Chinese and Russian; with the registry's place where `named` has it. */
export function countryNamesKnown(named: readonly KnownName[]): KnownName[] {
  const places = new Map<string, { place: PlaceId | null; shown: string }>();
  for (const name of named)
    if (name.level === "country" && name.place !== null)
      places.set(name.country, { place: name.place, shown: name.shown });
  const english = new Intl.DisplayNames(["en"], { type: "region", fallback: "code" });
  return countryNames().map(({ code, name }) => ({
    name,
    shown: places.get(code)?.shown ?? english.of(code) ?? code,
    place: places.get(code)?.place ?? null,
    gazetteer: null,
    level: "country",
    country: code,
    population: null,
  }));
}
