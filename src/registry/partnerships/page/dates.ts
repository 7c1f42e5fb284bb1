import { BEGINNING, FOREVER } from "../../../kernel/day.ts";
import type { Language } from "../../../kernel/languages.ts";
import { formatDayIn, formatPartialDate, type PartialDate } from "../../../kernel/partial-date.ts";
import { translator } from "../../../web/messages.ts";
import { partnershipMessages } from "../partnership.messages.ts";
import type { Since } from "../record/tie.ts";

/** A date as its source has it, in words; "undated" where it has none. */
export const dateWords = (language: Language, date: PartialDate | null): string =>
  date ? formatPartialDate(date, language) : translator(partnershipMessages, language)("undated");

/** A point of time that an open interval can begin with; a set or an unknown year cannot. */
const POINT = /^\d[\dX]{3}(-\d\d){0,2}[?~%]?$/;

/** "since 20 June 2023", "с 20 июня 2023 г.": when a tie began, as precisely as it is known. */
export function sinceWords(language: Language, since: Since): string {
  const t = translator(partnershipMessages, language);
  const day = (at: typeof since.earliest) => formatDayIn(at, language);
  if (since.shown && POINT.test(since.shown.edtf)) return fromWords(language, since.shown.edtf);
  if (since.shown && !Number.isFinite(since.shown.earliest)) {
    return t("dated", { date: formatPartialDate(since.shown, language) });
  }
  if (since.earliest === since.latest) return fromWords(language, edtfOf(since.earliest));
  if (since.latest === FOREVER) return t("sinceUnknown");
  if (since.earliest === BEGINNING) return t("sinceAtLatest", { day: day(since.latest) });
  return t("sinceBetween", { from: day(since.earliest), to: day(since.latest) });
}

/** The day or span on which something happened, as precisely as it is known. */
export function whenWords(language: Language, since: Since): string {
  if (since.shown) return formatPartialDate(since.shown, language);
  if (since.earliest === since.latest) return formatDayIn(since.earliest, language);
  if (since.latest === FOREVER) return translator(partnershipMessages, language)("undated");
  const edtf =
    since.earliest === BEGINNING
      ? `[..${edtfOf(since.latest)}]`
      : `[${edtfOf(since.earliest)}..${edtfOf(since.latest)}]`;
  return formatPartialDate({ edtf, verbatim: edtf }, language);
}

const edtfOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

function fromWords(language: Language, edtf: string): string {
  const words = formatPartialDate({ edtf: `${edtf}/..`, verbatim: edtf }, language);
  return language === "en" ? words.replace(/^from /, "since ") : words;
}
