import { describe, expect, test } from "vitest";
import { fitPicture, middleMeridian } from "./fit.ts";
import { placeFeature, SAMPLE, tieFeature } from "./fixture.ts";
import { type Position, readModel } from "./model.ts";
import { trace } from "./trace.ts";

const size = { width: 760, height: 400 };

describe("the map is cut far from its data", () => {
  test.each([
    [[], 0],
    [[100], 100],
    [[20, 140], 80],
    [[170, -170], 180],
    [[-100, 120], -170],
    [[-10, 30], 10],
  ])("%j has its middle at %d", (longitudes, middle) => {
    expect(Math.abs(middleMeridian(longitudes))).toBeCloseTo(Math.abs(middle));
  });
  test("an arc over the antimeridian is one line", () => {
    const pair = [
      placeFeature("a", "own", [178, 64]),
      placeFeature("b", "other", [-150, 61]),
      tieFeature("a", "b"),
    ];
    const model = readModel({ features: pair }, "en", "");
    const { projection } = fitPicture(model, size);
    const coordinates = model.ties[0]?.ends ?? [];
    expect(trace(projection, { type: "LineString", coordinates })).toHaveLength(1);
  });
});

const around = (at: Position[]) => at.map((each, i) => placeFeature(`p${i}`, "own", each));

describe.each([
  ["Eurasia", SAMPLE.features],
  [
    "a region",
    around([
      [70, 40],
      [76, 43],
      [69, 41.3],
    ]),
  ],
  ["one place", around([[120, 36]])],
  [
    "the same place twice",
    around([
      [120, 36],
      [120, 36],
    ]),
  ],
  [
    "both poles",
    around([
      [0, 89],
      [0, -89],
    ]),
  ],
  [
    "the whole world",
    around([
      [-120, 40],
      [0, 0],
      [120, -30],
      [60, 60],
      [-60, -50],
    ]),
  ],
  [
    "the equator",
    around([
      [100, 2],
      [104, -2],
    ]),
  ],
])("%s", (_, features) => {
  test.each([size, { width: 358, height: 288 }])("is within the picture of %j", (frame) => {
    const model = readModel({ features }, "en", "");
    const { projection, least, world } = fitPicture(model, frame);
    for (const place of model.places) {
      const [x, y] = projection(place.at) ?? [Number.NaN, Number.NaN];
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(frame.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(frame.height);
    }
    expect(least).toBeGreaterThan(0);
    expect(least).toBeLessThanOrEqual(1);
    expect(world.every(Number.isFinite)).toBe(true);
  });
});

test("nothing to fit is the world", () => {
  const { least } = fitPicture({ places: [], ties: [] }, size);
  expect(least).toBeGreaterThan(0.5);
});
