import { expect, test } from "vitest";
import type { Box } from "./trace.ts";
import { between, CLOSEST, FITTED, keepInside, toScreen, zoomAbout } from "./view.ts";

const size = { width: 800, height: 400 };
const world: Box = [-600, -200, 1400, 800];
const least = 0.4;
const keep = (k: number, x: number, y: number) => keepInside({ k, x, y }, size, least, world);

test("the fitted picture stays as it is", () => {
  expect(keepInside(FITTED, size, least, world)).toEqual(FITTED);
});

test("nobody zooms or drags out of the world", () => {
  expect(keep(1000, 0, 0).k).toBe(CLOSEST);
  expect(keep(0.01, 0, 0).k).toBe(least);
  expect(toScreen(keep(1, 9999, 9999), world[0], world[1])).toEqual([0, 0]);
  expect(toScreen(keep(1, -9999, -9999), world[2], world[3])).toEqual([800, 400]);
});

test("as far out as it goes, the world is in the middle", () => {
  expect(toScreen(keep(least, 0, 0), 400, 300)).toEqual([400, 200]);
});

test("zooming keeps what is under the pointer there", () => {
  const view = zoomAbout({ k: 2, x: 10, y: 20 }, 1.5, 300, 100, least);
  const [x, y] = toScreen(view, (300 - 10) / 2, (100 - 20) / 2);
  expect([x, y]).toEqual([300, 100]);
  expect(between(FITTED, view, 1)).toEqual(view);
});
