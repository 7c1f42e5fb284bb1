import type { ArticleLanguage } from "../article.ts";

/**
 * The language of most letters; null where the text has none of ours. A Chinese character says as much as three letters
 * of an alphabet, so that foreign names in brackets do not decide.
 */
export function languageOf(text: string): ArticleLanguage | null {
  const head = text.slice(0, 50_000);
  const counted: readonly (readonly [ArticleLanguage, number])[] = [
    ["zh", 3 * (head.match(/\p{Script=Han}/gu) ?? []).length],
    ["ru", (head.match(/\p{Script=Cyrillic}/gu) ?? []).length],
    ["en", (head.match(/\p{Script=Latin}/gu) ?? []).length],
  ];
  const [first] = counted.toSorted((a, b) => b[1] - a[1]);
  return first && first[1] > 0 ? first[0] : null;
}
