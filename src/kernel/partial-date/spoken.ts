import { addDays, type Day, formatDay } from "../day.ts";
import { failure, type Result, success } from "../issue.ts";
import type { Choice, End, Expression } from "./edtf.ts";
import { boundsOfPoint, type Point, parsePoint, type Qualifier, writePoint } from "./point.ts";

/** How far from the anchor: years, months or days; `named`: the month of that name before (-1) or after (1) it. */
export interface Relative {
  unit: "year" | "month" | "day" | "named";
  by: number;
}

/** A date as words give it: pieces may be missing, counted from an anchor, or `end` (the last day of the rest). */
export interface Spoken {
  year: string | null;
  part: string | null;
  day: string | null;
  qualifier: Qualifier;
  relative: Relative | null;
}

/** `before` and `after` exclude the date they name. */
export type Side = { date: Spoken; shift: -1 | 0 | 1 };
export type SpokenChoice = Spoken | { from: Side | null; to: Side | null };
export type Phrase =
  | { kind: "point"; date: Spoken }
  | { kind: "interval"; from: Spoken | "open" | "unknown"; to: Spoken | "open" | "unknown" }
  | { kind: "set"; choices: SpokenChoice[] };

export const two = (number: number | string): string => String(number).padStart(2, "0");
const four = (year: number): string => String(year).padStart(4, "0");

/** The date that a phrase means when it is said on `anchor`; null where nobody knows when it was said. */
export function expressionOf(phrase: Phrase, anchor: Day | null): Result<Expression> {
  if (phrase.kind === "point") {
    const point = pointOf(phrase.date, anchor);
    return point.ok ? success({ kind: "point", point: point.value }) : point;
  }
  if (phrase.kind === "interval") {
    const from = endOf(phrase.from, anchor);
    if (!from.ok) return from;
    const to = endOf(phrase.to, anchor);
    return to.ok ? success({ kind: "interval", from: from.value, to: to.value }) : to;
  }
  const choices: Choice[] = [];
  for (const spoken of phrase.choices) {
    const choice = choiceOf(spoken, anchor);
    if (!choice.ok) return choice;
    choices.push(choice.value);
  }
  return success({ kind: "set", choices });
}

export function isRelative(phrase: Phrase): boolean {
  return datesIn(phrase).some((date) => date.relative !== null);
}

function datesIn(phrase: Phrase): Spoken[] {
  if (phrase.kind === "point") return [phrase.date];
  if (phrase.kind === "interval") return [phrase.from, phrase.to].filter((end) => typeof end === "object");
  return phrase.choices.flatMap((choice) =>
    "year" in choice ? [choice] : [choice.from, choice.to].flatMap((side) => (side ? [side.date] : [])),
  );
}

/** In "4 and 5 May 2023" the first date has its month and year from the second; in Chinese the other way round. */
export function shareParts(a: Spoken, b: Spoken): [Spoken, Spoken] {
  return [completed(a, b), completed(b, a)];
}

function completed(date: Spoken, other: Spoken): Spoken {
  if (date.year !== null || date.relative !== null) return date;
  const part = date.part === null && date.day !== null ? other.part : date.part;
  return {
    ...date,
    part,
    year: other.year,
    relative: other.relative?.unit === "year" ? other.relative : null,
  };
}

function endOf(end: Spoken | "open" | "unknown", anchor: Day | null): Result<End> {
  return typeof end === "object" ? pointOf(end, anchor) : success(end);
}

function choiceOf(choice: SpokenChoice, anchor: Day | null): Result<Choice> {
  if ("year" in choice) return pointOf(choice, anchor);
  const from = choice.from ? sideOf(choice.from, anchor) : success(null);
  if (!from.ok) return from;
  const to = choice.to ? sideOf(choice.to, anchor) : success(null);
  return to.ok ? success({ from: from.value, to: to.value }) : to;
}

function sideOf(side: Side, anchor: Day | null): Result<Point> {
  const point = pointOf(side.date, anchor);
  return !point.ok || side.shift === 0 ? point : neighbour(point.value, side.shift);
}

/** The year, month or day next to a point; next to a season or quarter the month. */
function neighbour(point: Point, shift: -1 | 1): Result<Point> {
  const bounds = boundsOfPoint(point);
  if (!bounds.ok) return bounds;
  const day = shift < 0 ? addDays(bounds.value.earliest, -1) : addDays(bounds.value.latest, 1);
  if (!Number.isFinite(day)) return noYear(point);
  const [year = "", month = "", date = ""] = formatDay(day).split("-");
  const hasMonth = point.part !== null && point.part !== "XX";
  const hasDay = hasMonth && point.day !== null && point.day !== "XX";
  return success({
    year,
    part: hasMonth ? month : null,
    day: hasDay ? date : null,
    qualifier: point.qualifier,
  });
}

function pointOf(spoken: Spoken, anchor: Day | null): Result<Point> {
  const { relative, qualifier } = spoken;
  const placed =
    relative === null ? spoken : anchor === null ? null : { ...spoken, ...counted(spoken, relative, anchor) };
  if (placed === null || placed.year === null) return noYear({ ...spoken, year: "XXXX" });
  const point = { year: placed.year, part: placed.part, day: placed.day, qualifier };
  return point.day === "end" ? lastDay(point) : success(point);
}

function counted(spoken: Spoken, { unit, by }: Relative, anchor: Day): Partial<Point> {
  const [year = 0, month = 0] = formatDay(anchor).split("-").map(Number);
  if (unit === "year") return { year: four(year + by) };
  if (unit === "named") {
    const passed = by < 0 ? Number(spoken.part) < month : Number(spoken.part) > month;
    return { year: four(passed ? year : year + by) };
  }
  if (unit === "day") {
    const moved = parsePoint(formatDay(addDays(anchor, by)));
    return moved.ok ? { year: moved.value.year, part: moved.value.part, day: moved.value.day } : {};
  }
  const months = year * 12 + month - 1 + by;
  return { year: four(Math.floor(months / 12)), part: two((months % 12) + 1) };
}

function lastDay(point: Point): Result<Point> {
  const whole = { ...point, day: null };
  const bounds = boundsOfPoint(whole);
  if (!bounds.ok) return bounds;
  if (/X/.test(point.year)) return success(whole);
  const day = parsePoint(formatDay(bounds.value.latest));
  return day.ok ? success({ ...day.value, qualifier: point.qualifier }) : day;
}

function noYear(point: Point): Result<never> {
  const text = writePoint(point);
  const message = `The year is missing; add it, or write ${text} if nobody knows it.`;
  return failure({ code: "year-missing", where: text, message });
}
