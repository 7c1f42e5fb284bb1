import type { Day } from "../../kernel/day.ts";
import type { FigureId, GroupId, OrganizationId, PlaceId, SourceId, SubjectId } from "../../kernel/ids.ts";
import type { PartialDate } from "../../kernel/partial-date.ts";
import { conflictsIn, type Dossier, distinctValues, statementsOf } from "../dossiers/dossier.ts";
import type { NumberComparator, Statement, Value } from "../dossiers/subject.ts";
import { INVESTMENT } from "./investment.ts";
import { type Counted, entryOf, type Timing } from "./measure.ts";

/** Where the money comes from: places, or the countries of a group as of a day that the source may leave unsaid. */
export type Origin = { places: readonly PlaceId[] } | { group: GroupId; membership: PartialDate | null };

/** Of money in an ISO 4217 currency; of projects without one. */
export interface Amount {
  number: number;
  currency: string | null;
}

/** Days, both inclusive. Of a stock the day, as far as it is known. */
export interface Span {
  from: Day;
  to: Day;
}

/** What can be compared: a figure of one source, or the sum of several. What a source leaves unsaid is null. */
export interface InvestmentFigure {
  /** The investments that it is made of, sorted. */
  ids: readonly SubjectId[];
  host: PlaceId | null;
  origin: Origin | null;
  measure: SubjectId | null;
  counts: Counted | null;
  timing: Timing | null;
  /** As stated; null of a sum, which has spans. */
  period: PartialDate | null;
  /** Disjoint, sorted; those that touch are one. */
  spans: readonly Span[];
  /** The period says exactly which days it covers, the stock exactly which day. */
  settled: boolean;
  /** The value as stated first, then the same in other currencies where the source states them. */
  amounts: readonly Amount[];
  comparator: NumberComparator;
  sources: readonly SourceId[];
  /** Sources contradict each other on something that a computation would use. */
  contradicted: boolean;
}

/** What makes a figure what it is; a contradiction in any of these forbids computing with it. */
const USED = [
  "host",
  "origin group",
  "membership day",
  "measure",
  "timing",
  "period",
  "amount",
  "count",
] as const;

/** The figure that a dossier amounts to: of each property the value shown by default (best evidence first). */
export function figureOf(dossier: Dossier): InvestmentFigure {
  const first = (property: string): Statement | undefined => distinctValues(dossier, property)[0]?.statement;
  const amount = valued(first("amount"), "money");
  const count = valued(first("count"), "number");
  const measure = measureOf(dossier);
  const timing = valued(first("timing"), "code")?.code;
  const period = first("period")?.on ?? null;
  const timings = entryOf(measure)?.timings ?? [];
  const told = [...statementsOf(dossier, "amount"), ...statementsOf(dossier, "count")];
  const conflicts = conflictsIn(dossier, INVESTMENT);
  const settledTiming = (timing as Timing | undefined) ?? (timings.length === 1 ? timings[0] : undefined);
  return {
    ids: [dossier.id],
    host: valued(first("host"), "place")?.place ?? null,
    origin: originOf(dossier),
    measure,
    counts: amount ? "money" : count ? "projects" : null,
    timing: settledTiming ?? null,
    period,
    spans: period ? [{ from: period.earliest, to: period.latest }] : [],
    settled: period !== null && isSettled(period, settledTiming),
    amounts: amount
      ? [amount, ...restatedOf(dossier)].map(({ number, currency }) => ({ number, currency }))
      : count
        ? [{ number: count.number, currency: null }]
        : [],
    comparator: (amount ?? count)?.comparator ?? "=",
    sources: [...new Set(told.map(({ claim }) => claim.source.id))].sort(),
    contradicted: USED.some((property) => conflicts.includes(property)),
  };
}

type ValueOf<T extends Value["type"]> = Extract<Value, { type: T }>;

const valued = <T extends Value["type"]>(
  statement: Statement | undefined,
  type: T,
): ValueOf<T> | undefined => (statement?.value.type === type ? (statement.value as ValueOf<T>) : undefined);

/** The measure of an investment, by its id; the one shown by default. */
export const measureOf = (dossier: Dossier): SubjectId | null =>
  valued(distinctValues(dossier, "measure")[0]?.statement, "subject")?.subject.id ?? null;

export const ledgerFigures = (dossier: Dossier): FigureId[] =>
  distinctValues(dossier, "figure").flatMap(({ statement: { value } }) =>
    value.type === "figure" ? [value.figure] : [],
  );

export const issuersOf = (dossier: Dossier): OrganizationId[] =>
  distinctValues(dossier, "issuer").flatMap(({ statement: { value } }) =>
    value.type === "organization" ? [value.organization] : [],
  );

const restatedOf = (dossier: Dossier): ValueOf<"money">[] =>
  distinctValues(dossier, "restated").flatMap(({ statement: { value } }) =>
    value.type === "money" && value.comparator === "=" ? [value] : [],
  );

function originOf(dossier: Dossier): Origin | null {
  const group = valued(distinctValues(dossier, "origin group")[0]?.statement, "group")?.group;
  if (group) {
    return { group, membership: distinctValues(dossier, "membership day")[0]?.statement.on ?? null };
  }
  const places = distinctValues(dossier, "origin").flatMap(({ statement: { value } }) =>
    value.type === "place" ? [value.place] : [],
  );
  return places.length === 0 ? null : { places: places.sort() };
}

/** A stock is settled by a day; a flow by a period without doubt, choice or open end. */
function isSettled(period: PartialDate, timing: Timing | undefined): boolean {
  const finite = Number.isFinite(period.earliest) && Number.isFinite(period.latest);
  if (!finite || /[?~%X[\]{}]|\.\./.test(period.edtf)) return false;
  return timing === "flow" || period.earliest === period.latest;
}
