import { describe, expect, test } from "vitest";
import { placeFeature, SAMPLE, tieFeature } from "./fixture.ts";
import { counterparts, readModel } from "./model.ts";

const read = (features: object[], language = "en", prefix = "/en") =>
  readModel({ features }, language, prefix);

describe("what cannot be drawn is left out and counted", () => {
  test.each([[null], [{}], [{ features: "x" }], [[]]])("%j has nothing in it", (collection) => {
    expect(readModel(collection, "en", "/en")).toEqual({ places: [], ties: [], unplaced: 0 });
  });
  test("a place without a position, and the tie that leads to it", () => {
    const model = read([
      placeFeature("a", "own", [0, 0]),
      placeFeature("b", "other", null),
      tieFeature("a", "b"),
    ]);
    expect(model.places.map((place) => place.id)).toEqual(["a"]);
    expect(model.ties).toEqual([]);
    expect(model.unplaced).toBe(2);
  });
  test("a position that is none on Earth", () => {
    expect(read([placeFeature("a", "own", [0, 91])]).unplaced).toBe(1);
  });
});

describe("an address", () => {
  const hrefOf = (href: unknown) => {
    const feature = placeFeature("a", "own", [0, 0]);
    return read([{ ...feature, properties: { ...feature.properties, href } }], "ru", "/ru").places[0]?.href;
  };
  test.each(["javascript:alert(1)", "//elsewhere.org", "/\\elsewhere.org", "https://elsewhere.org", 7, null])(
    "%s is not followed",
    (href) => expect(hrefOf(href)).toBeUndefined(),
  );
  test("is in the language of the page, unless it says one", () => {
    expect(hrefOf("/places/a?x=1")).toBe("/ru/places/a?x=1");
    expect(hrefOf("/zh/places/a")).toBe("/zh/places/a");
    expect(hrefOf("/england")).toBe("/ru/england");
  });
});

test("names are the page's, of a tie too; the most connected come first", () => {
  const model = readModel(SAMPLE, "zh-Hans", "/zh");
  expect(model.places.map((place) => place.name)).toEqual(["青岛", "明斯克", "Bishkek", "Mumbai", "哈尔滨"]);
  expect(model.ties.map((tie) => tie.name)).toContain("青岛 – 明斯克");
  expect(model.ties.filter((tie) => tie.certain)).toHaveLength(3);
  const [qingdao] = model.places;
  expect(qingdao && counterparts(qingdao).map((place) => place.id)).toEqual(["Minsk", "Bishkek", "Mumbai"]);
});

test("a line without its places is drawn between its own ends, cut or not", () => {
  const cut = [
    [
      [170, 60],
      [180, 62],
    ],
    [
      [-180, 62],
      [-170, 60],
    ],
  ];
  const feature = {
    geometry: { type: "MultiLineString", coordinates: cut },
    properties: { kind: "partnership" },
  };
  expect(read([feature]).ties[0]?.ends).toEqual([
    [170, 60],
    [-170, 60],
  ]);
});
