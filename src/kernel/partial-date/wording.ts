import { type Point, UNKNOWN_YEAR } from "./point.ts";

export type Style = "long" | "short";
/** The genitive stands inside a frame: "июнь", but "не ранее июня"; "1990s", but "from the 1990s". */
export type Case = "nominative" | "genitive";

/** How a language writes a date; `read` of the same language understands every one of these forms. */
export interface Wording {
  /** Without its qualifier. */
  point(point: Point, style: Style, grammar: Case): string;
  qualifiers: { "?": string; "~": string; "%": string };
  or: string;
  /** `day` is the first of two days in one month, `rest` the second with month and year. */
  daysOfMonth(from: Point, to: Point, style: Style, kind: "span" | "between"): string;
  span(from: string, to: string): string;
  between(from: string, to: string): string;
  notAfter(date: string, isDay: boolean): string;
  notBefore(date: string, isDay: boolean): string;
  until(date: string): string;
  untilUnknown(date: string): string;
  from(date: string): string;
  fromUnknown(date: string): string;
  /** For a day without bound. */
  noBound: { beginning: string; forever: string };
}

/** The pieces of a point that words are made from; null where unknown or not given. */
export interface Pieces {
  month: number | null;
  /** Code of a season, quarter or half-year. */
  part: string | null;
  day: number | null;
  unknown: { year: boolean; month: boolean; day: boolean };
}

export function piecesOf({ year, part, day }: Point): Pieces {
  const number = part === null || part === "XX" ? null : Number(part);
  return {
    month: number !== null && number <= 12 ? number : null,
    part: number !== null && number > 12 ? part : null,
    day: day === null || day === "XX" ? null : Number(day),
    unknown: { year: year === UNKNOWN_YEAR, month: part === "XX", day: day === "XX" },
  };
}

/** The years a partly known year can be: `20XX` → 2000 and 2099. */
export const firstYear = (year: string): string => year.replaceAll("X", "0");
export const lastYear = (year: string): string => year.replaceAll("X", "9");
export const isDecade = (year: string): boolean => /^\d{3}X$/.test(year);
export const isKnown = (year: string): boolean => !year.includes("X");

/** `a`, `a and b`, `a, b and c`: of what is unknown. */
export function listed(words: readonly string[], comma: string, and: string): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(comma)}${and}${words.at(-1)}`;
}

export function unknownWords(unknown: Pieces["unknown"], year: string, month: string, day: string): string[] {
  return [...(unknown.year ? [year] : []), ...(unknown.month ? [month] : []), ...(unknown.day ? [day] : [])];
}
