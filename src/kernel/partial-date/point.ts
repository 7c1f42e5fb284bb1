import type { Bounds } from "../bounds.ts";
import { addDays, BEGINNING, type Day, dayOf, FOREVER, knownDay } from "../day.ts";
import { failure, type Issue, type Result, success } from "../issue.ts";

/** `?` uncertain source, `~` approximate, `%` both. Kept in the EDTF; bounds are not widened by them. */
export type Qualifier = "" | "?" | "~" | "%";

/**
 * One date of an EDTF expression. `year` has four places of which the last may be X; `part` is a month, `XX` or the
 * code of a season, quarter or half-year; `day` is two digits or `XX`.
 */
export interface Point {
  year: string;
  part: string | null;
  day: string | null;
  qualifier: Qualifier;
}

export const UNKNOWN_YEAR = "XXXX";
/** The winter of 9999 ends here: a year of five digits is no date we can write. */
const LAST_DAY = knownDay("9999-12-31");

/**
 * Months [first, last] of each part of a year that is longer than a month; months over 12 are in the next year.
 * EDTF seasons have no hemisphere: Amity reads them as northern (spring March–May, summer June–August, autumn
 * September–November). "Winter 2023" is said of January–February 2023 and of the winter that begins in December
 * 2023, so its bounds run from 1 January 2023 to the end of February 2024. Quarters and half-years are exact.
 */
const PARTS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ["21", [3, 5]],
  ["22", [6, 8]],
  ["23", [9, 11]],
  ["24", [1, 14]],
  ["33", [1, 3]],
  ["34", [4, 6]],
  ["35", [7, 9]],
  ["36", [10, 12]],
  ["40", [1, 6]],
  ["41", [7, 12]],
]);

const POINT = /^(\d{0,4}X{0,4})(?:-(\d\d|XX)(?:-(\d\d|XX))?)?(\?~|~\?|[?~%])?$/;

export const impossible = (text: string, message: string): Issue => ({
  code: "impossible-date",
  where: text,
  message,
});
export const unreadable = (text: string, message: string): Issue => ({
  code: "unreadable-date",
  where: text,
  message,
});

/** Reads one EDTF date; whether the day exists is for `boundsOf` to say. */
export function parsePoint(text: string): Result<Point> {
  const match = POINT.exec(text);
  const [, year = "", part = null, day = null, mark = ""] = match ?? [];
  if (!match || year.length !== 4) return failure(unreadable(text, whyUnreadable(text)));
  return success({ year, part, day, qualifier: asQualifier(mark) });
}

export const writePoint = (point: Point): string =>
  [point.year, point.part, point.day].filter((piece) => piece !== null).join("-") + point.qualifier;

function asQualifier(mark: string): Qualifier {
  if (mark.length === 2) return "%";
  return mark === "?" || mark === "~" || mark === "%" ? mark : "";
}

function whyUnreadable(text: string): string {
  if (/^-\d|^Y/.test(text)) return `${text}: only years 0000 to 9999 are kept.`;
  if (/T\d\d:/.test(text))
    return `${text} has a time of day; write the day only: ${text.slice(0, text.indexOf("T"))}.`;
  if (/^\d{1,3}$/.test(text))
    return `${text}: a year has four digits (0836), a decade is 199X, a century 19XX.`;
  if (/^\d{4}-\d{1,2}(-\d{1,2})?$/.test(text))
    return `${text}: months and days have two digits, as in 2022-06-07.`;
  if (/^\d{4}-(\d?X\d?|\d\d-(\dX|X\d))$/.test(text))
    return `${text}: an unknown month or day is XX; write a choice as a set, for example [2023-10..2023-12].`;
  if (/^[?~%]|-[?~%]|[?~%]-/.test(text)) return `${text}: put ? ~ or % after the whole date, as in 2022-06~.`;
  return `${text} is not an EDTF date; write for example 2022, 2022-06, 2022-06-17, 2022~, 2023-33 or 2001/2023.`;
}

const daysInMonth = (year: number, month: number): number => {
  const next = dayOf(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) ?? 0;
  return next - (dayOf(year, month, 1) ?? 0);
};

/** Months over 12 are in the next year. */
const monthStart = (year: number, month: number): Day =>
  dayOf(year + (month > 12 ? 1 : 0), month > 12 ? month - 12 : month, 1) ?? BEGINNING;
const monthEnd = (year: number, month: number): Day =>
  year === 9999 && month >= 12 ? LAST_DAY : addDays(monthStart(year, month + 1), -1);

/** The first and last day a point can mean, or why there is no such day. A year of which nothing is known is unbounded. */
export function boundsOfPoint(point: Point): Result<Bounds> {
  const issue = issueOfParts(point);
  if (issue) return failure(issue);
  const first = Number(point.year.replaceAll("X", "0"));
  const last = Number(point.year.replaceAll("X", "9"));
  const years = yearsWith(point, first, last);
  if (!years) return failure(impossible(writePoint(point), noSuchDay(point)));
  if (point.year === UNKNOWN_YEAR) return success({ earliest: BEGINNING, latest: FOREVER });
  const [from, to] = monthsOf(point);
  if (point.day === null || point.day === "XX")
    return success({ earliest: monthStart(years[0], from), latest: monthEnd(years[1], to) });
  const day = Number(point.day);
  return success({
    earliest: dayOf(years[0], from, day) ?? BEGINNING,
    latest: dayOf(years[1], to, day) ?? FOREVER,
  });
}

function monthsOf(point: Point): readonly [number, number] {
  if (point.part === null || point.part === "XX") return [1, 12];
  const month = Number(point.part);
  return PARTS.get(point.part) ?? [month, month];
}

/** First and last year in which the point's day exists (29 February needs a leap year), or null. */
function yearsWith(point: Point, first: number, last: number): [number, number] | null {
  if (point.day === null || point.day === "XX") return [first, last];
  const day = Number(point.day);
  const month = monthsOf(point)[0];
  const exists = (year: number) => day <= daysInMonth(year, month);
  let [from, to] = [first, last];
  while (from <= last && !exists(from)) from++;
  while (to >= from && !exists(to)) to--;
  return from <= last ? [from, to] : null;
}

function issueOfParts(point: Point): Issue | null {
  const text = writePoint(point);
  const { part, day } = point;
  if (part === null || part === "XX")
    return day === "00" ? impossible(text, `${text}: days begin at 01.`) : null;
  const isMonth = part >= "01" && part <= "12";
  if (!isMonth && !PARTS.has(part))
    return impossible(
      text,
      `${text}: ${part} is not a month (01 to 12), a season (21 to 24), a quarter (33 to 36) or a half-year (40, 41).`,
    );
  if (!isMonth && day !== null)
    return impossible(
      text,
      `${text}: a season, quarter or half-year has no day; write ${point.year}-${part}.`,
    );
  return day === "00" ? impossible(text, `${text}: days begin at 01.`) : null;
}

function noSuchDay(point: Point): string {
  const known = /X/.test(point.year) ? 2000 : Number(point.year);
  const [month] = monthsOf(point);
  const shown = point.part === "XX" || point.part === null ? "a month" : `${point.year}-${point.part}`;
  return `There is no ${writePoint(point)}: ${shown} has ${daysInMonth(known, month)} days at most.`;
}
