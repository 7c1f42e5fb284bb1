import type { Language } from "../../../kernel/languages.ts";
import { LOCALE } from "../../../web/language.ts";

const formats = new Map<Language, Intl.DateTimeFormat>();

/** "30 November 2026 at 20:05 UTC": when something was done. */
export function writeClock(language: Language, at: Date): string {
  let format = formats.get(language);
  if (!format) {
    format = new Intl.DateTimeFormat(LOCALE[language], {
      dateStyle: "long",
      timeStyle: "short",
      timeZone: "UTC",
    });
    formats.set(language, format);
  }
  return `${format.format(at)} UTC`;
}
