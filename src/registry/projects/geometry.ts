import type { Site } from "../dossiers/subject.ts";

export type Position = readonly [longitude: number, latitude: number];

const EARTH_METRES = 6_371_008.8;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Every corner of a site, in order; of an area those of its outer ring. */
export function cornersOf(site: Site): Position[] {
  if (site.type === "Point") return [site.coordinates];
  return site.type === "LineString" ? site.coordinates : (site.coordinates[0] ?? []);
}

/** Metres east and north of an origin: the ground is flat over the few kilometres of a site. */
export function metresFrom([longitude, latitude]: Position, at: Position): readonly [number, number] {
  // The short way round, over the antimeridian too.
  const east = ((at[0] - longitude + 540) % 360) - 180;
  return [
    radians(east) * Math.cos(radians(latitude)) * EARTH_METRES,
    radians(at[1] - latitude) * EARTH_METRES,
  ];
}

const between = (a: Position, b: Position): number => Math.hypot(...metresFrom(a, b));

/** The least distance between two sites in metres, along straight lines between their corners; 0 where one lies in the other. */
export function distanceBetween(a: Site, b: Site): number {
  if (holds(a, b) || holds(b, a)) return 0;
  const distances = cornersOf(a)
    .map((corner) => distanceTo(corner, b))
    .concat(cornersOf(b).map((corner) => distanceTo(corner, a)));
  return Math.min(...distances);
}

function distanceTo(point: Position, site: Site): number {
  const corners = cornersOf(site).map((corner) => metresFrom(point, corner));
  if (corners.length === 1) return Math.hypot(...(corners[0] ?? [0, 0]));
  return Math.min(...corners.slice(1).map((end, index) => distanceToLeg(corners[index] ?? end, end)));
}

/** From the origin to the straight line between two points. */
function distanceToLeg([x, y]: readonly [number, number], [toX, toY]: readonly [number, number]): number {
  const [dx, dy] = [toX - x, toY - y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(x * dx + y * dy) / length));
  return Math.hypot(x + along * dx, y + along * dy);
}

/** Whether the first corner of a site lies within an area. */
function holds(area: Site, site: Site): boolean {
  const [first] = cornersOf(site);
  if (area.type !== "Polygon" || !first) return false;
  const ring = cornersOf(area).map((corner) => metresFrom(first, corner));
  let inside = false;
  ring.forEach(([x, y], index) => {
    const [px, py] = ring.at(index - 1) ?? [x, y];
    if (y > 0 !== py > 0 && x + (-y * (px - x)) / (py - y) > 0) inside = !inside;
  });
  return inside;
}

/** How long a line is, or how far it is round an area, in metres. */
export function lengthOf(site: Site): number {
  const corners = cornersOf(site);
  return corners.slice(1).reduce((sum, corner, index) => sum + between(corners[index] ?? corner, corner), 0);
}

/** How large an area is, in square metres; 0 for points and lines. */
export function areaOf(site: Site): number {
  const [origin] = cornersOf(site);
  if (site.type !== "Polygon" || !origin) return 0;
  return site.coordinates.reduce((sum, ring, index) => {
    const size = Math.abs(signedArea(ring, origin));
    return index === 0 ? size : sum - size;
  }, 0);
}

function signedArea(ring: readonly Position[], origin: Position): number {
  const corners = ring.map((corner) => metresFrom(origin, corner));
  return corners.slice(1).reduce((sum, [x, y], index) => {
    const [px, py] = corners[index] ?? [x, y];
    return sum + (px * y - x * py) / 2;
  }, 0);
}

/** With its rings as RFC 7946 wants them: the outer one counterclockwise, holes clockwise. */
export function wound(site: Site): Site {
  if (site.type !== "Polygon") return site;
  return {
    type: "Polygon",
    coordinates: site.coordinates.map((ring, index) => {
      const [origin] = ring;
      if (!origin) return ring;
      return signedArea(ring, origin) > 0 === (index === 0) ? ring : ring.toReversed();
    }),
  };
}
