import type { Bounds } from "../bounds.ts";
import { BEGINNING, earlier, FOREVER, later } from "../day.ts";
import { failure, type Result, success } from "../issue.ts";
import { boundsOfPoint, type Point, parsePoint, unreadable, writePoint } from "./point.ts";
import type { PartialDate } from "./types.ts";

/** `..`: there is no such end. `unknown`: there is one, nobody knows when. Neither bounds the date. */
export type End = Point | "open" | "unknown";
/** One choice of a set: a date, or a stretch of which one moment is meant; null is a side without limit. */
export type Choice = Point | { from: Point | null; to: Point | null };

/** What an EDTF text says. A set means exactly one of its choices; an interval means all of its days. */
export type Expression =
  | { kind: "point"; point: Point }
  | { kind: "interval"; from: End; to: End }
  | { kind: "set"; choices: Choice[] };

export const isPoint = (value: End | Choice): value is Point => typeof value === "object" && "year" in value;

/**
 * Reads EDTF (ISO 8601-2) levels 0 and 1 for the years 0000–9999, and of level 2 the quarters, the half-years, dates
 * with unknown digits from the right (`XXXX-11-17`) and sets "one of". The EDTF kept is canonical (`?~` becomes
 * `%`, `[2023]` becomes `2023`). Bounds are days, both included.
 */
export function parseEdtf(text: string): Result<PartialDate> {
  const parsed = parseExpression(text);
  if (!parsed.ok) return parsed;
  const bounds = boundsOf(parsed.value, text);
  if (!bounds.ok) return bounds;
  return success({ verbatim: text, edtf: writeExpression(parsed.value), ...bounds.value });
}

/** The grammar alone: a readable expression may still name a day that does not exist. */
export function parseExpression(text: string): Result<Expression> {
  const clean = text.trim().replaceAll("x", "X");
  if (clean === "")
    return failure(unreadable(text, "There is no date here; write for example 2022-06-17 or 2022~."));
  if (clean.startsWith("[")) return parseSet(clean);
  if (clean.startsWith("{"))
    return failure(
      unreadable(text, `${text} lists several dates; give each its own row, or write [a,b] for one of them.`),
    );
  if (clean === "..")
    return failure(
      unreadable(text, "`..` alone is an open end, not a date; write it in an interval: 2001-06-15/.."),
    );
  const ends = clean.split("/");
  if (ends.length === 2) return parseInterval(ends[0] ?? "", ends[1] ?? "", clean);
  if (ends.length > 2)
    return failure(unreadable(text, `${text} has more than one "/"; an interval is from/to.`));
  const point = parsePoint(clean);
  return point.ok ? success({ kind: "point", point: point.value }) : point;
}

function parseInterval(fromText: string, toText: string, text: string): Result<Expression> {
  const from = parseEnd(fromText);
  if (!from.ok) return from;
  const to = parseEnd(toText);
  if (!to.ok) return to;
  if (!isPoint(from.value) && !isPoint(to.value))
    return failure(
      unreadable(text, `${text} has no date; an interval needs at least one: 2001/.. or ../2020.`),
    );
  return success({ kind: "interval", from: from.value, to: to.value });
}

function parseEnd(text: string): Result<End> {
  if (text === "") return success("unknown");
  if (text === "..") return success("open");
  return parsePoint(text);
}

function parseSet(text: string): Result<Expression> {
  if (!text.endsWith("]")) return failure(unreadable(text, `${text}: the set is not closed with "]".`));
  const choices: Choice[] = [];
  for (const piece of text.slice(1, -1).split(",")) {
    const choice = parseChoice(piece.trim(), text);
    if (!choice.ok) return choice;
    choices.push(choice.value);
  }
  const [only] = choices;
  if (choices.length === 1 && only && isPoint(only)) return success({ kind: "point", point: only });
  return success({ kind: "set", choices });
}

function parseChoice(piece: string, whole: string): Result<Choice> {
  const [fromText = "", toText, ...rest] = piece.split("..");
  if (toText === undefined && fromText !== "") return parsePoint(fromText);
  if (rest.length > 0 || (fromText === "" && !toText))
    return failure(
      unreadable(whole, `${whole}: a set is written [1990,1992], [2003..2005], [..2003] or [2003..].`),
    );
  const from = fromText === "" ? success(null) : parsePoint(fromText);
  if (!from.ok) return from;
  const to = toText ? parsePoint(toText) : success(null);
  if (!to.ok) return to;
  return success({ from: from.value, to: to.value });
}

export function writeExpression(expression: Expression): string {
  if (expression.kind === "point") return writePoint(expression.point);
  if (expression.kind === "interval") return `${writeEnd(expression.from)}/${writeEnd(expression.to)}`;
  return `[${expression.choices.map(writeChoice).join(",")}]`;
}

const writeEnd = (end: End): string => (isPoint(end) ? writePoint(end) : end === "open" ? ".." : "");

function writeChoice(choice: Choice): string {
  if (isPoint(choice)) return writePoint(choice);
  return `${choice.from ? writePoint(choice.from) : ""}..${choice.to ? writePoint(choice.to) : ""}`;
}

function boundsOf(expression: Expression, text: string): Result<Bounds> {
  if (expression.kind === "point") return boundsOfPoint(expression.point);
  if (expression.kind === "interval") {
    const { from, to } = expression;
    return stretch(isPoint(from) ? from : null, isPoint(to) ? to : null, text);
  }
  let whole: Bounds = { earliest: FOREVER, latest: BEGINNING };
  for (const choice of expression.choices) {
    const bounds = isPoint(choice) ? boundsOfPoint(choice) : stretch(choice.from, choice.to, text);
    if (!bounds.ok) return bounds;
    whole = {
      earliest: earlier(whole.earliest, bounds.value.earliest),
      latest: later(whole.latest, bounds.value.latest),
    };
  }
  return success(whole);
}

function stretch(from: Point | null, to: Point | null, text: string): Result<Bounds> {
  const first = from ? boundsOfPoint(from) : success({ earliest: BEGINNING, latest: BEGINNING });
  if (!first.ok) return first;
  const last = to ? boundsOfPoint(to) : success({ earliest: FOREVER, latest: FOREVER });
  if (!last.ok) return last;
  if (from && to && last.value.latest < first.value.earliest) {
    const [a, b] = [writePoint(from), writePoint(to)];
    const message = `${text} ends before it begins; if ${b} comes first, write it first: ${text.replace(a, "\0").replace(b, a).replace("\0", b)}.`;
    return failure({ code: "reversed-interval", where: text, message });
  }
  return success({ earliest: first.value.earliest, latest: last.value.latest });
}
