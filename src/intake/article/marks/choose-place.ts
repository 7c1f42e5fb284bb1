import type { KnownName } from "./known-name.ts";
import type { FoundPlace } from "./place-finder.ts";

/**
 * The place that is meant, by what the sentence says: of the level beside the name, else a country before a city before
 * a province; of the registry before others; the larger before the smaller.
 */
export function choosePlace(found: FoundPlace): KnownName | null {
  const said = found.level;
  const fits = said === null ? found.named : found.named.filter((name) => name.level === said);
  const pool = fits.length > 0 ? fits : found.named;
  const weight = (name: KnownName): number =>
    (name.level === "country" ? 8e12 : 0) +
    (name.place !== null ? 4e12 : 0) +
    (name.level === "city" ? 2e12 : 0) +
    (name.population ?? 0);
  return pool.toSorted((a, b) => weight(b) - weight(a))[0] ?? null;
}
