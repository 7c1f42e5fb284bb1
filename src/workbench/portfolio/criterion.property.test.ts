import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Criterion, MEASURES, type Measured, scoreOf, worthOf } from "./criterion.ts";

const criterion = (id: number) =>
  fc.record({
    id: fc.constant(id),
    name: fc.constant(`criterion ${id}`),
    measure: fc.constantFrom(...MEASURES),
    fullAt: fc.integer({ min: 1, max: 100 }),
    weight: fc.integer({ min: 0, max: 10 }),
  });
const criteria = fc
  .integer({ min: 0, max: 6 })
  .chain((n) => fc.tuple(...Array.from({ length: n }, (_, id) => criterion(id))))
  .map((all): Criterion[] => all);
const value = fc.option(fc.double({ min: 0, max: 5000, noNaN: true }), { nil: null });
const measured = fc.record(
  Object.fromEntries(MEASURES.filter((one) => one !== "own mark").map((one) => [one, value])),
) as unknown as fc.Arbitrary<Measured>;
const marks = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })))
  .map((all) => new Map(all));

describe("a score", () => {
  it("is that of the same weights doubled: only their proportion counts", () => {
    fc.assert(
      fc.property(criteria, measured, marks, (all, of, given) => {
        const doubled = all.map((one) => ({ ...one, weight: one.weight * 2 }));
        const [a, b] = [scoreOf(all, of, given).score, scoreOf(doubled, of, given).score];
        if (a === null || b === null) expect(a).toBe(b);
        else expect(a).toBeCloseTo(b, 9);
      }),
    );
  });

  it("leaves out what nobody knows, as if the criterion were not there, and says so", () => {
    fc.assert(
      fc.property(criteria, measured, marks, (all, of, given) => {
        const { score, parts } = scoreOf(all, of, given);
        const known = parts.filter(({ worth }) => worth !== null).map((part) => part.criterion);
        expect(score).toBe(scoreOf(known, of, given).score);
        expect(parts.map((part) => part.criterion)).toEqual(all);
        for (const part of parts) expect(part.worth === null).toBe(part.value === null);
      }),
    );
  });

  it("lies between 0 and 100, and is null exactly where nothing of weight is known", () => {
    fc.assert(
      fc.property(criteria, measured, marks, (all, of, given) => {
        const { score, parts } = scoreOf(all, of, given);
        const weighs = parts.some(({ worth, criterion: { weight } }) => worth !== null && weight > 0);
        expect(score === null).toBe(!weighs);
        if (score !== null) expect(score >= 0 && score <= 100.000001).toBe(true);
      }),
    );
  });

  it("never falls when a value gets better: more of everything, fewer days of silence", () => {
    fc.assert(
      fc.property(
        criteria,
        measured,
        marks,
        fc.constantFrom(...MEASURES),
        fc.nat(500),
        (all, of, given, which, by) => {
          if (which === "own mark") return;
          const now = of[which];
          if (now === null) return;
          const better = { ...of, [which]: which === "days since activity" ? now - by : now + by };
          const [before, after] = [scoreOf(all, of, given).score, scoreOf(all, better, given).score];
          if (before !== null && after !== null) expect(after).toBeGreaterThanOrEqual(before - 1e-9);
        },
      ),
    );
  });
});

it("gives full marks at the value that the office chose, and none after so many years of silence", () => {
  expect(worthOf({ measure: "projects", fullAt: 4 }, 2)).toBe(0.5);
  expect(worthOf({ measure: "projects", fullAt: 4 }, 9)).toBe(1);
  expect(worthOf({ measure: "days since activity", fullAt: 2 }, 731)).toBe(0);
  expect(worthOf({ measure: "days since activity", fullAt: 2 }, 0)).toBe(1);
  expect(worthOf({ measure: "own mark", fullAt: 50 }, 5)).toBe(1);
});
