import fc from "fast-check";
import { expect, it } from "vitest";
import type { Day } from "../../kernel/day.ts";
import { dayOf } from "../../kernel/day.ts";
import type { GroupId, PlaceId, SourceId, SubjectId } from "../../kernel/ids.ts";
import { comparable, difference, ratio, series, seriesOf, sum } from "./comparing.ts";
import type { InvestmentFigure } from "./investment-figure.ts";

const year = (n: number) => ({ from: dayOf(n, 1, 1) as Day, to: dayOf(n, 12, 31) as Day });

const anyFigure: fc.Arbitrary<InvestmentFigure> = fc
  .record({
    id: fc.integer({ min: 0, max: 1_000_000 }),
    host: fc.constantFrom("cn-qingdao", "cn-jinan"),
    origin: fc.constantFrom<InvestmentFigure["origin"]>(
      { group: "SCO" as GroupId, membership: null },
      { places: ["ru" as PlaceId] },
    ),
    measure: fc.constantFrom("utilised", "arrived"),
    timing: fc.constantFrom("flow" as const, "flow" as const, "stock" as const),
    year: fc.integer({ min: 2000, max: 2024 }),
    cents: fc.integer({ min: 0, max: 10 ** 12 }),
    currency: fc.constantFrom("USD", "CNY"),
    comparator: fc.constantFrom("=" as const, "=" as const, "≥" as const),
    source: fc.constantFrom("paper", "gazette"),
  })
  .map(({ id, host, origin, measure, timing, year: of, cents, currency, comparator, source }) => ({
    ids: [`f${id}` as SubjectId],
    host: host as PlaceId,
    origin,
    measure: measure as SubjectId,
    counts: "money",
    timing,
    period: null,
    spans: [timing === "flow" ? year(of) : { from: year(of).to, to: year(of).to }],
    settled: true,
    amounts: [{ number: cents / 100, currency }],
    comparator,
    sources: [source as SourceId],
    contradicted: false,
  }));

/** Flows of one measure in different years: they add. */
const flows: fc.Arbitrary<InvestmentFigure[]> = fc
  .uniqueArray(fc.integer({ min: 1990, max: 2024 }), { minLength: 3, maxLength: 8 })
  .chain((years) =>
    fc.tuple(
      ...years.map((of) =>
        anyFigure.map(
          (figure): InvestmentFigure => ({
            ...figure,
            ids: [`f${of}` as SubjectId],
            host: "cn-qingdao" as PlaceId,
            origin: { places: ["ru" as PlaceId] },
            measure: "utilised" as SubjectId,
            timing: "flow",
            spans: [year(of)],
            amounts: [{ number: figure.amounts[0]?.number ?? 0, currency: "USD" }],
            comparator: "=",
          }),
        ),
      ),
    ),
  );

function value(figures: readonly InvestmentFigure[]): InvestmentFigure {
  const found = sum(figures);
  if (!found.ok) throw new Error(`refused: ${found.reasons.map(({ code }) => code).join()}`);
  return found.value;
}

/** What a sum says, whichever figure came first. */
const said = ({ ids, spans, amounts, sources }: InvestmentFigure) => ({ ids, spans, amounts, sources });

it("a sum does not hang on the order of its figures", () => {
  fc.assert(
    fc.property(flows, fc.integer({ min: 1, max: 7 }), (figures, by) => {
      const turned = [...figures.slice(by % figures.length), ...figures.slice(0, by % figures.length)];
      expect(said(value(turned))).toEqual(said(value(figures)));
      expect(said(value([...figures].reverse()))).toEqual(said(value(figures)));
    }),
  );
});

it("a sum does not hang on how its figures are put together", () => {
  fc.assert(
    fc.property(flows, fc.integer({ min: 1, max: 7 }), (figures, at) => {
      const cut = 1 + (at % (figures.length - 1));
      const parts = [value(figures.slice(0, cut)), value(figures.slice(cut))];
      expect(said(value(parts))).toEqual(said(value(figures)));
    }),
  );
});

it("what is refused of two is refused of every set with the two in it", () => {
  fc.assert(
    fc.property(fc.array(anyFigure, { minLength: 2, maxLength: 6 }), (figures) => {
      for (const compute of [comparable, sum, series, difference, ratio] as const) {
        const whole = compute(figures).ok;
        const pairs = figures.flatMap((a, index) => figures.slice(index + 1).map((b) => [a, b]));
        if (pairs.some((pair) => !compute(pair).ok)) expect(whole).toBe(false);
      }
    }),
  );
});

it("whether two compare does not hang on which is named first", () => {
  fc.assert(
    fc.property(anyFigure, anyFigure, (a, b) => {
      for (const compute of [comparable, sum, series, difference] as const) {
        expect(compute([a, b]).ok).toBe(compute([b, a]).ok);
      }
    }),
  );
});

it("every figure stands in exactly one series, and all in one compare", () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyFigure, { selector: ({ ids }) => ids[0], maxLength: 12 }), (figures) => {
      const made = seriesOf(figures);
      expect(made.flatMap(({ points }) => points.map(({ ids }) => ids[0])).sort()).toEqual(
        figures.map(({ ids }) => ids[0]).sort(),
      );
      for (const { points } of made) expect(comparable(points).ok).toBe(true);
    }),
  );
});
