import { replaceTemplates, templateOf, withoutLinks } from "./wikitext.ts";

/** A reference as words: title, address, its date, when it was read. */
export function referenceWords(content: string): string {
  const cited = /\{\{([^{}]*)\}\}/.exec(content)?.[1];
  if (cited !== undefined) {
    const { values } = templateOf(cited);
    const said = (...names: string[]) => names.map((name) => values[name]).find(Boolean);
    const url = said("url", "ссылка", "1");
    const parts = [
      said("title", "заглавие", "название"),
      url?.startsWith("http") ? url : undefined,
      said("date", "дата", "year"),
      prefixed("retrieved", said("access-date", "accessdate", "дата обращения")),
    ];
    const words = parts.filter(Boolean).join(", ");
    if (words !== "") return words;
  }
  const bare = replaceTemplates(content, () => " ");
  const link = /\[(https?:\/\/[^\s\]]+)\s*([^\]]*)\]/.exec(bare);
  if (link) return [link[2], link[1]].filter(Boolean).join(", ");
  return withoutLinks(bare)
    .replace(/'{2,5}|<[^<>]*>/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

const prefixed = (word: string, value: string | undefined) => (value ? `${word} ${value}` : undefined);
