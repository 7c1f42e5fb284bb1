import { expect, test } from "vitest";
import { SAMPLE } from "./fixture.ts";
import { readModel } from "./model.ts";
import { nearest } from "./pick.ts";
import { layOut, partsOf, pickAt } from "./scene.ts";
import { FITTED, toScreen, type View } from "./view.ts";

const land = { type: "Polygon" as const, coordinates: [] };
const scene = layOut(readModel(SAMPLE, "en", "/en"), land, { width: 760, height: 400 });
const dotOf = (id: string) => {
  const dot = scene.dots.find((each) => each.place.id === id);
  if (!dot) throw new Error(id);
  return dot;
};

test("nothing within reach is nothing", () => {
  expect(pickAt(scene, FITTED, 2, 398, 24)).toBeUndefined();
  expect(nearest([], [], 0, 0, 24)).toBeUndefined();
});

test.each([FITTED, { k: 6, x: -900, y: -300 } satisfies View])(
  "a place is met at %j, and a little beside it",
  (view) => {
    const minsk = dotOf("Minsk");
    const [x, y] = toScreen(view, minsk.x, minsk.y);
    expect(pickAt(scene, view, x, y, 24)?.place).toBe(minsk.place);
    expect(pickAt(scene, view, x - 20, y + 6, 24)?.place).toBe(minsk.place);
    expect(pickAt(scene, view, x - 25, y + 6, 24)).toBeUndefined();
  },
);

test("an arc is met along its way, not on the straight line", () => {
  const arc = scene.arcs.find((each) => each.tie.id === "Qingdao--Minsk");
  const line = arc?.lines[0] ?? new Float32Array();
  const middle = 2 * Math.floor(line.length / 4);
  expect(pickAt(scene, FITTED, line[middle] ?? 0, (line[middle + 1] ?? 0) - 2, 24)?.tie).toBe(arc?.tie);
});

test("a place brings its arcs and their other ends", () => {
  const parts = partsOf(scene, { place: dotOf("Qingdao").place });
  expect(parts.arcs.map((arc) => arc.tie.to?.id).sort()).toEqual(["Bishkek", "Minsk", "Mumbai"]);
  expect(parts.dots).toHaveLength(4);
});
