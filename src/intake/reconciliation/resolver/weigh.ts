import type { PlaceId } from "../../../kernel/ids.ts";
import type { Reason } from "../match.ts";
import type { NameFound } from "../names/named-entry.ts";

/** A place that may be meant, of the registry, the gazetteer or both, before it is shown. */
export interface Weighed {
  place: PlaceId | null;
  gazetteer: string | null;
  /** How many times likelier than that none of those found is meant. */
  weight: number;
  found: NameFound;
  /** What else speaks for it. */
  more: Reason[];
}

/** A name of the registry answers for a place of the gazetteer only where it is nearer by more than a mark, in nats. */
const NEARER = 0.5;
/** Smaller than any share that adding up numbers loses. */
const LEAST = 1e-12;

/**
 * An index gives each place its share among all that it found and the possibility that none is meant. From two indexes
 * the shares are turned back into weights over that possibility, which is the same for one name, and so come together.
 */
function* weighed(found: readonly NameFound[]): Generator<{ one: NameFound; weight: number }> {
  const none = Math.max(
    LEAST,
    found.reduce((rest, { score }) => rest - score, 1),
  );
  for (const one of found) yield { one, weight: one.score / none };
}

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
  for (const { one, weight } of weighed(fromGazetteer)) {
    const place = links.get(one.id) ?? null;
    const key = place ?? `gazetteer ${one.id}`;
    const there = all.get(key);
    if (there) there.weight += weight;
    else all.set(key, { place, gazetteer: one.id, weight, found: one, more: [] });
  }
  for (const { one, weight } of weighed(fromRegistry)) {
    const there = all.get(one.id);
    if (!there) all.set(one.id, { place: one.id as PlaceId, gazetteer: null, weight, found: one, more: [] });
    else if (one.distance < there.found.distance - NEARER) {
      there.weight = Math.max(there.weight, weight);
      there.found = one;
    }
  }
  return all;
}

/** Surest first, each with its share as its score. */
export function scored(all: Iterable<Weighed>): { one: Weighed; score: number }[] {
  const list = [...all];
  const sum = list.reduce((total, { weight }) => total + weight, 1);
  return list
    .map((one) => ({ one, score: Math.min(1, one.weight / sum) }))
    .sort((a, b) => b.score - a.score || (keyOf(a.one) < keyOf(b.one) ? -1 : 1));
}

const keyOf = ({ place, gazetteer }: Weighed): string => place ?? gazetteer ?? "";
