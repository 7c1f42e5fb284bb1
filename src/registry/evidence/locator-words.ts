import type { Language } from "../../kernel/languages.ts";
import { translator } from "../../web/messages.ts";
import { sourceMessages } from "./source.messages.ts";

/** "paragraph 6" or "byline" in the reader's language; any other place in a source as the data has it. */
export function locatorWords(locator: string, language: Language): string {
  const t = translator(sourceMessages, language);
  if (locator === "byline") return t("byline");
  const paragraphs = /^paragraphs? (\d+(?: and \d+)*)$/.exec(locator)?.[1]?.split(" and ");
  if (!paragraphs) return locator;
  const list = new Intl.ListFormat(language, { type: "conjunction" }).format(paragraphs);
  return t("paragraph", { n: paragraphs.length, list });
}
