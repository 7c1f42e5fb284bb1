import { type Day, parseCalendarDay } from "../kernel/day.ts";
import { invalid, notFound } from "../kernel/errors.ts";

/** A day of a form. */
export function dayAsked(text: string, where: string): Day {
  const day = parseCalendarDay(text);
  if (day === null) throw invalid("day-needed", "A day is written YYYY-MM-DD and must exist.", where);
  return day;
}

/** The number of something, in an address or a hidden field. */
export function numberAsked(text: string | undefined): number {
  if (text !== undefined && /^[1-9]\d{0,14}$/.test(text)) return Number(text);
  throw notFound("no-such-page", "There is nothing of this number.");
}
