import { addDays, type Day } from "../day.ts";
import { failure, type Issue, type Result, success } from "../issue.ts";
import { type Expression, parseEdtf, parseExpression, writeExpression } from "./edtf.ts";
import { readPhrase } from "./lexicon.ts";
import { readNumericPoint } from "./numeric.ts";
import { type Qualifier, unreadable, writePoint } from "./point.ts";
import { expressionOf, isRelative, type Phrase } from "./spoken.ts";
import type { PartialDate } from "./types.ts";
import { english } from "./words-en.ts";
import { russian } from "./words-ru.ts";
import { chinese } from "./words-zh.ts";

/** Longer anchors would make a choice of too many dates. */
const LONGEST_ANCHOR_DAYS = 3_700;
const MOST_CHOICES = 12;
/** Whoever gives more gives no date; the patterns need not look through it. */
const LONGEST_WORDS = 1_000;

/**
 * Reads what people write, in EDTF, digits, English, Chinese or Russian. `anchor` is the day the words were
 * published: "last year" is counted from it, and where the anchor is not exact the result is the set of dates that can
 * be meant. `verbatim` keeps the words.
 */
export function readDate(
  words: string,
  { anchor }: { anchor?: PartialDate | undefined } = {},
): Result<PartialDate> {
  const text = words.normalize("NFKC").replace(/\s+/g, " ").trim();
  if (text.length > LONGEST_WORDS)
    return failure(
      unreadable(
        `${words.slice(0, 40)}…`,
        `A date has ${LONGEST_WORDS} characters at most; this has ${text.length}.`,
      ),
    );
  const edtf = parseEdtf(text);
  if (edtf.ok || edtf.issues.some((issue) => issue.code !== "unreadable-date")) return spokenAs(words, edtf);
  const numeric = readNumericPoint(text);
  if (numeric) return spokenAs(words, numeric.ok ? parseEdtf(writePoint(numeric.value)) : numeric);
  const phrase = phraseIn(text);
  if (phrase) return spokenAs(words, resolve(phrase, anchor));
  if (/^[\dX[\]{}.,/?~%\s:TYZ-]*$/.test(text)) return spokenAs(words, edtf);
  const message = `"${words}" is not a date I can read; write for example 17 June 2022, June 2022, 2022年6月17日, 17 июня 2022 г. or 2022-06-17.`;
  return failure(unreadable(words, message));
}

/** The words as they were written: as `verbatim`, and as the place of what is wrong. */
function spokenAs(words: string, result: Result<PartialDate>): Result<PartialDate> {
  if (result.ok) return success({ ...result.value, verbatim: words });
  return failure(...result.issues.map((issue: Issue) => ({ ...issue, where: words })));
}

/** The script tells the language. */
function phraseIn(text: string): Phrase | null {
  const lexicon = /\p{Script=Han}/u.test(text)
    ? chinese
    : /\p{Script=Cyrillic}/u.test(text)
      ? russian
      : english;
  return readPhrase(lexicon, lexicon.clean(text));
}

function resolve(phrase: Phrase, anchor: PartialDate | undefined): Result<PartialDate> {
  if (!isRelative(phrase)) {
    const expression = expressionOf(phrase, null);
    return expression.ok ? parseEdtf(writeExpression(expression.value)) : expression;
  }
  if (!anchor) {
    const message =
      "This is counted from the day it was written; give the date of the source, or write the date itself.";
    return failure({ code: "relative-date-needs-anchor", where: "", message });
  }
  if (anchor.latest - anchor.earliest > LONGEST_ANCHOR_DAYS) return tooImprecise(anchor);
  const readings = new Map<string, Expression>();
  for (let day: Day = anchor.earliest; day <= anchor.latest; day = addDays(day, 1)) {
    const expression = expressionOf(phrase, day);
    if (!expression.ok) return expression;
    readings.set(writeExpression(expression.value), expression.value);
  }
  return oneOf(phrase, [...readings.values()], anchor);
}

/** The date that all readings give, or the set of them. */
function oneOf(phrase: Phrase, readings: readonly Expression[], anchor: PartialDate): Result<PartialDate> {
  const [first] = readings;
  const last = readings.at(-1);
  if (!first || !last) return tooImprecise(anchor);
  if (readings.length === 1) return parseEdtf(writeExpression(withDoubtOf(anchor, first)));
  const points = readings.flatMap((reading) => (reading.kind === "point" ? [reading.point] : []));
  if (points.length < readings.length) return tooImprecise(anchor);
  if (isUnbroken(phrase)) return parseEdtf(`[${writeExpression(first)}..${writeExpression(last)}]`);
  if (readings.length > MOST_CHOICES) return tooImprecise(anchor);
  return parseEdtf(`[${points.map(writePoint).join(",")}]`);
}

/** Do the readings of neighbouring anchors follow each other without a gap, as those of "yesterday" do? */
function isUnbroken(phrase: Phrase): boolean {
  if (phrase.kind !== "point" || !phrase.date.relative) return false;
  const { unit } = phrase.date.relative;
  return (
    unit === "day" ||
    (phrase.date.day === null && (unit === "month" || (unit === "year" && phrase.date.part === null)))
  );
}

/** "Yesterday" of a day that is itself approximate is approximate too; a month or a year is not touched. */
function withDoubtOf(anchor: PartialDate, reading: Expression): Expression {
  const said = parseExpression(anchor.edtf);
  if (!said.ok || said.value.kind !== "point" || reading.kind !== "point" || reading.point.day === null)
    return reading;
  const qualifier: Qualifier = reading.point.qualifier || said.value.point.qualifier;
  return { kind: "point", point: { ...reading.point, qualifier } };
}

function tooImprecise(anchor: PartialDate): Result<never> {
  const message = `The source is dated ${anchor.edtf}, too imprecise to count from; write the date itself.`;
  return failure({ code: "anchor-too-imprecise", where: anchor.edtf, message });
}
