import type { Size } from "./fit.ts";
import type { Box } from "./trace.ts";

/** From the fitted picture to the screen: `screen = plane × k + (x, y)`. */
export interface View {
  k: number;
  x: number;
  y: number;
}

export const FITTED: View = { k: 1, x: 0, y: 0 };
export const CLOSEST = 24;

/** Keeps the zoom in its bounds and the window over the world; as far out as it goes, the world is in the middle. */
export function keepInside(view: View, size: Size, least: number, world: Box): View {
  const k = Math.min(CLOSEST, Math.max(least, view.k));
  const nearness = least < 1 ? Math.min(1, (k - least) / (1 - least)) : 1;
  const offset = (wish: number, length: number, start: number, end: number) => {
    const half = length / 2 / k;
    const anchor = (start + end) / 2 + (length / 2 - (start + end) / 2) * nearness;
    const middle = (length / 2 - wish) / k;
    const kept = Math.min(Math.max(anchor, end - half), Math.max(Math.min(anchor, start + half), middle));
    return length / 2 - kept * k;
  };
  return {
    k,
    x: offset(view.x, size.width, world[0], world[2]),
    y: offset(view.y, size.height, world[1], world[3]),
  };
}

/** Zooms about a point of the screen, which stays where it is. */
export function zoomAbout(view: View, factor: number, x: number, y: number, least: number): View {
  const k = Math.min(CLOSEST, Math.max(least, view.k * factor));
  const by = k / view.k;
  return { k, x: x - (x - view.x) * by, y: y - (y - view.y) * by };
}

export const toScreen = (view: View, x: number, y: number): [number, number] => [
  x * view.k + view.x,
  y * view.k + view.y,
];

/** A view on the way between two; `t` from 0 to 1, eased. */
export function between(from: View, to: View, t: number): View {
  const e = 1 - (1 - t) ** 3;
  const mix = (a: number, b: number) => a + (b - a) * e;
  return { k: mix(from.k, to.k), x: mix(from.x, to.x), y: mix(from.y, to.y) };
}
