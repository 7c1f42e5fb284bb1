import type { ArticleLanguage } from "../article.ts";
import { COUNTRY_WORDS } from "../words/country-words.ts";
import {
  AROUND_NAMES,
  HAN_LEVELS,
  isCommonWord,
  LEVEL_WORDS,
  NO_HAN_PLACE,
  PLACE_OF,
} from "../words/place-words.ts";
import { ADJECTIVE_ENDING, nominativePhrases } from "../words/russian-forms.ts";
import { type KnownName, nameKey } from "./known-name.ts";

/** A stretch of text that names a place. */
export interface FoundPlace {
  start: number;
  end: number;
  text: string;
  /** Whom the name may mean; empty where only the words around it say that it is a place. */
  named: readonly KnownName[];
  adjective: boolean;
  inName: boolean;
  /** The level that a word beside the name says: oblast, 市. */
  level: KnownName["level"] | null;
}

interface Token {
  text: string;
  start: number;
  end: number;
  /** Written with a capital. */
  capital: boolean;
}

const WORD = /(?:[\p{L}]\.){2,}|[\p{L}\p{M}\d]+(?:['’-][\p{L}\p{M}\d]+)*/gu;
const MOST_WORDS = 5;
const MOST_HAN = 12;
/** A name that only the gazetteer has, and nothing beside it says what it is, must be of a place this large. */
const KNOWN_BY_ITSELF = 100_000;

export const tokensOf = (sentence: string): Token[] =>
  [...sentence.matchAll(WORD)].map((found) => ({
    text: found[0],
    start: found.index,
    end: found.index + found[0].length,
    capital: /^\p{Lu}/u.test(found[0]),
  }));

/** The names that may stand in these sentences, as keys to look up; without Chinese ones. */
export function possibleNames(sentences: Iterable<string>, language: ArticleLanguage): string[] {
  const keys = new Set<string>();
  for (const sentence of sentences)
    for (const phrase of phrasesIn(sentence)) for (const key of formsOf(phrase.text, language)) keys.add(key);
  return [...keys];
}

function* phrasesIn(sentence: string): Iterable<{ text: string; from: number; to: number; tokens: Token[] }> {
  const tokens = tokensOf(sentence);
  for (let from = 0; from < tokens.length; from++) {
    if (!tokens[from]?.capital) continue;
    for (let to = Math.min(tokens.length, from + MOST_WORDS) - 1; to >= from; to--) {
      const [first, last] = [tokens[from], tokens[to]];
      if (!first || !last || !isOnePhrase(sentence, tokens, from, to)) continue;
      yield { text: sentence.slice(first.start, last.end), from, to, tokens };
      if (from === to && first.text.includes("-"))
        for (const part of first.text.split("-"))
          if (/^\p{Lu}/u.test(part)) yield { text: part, from, to, tokens };
    }
  }
}

/** Neighbours with one space between them, of which the last has a capital. */
function isOnePhrase(sentence: string, tokens: readonly Token[], from: number, to: number): boolean {
  if (
    to > from &&
    !tokens[to]?.capital &&
    !/^(?:область|области|областью|край|края|крае|район|района)$/u.test(tokens[to]?.text ?? "")
  )
    return false;
  for (let at = from; at < to; at++) {
    const gap = sentence.slice(tokens[at]?.end, tokens[at + 1]?.start);
    if (gap !== " " && gap !== "\u00a0") return false;
  }
  return true;
}

const isCyrillic = (text: string) => /\p{Script=Cyrillic}/u.test(text);

function formsOf(phrase: string, language: ArticleLanguage): string[] {
  const plain = nameKey(phrase.replace(/['’]s$/u, ""));
  if (language === "ru" && isCyrillic(phrase)) return nominativePhrases(plain);
  return plain === nameKey(phrase) ? [plain] : [plain, nameKey(phrase)];
}

/** Finds names of places in sentences, longest first; it knows the names it was given and nothing else. */
export class PlaceFinder {
  readonly #names = new Map<string, KnownName[]>();
  /** Longest name for the first two characters of a Chinese one. */
  readonly #han = new Map<string, number>();
  readonly #adjectives = new Map<string, KnownName>();
  readonly #russianAdjective: RegExp;
  readonly #russianCodes = new Map<string, KnownName>();
  readonly #lower: ReadonlySet<string>;

  /** `lower`: words that the article writes without a capital, which then name no place with one. */
  constructor(
    names: Iterable<KnownName>,
    countries: Iterable<KnownName>,
    lower: ReadonlySet<string> = new Set(),
  ) {
    this.#lower = lower;
    const byCode = new Map<string, KnownName>();
    for (const country of countries) {
      this.#add(country);
      if (!byCode.has(country.country)) byCode.set(country.country, country);
    }
    for (const name of names) this.#add(name);
    for (const { code, english, russian } of COUNTRY_WORDS) {
      const country = byCode.get(code);
      if (!country) continue;
      for (const word of english) this.#adjectives.set(word.toLowerCase(), country);
      for (const stem of russian) this.#russianCodes.set(stem, country);
    }
    const stems = [...this.#russianCodes.keys()].toSorted((a, b) => b.length - a.length).join("|");
    this.#russianAdjective = new RegExp(`^(${stems})${ADJECTIVE_ENDING}$`, "u");
  }

  #add(name: KnownName): void {
    const key = nameKey(name.name);
    if (key.length < 2) return;
    const there = this.#names.get(key);
    if (!there) this.#names.set(key, [name]);
    else if (
      !there.some(
        (other) =>
          other.place === name.place &&
          other.gazetteer === name.gazetteer &&
          other.country === name.country &&
          other.level === name.level,
      )
    )
      there.push(name);
    if (/^\p{Script=Han}/u.test(key)) {
      // 青岛市 is 青岛 in most sentences.
      if (/^\p{Script=Han}{2,}[市省]$/u.test(key)) this.#add({ ...name, name: key.slice(0, -1) });
      const start = key.slice(0, 2);
      this.#han.set(start, Math.min(MOST_HAN, Math.max(this.#han.get(start) ?? 0, key.length)));
    }
  }

  find(sentence: string, language: ArticleLanguage): FoundPlace[] {
    const found = [...this.#inWords(sentence, language), ...this.#inHan(sentence)];
    return found.toSorted((a, b) => a.start - b.start);
  }

  #inWords(sentence: string, language: ArticleLanguage): FoundPlace[] {
    const found: FoundPlace[] = [];
    const tokens = tokensOf(sentence);
    let next = 0;
    for (let from = 0; from < tokens.length; from++) {
      const token = tokens[from];
      if (!token || from < next) continue;
      const adjective = this.#adjectiveOf(token.text);
      const longest = token.capital ? this.#longest(sentence, tokens, from, language) : null;
      if (longest && !(adjective && longest.to === from)) {
        found.push(...longest.places);
        next = longest.to + 1;
      } else if (adjective)
        found.push(placeAt(token.start, token.end, token.text, [adjective], { adjective: true }));
    }
    return found;
  }

  #adjectiveOf(word: string): KnownName | null {
    const plain = word.replace(/['’]s$/u, "");
    if (/^\p{Lu}/u.test(plain)) {
      const english = this.#adjectives.get(plain.toLowerCase());
      if (english) return english;
    }
    const russian = this.#russianAdjective.exec(plain.toLowerCase())?.[1];
    return russian ? (this.#russianCodes.get(russian) ?? null) : null;
  }

  #longest(sentence: string, tokens: readonly Token[], from: number, language: ArticleLanguage) {
    for (let to = Math.min(tokens.length, from + MOST_WORDS) - 1; to >= from; to--) {
      const [first, last] = [tokens[from], tokens[to]];
      if (!first || !last || !isOnePhrase(sentence, tokens, from, to)) continue;
      const text = sentence.slice(first.start, last.end);
      const named = this.#lookUp(text, language);
      const place = named.length > 0 ? this.#accepted(sentence, tokens, from, to, named, language) : null;
      if (place) return { to, places: [place] };
      if (from === to && text.includes("-")) {
        const parts = this.#hyphenated(first, language);
        if (parts) return { to, places: parts };
      }
    }
    return null;
  }

  #lookUp(text: string, language: ArticleLanguage): KnownName[] {
    for (const key of formsOf(text, language)) {
      const named = this.#names.get(key);
      if (named) return named;
    }
    return [];
  }

  /** "Bishkek-Qingdao": two names; a name with a word that is none is no place. */
  #hyphenated(token: Token, language: ArticleLanguage): FoundPlace[] | null {
    let at = token.start;
    const places: FoundPlace[] = [];
    for (const part of token.text.split("-")) {
      const named = /^\p{Lu}/u.test(part) ? this.#lookUp(part, language) : [];
      if (named.length > 0) places.push(placeAt(at, at + part.length, part, named, {}));
      at += part.length + 1;
    }
    return places.length > 0 ? places : null;
  }

  /** Is it the place here, or a word or a person that has its name? */
  #accepted(
    sentence: string,
    tokens: readonly Token[],
    from: number,
    to: number,
    named: readonly KnownName[],
    language: ArticleLanguage,
  ): FoundPlace | null {
    const [first, last] = [tokens[from], tokens[to]];
    if (!first || !last) return null;
    const before = neighbour(sentence, tokens, from, -1);
    const after = neighbour(sentence, tokens, to, 1);
    const end = last.end - (/['’]s$/u.exec(last.text)?.[0].length ?? 0);
    const isPossessive = end < last.end;
    const text = sentence.slice(first.start, end);
    const isKnown = named.some((name) => name.place !== null || name.level === "country");
    const levelAfter = after && !isPossessive ? (LEVEL_WORDS.get(after.text.toLowerCase()) ?? null) : null;
    const levelBefore =
      PLACE_OF.exec(sentence.slice(Math.max(0, first.start - 24), first.start))?.[1] ?? null;
    const says = levelAfter !== null || levelBefore !== null;
    if (text.length < 3 && !isKnown) return null;
    const isNameBefore =
      before?.capital &&
      !AROUND_NAMES.test(before.text) &&
      !this.#adjectiveOf(before.text) &&
      this.#lookUp(before.text, language).length === 0;
    if (isNameBefore && !says && before.start > 0) return null;
    const isNameAfter =
      after?.capital === true &&
      !isPossessive &&
      levelAfter === null &&
      !AROUND_NAMES.test(after.text) &&
      !this.#adjectiveOf(after.text) &&
      !(language === "ru" && this.#lookUp(after.text, language).length > 0);
    if (!isKnown) {
      if (isNameAfter && this.#lookUp(after.text, language).length === 0) return null;
      const isOneWord = from === to;
      if (isOneWord && !says && (isCommonWord(text) || this.#lower.has(text.toLowerCase()))) return null;
      const largest = Math.max(...named.map((name) => name.population ?? 0));
      const isDivision = named.some((name) => name.level === "province");
      if (!says && largest < KNOWN_BY_ITSELF && !(isDivision && !isOneWord)) return null;
    }
    const level = levelAfter ?? (levelBefore ? (LEVEL_WORDS.get(levelBefore.toLowerCase()) ?? null) : null);
    return placeAt(first.start, end, text, named, { inName: isNameAfter, level });
  }

  #inHan(sentence: string): FoundPlace[] {
    const found: FoundPlace[] = [];
    for (let at = 0; at < sentence.length - 1; at++) {
      const longest = this.#han.get(sentence.slice(at, at + 2));
      if (longest === undefined) continue;
      for (let length = Math.min(longest, sentence.length - at); length >= 2; length--) {
        const text = sentence.slice(at, at + length);
        const named = this.#names.get(text);
        if (!named) continue;
        const place = acceptedHan(sentence, at, text, named);
        if (!place) continue;
        found.push(place);
        at = place.end - 1;
        break;
      }
    }
    return found;
  }
}

function acceptedHan(
  sentence: string,
  start: number,
  text: string,
  named: readonly KnownName[],
): FoundPlace | null {
  const suffix = /[市省州区县]$/.test(text)
    ? undefined
    : /^(?:自治州|自治区|特别行政区|直辖市|市|省|州|区|县|府|道|郡|旗)/u.exec(
        sentence.slice(start + text.length, start + text.length + 5),
      )?.[0];
  const isKnown = named.some((name) => name.place !== null || name.level === "country");
  // 州际, 区域, 市场, 市长: the character begins another word.
  const goesOn =
    suffix &&
    /^(?:州际|区域|区块|市场|市民|市政|市委|市长|市区|县域|道路|省委|省长|府邸)/u.test(
      sentence.slice(start + text.length, start + text.length + 2),
    );
  const says =
    suffix !== undefined &&
    !(goesOn && !/^市[民政委长区]|^省[委长]/u.test(sentence.slice(start + text.length)));
  if (!isKnown && NO_HAN_PLACE.has(text)) return null;
  const largest = Math.max(...named.map((name) => name.population ?? 0));
  if (!isKnown && !says && (text.length < 3 ? largest < 300_000 : largest < 20_000)) return null;
  const end = start + text.length + (says && !goesOn ? (suffix?.length ?? 0) : 0);
  const level = says && suffix ? (HAN_LEVELS.get(suffix) ?? null) : null;
  return placeAt(start, end, sentence.slice(start, end), named, { level });
}

function neighbour(sentence: string, tokens: readonly Token[], at: number, step: -1 | 1): Token | null {
  const [here, there] = [tokens[at], tokens[at + step]];
  if (!here || !there) return null;
  const gap = step === 1 ? sentence.slice(here.end, there.start) : sentence.slice(there.end, here.start);
  return gap === " " ? there : null;
}

const placeAt = (
  start: number,
  end: number,
  text: string,
  named: readonly KnownName[],
  said: Partial<Pick<FoundPlace, "adjective" | "inName" | "level">>,
): FoundPlace => ({ start, end, text, named, adjective: false, inName: false, level: null, ...said });
