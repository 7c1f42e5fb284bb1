import type { Language } from "../kernel/languages.ts";
import { LOCALE } from "../web/language.ts";

const formats = new Map<Language, Intl.DateTimeFormat>();

/** `30 Nov 2026, 20:12 UTC`: a moment as a page of the workbench writes it. */
export function writeTime(language: Language, at: Date): string {
  let format = formats.get(language);
  if (!format) {
    format = new Intl.DateTimeFormat(LOCALE[language], {
      dateStyle: "medium",
      timeStyle: "short",
      timeZone: "UTC",
    });
    formats.set(language, format);
  }
  return `${format.format(at)} UTC`;
}
