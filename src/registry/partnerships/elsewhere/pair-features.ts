import type { Feature } from "../../../http/geojson.ts";
import type { PartnershipId, PlaceId } from "../../../kernel/ids.ts";
import { greatCircle } from "../../places/great-circle.ts";
import { ownNames } from "../../places/place-words.tsx";

/** A line of a map: two places and the partnership that joins them. */
export interface PairLine {
  id: string;
  partnership: PartnershipId;
  from: PlaceId;
  to: PlaceId;
  certainty: "certain" | "possible";
  name?: string;
}

/** What a map tells of a place. */
export interface MapPlace {
  names: Record<string, string> | undefined;
  point: { latitude: number; longitude: number } | null | undefined;
  /** Where English has no name for it. */
  otherwise?: string | undefined;
  more?: Record<string, unknown>;
}

type Position = [number, number];

/**
 * Places and the pairs between them as GeoJSON: a point a place, in the order of ids, then the shortest line a pair.
 * What has no point has no geometry and stands in the data all the same.
 *
 * @param own the places of the side that was asked about; the others are those opposite
 */
export function pairFeatures(
  lines: readonly PairLine[],
  ids: Iterable<PlaceId>,
  own: ReadonlySet<PlaceId>,
  placeOf: (id: PlaceId) => MapPlace,
): Feature[] {
  const count = new Map<PlaceId, number>();
  for (const { from, to } of lines) for (const id of [from, to]) count.set(id, (count.get(id) ?? 0) + 1);
  const positionOf = (id: PlaceId): Position | null => {
    const { point } = placeOf(id);
    return point ? [point.longitude, point.latitude] : null;
  };
  const points = [...ids].sort().map((id): Feature => {
    const { names, otherwise, more } = placeOf(id);
    const position = positionOf(id);
    return {
      type: "Feature",
      id,
      geometry: position && { type: "Point", coordinates: position },
      properties: {
        kind: "place",
        id,
        name: names?.en ?? otherwise ?? id,
        names: ownNames(names),
        ...more,
        side: own.has(id) ? "own" : "other",
        count: count.get(id) ?? 0,
        href: `/places/${id}`,
      },
    };
  });
  const drawn = lines.map(({ id, partnership, from, to, certainty, name }): Feature => {
    const [start, end] = [positionOf(from), positionOf(to)];
    return {
      type: "Feature",
      id,
      geometry: start && end && greatCircle(start, end),
      properties: {
        kind: "partnership",
        id: partnership,
        ...(name !== undefined && { name }),
        certainty,
        from,
        to,
        href: `/partnerships/${partnership}`,
      },
    };
  });
  return [...points, ...drawn];
}
