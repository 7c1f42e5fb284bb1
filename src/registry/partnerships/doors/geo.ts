import { geoDistance, geoInterpolate } from "d3-geo";
import type { Feature } from "../../../http/geojson.ts";
import type { Party, Tie } from "../record/tie.ts";

type Position = [number, number];

/** Degrees between the points of a line: a great circle drawn in straight pieces this long stays true to the eye. */
const STEP = 2;

const rounded = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

/** The shortest way between two places, cut where it crosses ±180° (RFC 7946, section 3.1.9). */
export function greatCircle(from: Position, to: Position): Position[][] {
  const along = geoInterpolate(from, to);
  const pieces = Math.max(1, Math.ceil((geoDistance(from, to) * 180) / Math.PI / STEP));
  let last = from;
  let line: Position[] = [from];
  const lines = [line];
  for (let index = 1; index <= pieces; index++) {
    const here = index === pieces ? to : along(index / pieces);
    if (Math.abs(here[0] - last[0]) > 180) {
      const edge = here[0] < last[0] ? 180 : -180;
      const unrolled = here[0] + (edge > 0 ? 360 : -360);
      const part = unrolled === last[0] ? 0 : (edge - last[0]) / (unrolled - last[0]);
      const latitude = last[1] + part * (here[1] - last[1]);
      line.push([edge, latitude]);
      line = [[-edge, latitude]];
      lines.push(line);
    }
    line.push(here);
    last = here;
  }
  return lines.map((points) => points.map(([x, y]) => [rounded(x), rounded(y)]));
}

const positionOf = ({ point }: Party): Position | null => point && [point.longitude, point.latitude];

/** The ways between all parties, and what the partnership is. */
export function lineFeature(tie: Tie, properties: Record<string, unknown>): Feature {
  const positions = tie.parties.map(positionOf).filter((position) => position !== null);
  const coordinates = positions.flatMap((from, index) =>
    positions.slice(index + 1).flatMap((to) => greatCircle(from, to)),
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
