import { type Day, dayOf, formatDay } from "../../kernel/day.ts";
import { invalid } from "../../kernel/errors.ts";
import type { DueAsked } from "./due-date.ts";

export const CALENDAR_PARAMETERS = ["every", "notice", "from", "to", "asOf", "knownAt"] as const;

const EVERY = [1, 5, 10] as const;
const MOST_MONTHS = 60;
const DEFAULT_MONTHS = 6;
const LAST_YEAR = 9998;
/** How many years a calendar looks ahead, where nothing is asked: a decade where only decades count. */
const AHEAD = { 1: 3, 5: 6, 10: 11 } as const;

export interface CalendarAsked extends DueAsked {
  noticeMonths: number;
}

/** What an address asks of a calendar: which anniversaries, which years, how long before an end. */
export function calendarAsked(parameter: (name: string) => string | undefined, asOf: Day): CalendarAsked {
  const every = EVERY.find((one) => String(one) === (parameter("every") || "1"));
  if (!every)
    throw invalid("bad-parameter", `Anniversaries are of every ${EVERY.join(", ")} years.`, "every");
  const thisYear = Number(formatDay(asOf).slice(0, 4));
  const from = yearAsked(parameter("from"), "from") ?? thisYear;
  const to = yearAsked(parameter("to"), "to") ?? from + AHEAD[every] - 1;
  if (to < from || to - from > 100) {
    throw invalid("bad-period", "A calendar covers 1 to 100 years, from the earlier to the later.", "to");
  }
  const [first, last] = [dayOf(from, 1, 1), dayOf(to, 12, 31)];
  if (first === null || last === null) throw invalid("bad-period", "These years have no days.", "from");
  return { every, from: first, to: last, noticeMonths: monthsAsked(parameter("notice")) };
}

function yearAsked(text: string | undefined, where: string): number | null {
  if (!text) return null;
  const year = /^\d{4}$/.test(text) ? Number(text) : 0;
  if (year >= 1 && year <= LAST_YEAR) return year;
  throw invalid("bad-parameter", "A year is written with four digits: 2026.", where);
}

function monthsAsked(text: string | undefined): number {
  if (!text) return DEFAULT_MONTHS;
  const months = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  if (months >= 1 && months <= MOST_MONTHS) return months;
  throw invalid("bad-parameter", `The time of notice is 1 to ${MOST_MONTHS} months.`, "notice");
}
