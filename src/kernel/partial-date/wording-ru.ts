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

const MONTHS = {
  nominative: [
    "январь",
    "февраль",
    "март",
    "апрель",
    "май",
    "июнь",
    "июль",
    "август",
    "сентябрь",
    "октябрь",
    "ноябрь",
    "декабрь",
  ],
  genitive: [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
  ],
};
const SHORT_MONTHS = [
  "янв.",
  "февр.",
  "мар.",
  "апр.",
  "",
  "июн.",
  "июл.",
  "авг.",
  "сент.",
  "окт.",
  "нояб.",
  "дек.",
];
const PARTS: Record<string, Record<Case, string>> = {
  21: { nominative: "весна", genitive: "весны" },
  22: { nominative: "лето", genitive: "лета" },
  23: { nominative: "осень", genitive: "осени" },
  24: { nominative: "зима", genitive: "зимы" },
  33: { nominative: "I квартал", genitive: "I квартала" },
  34: { nominative: "II квартал", genitive: "II квартала" },
  35: { nominative: "III квартал", genitive: "III квартала" },
  36: { nominative: "IV квартал", genitive: "IV квартала" },
  40: { nominative: "первое полугодие", genitive: "первого полугодия" },
  41: { nominative: "второе полугодие", genitive: "второго полугодия" },
};

const monthName = (month: number, style: Style, grammar: Case): string =>
  (style === "short" && SHORT_MONTHS[month - 1]) || (MONTHS[grammar][month - 1] ?? "");

function partName(part: string, style: Style, grammar: Case): string {
  const name = PARTS[part]?.[grammar] ?? "";
  return style === "short" ? name.replace(/квартала?$/, "кв.") : name;
}

function yearLabel(year: string, after: "nothing" | "month" | "part", style: Style, grammar: Case): string {
  if (isDecade(year)) return `${firstYear(year)}-${grammar === "nominative" ? "е годы" : "х годов"}`;
  if (!isKnown(year))
    return `${grammar === "nominative" ? "один" : "одного"} из годов ${firstYear(year)}–${lastYear(year)}`;
  if (style === "short") return year;
  if (after === "month") return `${year} г.`;
  return after === "nothing" && grammar === "nominative" ? `${year} год` : `${year} года`;
}

function point(date: Point, style: Style, grammar: Case): string {
  const { month, part, day, unknown } = piecesOf(date);
  const monthCase = day === null ? grammar : "genitive";
  const name =
    month !== null ? monthName(month, style, monthCase) : part !== null ? partName(part, style, grammar) : "";
  const dayAlone = day === null ? "" : grammar === "nominative" ? `${day}-е число` : `${day}-го числа`;
  const head = day === null ? name : name === "" ? dayAlone : `${day} ${name}`;
  const after = part !== null ? "part" : head === "" ? "nothing" : "month";
  const label = unknown.year ? "" : yearLabel(date.year, after, style, grammar);
  const joint = head === "" || label === "" ? "" : isKnown(date.year) && name !== "" ? " " : ", ";
  const body = `${head}${joint}${label}`;
  const words = unknownWords(unknown, "год", "месяц", "день");
  if (words.length === 0) return body;
  const note = `${listed(words, ", ", " и ")} ${words.length === 1 ? "неизвестен" : "неизвестны"}`;
  return body === "" ? note : `${body} (${note})`;
}

export const russianWording: Wording = {
  point,
  qualifiers: { "?": "предположительно ", "~": "примерно ", "%": "предположительно примерно " },
  or: " или ",
  daysOfMonth: (from, to, style, kind) => {
    const last = point(to, style, "genitive");
    return kind === "span"
      ? `${Number(from.day)}–${last}`
      : `не ранее ${Number(from.day)} и не позднее ${last}`;
  },
  span: (from, to) => `${from} – ${to}`,
  between: (from, to) => `не ранее ${from} и не позднее ${to}`,
  notAfter: (date) => `не позднее ${date}`,
  notBefore: (date) => `не ранее ${date}`,
  until: (date) => `до ${date} включительно`,
  untilUnknown: (date) => `до ${date} включительно, начало неизвестно`,
  from: (date) => `с ${date}`,
  fromUnknown: (date) => `с ${date}, окончание неизвестно`,
  noBound: { beginning: "начало неизвестно", forever: "окончание неизвестно" },
};
