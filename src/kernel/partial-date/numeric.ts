import { failure, type Result, success } from "../issue.ts";
import type { Point } from "./point.ts";

const YEAR_FIRST = /^(\d{4})([-./])(\d{1,2})(?:\2(\d{1,2}))?\.?$/;
const YEAR_LAST = /^(?:(\d{1,2})([-./]))?(\d{1,2})[-./](\d{4})$/;

/**
 * Dates in digits. The order is taken only where it cannot be another: year first; day.month.year with dots (nobody
 * writes the month first with dots); with `/` or `-` where one number is over 12. Null: not a date in digits.
 */
export function readNumericPoint(text: string): Result<Point> | null {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return pointOf(yearFirst[1] ?? "", yearFirst[3] ?? "", yearFirst[4] ?? null);
  const yearLast = YEAR_LAST.exec(text);
  if (!yearLast) return null;
  const [, first, separator, second = "", year = ""] = yearLast;
  if (first === undefined) return pointOf(year, second, null);
  if (separator === "." || Number(first) > 12 || first === second) return pointOf(year, second, first);
  if (Number(second) > 12) return pointOf(year, first, second);
  const dayFirst = iso(year, second, first);
  const monthFirst = iso(year, first, second);
  const message = `${text} can be ${dayFirst} (day first) or ${monthFirst} (month first); write the one that is meant.`;
  return failure({ code: "ambiguous-date", where: text, message });
}

const iso = (year: string, month: string, day: string): string =>
  `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;

function pointOf(year: string, month: string, day: string | null): Result<Point> {
  return success({ year, part: month.padStart(2, "0"), day: day?.padStart(2, "0") ?? null, qualifier: "" });
}
