import { formatDay } from "../../kernel/day.ts";
import type { PlaceId } from "../../kernel/ids.ts";
import type { Language } from "../../kernel/languages.ts";
import { formatPartialDate, type PartialDate, parseEdtf } from "../../kernel/partial-date.ts";
import type { TieKind } from "../../registry/partnerships/kinds.ts";
import { kindWord } from "../../registry/partnerships/partnership.words.ts";
import { placeName } from "../../registry/places/place-words.tsx";
import { localHref } from "../../web/language.ts";
import { translator } from "../../web/messages.ts";
import { calendarMessages } from "./calendar.messages.ts";
import type { DueDate } from "./due-date.ts";
import type { CalendarEntry } from "./write-calendar.ts";

export interface Wording {
  language: Language;
  /** `https://amity.example`, for links out of a calendar. */
  origin: string;
  names: ReadonlyMap<PlaceId, Record<string, string>>;
  noticeMonths: number;
}

/** A due date as an entry: "20 years: Qingdao – Perm, sister city", or "Some day in 2026: …". */
export function dueEntry(due: DueDate, { language, origin, names, noticeMonths }: Wording): CalendarEntry {
  const t = translator(calendarMessages, language);
  const parties = due.parties.map((id) => placeName(names, id, language)).join(" – ");
  const what = t(due.what, {
    years: due.years,
    months: noticeMonths,
    parties,
    kind: due.kind ? kindWord(language, due.kind as TieKind) : "",
  });
  const lines = [
    t("follows", { date: formatPartialDate(due.of, language) }),
    due.disputed ? t("disputed") : null,
    due.what === "anniversary" ? null : t("termUnsure"),
    due.what === "notice" ? t("noticeAssumed") : null,
  ];
  return {
    uid: `${due.partnership}-${due.what}-${due.what === "anniversary" ? due.years : `${due.of.edtf}-${due.years}`}@amity`,
    summary: spanned(due, what, language),
    description: lines.filter(Boolean).join("\n"),
    url: origin + localHref(language, `/partnerships/${due.partnership}`),
    earliest: due.earliest,
    latest: due.latest,
    place: null,
  };
}

/** Of a day that nobody knows exactly: "Some day in June 2026: …". */
export function spanned(
  { earliest, latest }: Pick<DueDate, "earliest" | "latest">,
  what: string,
  language: Language,
): string {
  if (earliest === latest) return what;
  const when = formatPartialDate(spanDate({ earliest, latest }), language);
  return translator(calendarMessages, language)("someDay", { when, what });
}

/** The span as a date of its own: a whole year or month by its name, else from day to day. */
function spanDate({ earliest, latest }: Pick<DueDate, "earliest" | "latest">): PartialDate {
  const [from, to] = [formatDay(earliest), formatDay(latest)];
  const year = from.slice(0, 4);
  const month = from.slice(0, 7);
  const candidates = [year, month, `${from}/${to}`];
  for (const edtf of candidates) {
    const read = parseEdtf(edtf);
    if (read.ok && read.value.earliest === earliest && read.value.latest === latest) return read.value;
  }
  return { verbatim: `${from}/${to}`, edtf: `${from}/${to}`, earliest, latest };
}
