import type { ArticleLanguage } from "../article.ts";
import type { Mark, PlaceMark } from "../marks/mark.ts";

/** In which place of the sentence names stand. */
export type Role = "subject" | "with" | "between" | "of" | "among" | "where";

/** Places named one after another, with the places that describe them: "Dushanbe, Bishkek and Yerevan". */
export interface Run {
  places: PlaceMark[];
  /** What joins the first two, and the last two: "and", 与. */
  joints: string[];
  start: number;
  end: number;
  role: Role;
  /** Followed by "'s": its sister city comes. */
  possessive: boolean;
}

interface Cluster {
  head: PlaceMark;
  start: number;
  end: number;
}

/** Words between the names of a list. */
const JOINT: Record<ArticleLanguage, RegExp> = {
  en: /^(?:[ -](?:city|cities|province|municipality|region|oblast|prefecture|county))?\)?(?:-|–|, and| and|,| &|, as well as| as well as|, along with) ?(?:the )?(?:(?:[a-z-]+ ){0,3}(?:capital|city|cities|town|port|province|region|mayor|governor|head)(?: city)? (?:of )?)?$/i,
  zh: /^(?:[）)])?(?:市|省|州)?(?:、|和|及|以及|与|同|跟|－|—|-)(?:[\p{Script=Han}]{0,3}(?:城市|首都))?$/u,
  ru: /^\)?(?:-|–|,? и|,|,? а также) (?:(?:[а-яё-]+ ){0,3}(?:город|столиц|област|провинци|мэр|глав|губернатор|администраци|власт)[а-яё]*(?:-[а-яё]+)? )?[«"]?$|^[-–—]$/iu,
};

/** What stands before a run and says its role, nearest first. Group 1 is the word. */
const BEFORE: Record<ArticleLanguage, RegExp> = {
  en: /^(?:.*[\s(])?(with|between|including|includes?|included|such as|namely|among|of|to|in|at|near|from|for|visit(?:ed|ing)?|via|through|toward|like|are|is|by|and|as)\s+(?:(?:[a-z’'-]+|two|three|four|\d+|Chinese|Russian|\p{Lu}\p{Ll}+(?:ese|ian|an|ish|i|k|z))\s+){0,6}?$/su,
  zh: /^(?:.*)(与|和|同|跟|在|于|赴|访问|来自|位于|前往|抵达|包括|例如|比如|分别是|分别为|分别与|有|是|为|对)[^，。、；：]{0,9}?$/su,
  ru: /^(?:.*[\s(«])?([сС]о?|[мМ]ежду|включая|такие как|среди|[вВ]о?|из|на|при|[уУ]|около|посетил[аи]?|к|для|по|от|являются|является)\s+(?:[а-яё-]+\s+){0,4}?$/su,
};
const ROLE: Readonly<Record<string, Role>> = {
  with: "with",
  to: "with",
  and: "subject",
  as: "among",
  between: "between",
  including: "among",
  include: "among",
  includes: "among",
  included: "among",
  "such as": "among",
  namely: "among",
  among: "among",
  like: "among",
  are: "of",
  is: "of",
  of: "of",
  by: "subject",
  in: "where",
  at: "where",
  near: "where",
  from: "where",
  for: "where",
  via: "where",
  through: "where",
  toward: "where",
  与: "with",
  和: "with",
  同: "with",
  跟: "with",
  分别与: "with",
  在: "where",
  于: "where",
  赴: "where",
  访问: "where",
  来自: "where",
  位于: "where",
  前往: "where",
  抵达: "where",
  包括: "among",
  例如: "among",
  比如: "among",
  分别是: "among",
  分别为: "among",
  有: "among",
  是: "of",
  为: "subject",
  对: "where",
  с: "with",
  со: "with",
  между: "between",
  включая: "among",
  "такие как": "among",
  среди: "among",
  в: "where",
  во: "where",
  из: "where",
  на: "where",
  при: "where",
  у: "subject",
  около: "where",
  к: "where",
  для: "where",
  по: "where",
  от: "where",
  являются: "of",
  является: "of",
};

/** Lists of places in a sentence; countries are left out where there are smaller places. */
export function runsIn(sentence: string, marks: readonly Mark[], language: ArticleLanguage): Run[] {
  const places = marks.filter((mark) => mark.kind === "place");
  const clusters = clustersOf(sentence, places);
  const dates = marks.filter((mark) => mark.kind === "date");
  const isParty = clusters.filter(({ head }) => head.place.level !== "country");
  const runs: Run[] = [];
  for (const cluster of isParty) {
    const last = runs.at(-1);
    const gap = last ? sentence.slice(last.end, cluster.start) : "";
    if (last && gap.length < 50 && JOINT[language].test(gap)) {
      last.places.push(cluster.head);
      last.joints.push(/与|同|跟|和|и|and|&|-|–|、/.exec(gap)?.[0] ?? ",");
      last.end = cluster.end;
      continue;
    }
    runs.push({
      places: [cluster.head],
      joints: [],
      start: cluster.start,
      end: cluster.end,
      role: roleOf(sentence, cluster.start, clusters, dates, language),
      possessive: false,
    });
  }
  for (const run of runs) {
    run.possessive =
      /^(?:'s|’s)/.test(sentence.slice(run.end, run.end + 2)) ||
      (language === "zh" && /^的(?:\S{0,6})(?:友好|友城|姐妹)/.test(sentence.slice(run.end, run.end + 12)));
    if (
      language === "zh" &&
      run.role === "subject" &&
      /^(?:[市省州区])?(?:之间|两[市地城省])/.test(sentence.slice(run.end, run.end + 4))
    )
      run.role = "between";
  }
  return runs;
}

function clustersOf(sentence: string, places: readonly PlaceMark[]): Cluster[] {
  const clusters: Cluster[] = [];
  const byMark = new Map<PlaceMark, Cluster>();
  for (const mark of places)
    if (mark.describes === null && !mark.adjective && !(mark.inName && !isGovernment(sentence, mark))) {
      const cluster = { head: mark, start: mark.start, end: mark.end };
      clusters.push(cluster);
      byMark.set(mark, cluster);
    }
  for (const mark of places) {
    if (mark.describes === null) continue;
    const head = places[mark.describes];
    const cluster = head && byMark.get(head);
    if (!cluster) continue;
    cluster.start = Math.min(cluster.start, mark.start);
    cluster.end = Math.max(cluster.end, mark.end);
  }
  for (const cluster of clusters)
    if (sentence[cluster.end] === ")" || sentence[cluster.end] === "）") cluster.end++;
  // An apposition ends with a comma of its own: "Bishkek, capital of Kyrgyzstan, and Qingdao".
  return clusters.toSorted((a, b) => a.start - b.start);
}

const isGovernment = (sentence: string, mark: PlaceMark): boolean =>
  /^ (?:City|Municipal|People's|Government|Mayor|Council|Administration|Provincial|Hall)/.test(
    sentence.slice(mark.end, mark.end + 20),
  );

function roleOf(
  sentence: string,
  start: number,
  clusters: readonly Cluster[],
  dates: readonly { end: number }[],
  language: ArticleLanguage,
): Role {
  const previous = clusters.findLast((cluster) => cluster.end <= start);
  // "In October 2014 Harbin": the preposition is the date's.
  const date = dates.findLast(({ end }) => end <= start);
  const from = Math.max(previous?.end ?? 0, date?.end ?? 0, start - 70);
  // What stands before the last comma belongs to another part of the sentence.
  const window = sentence.slice(from, start);
  const clause =
    language === "zh"
      ? window
      : window.slice(Math.max(window.lastIndexOf(", "), window.lastIndexOf("; ")) + 1);
  let text = clause;
  for (let steps = 0; steps < 3; steps++) {
    const word = BEFORE[language].exec(text)?.[1];
    if (word === undefined) return "subject";
    const role = ROLE[word.toLowerCase()] ?? (/^(?:visit|посет)/i.test(word) ? "where" : "subject");
    const at = text.lastIndexOf(word);
    const inner = text.slice(at + word.length);
    // "the city of", "sister city of": only the second is a role.
    if (role === "of" && language === "en") {
      const isTie = /(?:sister|twin|friendship|friendly|partner)[- ]\S+ (?:\(\w+\) )?$/i.test(
        text.slice(0, at),
      );
      if (isTie) return "of";
      if (
        /(?:city|cities|capital|capitals|town|towns|port|hub|province|municipality|region|district|metropolis|county|centre|center|parliament|council|mayors?|administration|governments?|authorities|governor|assembly|duma|leaders?|head) $/i.test(
          text.slice(0, at),
        )
      ) {
        text = text.slice(0, at);
        continue;
      }
      return "where";
    }
    if (
      role === "with" &&
      word === "to" &&
      !/(?:twinned|sister|twin|friendship|linked|paired)\S*(?: city| town| relations\S*| ties)? $/i.test(
        text.slice(0, at),
      )
    )
      return "where";
    if (
      role === "among" &&
      /^(?:is|are|as|是|является|являются)$/.test(word) &&
      !/(?:sister|twin|friendship|friendly|partner|new|友|побратим)/i.test(clause.slice(0, at) + inner)
    )
      return "subject";
    if (role === "among" && word === "有" && !/友|城市/.test(clause)) return "subject";
    return role;
  }
  return "subject";
}
