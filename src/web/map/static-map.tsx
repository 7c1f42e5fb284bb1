import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type GeoPermissibleObjects, geoGraticule, geoPath } from "d3-geo";
import { fitPicture } from "./fit.ts";
import { landOf } from "./load.ts";
import type { MapModel } from "./model.ts";
import { arcAlpha } from "./paint.ts";

const WIDTH = 960;
const HEIGHT = 505;
/** Beyond this the picture would outweigh the page; the lines are left out then. */
const MOST_BYTES = 60_000;

let land: GeoPermissibleObjects | undefined;

export function readLand(): GeoPermissibleObjects {
  const file = createRequire(import.meta.url).resolve("world-atlas/land-110m.json");
  land ??= landOf(JSON.parse(readFileSync(file, "utf8")));
  return land;
}

const COARSE = 2;

/** The map as the server can draw it: for readers without scripts, for paper, and until the script has drawn. */
export const StaticMap = ({ model, label }: { model: MapModel; label: string }) => {
  const size = { width: WIDTH, height: HEIGHT };
  const { projection } = fitPicture(model, size);
  projection.precision(COARSE).clipExtent([
    [0, 0],
    [WIDTH, HEIGHT],
  ]);
  const path = geoPath(projection).digits(0);
  const lines = (certain: boolean) =>
    path({
      type: "MultiLineString",
      coordinates: model.ties.filter((tie) => tie.certain === certain).map((tie) => tie.ends),
    }) ?? "";
  /** Points as dots of round-capped strokes: a fifth of the weight of circles. */
  const dots = (own: boolean) =>
    model.places
      .filter((place) => place.own === own)
      .map((place) => projection(place.at))
      .map((at) => (at ? `M${at[0].toFixed(1)},${at[1].toFixed(1)}h0` : ""))
      .join("");
  const ground = path(readLand()) ?? "";
  const grid = path(geoGraticule().step([15, 15])()) ?? "";
  const own = dots(true);
  const other = dots(false);
  let certain = lines(true);
  let possible = lines(false);
  const bytes = ground.length + grid.length + own.length + 2 * other.length;
  if (bytes + certain.length + possible.length > MOST_BYTES) certain = possible = "";
  const alpha = (0.8 * arcAlpha(model.ties.length)).toFixed(2);
  return (
    <svg class="map-static" role="img" aria-label={label} viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
      <path class="map-grid" d={grid} />
      <path class="map-land" d={ground} />
      {possible ? <path class="map-possible" d={possible} stroke-opacity={alpha} /> : null}
      {certain ? <path class="map-certain" d={certain} stroke-opacity={alpha} /> : null}
      <path class="map-dots map-ring" d={other} />
      <path class="map-dots map-hole" d={other} />
      <path class="map-dots map-disc" d={own} />
    </svg>
  );
};
