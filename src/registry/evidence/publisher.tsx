import type { Source } from "./source.ts";

type Published = Pick<Source, "publisher" | "language">;

/** BCP 47. Publishers of texts in other scripts mostly stand in the data under English names: "Dazhong Daily". */
export function publisherLanguage({ publisher, language }: Published): string | undefined {
  if (publisher === null || language === null) return undefined;
  const inLatin = !/[^\P{L}\p{Script=Latin}]/u.test(publisher);
  const latinText = new Intl.Locale(language).maximize().script === "Latn";
  return inLatin && !latinText ? "en" : language;
}

/** Who published a source, as the data names it. */
export const Publisher = ({ source }: { source: Published }) =>
  source.publisher === null ? null : <span lang={publisherLanguage(source)}>{source.publisher}</span>;
