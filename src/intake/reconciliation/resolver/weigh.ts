import type { PlaceId } from "../../../kernel/ids.ts";
import type { Reason } from "../match.ts";
import type { NameFound } from "../names/named-entry.ts";

/** A place that may be meant, of the registry, the gazetteer or both, before it is shown. */
export interface Weighed {
  place: PlaceId | null;
  gazetteer: string | null;
  /** exp(-against): comparable with the other answers to the same words, whatever index they are of. */
  weight: number;
  /** How surely it is meant where it is the only one. */
  alone: number;
  found: NameFound;
  /** What else speaks for it. */
  more: Reason[];
}

/** A name of the registry answers for a place of the gazetteer only where it is nearer by more than a mark, in nats. */
const NEARER = 0.5;

/**
 * The answers of gazetteer and registry to one question as one list: a place that stands in both is one. Several places
 * of the gazetteer that are one of the registry add up.
 */
export function merged(
  fromGazetteer: readonly NameFound[],
  fromRegistry: readonly NameFound[],
  links: ReadonlyMap<string, PlaceId>,
): Map<string, Weighed> {
  const all = new Map<string, Weighed>();
  for (const found of fromGazetteer) {
    const place = links.get(found.id) ?? null;
    const key = place ?? `gazetteer ${found.id}`;
    const there = all.get(key);
    if (there) there.weight += Math.exp(-found.against);
    else all.set(key, weighedOf(place, found.id, found));
  }
  for (const found of fromRegistry) {
    const there = all.get(found.id);
    if (!there) all.set(found.id, weighedOf(found.id as PlaceId, null, found));
    else if (found.distance < there.found.distance - NEARER) {
      there.weight = Math.max(there.weight, Math.exp(-found.against));
      there.alone = Math.max(there.alone, found.alone);
      there.found = found;
    }
  }
  return all;
}

const weighedOf = (place: PlaceId | null, gazetteer: string | null, found: NameFound): Weighed => ({
  place,
  gazetteer,
  weight: Math.exp(-found.against),
  alone: found.alone,
  found,
  more: [],
});

/** Surest first, each with its share of all weights times how surely it is meant alone. */
export function scored(all: Iterable<Weighed>): { one: Weighed; score: number }[] {
  const list = [...all];
  const sum = list.reduce((total, { weight }) => total + weight, 0);
  return list
    .map((one) => ({ one, score: (one.weight / sum) * one.alone }))
    .sort((a, b) => b.score - a.score || (keyOf(a.one) < keyOf(b.one) ? -1 : 1));
}

const keyOf = ({ place, gazetteer }: Weighed): string => place ?? gazetteer ?? "";

/** A division that was looked for by its code is named in the words of the source. */
export function inWords(one: Weighed, division: string | null, within: string | null): Weighed {
  if (division === null || within === null) return one;
  const reasons = one.found.reasons.map((reason) =>
    reason.said?.within === division ? { ...reason, said: { within } } : reason,
  );
  return { ...one, found: { ...one.found, reasons } };
}

/** How surely a country is meant whose name stands there without a country, where nothing else bears it: never taken unasked. */
const COUNTRY_ALONE = 0.98;

/** The name of a country without a country beside it. @param place null where it is not on record: then it is not shown */
export const countryWeighed = (
  place: PlaceId | null,
  country: string,
  name: string,
  weight: number,
): Weighed => ({
  place,
  gazetteer: null,
  weight,
  alone: COUNTRY_ALONE,
  found: {
    id: place ?? country,
    score: 0,
    distance: 0,
    against: 0,
    alone: COUNTRY_ALONE,
    reasons: [{ code: "is-country", said: { country, text: name } }],
    name,
    kind: "official",
    country,
    level: "country",
    feature: null,
    population: null,
    point: null,
    admin1: null,
  },
  more: [],
});
