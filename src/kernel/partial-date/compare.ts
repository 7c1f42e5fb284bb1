import type { Bounds } from "../bounds.ts";
import type { Certainty } from "../certainty.ts";
import { BEGINNING, type Day, earlier, FOREVER, formatDay, later } from "../day.ts";
import type { PartialDate } from "./types.ts";

/** Is every reading of `a` before every reading of `b`, some, or none? */
export function isBefore(a: Bounds, b: Bounds): Certainty {
  if (a.latest < b.earliest) return "certain";
  return a.earliest >= b.latest ? "not" : "possible";
}

/** Had it happened by the end of `day`? */
export function isOnOrBefore(date: Bounds, day: Day): Certainty {
  if (date.latest <= day) return "certain";
  return date.earliest > day ? "not" : "possible";
}

/** Can both mean the same day? Dates that do not agree are a conflict. */
export const agree = (a: Bounds, b: Bounds): boolean => intersectBounds(a, b) !== null;

/** The days that both can mean, or null where there are none. */
export function intersectBounds(a: Bounds, b: Bounds): Bounds | null {
  const earliest = later(a.earliest, b.earliest);
  const latest = earlier(a.latest, b.latest);
  return earliest <= latest ? { earliest, latest } : null;
}

/** One day, and its source does not doubt it: `2022-06-17~` has the bounds of a day and is not exact. */
export const isExactDay = (date: PartialDate): boolean => /^\d{4}-\d\d-\d\d$/.test(date.edtf);

export function fromDay(day: Day): PartialDate {
  if (day === FOREVER || day === BEGINNING) throw new Error(`no calendar day: ${formatDay(day)}`);
  const text = formatDay(day);
  return { verbatim: text, edtf: text, earliest: day, latest: day };
}
