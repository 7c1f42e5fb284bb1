import {
  type GeoProjection,
  geoConicEqualArea,
  geoDistance,
  geoInterpolate,
  geoNaturalEarth1,
  geoPath,
} from "d3-geo";
import type { MapModel, Position } from "./model.ts";
import type { Box } from "./trace.ts";

export interface Size {
  width: number;
  height: number;
}

/** The middle of the shortest stretch of longitude that holds all: the map is cut on its far side. */
export function middleMeridian(longitudes: readonly number[]): number {
  const sorted = longitudes.map((l) => ((l % 360) + 360) % 360).sort((a, b) => a - b);
  const first = sorted[0];
  if (first === undefined) return 0;
  let gap = -1;
  let start = first;
  sorted.forEach((longitude, index) => {
    const next = sorted[index + 1] ?? first + 360;
    if (next - longitude <= gap) return;
    gap = next - longitude;
    start = next;
  });
  const middle = start + (360 - gap) / 2;
  return ((middle + 180) % 360) - 180;
}

/** The places and points along the ties, so that an arc that rises above its ends is in the picture. */
function outline({ places, ties }: Pick<MapModel, "places" | "ties">): Position[] {
  const points: Position[] = places.map((place) => place.at);
  for (const { ends } of ties) {
    const along = geoInterpolate(ends[0], ends[1]);
    for (const t of [0, 0.25, 0.5, 0.75, 1]) points.push(along(t));
  }
  return points;
}

/** What the map never shows closer than this at first: half the width of a lonely place's surroundings, in degrees. */
const NEAR = 5;
/**
 * Data within this distance of its middle, in degrees, are a region, which a cone shows truest; beyond it, the shape
 * of the world map that readers know.
 */
const REGION = 30;

export interface Fit {
  projection: GeoProjection;
  /** How far out the whole world is seen; 1 is the fitted picture. */
  least: number;
  /** The world in the coordinates of the picture. */
  world: Box;
}

function chooseProjection(points: readonly Position[]): GeoProjection {
  const meridian = middleMeridian(points.map(([longitude]) => longitude));
  const latitudes = points.map(([, latitude]) => latitude);
  const south = Math.min(...latitudes);
  const north = Math.max(...latitudes);
  const middle: Position = [meridian, (south + north) / 2];
  const reach = Math.max(...points.map((point) => geoDistance(middle, point))) * (180 / Math.PI);
  const conic = reach < REGION && Math.abs(middle[1]) > 15 && Math.abs(middle[1]) < 70;
  if (!conic) return geoNaturalEarth1().rotate([-meridian, 0]);
  const sixth = (north - south) / 6;
  return geoConicEqualArea()
    .parallels([south + sixth, north - sixth])
    .rotate([-meridian, 0]);
}

/** A projection that suits the features, turned so that its edge is far from them, and fitted to the picture. */
export function fitPicture(model: Pick<MapModel, "places" | "ties">, size: Size, margin = 26): Fit {
  const points = outline(model);
  if (points.length === 0) points.push([-170, -55], [170, 75]);
  const longitude = middleMeridian(points.map(([l]) => l));
  const latitudes = points.map(([, l]) => l);
  const latitude = (Math.min(...latitudes) + Math.max(...latitudes)) / 2;
  const around: Position[] = [
    [longitude - NEAR, latitude],
    [longitude + NEAR, latitude],
    [longitude, Math.max(-89, latitude - NEAR / 2)],
    [longitude, Math.min(89, latitude + NEAR / 2)],
  ];
  const projection = chooseProjection(points);
  const inset = Math.min(margin, size.width / 6, size.height / 6);
  projection.fitExtent(
    [
      [inset, inset],
      [size.width - inset, size.height - inset],
    ],
    { type: "MultiPoint", coordinates: [...points, ...around] },
  );
  // Finer than a pixel, for the reader who comes nearer; many arcs would only take longer.
  projection.precision(model.ties.length < 1000 ? 0.08 : 0.4);
  const [[left, top], [right, bottom]] = geoPath(projection).bounds({ type: "Sphere" });
  const least = Math.min(1, size.width / (right - left), size.height / (bottom - top));
  return { projection, least, world: [left, top, right, bottom] };
}
