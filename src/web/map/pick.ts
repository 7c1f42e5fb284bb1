import type { Place, Tie } from "./model.ts";
import type { Box, Line } from "./trace.ts";

export interface Dot {
  place: Place;
  x: number;
  y: number;
}

export interface Arc {
  tie: Tie;
  lines: Line[];
  box: Box;
}

export type Picked = { place: Place; tie?: never } | { tie: Tie; place?: never };

/** How much nearer an arc must be than a place to be meant instead of it. */
const PLACE_FIRST = 0.5;

/** The square of the distance from a point to a piece of a line. */
function fromSegment(x: number, y: number, x1: number, y1: number, x2: number, y2: number): number {
  const dx = x2 - x1;
  const dy = y2 - y1;
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / length));
  return (x - x1 - t * dx) ** 2 + (y - y1 - t * dy) ** 2;
}

function fromLines(x: number, y: number, lines: readonly Line[]): number {
  let best = Infinity;
  for (const line of lines) {
    for (let i = 0; i + 3 < line.length; i += 2) {
      const far = fromSegment(x, y, line[i] ?? 0, line[i + 1] ?? 0, line[i + 2] ?? 0, line[i + 3] ?? 0);
      if (far < best) best = far;
    }
  }
  return best;
}

/**
 * The place or arc nearest to a point, in the coordinates of the picture. A scan: arcs whose box is out of reach cost
 * four comparisons, so that 5,000 of them take well under a millisecond and nothing has to be kept in step.
 */
export function nearest(
  dots: readonly Dot[],
  arcs: readonly Arc[],
  x: number,
  y: number,
  reach: number,
): Picked | undefined {
  let best = reach * reach;
  let picked: Picked | undefined;
  for (const dot of dots) {
    const far = (dot.x - x) ** 2 + (dot.y - y) ** 2;
    if (far > best) continue;
    best = far;
    picked = { place: dot.place };
  }
  let bar = reach * PLACE_FIRST;
  if (picked) bar = Math.min(bar, Math.sqrt(best) * PLACE_FIRST);
  for (const { tie, lines, box } of arcs) {
    if (x < box[0] - bar || y < box[1] - bar || x > box[2] + bar || y > box[3] + bar) continue;
    const far = Math.sqrt(fromLines(x, y, lines));
    if (far >= bar) continue;
    bar = far;
    picked = { tie };
  }
  return picked;
}
