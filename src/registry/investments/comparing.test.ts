import { describe, expect, it } from "vitest";
import type { Day } from "../../kernel/day.ts";
import type { GroupId, PlaceId, SourceId, SubjectId } from "../../kernel/ids.ts";
import { parseEdtf } from "../../kernel/partial-date.ts";
import {
  addExactly,
  comparable,
  difference,
  type Outcome,
  ratio,
  series,
  seriesAround,
  seriesOf,
  sum,
} from "./comparing.ts";
import type { InvestmentFigure } from "./investment-figure.ts";

type Given = Partial<Omit<InvestmentFigure, "period">> & { period?: string; id?: string; value?: number };

/** A flow of utilised dollars from the SCO in Qingdao in 2022, unless said otherwise. */
function figure({ period = "2022", id = period, value = 100, ...more }: Given = {}): InvestmentFigure {
  const read = parseEdtf(period);
  if (!read.ok) throw new Error(`not a date: ${period}`);
  return {
    ids: [id as SubjectId],
    host: "cn-qingdao" as PlaceId,
    origin: { group: "SCO" as GroupId, membership: null },
    measure: "utilised" as SubjectId,
    counts: "money",
    timing: "flow",
    period: read.value,
    spans: [{ from: read.value.earliest, to: read.value.latest }],
    settled: true,
    amounts: [{ number: value, currency: "USD" }],
    comparator: "=",
    sources: ["paper" as SourceId],
    contradicted: false,
    ...more,
  };
}
const stock = (given: Given) => figure({ timing: "stock", ...given });
const projects = (given: Given & { value: number }) =>
  figure({ counts: "projects", amounts: [{ number: given.value, currency: null }], ...given });

/** The four figures of the article's two sentences. */
const utilised = stock({ id: "utilised", period: "2023-03-31", value: 240_000_000 });
const arrived = figure({ id: "arrived", measure: "arrived" as SubjectId, period: "2023-33", value: 380_000 });
const total = projects({
  id: "total",
  measure: "projects-cumulative" as SubjectId,
  timing: "stock",
  period: "2023-03-31",
  value: 419,
});
const setUp = projects({
  id: "set-up",
  measure: "projects-established" as SubjectId,
  period: "2023-33",
  value: 13,
});

const codes = (outcome: Outcome<unknown>) => (outcome.ok ? [] : outcome.reasons.map(({ code }) => code));

describe("the two sentences of the article", () => {
  it("are not comparable: another measure, and a total against a quarter that is perhaps part of it", () => {
    const found = comparable([utilised, arrived]);
    expect(codes(found)).toEqual(["different-measure", "stock-and-flow"]);
    expect(found.ok ? null : found.reasons[1]?.within).toBe(true);
  });

  it.each([
    ["sum", sum],
    ["difference", difference],
    ["ratio", ratio],
    ["series", series],
  ])("give no %s", (_, compute) => {
    expect(codes(compute([utilised, arrived]))).toContain("different-measure");
    expect(codes(compute([total, setUp]))).toContain("different-measure");
  });

  it.each([[[utilised, total]], [[arrived, setUp]]])(
    "give no money per project, so no trend of it",
    (figures) => {
      expect(codes(ratio(figures))).toContain("counts-and-money");
    },
  );

  it("fall into four series of one figure each", () => {
    expect(seriesOf([utilised, arrived, total, setUp]).map(({ points }) => points.length)).toEqual([
      1, 1, 1, 1,
    ]);
  });
});

describe("refuses together", () => {
  const other = { period: "2023" };
  it.each<[string, InvestmentFigure]>([
    ["different-measure", figure({ ...other, measure: "contracted" as SubjectId })],
    ["stock-and-flow", stock({ period: "2023-12-31" })],
    ["different-host", figure({ ...other, host: "cn-jinan" as PlaceId })],
    ["different-origin", figure({ ...other, origin: { places: ["ru" as PlaceId] } })],
    ["different-origin", figure({ ...other, origin: { group: "BRICS" as GroupId, membership: null } })],
    ["different-membership", figure({ ...other, sources: ["gazette" as SourceId] })],
    [
      "different-membership",
      figure({
        ...other,
        origin: { group: "SCO" as GroupId, membership: figure({ period: "2023-07-04" }).period },
      }),
    ],
    ["different-currency", figure({ ...other, amounts: [{ number: 1, currency: "CNY" }] })],
    ["overlapping-periods", figure({ period: "2022-34" })],
    ["overlapping-periods", figure()],
    ["unknown-currency", figure({ ...other, amounts: [{ number: 1, currency: "QQQ" }] })],
    ["reversed-period", figure({ ...other, spans: [{ from: 19_500 as Day, to: 19_400 as Day }] })],
    ["contradicted", figure({ ...other, contradicted: true })],
    ["incomplete", figure({ ...other, origin: null })],
  ])("%s", (code, second) => {
    expect(codes(comparable([figure(), second]))).toContain(code);
    expect(codes(sum([figure(), second]))).toContain(code);
    expect(codes(ratio([second, figure()]))).toContain(code);
    expect(codes(series([figure(), second]))).toContain(code);
  });

  it("computes with no number or period that is not exact, and still draws it", () => {
    const over = figure({ period: "2023", comparator: ">" });
    const doubtful = figure({ period: "2024~", settled: false });
    for (const compute of [sum, ratio]) {
      expect(codes(compute([figure(), over]))).toEqual(["inexact"]);
      expect(codes(compute([figure(), doubtful]))).toEqual(["unclear-period"]);
    }
    expect(series([figure(), over, doubtful]).ok).toBe(true);
  });

  it("adds no totals, takes no flow from another, and divides by nothing less than one", () => {
    const [first, second] = [stock({ period: "2022-12-31" }), stock({ period: "2023-12-31" })];
    expect(codes(sum([first, second]))).toContain("stocks-do-not-add");
    expect(codes(difference([figure(), figure({ period: "2023" })]))).toContain("flows-do-not-subtract");
    expect(codes(ratio([figure(), figure({ period: "2023", value: 0 })]))).toEqual(["division-by-zero"]);
    expect(
      codes(
        difference([stock({ period: "2022-12-31", value: 5 }), stock({ period: "2023-12-31", value: 4 })]),
      ),
    ).toEqual(["total-fell"]);
  });

  it("takes two for a difference and a ratio, and at least one for the rest", () => {
    expect(codes(ratio([figure()]))).toEqual(["needs-two"]);
    expect(codes(difference([stock({ period: "2022-12-31" })]))).toEqual(["needs-two"]);
    expect(codes(sum([]))).toEqual(["needs-two"]);
    expect(codes(series([]))).toEqual(["needs-two"]);
  });

  it("has a currency for each two and none for all three", () => {
    const in2 = (period: string, ...currencies: string[]) =>
      figure({ period, amounts: currencies.map((currency) => ({ number: 1, currency })) });
    const three = [in2("2020", "USD", "CNY"), in2("2021", "CNY", "EUR"), in2("2022", "EUR", "USD")];
    expect(comparable(three.slice(0, 2)).ok).toBe(true);
    expect(codes(comparable(three))).toEqual(["different-currency"]);
  });
});

describe("computes", () => {
  it("the sum of quarters that follow each other, over the time they make together", () => {
    const found = sum([figure({ period: "2022-34", value: 0.2 }), figure({ period: "2022-33", value: 0.1 })]);
    if (!found.ok) throw new Error("refused");
    expect(found.value.amounts).toEqual([{ number: 0.3, currency: "USD" }]);
    expect(found.value.spans).toEqual([
      { from: figure({ period: "2022-33" }).spans[0]?.from, to: figure({ period: "2022-34" }).spans[0]?.to },
    ]);
    expect(found.caveats).toEqual(["membership-unstated"]);
  });

  it("a sum with a gap in it, and says so", () => {
    const found = sum([figure({ period: "2020" }), figure({ period: "2022" })]);
    expect(found.ok && found.caveats).toContain("gaps");
  });

  it("in the currency that the source restates, and says so", () => {
    const restated = figure({
      period: "2023",
      amounts: [
        { number: 700, currency: "CNY" },
        { number: 100, currency: "USD" },
      ],
    });
    const found = sum([figure(), restated]);
    expect(found.ok && found.value.amounts).toEqual([{ number: 200, currency: "USD" }]);
    expect(found.ok && found.caveats).toContain("restated");
  });

  it("what came between two totals, from the day after the first, whichever is named first", () => {
    const [first, second] = [
      stock({ period: "2022-12-31", value: 200 }),
      stock({ period: "2023-03-31", value: 240 }),
    ];
    for (const pair of [
      [first, second],
      [second, first],
    ]) {
      const found = difference(pair);
      if (!found.ok) throw new Error("refused");
      expect(found.value).toMatchObject({ timing: "flow", amounts: [{ number: 40, currency: "USD" }] });
      expect(found.value.spans).toEqual(figure({ period: "2023-33" }).spans);
      expect(found.caveats).toContain("net-of-revisions");
    }
  });

  it("how many times one year is another, and warns of a quarter against a year", () => {
    const found = ratio([figure({ period: "2023", value: 150 }), figure()]);
    expect(found.ok && found.value.times).toBe(1.5);
    expect(found.ok && found.caveats).toEqual(["membership-unstated"]);
    const quarter = ratio([figure({ period: "2023-33" }), figure()]);
    expect(quarter.ok && quarter.caveats).toContain("unequal-periods");
  });

  it("a series in order of time, of whatever compares with the figure asked for", () => {
    const all = [
      figure({ period: "2023" }),
      figure({ period: "2021" }),
      figure({ period: "2021-33" }),
      utilised,
      arrived,
    ];
    const found = seriesAround(figure(), all);
    expect(found.ok && found.value.points.map(({ ids }) => ids[0])).toEqual(["2021", "2022", "2023"]);
  });

  it("decimals as they are written", () => {
    expect(addExactly([0.1, 0.2, 1_000_000.05])).toBe(1_000_000.35);
    expect(addExactly([240_000_000, -380_000.5])).toBe(239_619_999.5);
    expect(addExactly([79_999_999_999.93, 0.04])).toBe(79_999_999_999.97);
    expect(addExactly([])).toBe(0);
  });
});
