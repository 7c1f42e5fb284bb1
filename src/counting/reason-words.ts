import { addDays, type Day, formatDay } from "../kernel/day.ts";
import type { Language } from "../kernel/languages.ts";
import { formatDayIn, formatPartialDate } from "../kernel/partial-date.ts";
import { translator } from "../web/messages.ts";
import { reasonMessages } from "./reasons.messages.ts";
import type { Reason, Span } from "./reasons.ts";

/** A reason as a sentence in a language. */
export function reasonWords(reason: Reason | undefined, language: Language): string {
  if (!reason) return "";
  const t = translator(reasonMessages, language);
  const values: Record<string, string> = {};
  if ("kind" in reason) values.kind = t(reason.kind);
  if ("country" in reason) values.country = reason.country;
  if ("test" in reason) values.test = t(reason.test as "signed by the heads");
  if ("from" in reason) values.from = spanWords(reason.from, language, reason.code === "in-force");
  if ("to" in reason) values.to = spanWords(reason.to, language, false);
  const words = t(reason.code, values as never);
  return language === "zh-Hans" ? words : words.charAt(0).toUpperCase() + words.slice(1);
}

/** `on 20 June 2023`, `since 20 June 2023`, `between …`, `by … at the latest`. */
function spanWords({ earliest, latest }: Span, language: Language, since: boolean): string {
  const t = translator(reasonMessages, language);
  const day = (at: NonNullable<Span["earliest"]>) => formatDayIn(at, language, "short");
  if (earliest === null && latest === null) return t("span-unknown");
  if (earliest === null)
    return t(since ? "span-at-latest" : "span-by", { day: day(latest as NonNullable<typeof latest>) });
  if (latest === null) return t("span-from", { day: day(earliest) });
  if (earliest === latest) return t(since ? "span-since" : "span-on", { day: day(earliest) });
  const whole = since ? wholePart(earliest, latest) : null;
  if (whole !== null) return sinceWords(whole, language);
  return t(since ? "span-since-between" : "span-between", { first: day(earliest), last: day(latest) });
}

/** The year or month, in EDTF, that two days are the ends of; null where they are not. */
function wholePart(first: Day, last: Day): string | null {
  const [from, to] = [formatDay(first), formatDay(addDays(last, 1))];
  if (!from.endsWith("-01") || !to.endsWith("-01")) return null;
  const months = monthOf(addDays(last, 1)) - monthOf(first);
  if (months === 1) return from.slice(0, 7);
  return months === 12 && from.endsWith("-01-01") ? from.slice(0, 4) : null;
}

function monthOf(day: Day): number {
  const at = new Date(day * 86_400_000);
  return at.getUTCFullYear() * 12 + at.getUTCMonth();
}

/** `since June 2022`: some day of it. */
function sinceWords(edtf: string, language: Language): string {
  const words = formatPartialDate({ edtf: `${edtf}/..`, verbatim: edtf }, language, "short");
  return language === "en" ? words.replace(/^from /, "since ") : words;
}
