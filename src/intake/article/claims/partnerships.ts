import type { Effect, Form, Step, Strength } from "../../../registry/partnerships/act-claim.ts";
import type { ArticleLanguage } from "../article.ts";
import type { DateMark, Mark } from "../marks/mark.ts";
import { TIE_WORDS } from "../words/tie-words.ts";
import { type Before, type ClaimProposal, emptyClaim } from "./claim.ts";
import { pairingsIn } from "./parties.ts";
import { runsIn } from "./runs.ts";

interface Tie {
  strength: Strength;
  start: number;
  end: number;
  text: string;
}

/** A name of more words than this between two acts: each part of the sentence is read by itself. */
const PARTS: Record<ArticleLanguage, RegExp> = {
  en: /; |, while |, and in \d{4}/,
  zh: /；/,
  ru: /; |, а в \d{4}/,
};

/** Acts between places that a sentence tells of: who, what, when. */
export function partnershipsIn(
  sentence: string,
  marks: readonly Mark[],
  before: Before,
  language: ArticleLanguage,
): ClaimProposal[] {
  const claims: ClaimProposal[] = [];
  for (const [from, to] of partsOf(sentence, PARTS[language])) {
    const part = sentence.slice(from, to);
    const inside = marks
      .filter((mark) => mark.start >= from && mark.end <= to)
      .map((mark) => ({ ...mark, start: mark.start - from, end: mark.end - from }));
    // Positions of described places count all places of the sentence.
    const skipped = marks.filter((mark) => mark.kind === "place" && mark.start < from).length;
    for (const mark of inside)
      if (mark.kind === "place" && mark.describes !== null) mark.describes -= skipped;
    claims.push(...actsIn(part, inside, before, language));
  }
  return claims;
}

function partsOf(sentence: string, separator: RegExp): [number, number][] {
  const parts: [number, number][] = [];
  let from = 0;
  for (const found of sentence.matchAll(new RegExp(separator, "g"))) {
    parts.push([from, found.index]);
    from = found.index + found[0].search(/\S/);
  }
  parts.push([from, sentence.length]);
  return parts;
}

function actsIn(
  sentence: string,
  marks: readonly Mark[],
  before: Before,
  language: ArticleLanguage,
): ClaimProposal[] {
  const words = TIE_WORDS[language];
  const ties = tiesIn(sentence, words.ties);
  const runs = runsIn(sentence, marks, language);
  if (ties.length === 0) {
    const named = runs
      .filter(({ role }) => role !== "where")
      .reduce((sum, run) => sum + run.places.length, 0);
    if (named < 2) return [];
    ties.push(...tiesIn(sentence, words.looseTies));
  }
  const [tie] = ties;
  if (!tie || words.noTie.test(sentence)) return [];
  const pairings = pairingsIn(sentence, runs, ties, before, language);
  if (pairings.length === 0) return [];
  const effect = effectOf(sentence, tie, language);
  if (effect === null) return [];
  const date = dateOf(sentence, marks, tie, effect.at);
  const holds = ["establishes", "renews", "confirms", "lists"].includes(effect.effect);
  return pairings.map(({ parties, rule, listed }) => {
    const isListed =
      listed &&
      (effect.effect === "establishes" || (effect.effect === "intends" && rule === "list")) &&
      !words.signed.test(sentence);
    return {
      ...emptyClaim("partnership", `parties:${rule}`),
      places: parties,
      date: isListed && !date?.edtf ? null : (date?.edtf ?? null),
      dateText: date?.text ?? null,
      rules: [`parties:${rule}`, `tie:${tie.text}`, `effect:${effect.said}`],
      form: isListed ? "statement" : formOf(sentence, language),
      effect: isListed ? "lists" : effect.effect,
      strength: holds || isListed ? tie.strength : null,
      step: stepOf(sentence, effect.effect, language),
      label: tie.text,
    };
  });
}

function tiesIn(sentence: string, patterns: readonly (readonly [Strength, RegExp])[]): Tie[] {
  const found: Tie[] = [];
  for (const [strength, pattern] of patterns)
    for (const match of sentence.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (!found.some((other) => start < other.end && end > other.start))
        found.push({ strength, start, end, text: match[0] });
    }
  return found;
}

/** What is done with the tie; null where it is only wished, possible or denied. */
function effectOf(
  sentence: string,
  tie: Tie,
  language: ArticleLanguage,
): { effect: Effect; said: string; at: number } | null {
  const words = TIE_WORDS[language];
  const found = words.effects.flatMap(([effect, pattern]) => {
    const match = pattern.exec(sentence);
    return match ? [{ effect, said: match[0], at: match.index }] : [];
  });
  const establishes = found.find(({ effect }) => effect === "establishes");
  const [first] = found;
  if (!first) return null;
  if (isMaybe(sentence, tie, language)) return null;
  const denied = words.not.exec(sentence);
  if (
    denied &&
    first.effect !== "does not renew" &&
    first.effect !== "ends" &&
    Math.abs(denied.index - tie.start) < 60
  )
    return null;
  // "The two, which signed an agreement in 2005, plan to open an office": what is planned is another thing.
  if (first.effect !== "establishes" && establishes && !concerns(sentence, first.at, tie, language))
    return establishes;
  return first;
}

/** Does a verb speak of the tie: before it with nothing but a verb and an article between, or right after it. */
function concerns(sentence: string, at: number, tie: Tie, language: ArticleLanguage): boolean {
  if (at > tie.end)
    return at - tie.end < (language === "zh" ? 12 : 45) && !/[,，]/.test(sentence.slice(tie.end, at));
  const gap = sentence.slice(at, tie.start);
  if (language === "zh") return !/[，；]/.test(gap) || gap.length < 40;
  return gap.length < 110 && !/, (?:and|which|who|while|but|где|котор\p{L}+|а|но)\b|;/u.test(gap);
}

function isMaybe(sentence: string, tie: Tie, language: ArticleLanguage): boolean {
  const { maybe } = TIE_WORDS[language];
  for (const found of sentence.matchAll(new RegExp(maybe, `${maybe.flags}g`))) {
    const end = found.index + found[0].length;
    if (end <= tie.start && concerns(sentence, found.index, tie, language)) return true;
    if (
      found.index >= tie.end &&
      found.index - tie.end < (language === "zh" ? 6 : 30) &&
      !/[,，]/.test(sentence.slice(tie.end, found.index))
    )
      return true;
    // In the middle of the tie's own words, or between the parties: "A could become a sister city".
    if (found.index > tie.start && end < tie.end) return true;
  }
  return false;
}

function formOf(sentence: string, language: ArticleLanguage): Form {
  return TIE_WORDS[language].forms.find(([, pattern]) => pattern.test(sentence))?.[0] ?? "not stated";
}

function stepOf(sentence: string, effect: Effect, language: ArticleLanguage): Step {
  const words = TIE_WORDS[language];
  if (effect === "proposes") return "proposed";
  if (words.approved.test(sentence)) return "approved";
  if (words.signed.test(sentence) && effect !== "ends") return "signed";
  if (words.announced.test(sentence)) return "announced";
  return "not stated";
}

/** The date nearest to the act; days for which something is only stated do not count. */
function dateOf(sentence: string, marks: readonly Mark[], tie: Tie, at: number): DateMark | null {
  const dates = marks
    .filter((mark) => mark.kind === "date")
    .filter(({ asOf, rule }) => !asOf && rule !== "past-years" && rule !== "recently");
  const away = (date: DateMark) => {
    const gap = (position: number) =>
      date.end <= position ? position - date.end : Math.max(0, date.start - position);
    const distance = Math.min(gap(tie.start), gap(tie.end), gap(at));
    const [from, to] = [Math.min(date.end, tie.start), Math.max(date.start, tie.end)];
    return distance + (/;|；/.test(sentence.slice(from, to)) ? 500 : 0);
  };
  return dates.toSorted((a, b) => away(a) - away(b))[0] ?? null;
}
