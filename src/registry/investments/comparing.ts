import { type Day, FOREVER } from "../../kernel/day.ts";
import { isCurrency } from "../dossiers/check-claim.ts";
import type { Amount, InvestmentFigure, Span } from "./investment-figure.ts";

/** Why figures may not be computed or drawn together, in the order in which they are told. */
export const REASONS = [
  "needs-two",
  "incomplete",
  "contradicted",
  "unknown-currency",
  "reversed-period",
  "counts-and-money",
  "different-measure",
  "stock-and-flow",
  "different-host",
  "different-origin",
  "different-membership",
  "different-currency",
  "overlapping-periods",
  "inexact",
  "unclear-period",
  "stocks-do-not-add",
  "flows-do-not-subtract",
  "total-fell",
  "division-by-zero",
] as const;
export type ReasonCode = (typeof REASONS)[number];

export interface Reason {
  code: ReasonCode;
  /** The figure, or the two, that it is about; none where it is about how many there are. */
  of: readonly InvestmentFigure[];
  /** Of `stock-and-flow`: the flow came before the day of the stock, so that it is perhaps part of it. */
  within?: boolean;
}

/** What a reader should know of a value that is given all the same. */
export const CAVEATS = [
  "membership-unstated",
  "gaps",
  "unequal-periods",
  "net-of-revisions",
  "restated",
] as const;
export type CaveatCode = (typeof CAVEATS)[number];

export type Outcome<V> =
  | { ok: true; value: V; caveats: readonly CaveatCode[] }
  | { ok: false; reasons: readonly Reason[] };

/** Whether these figures measure one thing, of one origin and host, in one currency, at different times. */
export function comparable(figures: readonly InvestmentFigure[]): Outcome<readonly InvestmentFigure[]> {
  return outcome(basicReasons(figures), () => ({ value: figures, caveats: sharedCaveats(figures) }));
}

/** What came in several periods together. Only flows add: a stock holds everything before its day. */
export function sum(figures: readonly InvestmentFigure[]): Outcome<InvestmentFigure> {
  const stocks = figures.filter(({ timing }) => timing === "stock");
  const reasons = [
    ...(figures.length === 0 ? [{ code: "needs-two", of: [] } as const] : []),
    ...basicReasons(figures),
    ...exactReasons(figures),
    ...(stocks.length > 1 ? [{ code: "stocks-do-not-add", of: stocks } as const] : []),
  ];
  return outcome(reasons, () => {
    const spans = joined(figures.flatMap((figure) => figure.spans));
    const [first] = figures as [InvestmentFigure];
    const value: InvestmentFigure = {
      ...first,
      ids: [...new Set(figures.flatMap(({ ids }) => ids))].sort(),
      period: figures.length === 1 ? first.period : null,
      spans,
      // In the order of their codes, so that a sum does not hang on which figure comes first.
      amounts: sharedUnits(figures)
        .sort()
        .map((currency) => ({
          currency,
          number: addExactly(figures.map((figure) => inUnit(figure, currency))),
        })),
      sources: [...new Set(figures.flatMap(({ sources }) => sources))].sort(),
    };
    const gaps: CaveatCode[] = spans.length > 1 ? ["gaps"] : [];
    return { value, caveats: [...sharedCaveats(figures), ...gaps] };
  });
}

/** What came between the days of two stocks of one measure, less what was ended or revised in between. */
export function difference(figures: readonly InvestmentFigure[]): Outcome<InvestmentFigure> {
  const pair = pairOf(figures);
  const flows = figures.filter(({ timing }) => timing === "flow");
  const reasons = [
    ...basicReasons(figures),
    ...exactReasons(figures),
    ...(pair ? [] : [{ code: "needs-two", of: [] } as const]),
    ...flows.map((of): Reason => ({ code: "flows-do-not-subtract", of: [of] })),
  ];
  if (pair === null || reasons.length > 0) return refused(reasons);
  const [before, after] = inOrder(pair) as [InvestmentFigure, InvestmentFigure];
  const amounts = sharedUnits(pair).map((currency) => ({
    currency,
    number: addExactly([inUnit(after, currency), -inUnit(before, currency)]),
  }));
  if (amounts.some(({ number }) => number < 0)) return refused([{ code: "total-fell", of: [before, after] }]);
  const value: InvestmentFigure = {
    ...after,
    ids: pair.flatMap(({ ids }) => ids).sort(),
    timing: "flow",
    period: null,
    spans: [{ from: (lastDay(before) + 1) as Day, to: lastDay(after) }],
    amounts,
    sources: [...new Set(pair.flatMap(({ sources }) => sources))].sort(),
  };
  return { ok: true, value, caveats: [...sharedCaveats(pair), "net-of-revisions"] };
}

/** How many times the second the first is. */
export interface Ratio {
  of: InvestmentFigure;
  to: InvestmentFigure;
  times: number;
}

/** The first of two figures as a multiple of the second. */
export function ratio(figures: readonly InvestmentFigure[]): Outcome<Ratio> {
  const pair = pairOf(figures);
  const reasons = [
    ...basicReasons(figures),
    ...exactReasons(figures),
    ...(pair ? [] : [{ code: "needs-two", of: [] } as const]),
  ];
  if (pair === null || reasons.length > 0) return refused(reasons);
  const [of, to] = pair;
  const [unit = null] = sharedUnits(pair);
  const divisor = inUnit(to, unit);
  if (divisor === 0) return refused([{ code: "division-by-zero", of: [to] }]);
  const unequal = of.timing === "flow" && Math.abs(daysIn(of) - daysIn(to)) > daysIn(to) * 0.1;
  const caveats: CaveatCode[] = [...sharedCaveats(pair), ...(unequal ? (["unequal-periods"] as const) : [])];
  return { ok: true, value: { of, to, times: inUnit(of, unit) / divisor }, caveats };
}

/** Figures of one measure through time, the earliest first, all in one unit. */
export interface Series {
  points: readonly InvestmentFigure[];
  /** ISO 4217; null of projects. */
  unit: string | null;
}

/** What may stand in one chart. Numbers that are not exact, and days not quite known, are shown as such. */
export function series(figures: readonly InvestmentFigure[]): Outcome<Series> {
  const reasons = [
    ...(figures.length === 0 ? [{ code: "needs-two", of: [] } as const] : []),
    ...basicReasons(figures),
  ];
  return outcome(reasons, () => ({
    value: { points: inOrder(figures), unit: sharedUnits(figures)[0] ?? null },
    caveats: sharedCaveats(figures),
  }));
}

/** The largest series around a figure that can be made of others, nearest in time first; the rest is left out. */
export function seriesAround(figure: InvestmentFigure, others: readonly InvestmentFigure[]): Outcome<Series> {
  const near = [...others].sort((a, b) => distance(figure, a) - distance(figure, b) || byTime(a, b));
  const taken = [figure];
  for (const other of near) {
    if (isSame(other, figure)) continue;
    if (fits(taken, other)) taken.push(other);
  }
  return series(taken);
}

/** The series that figures fall into: each figure stands in one, and all in one compare. */
export function seriesOf(figures: readonly InvestmentFigure[]): Series[] {
  const found: InvestmentFigure[][] = [];
  for (const figure of inOrder(figures)) {
    if (!series([figure]).ok) continue;
    const fitting = found.find((members) => fits(members, figure));
    if (fitting) fitting.push(figure);
    else found.push([figure]);
  }
  return found.flatMap((members) => {
    const made = series(members);
    return made.ok ? [made.value] : [];
  });
}

/** Whether a series stays one with another figure in it. */
const fits = (members: readonly InvestmentFigure[], figure: InvestmentFigure): boolean =>
  members.every((member) => series([member, figure]).ok) && sharedUnits([...members, figure]).length > 0;

export const isSame = (a: InvestmentFigure, b: InvestmentFigure): boolean =>
  a.ids.length === b.ids.length && a.ids.every((id, index) => id === b.ids[index]);

/** The amount in a currency, or of projects; a figure that does not state it has none. */
export const inUnit = ({ amounts }: InvestmentFigure, unit: string | null): number =>
  amounts.find(({ currency }) => currency === unit)?.number ?? Number.NaN;

/** The units that every figure is stated in, the first figure's first. */
function sharedUnits([first, ...rest]: readonly InvestmentFigure[]): (string | null)[] {
  return (first?.amounts ?? [])
    .map(({ currency }) => currency)
    .filter((unit) => rest.every(({ amounts }) => amounts.some(({ currency }) => currency === unit)));
}

const outcome = <V>(
  reasons: readonly Reason[],
  made: () => { value: V; caveats: readonly CaveatCode[] },
): Outcome<V> => (reasons.length > 0 ? refused(reasons) : { ok: true, ...made() });

const refused = (reasons: readonly Reason[]): { ok: false; reasons: readonly Reason[] } => ({
  ok: false,
  reasons: [...reasons].sort((a, b) => REASONS.indexOf(a.code) - REASONS.indexOf(b.code)),
});

const pairOf = (figures: readonly InvestmentFigure[]): [InvestmentFigure, InvestmentFigure] | null => {
  const [first, second] = figures;
  return first && second && figures.length === 2 ? [first, second] : null;
};

/** What forbids any use of figures together: of each alone, and of each two. */
function basicReasons(figures: readonly InvestmentFigure[]): Reason[] {
  const alone = figures.flatMap((figure) => [...ownReasons(figure)].map((code) => ({ code, of: [figure] })));
  const pairs = figures.flatMap((a, index) =>
    figures.slice(index + 1).flatMap((b) => [...pairReasons(a, b)]),
  );
  const apart = [...alone, ...pairs];
  // Each two may share a currency and all of them none.
  const money = figures.filter(({ counts }) => counts === "money");
  const noneShared = money.length === figures.length && money.length > 2 && sharedUnits(money).length === 0;
  return noneShared && !apart.some(({ code }) => code === "different-currency" || code === "incomplete")
    ? [...apart, { code: "different-currency", of: figures }]
    : apart;
}

function* ownReasons(figure: InvestmentFigure): Generator<ReasonCode> {
  const { host, origin, measure, timing, spans, amounts } = figure;
  if (!host || !origin || !measure || !timing || spans.length === 0 || amounts.length === 0)
    yield "incomplete";
  if (figure.contradicted) yield "contradicted";
  if (amounts.some(({ currency }) => currency !== null && !isCurrency(currency))) yield "unknown-currency";
  if (spans.some(({ from, to }) => from > to)) yield "reversed-period";
}

/** What else forbids computing: a number or a period that is not exact. */
function exactReasons(figures: readonly InvestmentFigure[]): Reason[] {
  return figures.flatMap((figure) => [
    ...(figure.comparator === "=" ? [] : [{ code: "inexact", of: [figure] } as const]),
    ...(figure.settled || figure.spans.length === 0
      ? []
      : [{ code: "unclear-period", of: [figure] } as const]),
  ]);
}

function* pairReasons(a: InvestmentFigure, b: InvestmentFigure): Generator<Reason> {
  const of = [a, b];
  const sameHost = a.host === b.host;
  const sameOrigin = originKey(a) === originKey(b);
  const sameCounts = a.counts === b.counts;
  const sameMeasure = a.measure === b.measure;
  const sameTiming = a.timing === b.timing;
  if (!sameCounts) yield { code: "counts-and-money", of };
  else if (!sameMeasure) yield { code: "different-measure", of };
  if (!sameTiming) {
    yield { code: "stock-and-flow", of, within: sameHost && sameOrigin && sameCounts && isBeforeDay(a, b) };
  }
  if (!sameHost) yield { code: "different-host", of };
  if (!sameOrigin) yield { code: "different-origin", of };
  else if (!sameMembership(a, b)) yield { code: "different-membership", of };
  if (a.counts === "money" && b.counts === "money" && sharedUnits(of).length === 0) {
    yield { code: "different-currency", of };
  }
  if (sameHost && sameOrigin && sameMeasure && sameTiming && overlap(a.spans, b.spans)) {
    yield { code: "overlapping-periods", of };
  }
}

const originKey = ({ origin }: InvestmentFigure): string =>
  origin === null ? "" : "group" in origin ? `group ${origin.group}` : origin.places.join(" ");

/**
 * A group is other countries on another day. Where both figures leave the day unsaid, one source is taken to mean one
 * set of countries; of two sources nobody knows.
 */
function sameMembership(a: InvestmentFigure, b: InvestmentFigure): boolean {
  if (!a.origin || !b.origin || !("group" in a.origin) || !("group" in b.origin)) return true;
  const [first, second] = [a.origin.membership, b.origin.membership];
  if (first === null && second === null) {
    return a.sources.length === 1 && b.sources.length === 1 && a.sources[0] === b.sources[0];
  }
  return first?.edtf === second?.edtf;
}

/** Of a stock and a flow: whether all of the flow came by the day of the stock. */
function isBeforeDay(a: InvestmentFigure, b: InvestmentFigure): boolean {
  const [stock, flow] = a.timing === "stock" ? [a, b] : [b, a];
  return stock.spans.length > 0 && flow.spans.length > 0 && lastDay(flow) <= lastDay(stock);
}

const overlap = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.some((one) => b.some((other) => one.from <= other.to && other.from <= one.to));

const firstDay = ({ spans }: InvestmentFigure): Day => spans[0]?.from ?? FOREVER;
const lastDay = ({ spans }: InvestmentFigure): Day => spans.at(-1)?.to ?? FOREVER;
const daysIn = ({ spans }: InvestmentFigure): number =>
  spans.reduce((days, { from, to }) => days + (to - from + 1), 0);

const byTime = (a: InvestmentFigure, b: InvestmentFigure): number =>
  firstDay(a) === firstDay(b)
    ? lastDay(a) === lastDay(b)
      ? a.ids.join() < b.ids.join()
        ? -1
        : 1
      : lastDay(a) - lastDay(b)
    : firstDay(a) - firstDay(b);

const inOrder = (figures: readonly InvestmentFigure[]): InvestmentFigure[] => [...figures].sort(byTime);

const distance = (a: InvestmentFigure, b: InvestmentFigure): number => Math.abs(lastDay(a) - lastDay(b)) || 0;

/** Spans in order, those that touch put together. */
function joined(spans: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = found.at(-1);
    if (last && span.from <= last.to + 1) last.to = Math.max(last.to, span.to) as Day;
    else found.push({ ...span });
  }
  return found;
}

const sharedCaveats = (figures: readonly InvestmentFigure[]): CaveatCode[] => [
  ...(figures.some(({ origin }) => origin && "group" in origin && origin.membership === null)
    ? (["membership-unstated"] as const)
    : []),
  ...(figures.some(({ amounts }) => isRestated(amounts, sharedUnits(figures)[0]))
    ? (["restated"] as const)
    : []),
];

const isRestated = ([own]: readonly Amount[], unit: string | null | undefined): boolean =>
  own !== undefined && unit !== undefined && own.currency !== unit;

/** Adds decimals as they are written: 0.1 and 0.2 are 0.3, in whatever order. */
export function addExactly(numbers: readonly number[]): number {
  const digits = Math.max(0, ...numbers.map((n) => written(n).split(".")[1]?.length ?? 0));
  const total = numbers.reduce((all, n) => {
    const [whole = "0", part = ""] = written(n).split(".");
    return all + BigInt(whole + part.padEnd(digits, "0"));
  }, 0n);
  return Number(`${total}e-${digits}`);
}

/** The shortest decimal that is this number, without an exponent. */
function written(n: number): string {
  const shortest = String(n);
  if (!shortest.includes("e")) return shortest;
  return Number.isInteger(n) ? BigInt(n).toString() : n.toFixed(20).replace(/0+$/, "");
}
