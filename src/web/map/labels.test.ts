import { expect, test } from "vitest";
import { type LabelWish, placeLabels } from "./labels.ts";

const frame = { width: 200, height: 100 };
const wish = (text: string, x: number, y: number, must = false): LabelWish => ({
  text,
  x,
  y,
  gap: 5,
  width: 40,
  must,
});
const place = (wishes: LabelWish[], most = 10, taken: [number, number, number, number][] = []) =>
  placeLabels(wishes, frame, 14, taken, most);

test("a label that would cover another moves, and gives up where there is no room", () => {
  const [first, second, third] = [wish("a", 100, 50), wish("b", 102, 51), wish("c", 101, 52)];
  expect(place([first, second])).toEqual([
    { text: "a", x: 105, y: 50 },
    { text: "b", x: 57, y: 51 },
  ]);
  expect(place([first, second, third, wish("d", 100, 51), wish("e", 100, 50)]).length).toBeLessThan(5);
});

test("none lies over the edge, a button or a point out of sight", () => {
  expect(place([wish("a", 190, 50)])).toEqual([{ text: "a", x: 145, y: 50 }]);
  expect(place([wish("a", 100, 50)], 10, [[104, 0, 200, 60]])[0]?.x).toBe(55);
  expect(place([wish("a", -3, 50), wish("b", 100, 120)])).toEqual([]);
});

test("the most wanted come first, and what must be named is named", () => {
  expect(place([wish("a", 20, 20), wish("b", 20, 80)], 1).map((label) => label.text)).toEqual(["a"]);
  expect(place([wish("a", 100, 50, true)], 0, [[0, 0, 200, 100]])).toHaveLength(1);
});
