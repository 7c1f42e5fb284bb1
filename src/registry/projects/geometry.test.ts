import { describe, expect, it } from "vitest";
import type { Site } from "../dossiers/subject.ts";
import { areaOf, distanceBetween, lengthOf, wound } from "./geometry.ts";

const point = (longitude: number, latitude: number): Site => ({
  type: "Point",
  coordinates: [longitude, latitude],
});
const square: Site = {
  type: "Polygon",
  coordinates: [
    [
      [0, 0],
      [0, 0.01],
      [0.01, 0.01],
      [0.01, 0],
      [0, 0],
    ],
  ],
};
const line: Site = {
  type: "LineString",
  coordinates: [
    [0, 0],
    [0, 0.01],
  ],
};

describe("sites", () => {
  it("are as long and as large as they are", () => {
    expect(lengthOf(line)).toBeCloseTo(1112, 0);
    expect(areaOf(square) / 1e6).toBeCloseTo(1.2364, 3);
    expect(lengthOf(point(1, 1))).toBe(0);
    expect(areaOf(line)).toBe(0);
  });

  it("are as far apart as their nearest parts, over the antimeridian too", () => {
    expect(distanceBetween(point(0.01, 0.005), line)).toBeCloseTo(1112, 0);
    expect(distanceBetween(point(179.995, 0), point(-179.995, 0))).toBeCloseTo(1112, 0);
    expect(distanceBetween(line, line)).toBe(0);
  });

  it("within an area are no distance from it", () => {
    expect(distanceBetween(point(0.005, 0.005), square)).toBe(0);
    expect(distanceBetween(square, point(0.02, 0.005))).toBeCloseTo(1112, 0);
  });

  it("have their outer ring counterclockwise in GeoJSON", () => {
    const ring = (site: Site) => (site.type === "Polygon" ? site.coordinates[0] : []);
    expect(ring(wound(square))).toEqual([
      [0, 0],
      [0.01, 0],
      [0.01, 0.01],
      [0, 0.01],
      [0, 0],
    ]);
    expect(wound(wound(square))).toEqual(wound(square));
    expect(wound(line)).toBe(line);
  });
});
