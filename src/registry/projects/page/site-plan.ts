import type { Site } from "../../dossiers/subject.ts";
import { cornersOf, metresFrom, type Position } from "../geometry.ts";

export interface PlanSize {
  width: number;
  height: number;
}

/** A site as it lies on paper. */
export type Drawn =
  | { type: "point"; at: readonly [x: number, y: number] }
  | { type: "line" | "area"; path: string };

export interface SitePlan {
  drawn: Drawn[];
  /** Places for orientation that fit on it. */
  marks: { name: string; at: readonly [x: number, y: number] }[];
  /** A round length and how long it is on paper. */
  scale: { metres: number; length: number };
}

/** Less than this across would show a corner of a street as a map. */
const LEAST_METRES = 300;
const MARGIN = 36;
/** A place farther from the sites than this is no help, and would make them a dot. */
const MARK_WITHIN_METRES = 12_000;

/**
 * Lays sites out on paper, north up, to one scale both ways. The ground is taken as flat around their middle, which is
 * true enough for sites of one town; sites far apart are drawn small.
 */
export function planOf(
  sites: readonly Site[],
  places: readonly { name: string; at: Position }[],
  { width, height }: PlanSize,
): SitePlan {
  const [origin = [0, 0] as const] = sites.flatMap(cornersOf);
  const onGround = (at: Position) => metresFrom(origin, at);
  const ground = sites.map((site) => cornersOf(site).map(onGround));
  const near = places.filter(({ at }) =>
    ground.flat().some(([x, y]) => Math.hypot(x - onGround(at)[0], y - onGround(at)[1]) < MARK_WITHIN_METRES),
  );
  const all = [...ground.flat(), ...near.map(({ at }) => onGround(at))];
  const [west, east] = spread(all.map(([x]) => x));
  const [south, north] = spread(all.map(([, y]) => y));
  const metresPerUnit = Math.max(
    (east - west) / (width - 2 * MARGIN),
    (north - south) / (height - 2 * MARGIN),
  );
  const toPaper = ([x, y]: readonly [number, number]): readonly [number, number] => [
    rounded(width / 2 + (x - (west + east) / 2) / metresPerUnit),
    rounded(height / 2 - (y - (south + north) / 2) / metresPerUnit),
  ];
  const path = (corners: readonly (readonly [number, number])[]) =>
    corners.map((corner, index) => `${index === 0 ? "M" : "L"}${toPaper(corner).join(",")}`).join("");
  const drawn = sites.map((site, index): Drawn => {
    const corners = ground[index] ?? [];
    if (site.type === "Point") return { type: "point", at: toPaper(corners[0] ?? [0, 0]) };
    if (site.type === "LineString") return { type: "line", path: path(corners) };
    return { type: "area", path: site.coordinates.map((ring) => `${path(ring.map(onGround))}Z`).join("") };
  });
  const metres = roundLength(metresPerUnit * (width / 4));
  return {
    drawn,
    marks: near.map(({ name, at }) => ({ name, at: toPaper(onGround(at)) })),
    scale: { metres, length: rounded(metres / metresPerUnit) },
  };
}

function spread(values: readonly number[]): [number, number] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const missing = Math.max(0, LEAST_METRES - (most - least)) / 2;
  return [least - missing, most + missing];
}

const rounded = (n: number): number => Math.round(n * 10) / 10;

/** The largest of 1, 2, 5, 10, 20, 50 … that is not longer. */
function roundLength(metres: number): number {
  const power = 10 ** Math.floor(Math.log10(metres));
  const step = [5, 2, 1].find((times) => times * power <= metres) ?? 1;
  return step * power;
}
