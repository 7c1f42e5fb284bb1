import { type Day, earlier, later } from "./day.ts";

/** The first and the last day something can mean, both inclusive. */
export interface Bounds {
  earliest: Day;
  latest: Day;
}

/**
 * What several claims about one date can mean together: each reading is a largest set of claims that can all be
 * true, and its date is what they share. Claims that agree narrow each other; claims that exclude each other give
 * several readings (docs/method/dates.md). Sorted by earliest day; empty only for no claims.
 */
export function consistentReadings(claims: readonly Bounds[]): Bounds[] {
  const cliques: { members: ReadonlySet<number>; shared: Bounds }[] = [];
  for (const { earliest: point } of claims) {
    const members = new Set<number>();
    let shared: Bounds = { earliest: -Infinity as Day, latest: Infinity as Day };
    claims.forEach((claim, index) => {
      if (claim.earliest > point || point > claim.latest) return;
      members.add(index);
      shared = {
        earliest: later(shared.earliest, claim.earliest),
        latest: earlier(shared.latest, claim.latest),
      };
    });
    cliques.push({ members, shared });
  }
  const largest = cliques.filter(
    (clique, index) =>
      !cliques.some(
        (other, otherIndex) =>
          clique.members.isSubsetOf(other.members) &&
          (clique.members.size < other.members.size || otherIndex < index),
      ),
  );
  return largest.map((clique) => clique.shared).sort((a, b) => a.earliest - b.earliest);
}
