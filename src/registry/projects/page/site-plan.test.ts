import { describe, expect, it } from "vitest";
import type { Site } from "../../dossiers/subject.ts";
import { planOf } from "./site-plan.ts";

const size = { width: 400, height: 300 };
const line: Site = {
  type: "LineString",
  coordinates: [
    [74.5, 42.87],
    [74.56, 42.87],
  ],
};
const point: Site = { type: "Point", coordinates: [74.53, 42.88] };
const area: Site = {
  type: "Polygon",
  coordinates: [
    [
      [74.5, 42.86],
      [74.52, 42.86],
      [74.52, 42.865],
      [74.5, 42.86],
    ],
  ],
};
const ends = (path: string) =>
  [...path.matchAll(/[ML]([-\d.]+),([-\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);

describe("a plan of sites", () => {
  it("shows point, line and area, all on the paper, west on the left and north above", () => {
    const { drawn } = planOf([line, point, area], [], size);
    expect(drawn.map(({ type }) => type)).toEqual(["line", "point", "area"]);
    const corners = drawn.flatMap((site) => (site.type === "point" ? [site.at] : ends(site.path)));
    for (const [x, y] of corners) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(400);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(300);
    }
    const [street, park] = drawn;
    if (street?.type !== "line" || park?.type !== "point") throw new Error("other forms");
    const [west, east] = ends(street.path);
    expect(west?.[0]).toBeLessThan(east?.[0] ?? 0);
    expect(park.at[1]).toBeLessThan(west?.[1] ?? 0);
  });

  it("has a scale that measures: the street is as long as the bar says", () => {
    const { drawn, scale } = planOf([line], [], size);
    const [street] = drawn;
    if (street?.type !== "line") throw new Error("no line");
    const [west, east] = ends(street.path);
    const metres = (((east?.[0] ?? 0) - (west?.[0] ?? 0)) / scale.length) * scale.metres;
    expect(metres).toBeGreaterThan(4_800);
    expect(metres).toBeLessThan(5_000);
    expect([1, 2, 5]).toContain(Number(String(scale.metres)[0]));
  });

  it("a point alone is in the middle, and a scale stands beside it", () => {
    const { drawn, scale } = planOf([point], [], size);
    expect(drawn).toEqual([{ type: "point", at: [200, 150] }]);
    expect(scale.metres).toBeGreaterThan(0);
  });

  it("marks a town near by and leaves one far away out", () => {
    const near = { name: "Bishkek", at: [74.6, 42.87] as const };
    const far = { name: "Osh", at: [72.8, 40.5] as const };
    expect(planOf([line], [near, far], size).marks.map(({ name }) => name)).toEqual(["Bishkek"]);
  });
});
