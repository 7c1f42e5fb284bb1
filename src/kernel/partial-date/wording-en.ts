import type { Point } from "./point.ts";
import {
  type Case,
  firstYear,
  isDecade,
  isKnown,
  lastYear,
  listed,
  piecesOf,
  type Style,
  unknownWords,
  type Wording,
} from "./wording.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const PARTS: Record<string, string> = {
  21: "spring",
  22: "summer",
  23: "autumn",
  24: "winter",
  33: "first quarter",
  34: "second quarter",
  35: "third quarter",
  36: "fourth quarter",
  40: "first half",
  41: "second half",
};

function monthName(month: number, style: Style): string {
  const name = MONTHS[month - 1] ?? "";
  return style === "short" ? name.slice(0, 3) : name;
}

function partOf(part: string, year: string, style: Style): string {
  if (style === "short" && part >= "33" && part <= "36") return `Q${Number(part) - 32}`;
  const ofYear = part > "24" && isKnown(year) ? " of" : "";
  return `${PARTS[part] ?? ""}${ofYear}`;
}

function yearLabel(year: string): string {
  if (isKnown(year)) return year;
  if (isDecade(year)) return `${firstYear(year)}s`;
  return `one of the years ${firstYear(year)}–${lastYear(year)}`;
}

/** Inside a frame a quarter, half-year or decade takes the article: "from the first quarter of 2023". */
function point(date: Point, style: Style, grammar: Case): string {
  const { month, part, day, unknown } = piecesOf(date);
  const name = month !== null ? monthName(month, style) : part !== null ? partOf(part, date.year, style) : "";
  const head = day === null ? name : name === "" ? `day ${day}` : `${day} ${name}`;
  const label = unknown.year ? "" : yearLabel(date.year);
  const joint = head === "" || label === "" ? "" : isKnown(date.year) && name !== "" ? " " : ", ";
  const isNamed = name !== "" && part !== null && part > "24" && !name.startsWith("Q");
  const article = grammar === "genitive" && (isNamed || (head === "" && isDecade(date.year))) ? "the " : "";
  const body = `${article}${head}${joint}${label}`;
  const words = unknownWords(unknown, "year", "month", "day");
  if (words.length === 0) return body;
  const note = `${listed(words, ", ", " and ")} unknown`;
  return body === "" ? note : `${body} (${note})`;
}

export const englishWording: Wording = {
  point,
  qualifiers: { "?": "probably ", "~": "about ", "%": "probably about " },
  or: " or ",
  daysOfMonth: (from, to, style, kind) =>
    kind === "span"
      ? `${Number(from.day)}–${point(to, style, "nominative")}`
      : `between ${Number(from.day)} and ${point(to, style, "nominative")}`,
  span: (from, to) => `${from} – ${to}`,
  between: (from, to) => `between ${from} and ${to}`,
  notAfter: (date, isDay) => `${isDay ? "on" : "in"} or before ${date}`,
  notBefore: (date, isDay) => `${isDay ? "on" : "in"} or after ${date}`,
  until: (date) => `until ${date}`,
  untilUnknown: (date) => `until ${date}, start unknown`,
  from: (date) => `from ${date}`,
  fromUnknown: (date) => `from ${date}, end unknown`,
  noBound: { beginning: "no known start", forever: "no known end" },
};
