/**
 * A day of the proleptic Gregorian calendar as a whole number of days since 1970-01-01.
 * `-Infinity` and `Infinity` stand for "no bound": PostgreSQL's `-infinity` and `infinity`.
 */
export type Day = number & { readonly __day: unique symbol };

export const BEGINNING = -Infinity as Day;
export const FOREVER = Infinity as Day;

const MS_PER_DAY = 86_400_000;
const ISO_DAY = /^(-?\d{4,6})-(\d{2})-(\d{2})$/;

/** The day of a calendar date, or null where no such date exists (2023-02-30). Months count from 1. */
export function dayOf(year: number, month: number, date: number): Day | null {
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, date);
  if (at.getUTCFullYear() !== year || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== date) return null;
  return (at.getTime() / MS_PER_DAY) as Day;
}

/** Reads `2023-06-15`, `infinity` and `-infinity` (as PostgreSQL writes them); null for anything else. */
export function parseDay(text: string): Day | null {
  if (text === "infinity") return FOREVER;
  if (text === "-infinity") return BEGINNING;
  const match = ISO_DAY.exec(text);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/**
 * A day as people ask for one: `YYYY-MM-DD` of the years 1 to 9999; null for anything else. There is a year 0000 in
 * ISO 8601, but PostgreSQL has none.
 */
export function parseCalendarDay(text: string): Day | null {
  return /^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text) ? parseDay(text) : null;
}

/** For days that our own database or code wrote: a day that cannot be read here is a bug, not bad input. */
export function knownDay(text: string): Day {
  const day = parseDay(text);
  if (day === null) throw new Error(`not a day: ${text}`);
  return day;
}

/** `2023-06-15`, or `infinity` / `-infinity`: what `parseDay` reads back and PostgreSQL takes as a date. */
export function formatDay(day: Day): string {
  if (day === FOREVER) return "infinity";
  if (day === BEGINNING) return "-infinity";
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

export function addDays(day: Day, days: number): Day {
  return (day + days) as Day;
}

/** The same date `years` later; 29 February becomes 1 March where there is none. */
export function addYears(day: Day, years: number): Day {
  const at = new Date(day * MS_PER_DAY);
  at.setUTCFullYear(at.getUTCFullYear() + years);
  return (at.getTime() / MS_PER_DAY) as Day;
}

export function today(now: Date = new Date()): Day {
  return Math.floor(now.getTime() / MS_PER_DAY) as Day;
}

export const earlier = (a: Day, b: Day): Day => (a <= b ? a : b);
export const later = (a: Day, b: Day): Day => (a >= b ? a : b);
