import type { ArticleLanguage } from "../article.ts";
import type { KnownName } from "./known-name.ts";
import type { FoundPlace } from "./place-finder.ts";

const DIRECTION = "(?:(?:north|south|east|west|central|northeast|northwest|southeast|southwest)(?:ern)? )?";

/** What may stand between a place and a larger one that says where it lies: "Qingdao city, east |China". */
const AFTER: Record<ArticleLanguage, RegExp> = {
  en: new RegExp(
    `^(?: (?:city|town|municipality|province|region|oblast|county|district))?(?:,? (?:the )?(?:(?:[a-z-]+ ){0,3}(?:capital|city|town|port|cent(?:er|re)|seat)(?: city)?) (?:of|in) |, (?:a|an|the) [a-z -]{0,30}(?:of|in) |,? in | of | \\(|, )(?:the )?${DIRECTION}(?:part of )?(?:the )?$`,
    "i",
  ),
  zh: /^(?:市)?[（(](?:位于)?$/,
  ru: /^(?:, | \(| в | во | )?(?:(?:(?:восточн|западн|северн|южн|центральн)[а-яё-]+) )?(?:част[ьи]+ )?(?:(?:провинци|област|столиц|республик|земл|штат|центр)[а-яё]* )?(?:город[а-яё]* )?$/iu,
};
/** What may stand between a larger place and one in it: "China|'s port city of |Qingdao". */
const BEFORE: Record<ArticleLanguage, RegExp> = {
  en: /^(?:'s|’s)?(?:,)?(?: [a-z-]+){0,4}? ?(?:capital|cit(?:y|ies)|towns?|ports?|province|region|municipality|metropolis|hub)?(?: city)?(?: of)? ?$/,
  zh: /^(?:的)?(?:首都|首府|省会|第[一二三四]大城市|[\p{Script=Han}]{0,5}城市|城市)?[“"]?$/u,
  ru: /^(?: -| —)?,? ?(?:(?:[а-яё-]+ ){0,2}(?:город|столиц|порт|мегаполис|провинци|област)[а-яё]*(?:-[а-яё]+)? )?[«"]?$/iu,
};

const RANK: Record<KnownName["level"], number> = {
  country: 0,
  province: 1,
  prefecture: 2,
  city: 3,
  county: 3,
  district: 4,
  village: 4,
  other: 4,
};
const rankOf = (found: FoundPlace): number =>
  found.level ? RANK[found.level] : Math.min(4, ...found.named.map((name) => RANK[name.level]));

/**
 * For each place the position of the one whose place it describes, or null: in "Qingdao city, east China's Shandong
 * Province" China and Shandong describe Qingdao. What a place may be is narrowed to the country that is said.
 */
export function describedPlaces(
  sentence: string,
  found: FoundPlace[],
  language: ArticleLanguage,
): (number | null)[] {
  const describes: (number | null)[] = found.map(() => null);
  const headOf = (at: number): number => {
    const up = describes[at];
    return up === null || up === undefined ? at : headOf(up);
  };
  for (let at = 0; at + 1 < found.length; at++) {
    const [here, next] = [found[at], found[at + 1]];
    if (!here || !next) continue;
    const gap = sentence.slice(here.end, next.start);
    if (gap.length > 60) continue;
    const isPossessive = /^(?:'s|’s)/.test(gap);
    const isBefore =
      (here.adjective || isPossessive || language !== "en") &&
      rankOf(here) < lowest(next) &&
      BEFORE[language].test(gap) &&
      sharesCountry(here, next);
    if (isBefore && !next.adjective) {
      narrow(next, here);
      // "Qingdao city, east China's Shandong Province": both say where Qingdao lies.
      const previous = at > 0 ? describes[at] : null;
      if (typeof previous === "number" && found[previous] && rankOf(next) < lowest(found[previous])) {
        narrow(found[previous], next);
        describes[at + 1] = headOf(previous);
      } else describes[at] = at + 1;
      continue;
    }
    if (next.adjective || here.adjective) continue;
    const head = headOf(at);
    const named = found[head];
    if (!named || rankOf(next) >= lowest(named)) continue;
    if (AFTER[language].test(gap) && sharesCountry(next, named) && !isListed(gap, language)) {
      narrow(named, next);
      describes[at + 1] = head;
    }
  }
  return describes;
}

/** The most particular level that a name may mean. */
const lowest = (found: FoundPlace): number =>
  found.level ? RANK[found.level] : Math.max(1, ...found.named.map((name) => RANK[name.level]));

/** A Russian list without a word between is none: "городов Казань Москва" does not happen. */
const isListed = (gap: string, language: ArticleLanguage): boolean =>
  language !== "en" && /^\s*[、和与及]\s*$/.test(gap);

const sharesCountry = (a: FoundPlace, b: FoundPlace): boolean =>
  a.named.length === 0 ||
  b.named.length === 0 ||
  a.named.some((one) => b.named.some((other) => other.country === one.country));

function narrow(place: FoundPlace, by: FoundPlace): void {
  const countries = new Set(by.named.map((name) => name.country));
  const kept = place.named.filter((name) => countries.has(name.country));
  if (kept.length > 0) place.named = kept;
}
