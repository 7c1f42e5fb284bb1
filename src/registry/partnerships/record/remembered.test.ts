import { expect, test } from "vitest";
import { Remembered } from "./remembered.ts";

test("the same evidence gives the answer at hand, other evidence a new one", () => {
  const remembered = new Remembered<number>(10);
  let made = 0;
  const ask = (...evidence: string[]) => remembered.of("q", evidence, () => ++made);
  expect([ask("a", "b"), ask("a", "b"), ask("a", "c"), ask("a", "b")]).toEqual([1, 1, 2, 3]);
});

test("the longest unasked is forgotten", () => {
  const remembered = new Remembered<number>(2);
  let made = 0;
  const ask = (key: string) => remembered.of(key, ["same"], () => ++made);
  expect([ask("a"), ask("b"), ask("a"), ask("c"), ask("a"), ask("b")]).toEqual([1, 2, 1, 3, 1, 4]);
});
