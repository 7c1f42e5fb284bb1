import { geoDistance, geoInterpolate } from "d3-geo";
import type { Feature } from "../../http/geojson.ts";

type Position = [longitude: number, latitude: number];

/** Points along the way, one for about so many degrees: no visible corner at a map's scale. */
const DEGREES_PER_STEP = 2;

/**
 * The shortest line between two points, as GeoJSON wants it: a line that crosses the 180th meridian is cut there
 * into two (RFC 7946 §3.1.9).
 */
export function greatCircle(from: Position, to: Position): NonNullable<Feature["geometry"]> {
  const along = geoInterpolate(from, to);
  const steps = Math.max(2, Math.ceil(((geoDistance(from, to) / Math.PI) * 180) / DEGREES_PER_STEP));
  const lines: Position[][] = [[from]];
  let before = from;
  for (let step = 1; step <= steps; step++) {
    const here: Position = step === steps ? to : rounded(along(step / steps));
    const last = lines.at(-1);
    if (Math.abs(here[0] - before[0]) > 180) {
      const [end, start] = crossing(before, here);
      last?.push(end);
      lines.push(start[0] === here[0] ? [start] : [start, here]);
    } else last?.push(here);
    before = here;
  }
  const [only] = lines;
  return lines.length === 1 && only
    ? { type: "LineString", coordinates: only }
    : { type: "MultiLineString", coordinates: lines };
}

const rounded = ([longitude, latitude]: readonly [number, number]): Position => [
  round(longitude),
  round(latitude),
];
const round = (degrees: number): number => Math.round(degrees * 1000) / 1000;

/** The point where a short step crosses the 180th meridian, on its one side and on the other. */
function crossing(before: Position, here: Position): [Position, Position] {
  const side = before[0] > 0 ? 180 : -180;
  const beyond = here[0] + 2 * side;
  const share = beyond === before[0] ? 0 : (side - before[0]) / (beyond - before[0]);
  const latitude = round(before[1] + share * (here[1] - before[1]));
  return [
    [side, latitude],
    [-side, latitude],
  ];
}
