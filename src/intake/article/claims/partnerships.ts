import type { Effect, Form, Step, Strength } from "../../../registry/partnerships/act-claim.ts";
import type { ArticleLanguage } from "../article.ts";
import type { DateMark, Mark, PlaceSaid } from "../marks/mark.ts";
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
  en: /; |, while |, whereas |, and (?=(?:the |in \d{4},? )?\p{Lu})| before (?=\p{Ll}+ing)/gu,
  zh: /；/g,
  ru: /; |, а (?=в |\p{Lu})/gu,
};

/** Acts between places that a sentence tells of: who, what, when. */
export function partnershipsIn(
  sentence: string,
  marks: readonly Mark[],
  before: Before,
  language: ArticleLanguage,
): ClaimProposal[] {
  const claims: ClaimProposal[] = [];
  for (const [from, to] of partsOf(sentence, language)) {
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

function partsOf(sentence: string, language: ArticleLanguage): [number, number][] {
  const parts: [number, number][] = [];
  let from = 0;
  for (const found of sentence.matchAll(PARTS[language])) {
    const isSoft = /and|before|и|а/.test(found[0]);
    // A comma and an "and" stand in lists too: there is another act only where both sides have a verb for one.
    if (
      isSoft &&
      !(hasAct(sentence.slice(from, found.index), language) && hasAct(sentence.slice(found.index), language))
    )
      continue;
    parts.push([from, found.index]);
    from = found.index + found[0].length;
  }
  parts.push([from, sentence.length]);
  return parts;
}

const hasAct = (part: string, language: ArticleLanguage): boolean =>
  TIE_WORDS[language].effects.some(
    ([effect, pattern]) => effect !== "proposes" && effect !== "confirms" && pattern.test(part),
  );

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
  const effect = effectOf(
    sentence,
    tie,
    language,
    pairings.every(({ listed }) => listed),
  );
  if (effect === null) return [];
  const date = dateOf(sentence, marks, tie, effect.at);
  const holds = ["establishes", "renews", "confirms", "lists"].includes(effect.effect);
  let near = { strength: tie.strength, form: formOf(sentence, language), label: tie.text };
  return pairings.map(({ parties, rule, listed }) => {
    near = nearest(sentence, marks, parties[1], language) ?? near;
    const isListed =
      listed &&
      (effect.effect === "establishes" || (effect.effect === "intends" && rule === "list")) &&
      !words.signed.test(sentence);
    return {
      ...emptyClaim("partnership", `parties:${rule}`),
      places: parties,
      date: date?.edtf ?? null,
      dateText: date?.text ?? null,
      rules: [`parties:${rule}`, `tie:${near.label}`, `effect:${effect.said}`],
      form: isListed || effect.effect === "lists" ? "statement" : near.form,
      effect: isListed ? "lists" : effect.effect,
      strength: holds || isListed ? near.strength : null,
      step: stepOf(sentence, effect.effect, language),
      label: near.label,
    };
  });
}

/** "A sister-city agreement with A and a memorandum of cooperation with B": the words before each party are its own. */
function nearest(sentence: string, marks: readonly Mark[], party: PlaceSaid, language: ArticleLanguage) {
  const words = TIE_WORDS[language];
  const places = marks.filter((mark) => mark.kind === "place" && !mark.adjective);
  const at = places.findIndex((mark) => mark.kind === "place" && mark.place === party);
  const [mark, previous] = [places[at], places[at - 1]];
  if (!mark || !previous) return null;
  const between = sentence.slice(previous.end, mark.start);
  const tie = tiesIn(between, words.ties)[0] ?? tiesIn(between, words.looseTies)[0];
  const form = words.forms.find(([, pattern]) => pattern.test(between))?.[0];
  return tie && form ? { strength: tie.strength, form, label: tie.text } : null;
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
  isListed: boolean,
): { effect: Effect; said: string; at: number } | null {
  const words = TIE_WORDS[language];
  const found = words.effects.flatMap(([effect, pattern]) => {
    const match = pattern.exec(sentence);
    return match ? [{ effect, said: match[0], at: match.index }] : [];
  });
  const establishes = found.find(({ effect }) => effect === "establishes");
  const [first] = found;
  // A tie that is only named exists; what else the sentence tells is of other things.
  const lists = { effect: "lists" as const, said: tie.text, at: tie.start };
  if (!first) return isListed ? lists : null;
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
  if (isListed && first.effect !== "establishes" && !concerns(sentence, first.at, tie, language))
    return lists;
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
