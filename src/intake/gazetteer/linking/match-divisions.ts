import { slugOf } from "../slug.ts";
import type { Named } from "./link.store.ts";

/** What stands beside the name of a division of the first order in any country, as `slugOf` writes it. */
const KINDS = new Set(
  (
    "province region oblast krai kray republic state governorate autonomous okrug area district division prefecture " +
    "municipality city county federal national capital territory special the of oblisi oblysy aimag aymag viloyati " +
    "velayat welayaty sheng zizhiqu shi avtonomnyi obl avtonomnaya avtonomnyy respublika kraj oblasti"
  ).split(" "),
);

/**
 * Pairs the registry's places of the first order with the gazetteer's divisions of the same country by name: first by
 * the whole name (Osh Region and Osh City are two), then by what is left without the words for what it is. A pair is
 * made only where each side has no other.
 */
export function matchDivisions(
  places: readonly Named[],
  divisions: readonly Named[],
): { place: string; division: string }[] {
  const pairs: { place: string; division: string }[] = [];
  const open = { places: [...places], divisions: [...divisions] };
  for (const key of [wholeName, bareName]) {
    const made = pairsBy(key, open.places, open.divisions);
    pairs.push(...made);
    const paired = new Set(made.flatMap(({ place, division }) => [place, division]));
    open.places = open.places.filter(({ id }) => !paired.has(id));
    open.divisions = open.divisions.filter(({ id }) => !paired.has(id));
  }
  return pairs;
}

/** Of another script than Latin the letters themselves: 山西 and 陕西 would both be shanxi. */
const wholeName = (name: string): string =>
  /^[\p{Script=Latin}\P{L}]*$/u.test(name) ? slugOf(name) : name.toLowerCase();

/** `Zhejiang Sheng` is zhejiang; a name of nothing but such words stays whole. */
export function bareName(name: string): string {
  const words = wholeName(name).split("-");
  const own = words.filter((word) => !KINDS.has(word));
  return (own.length > 0 ? own : words).join("-");
}

function pairsBy(key: (name: string) => string, places: readonly Named[], divisions: readonly Named[]) {
  const keysOf = ({ country, names }: Named) =>
    new Set(names.map((name) => `${country} ${key(name)}`).filter((each) => !each.endsWith(" ")));
  const byKey = new Map<string, Set<string>>();
  for (const division of divisions) {
    for (const each of keysOf(division)) byKey.set(each, (byKey.get(each) ?? new Set()).add(division.id));
  }
  const found = places.map((place) => ({
    place: place.id,
    divisions: new Set([...keysOf(place)].flatMap((each) => [...(byKey.get(each) ?? [])])),
  }));
  const claims = Map.groupBy(
    found.flatMap(({ place, divisions: all }) => [...all].map((division) => ({ place, division }))),
    ({ division }) => division,
  );
  return found.flatMap(({ place, divisions: all }) => {
    const [division, another] = all;
    const alone = division !== undefined && another === undefined && claims.get(division)?.length === 1;
    return alone ? [{ place, division }] : [];
  });
}
