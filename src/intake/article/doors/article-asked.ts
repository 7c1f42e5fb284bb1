import type { Context } from "hono";
import { invalid, notFound } from "../../../kernel/errors.ts";
import { ARTICLE_LANGUAGES, type ArticleLanguage } from "../article.ts";
import { decode } from "../text/decode.ts";

/** The language that a person names; null: as the letters tell. */
export function languageNamed(code: string | undefined, where: string): ArticleLanguage | null {
  if (code === undefined || code === "") return null;
  const found = ARTICLE_LANGUAGES.find((language) => code.toLowerCase().split("-")[0] === language);
  if (!found)
    throw invalid(
      "unknown-article-language",
      `Articles are read in en, zh and ru; "${code}" is none of them.`,
      where,
    );
  return found;
}

/** The number of the article that an address or a form asks for; null: none. */
export function articleNumber(text: string | undefined): number | null {
  if (text === undefined || text === "") return null;
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw notFound("article-not-found", "An article is named by its number: /read lists them.", "article");
}

/** After which paragraph the page begins. */
export function afterParagraph(c: Context): number {
  const text = c.req.query("after") ?? "0";
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}

/** The page that a form brings: a file, or what was pasted. */
export async function pageOf(form: FormData): Promise<string> {
  const file = form.get("file");
  if (file instanceof File && file.size > 0) return decode(await file.bytes(), file.name);
  const pasted = form.get("text");
  if (typeof pasted === "string" && pasted.trim() !== "")
    return pasted.replaceAll("\r\n", "\n").replaceAll("\0", "");
  throw invalid("empty-article", "Paste the words of the article, or choose a file.", "text");
}
