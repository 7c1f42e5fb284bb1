import type { PlaceId } from "../../kernel/ids.ts";
import { levelOf } from "./gazetteer.ts";
import { slugOf } from "./slug.ts";

/** What the id of a place is made from. */
export interface Identified {
  id: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  slug: string;
  feature: string;
  population: number | null;
  /** `slugOf` the division of the first order that it lies in; "" if none is known. */
  within: string;
}

/**
 * Ids for a place of the registry, the first that is free to be taken: of the places of a country with one slug the most
 * populous has the bare slug, the others add where they lie (a division what it is), and then the id of the gazetteer.
 * An id with something added is never one that another place of the country has by its bare slug.
 *
 * @param rivals all places of the country with this slug, itself among them
 * @param isSlug whether some place of the country has this slug
 */
export function idsFor(
  place: Identified,
  rivals: readonly Identified[],
  isSlug: (country: string, slug: string) => boolean,
): PlaceId[] {
  const [greatest, ...others] = rivals.toSorted(byWeight);
  const own = greatest?.id === place.id && place.slug !== "" ? [place.slug] : [];
  const more = withMore(place);
  // The greatest has something added only where the registry gave its slug away, and then nobody else's.
  const sharing = others.filter((rival) => withMore(rival) === more);
  const first = greatest?.id === place.id ? sharing.length === 0 : sharing[0]?.id === place.id;
  const alone = first && more !== place.slug && !isSlug(place.country, more);
  const numbered = [more || place.slug, slugOf(place.id)].filter(Boolean).join("-");
  return [...own, ...(alone ? [more] : []), numbered, `${numbered}-gazetteer`].map(
    (words) => `${place.country.toLowerCase()}-${words}` as PlaceId,
  );
}

/** Whether the bare slug is its own, as far as the gazetteer says. */
export const isGreatest = (place: Identified, rivals: readonly Identified[]): boolean =>
  place.slug !== "" && rivals.every((rival) => rival.id === place.id || byWeight(place, rival) < 0);

/** The most populous first; of equal ones a populated place before a division, then the older number. */
function byWeight(one: Identified, other: Identified): number {
  return (
    (other.population ?? 0) - (one.population ?? 0) ||
    order(one) - order(other) ||
    one.id.length - other.id.length ||
    (one.id < other.id ? -1 : 1)
  );
}

const order = ({ feature }: Identified) => ["ADM1", "ADM2"].indexOf(feature);

/** The slug with what tells the place from others of its name; "" where it has no slug. */
export function withMore({ slug, feature, within }: Identified): string {
  if (slug === "") return "";
  const kind = feature === "ADM1" || feature === "ADM2" ? levelOf(feature) : "";
  const added = feature === "ADM1" ? [kind] : [within, kind];
  return [slug, ...added].filter(Boolean).join("-");
}
