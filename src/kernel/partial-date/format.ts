import { BEGINNING, type Day, FOREVER, formatDay } from "../day.ts";
import type { Language } from "../languages.ts";
import { type Choice, type Expression, isPoint, parseExpression } from "./edtf.ts";
import { type Point, parsePoint } from "./point.ts";
import type { PartialDate } from "./types.ts";
import { type Case, isKnown, type Style, type Wording } from "./wording.ts";
import { englishWording } from "./wording-en.ts";
import { russianWording } from "./wording-ru.ts";
import { chineseWording } from "./wording-zh.ts";

const WORDINGS: Record<Language, Wording> = {
  en: englishWording,
  "zh-Hans": chineseWording,
  ru: russianWording,
};

/** The date in words, from its EDTF; `readDate` reads the words back to the same EDTF. */
export function formatPartialDate(
  date: Pick<PartialDate, "edtf" | "verbatim">,
  language: Language,
  style: Style = "long",
): string {
  const parsed = parseExpression(date.edtf);
  return parsed.ok ? written(parsed.value, WORDINGS[language], style) : date.verbatim;
}

/** A day in words; a day without bound is said to be unknown. */
export function formatDayIn(day: Day, language: Language, style: Style = "long"): string {
  const wording = WORDINGS[language];
  if (day === BEGINNING) return wording.noBound.beginning;
  if (day === FOREVER) return wording.noBound.forever;
  const point = parsePoint(formatDay(day));
  return point.ok ? wording.point(point.value, style, "nominative") : formatDay(day);
}

function written(expression: Expression, wording: Wording, style: Style): string {
  if (expression.kind === "point") return said(expression.point, wording, style, "nominative");
  if (expression.kind === "set")
    return expression.choices.map((choice) => writtenChoice(choice, wording, style)).join(wording.or);
  const { from, to } = expression;
  if (isPoint(from) && isPoint(to)) {
    if (areDaysOfOneMonth(from, to)) return wording.daysOfMonth(from, to, style, "span");
    return wording.span(said(from, wording, style, "nominative"), said(to, wording, style, "nominative"));
  }
  if (isPoint(from)) {
    const start = said(from, wording, style, "genitive");
    return to === "open" ? wording.from(start) : wording.fromUnknown(start);
  }
  if (!isPoint(to)) return "";
  const end = said(to, wording, style, "genitive");
  return from === "open" ? wording.until(end) : wording.untilUnknown(end);
}

function writtenChoice(choice: Choice, wording: Wording, style: Style): string {
  if (isPoint(choice)) return said(choice, wording, style, "nominative");
  const { from, to } = choice;
  if (from && to && areDaysOfOneMonth(from, to)) return wording.daysOfMonth(from, to, style, "between");
  const [start, end] = [from, to].map((side) => (side ? said(side, wording, style, "genitive") : ""));
  if (from && to) return wording.between(start ?? "", end ?? "");
  return from
    ? wording.notBefore(start ?? "", isDay(from))
    : wording.notAfter(end ?? "", to !== null && isDay(to));
}

const said = (point: Point, wording: Wording, style: Style, grammar: Case): string =>
  (point.qualifier && wording.qualifiers[point.qualifier]) + wording.point(point, style, grammar);

const isDay = (point: Point): boolean => point.day !== null && point.day !== "XX";

/** Two exact days of one month, of which the month and year are said once. */
function areDaysOfOneMonth(from: Point, to: Point): boolean {
  const exact = [from, to].every((point) => isDay(point) && point.qualifier === "" && isKnown(point.year));
  return exact && from.year === to.year && from.part === to.part && from.part !== "XX";
}
