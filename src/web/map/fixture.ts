import type { Position } from "./model.ts";

/** Features as the registry's GeoJSON has them, for tests. */
export function placeFeature(id: string, side: "own" | "other", at: Position | null, zh?: string) {
  const properties = { id, kind: "place", side, name: id, href: `/places/${id}` };
  const names = zh === undefined ? {} : { names: { en: id, "zh-Hans": zh } };
  const geometry = at && { type: "Point", coordinates: at };
  return { type: "Feature", geometry, properties: { ...properties, ...names } };
}

export function tieFeature(from: string, to: string, certainty: "certain" | "possible" = "certain") {
  const properties = { id: `${from}--${to}`, kind: "partnership", certainty, from, to, name: "?" };
  return {
    type: "Feature",
    geometry: { type: "LineString", coordinates: [] },
    properties: { ...properties, href: `/partnerships/${from}--${to}` },
  };
}

/** Qingdao with three ties, one of them possible; Harbin with one. */
export const SAMPLE = {
  type: "FeatureCollection",
  features: [
    placeFeature("Qingdao", "own", [120.38, 36.07], "青岛"),
    placeFeature("Harbin", "own", [126.65, 45.75], "哈尔滨"),
    placeFeature("Minsk", "other", [27.57, 53.9], "明斯克"),
    placeFeature("Bishkek", "other", [74.59, 42.87]),
    placeFeature("Mumbai", "other", [72.88, 19.07]),
    tieFeature("Qingdao", "Minsk"),
    tieFeature("Qingdao", "Bishkek", "possible"),
    tieFeature("Qingdao", "Mumbai"),
    tieFeature("Harbin", "Minsk"),
  ],
};
