import type { Feature } from "../../../http/geojson.ts";
import { greatCircle } from "../../places/great-circle.ts";
import type { Party, Tie } from "../record/tie.ts";

type Position = [number, number];

const positionOf = ({ point }: Party): Position | null => point && [point.longitude, point.latitude];

/** Always several lines, whether or not one had to be cut: a reader then needs one case only. */
function linesOf(geometry: ReturnType<typeof greatCircle>): Position[][] {
  if (geometry.type === "Point") return [];
  return geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates;
}

/** The ways between all parties, and what the partnership is. */
export function lineFeature(tie: Tie, properties: Record<string, unknown>): Feature {
  const positions = tie.parties.map(positionOf).filter((position) => position !== null);
  const coordinates = positions.flatMap((from, index) =>
    positions.slice(index + 1).flatMap((to) => linesOf(greatCircle(from, to))),
  );
  return {
    type: "Feature",
    id: tie.id,
    geometry: coordinates.length > 0 ? { type: "MultiLineString", coordinates } : null,
    properties,
  };
}

export function partyFeature(party: Party): Feature {
  const { id, names, level, country } = party;
  const position = positionOf(party);
  return {
    type: "Feature",
    id,
    geometry: position && { type: "Point", coordinates: position },
    properties: { place: id, names, level, country },
  };
}
