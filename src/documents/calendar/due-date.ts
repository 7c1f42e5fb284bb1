import type { Bounds } from "../../kernel/bounds.ts";
import { addDays, addYears, type Day, formatDay, parseDay } from "../../kernel/day.ts";
import type { PartnershipId, PlaceId } from "../../kernel/ids.ts";
import type { PartialDate } from "../../kernel/partial-date.ts";
import type { Tie } from "../../registry/partnerships/record/tie.ts";

/** Something that a partnership has due: a day, or the span within which a day lies that nobody knows exactly. */
export interface DueDate extends Bounds {
  what: "anniversary" | "expiry" | "notice";
  partnership: PartnershipId;
  parties: readonly PlaceId[];
  /** Of an anniversary: how many years; of an expiry: the agreed term. */
  years: number;
  /** From which date it follows, as shown of the record. */
  of: PartialDate;
  /** The kind of tie that an anniversary is of. */
  kind: string | null;
  /** Other claims give other dates. */
  disputed: boolean;
}

export interface DueAsked {
  /** The first and the last day looked at. */
  from: Day;
  to: Day;
  /** Anniversaries of every so many years: 1, 5 or 10. */
  every: number;
  /** How many months before its end a term may be given notice; null: no notice windows. */
  noticeMonths: number | null;
}

/** A date that is known to the year or month at least, both ends of it the same length of time away. */
const isUsable = (date: PartialDate | null): date is PartialDate =>
  date !== null && Number.isFinite(date.earliest) && Number.isFinite(date.latest);

/** What is due of a partnership between two days: anniversaries of the tie in force, ends of terms, notice windows. */
export function dueDates(tie: Tie, asked: DueAsked): DueDate[] {
  return [...anniversaries(tie, asked), ...terms(tie, asked)].sort((a, b) => a.earliest - b.earliest);
}

/** Of the tie that is in force; one whose start nobody dates has none. */
function* anniversaries(tie: Tie, { from, to, every }: DueAsked): Generator<DueDate> {
  const { state, since } = tie;
  const of = since?.shown ?? null;
  if (state.standing !== "in force" || state.kind === null || state.kind === "intention" || !isUsable(of))
    return;
  for (let years = every; ; years += every) {
    const span = yearsAfter(of, years);
    if (span.earliest > to) return;
    if (span.latest < from) continue;
    yield {
      what: "anniversary",
      partnership: tie.id,
      parties: tie.parties.map(({ id }) => id),
      years,
      of,
      kind: state.kind,
      disputed: since?.disputed ?? false,
      ...span,
    };
  }
}

/** The ends of the terms that sources state. No source here says whether one was renewed by silence. */
function* terms(tie: Tie, { from, to, noticeMonths }: DueAsked): Generator<DueDate> {
  for (const { termYears, on } of tie.instruments.flatMap(({ used }) => used)) {
    if (termYears === null || !isUsable(on)) continue;
    const about = {
      partnership: tie.id,
      parties: tie.parties.map(({ id }) => id),
      years: termYears,
      of: on,
      kind: null,
      disputed: false,
    };
    const end = yearsAfter(on, termYears);
    if (end.latest >= from && end.earliest <= to) yield { what: "expiry", ...about, ...end };
    if (noticeMonths === null) continue;
    const notice = {
      earliest: monthsBefore(end.earliest, noticeMonths),
      latest: monthsBefore(end.latest, noticeMonths),
    };
    if (notice.latest >= from && notice.earliest <= to) yield { what: "notice", ...about, ...notice };
  }
}

/**
 * The same bounds so many years later: a day stays a day (29 February is 1 March in other years), a month or a year
 * stays whole.
 */
function yearsAfter({ earliest, latest }: Bounds, years: number): Bounds {
  if (earliest === latest) return { earliest: addYears(earliest, years), latest: addYears(latest, years) };
  return { earliest: addYears(earliest, years), latest: addDays(addYears(addDays(latest, 1), years), -1) };
}

/** The same day of the month so many months before, or the last day of a shorter month. */
export function monthsBefore(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = formatDay(day).split("-").map(Number);
  const index = year * 12 + (month - 1) - months;
  const [ofYear, ofMonth] = [Math.floor(index / 12), (index % 12) + 1];
  for (let last = date; last > 0; last -= 1) {
    const found = parseDay(`${String(ofYear).padStart(4, "0")}-${pad(ofMonth)}-${pad(last)}`);
    if (found !== null) return found;
  }
  throw new Error(`no month ${ofMonth} of ${ofYear}`);
}

const pad = (n: number): string => String(n).padStart(2, "0");
