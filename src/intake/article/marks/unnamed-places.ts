import type { ArticleLanguage } from "../article.ts";
import { HAN_LEVELS, LEVEL_WORDS } from "../words/place-words.ts";
import type { KnownName } from "./known-name.ts";
import type { FoundPlace } from "./place-finder.ts";

/** Words that say that the name beside them is a place, although no list has it. Group `name`, group `level`. */
const EN_NAME = "\\p{Lu}[\\p{Ll}’'-]+(?: \\p{Lu}[\\p{Ll}’'-]+)?";
const PATTERNS: Record<ArticleLanguage, readonly RegExp[]> = {
  en: [
    new RegExp(
      `\\b(?<level>city|town|municipality|province|region|district) of (?<name>${EN_NAME})(?! (?:University|Council|Commerce))`,
      "gu",
    ),
    new RegExp(
      `(?<=\\b(?:with|and|of|to|between|in|both) )(?<name>${EN_NAME}) (?<level>Province|Oblast|Prefecture|County|District|Region)\\b`,
      "gu",
    ),
  ],
  zh: [
    /(?<=(?:市|省|州|县|区|与|和|同|国|坦|亚|、))(?<name>[\p{Script=Han}·]{2,7}?)(?<level>市|州|县)(?=[正于在、，。结建缔签和与同举]|友|于|之间|两|成)/gu,
  ],
  ru: [
    /(?<level>город(?:а|ом|у|е)?|области|провинци[ейи]+) (?<name>[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)*)(?=[ ,.)]|$)/gu,
  ],
};
const NO_NAME = /[与和同跟在于是的了及等为对将有个各座两]|城市|友好|国家/;

/** Places of which no list knows the name, by the words around it. */
export function unnamedPlaces(
  sentence: string,
  language: ArticleLanguage,
  taken: readonly { start: number; end: number }[],
): FoundPlace[] {
  const found: FoundPlace[] = [];
  for (const pattern of PATTERNS[language])
    for (const match of sentence.matchAll(pattern)) {
      const { name = "", level = "" } = match.groups ?? {};
      const start = match.index + match[0].indexOf(name);
      const end = language === "zh" ? start + name.length + level.length : start + name.length;
      if (taken.some((span) => start < span.end && end > span.start)) continue;
      if (language === "zh" && NO_NAME.test(name)) continue;
      const named: KnownName[] = [];
      const said = language === "zh" ? HAN_LEVELS.get(level) : LEVEL_WORDS.get(level.toLowerCase());
      found.push({
        start,
        end,
        text: sentence.slice(start, end),
        named,
        adjective: false,
        inName: false,
        level: said ?? "city",
      });
    }
  return found;
}
