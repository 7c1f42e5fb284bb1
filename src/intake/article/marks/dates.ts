import { formatDay } from "../../../kernel/day.ts";
import { type PartialDate, readDate } from "../../../kernel/partial-date.ts";
import type { ArticleLanguage } from "../article.ts";
import { DATE_PATTERNS } from "./date-patterns.ts";
import type { DateMark } from "./mark.ts";

/**
 * The dates of a sentence. What is counted from the day of the article ("last year") is resolved against `anchor`;
 * without one it stays unresolved, and is never guessed.
 */
export function datesIn(sentence: string, language: ArticleLanguage, anchor: PartialDate | null): DateMark[] {
  const found: DateMark[] = [];
  const isTaken = (start: number, end: number) => found.some((mark) => start < mark.end && end > mark.start);
  for (const { pattern, rule, words } of DATE_PATTERNS[language]) {
    for (const match of sentence.matchAll(pattern)) {
      const [text] = match;
      const start = match.index;
      const end = start + text.length;
      if (text.trim() === "" || isTaken(start, end)) continue;
      if (rule === "year" && isCount(sentence, start, end)) continue;
      const groups = match.groups ?? {};
      const said = words(groups, text);
      const edtf = said === null ? { edtf: null, relative: true } : edtfOf(said, anchor);
      if (edtf === undefined) continue;
      const asOf = groups.asof !== undefined && !/^(?:to|到|至) ?$/i.test(groups.asof);
      const isAsOf = asOf || (/^as (?:of|at) |^截|состоянию на/i.test(text) && said !== null);
      found.push({
        kind: "date",
        start,
        end,
        text,
        edtf: edtf.edtf,
        relative: edtf.relative,
        asOf: isAsOf,
        rule,
      });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** "over 2000 people", "2000 пар": a number, not a year. */
function isCount(sentence: string, start: number, end: number): boolean {
  if (
    /(?:over|than|nearly|about|least|более|свыше|около|почти|超过|逾|近|约|[$€£¥])\s*$/i.test(
      sentence.slice(Math.max(0, start - 14), start),
    )
  )
    return true;
  return /^\s?(?:pairs|people|students|delegates|participants|projects|cities|guests|пар|человек|участник|делегат|студент)/i.test(
    sentence.slice(end, end + 14),
  );
}

/** EDTF, with whether it was counted from the anchor; undefined where the words are no date after all. */
function edtfOf(
  words: string,
  anchor: PartialDate | null,
): { edtf: string | null; relative: boolean } | undefined {
  const past = /^@(.+)$/.exec(words)?.[1];
  if (past !== undefined) return pastYears(past, anchor);
  const some = /^#(\d+)#(.+)$/.exec(words);
  if (some) {
    const year = edtfOf(some[2] ?? "", anchor);
    if (!year?.edtf) return year;
    return {
      edtf: `${year.edtf}-01/${year.edtf}-${String(some[1]).padStart(2, "0")}`,
      relative: year.relative,
    };
  }
  const plain = readDate(words);
  if (plain.ok) return { edtf: plain.value.edtf, relative: false };
  const code = plain.issues[0]?.code;
  if (code === "relative-date-needs-anchor") {
    const counted = anchor ? readDate(words, { anchor }) : plain;
    return { edtf: counted.ok ? counted.value.edtf : null, relative: true };
  }
  if (code === "year-missing") return { edtf: anchor ? nearest(words, anchor) : null, relative: true };
  return undefined;
}

const HAN_NUMBERS: Record<string, number> = {
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  二十: 20,
  三十: 30,
  四十: 40,
};

/** "In the past 22 years": from that year to the anchor's. */
function pastYears(
  count: string,
  anchor: PartialDate | null,
): { edtf: string | null; relative: boolean } | undefined {
  const years = HAN_NUMBERS[count] ?? Number(count);
  if (!Number.isInteger(years) || years < 1 || years > 400) return undefined;
  if (!anchor || !Number.isFinite(anchor.earliest)) return { edtf: null, relative: true };
  const [first, last] = [formatDay(anchor.earliest).slice(0, 4), formatDay(anchor.latest).slice(0, 4)];
  if (first !== last) return { edtf: null, relative: true };
  return { edtf: `${String(Number(first) - years).padStart(4, "0")}/${first}`, relative: true };
}

/** A day without its year is the one nearest to the day of the article; half a year away nobody knows which. */
function nearest(words: string, anchor: PartialDate): string | null {
  if (!Number.isFinite(anchor.earliest) || !Number.isFinite(anchor.latest)) return null;
  const middle = (anchor.earliest + anchor.latest) / 2;
  const year = Number(formatDay(anchor.latest).slice(0, 4));
  let best: { edtf: string; away: number } | null = null;
  for (const candidate of [year - 1, year, year + 1]) {
    const read = withYear(words, candidate);
    if (!read) continue;
    const away = Math.abs((read.earliest + read.latest) / 2 - middle);
    if (!best || away < best.away) best = { edtf: read.edtf, away };
  }
  return best && best.away < 170 ? best.edtf : null;
}

function withYear(words: string, year: number): PartialDate | null {
  const written = /\p{Script=Han}/u.test(words) ? `${year}年${words}` : `${words.replace(/,$/, "")} ${year}`;
  const read = readDate(written);
  return read.ok ? read.value : null;
}
