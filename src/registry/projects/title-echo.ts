import type { Title } from "../dossiers/dossier.ts";
import { searchKey } from "../places/search-key.ts";

/** Words that two titles have in common, as each writes them. */
export interface Echo {
  one: string;
  other: string;
}

/** Words that tell nothing of which street or school it is; whole words, in lower case. */
const COMMON = new Set(
  [
    "avenue street road square project construction upgrading reconstruction improving greening pavement cooperation",
    "centre center city friendship china chinese shandong from along with between north south side entrance western",
    "улица улицы проспект проспекте проспекта дорога дороги тротуара сквер озеленение благоустройство реконструкция",
    "вдоль китай китайский сотрудничество проект город города батыш тарабына кире берген жерде жашыл аймак пайда болот",
  ].flatMap((line) => line.split(" ")),
);
const HAN = /\p{Script=Han}/u;
/** Fewer consonants agree by chance: "bus" and "bas". */
const LEAST = 5;
/** Characters of Chinese that two titles must share in a row. */
const LEAST_HAN = 3;
const LONGEST_PHRASE = 3;

/**
 * What two projects are both called after, in whatever scripts their titles are: "Deng Xiaoping" and "Дэн Сяопина",
 * "邓小平" and "Deng Xiaoping". Names of places that both name anyway are handed in as `known` and count for nothing.
 * The longest is given; null where titles share none.
 */
export function titleEcho(
  one: readonly Title[],
  other: readonly Title[],
  known: readonly string[] = [],
): Echo | null {
  const echoes = one.flatMap((a) => other.flatMap((b) => echoOf(a, b, known) ?? []));
  return echoes.sort((a, b) => lengthOf(b.one) - lengthOf(a.one))[0] ?? null;
}

const lengthOf = (words: string): number => words.length * (HAN.test(words) ? 3 : 1);

function echoOf(a: Title, b: Title, known: readonly string[]): Echo | null {
  if (HAN.test(a.text) && HAN.test(b.text)) {
    const shared = longestShared(without(a.text, known), without(b.text, known));
    return shared.length >= LEAST_HAN ? { one: shared, other: shared } : null;
  }
  const ignored = new Set(known.flatMap((name) => wordsOf(name).map(soundOf)));
  if (HAN.test(a.text)) {
    const found = withinChinese(phrasesOf(b, ignored), a);
    return found ? { one: found.other, other: found.one } : null;
  }
  if (HAN.test(b.text)) return withinChinese(phrasesOf(a, ignored), b);
  const theirs = phrasesOf(b, ignored);
  return firstOf(
    phrasesOf(a, ignored),
    (phrase) => theirs.find(({ sound }) => sound === phrase.sound)?.words,
  );
}

interface Phrase {
  words: string;
  sound: string;
}

/** One to three words in a row that name something, by how they sound; the longest first. */
function phrasesOf({ text }: Title, ignored: ReadonlySet<string>): Phrase[] {
  const words = wordsOf(text);
  const phrases: Phrase[] = [];
  for (let length = LONGEST_PHRASE; length > 0; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const some = words.slice(from, from + length);
      if (some.some((word) => COMMON.has(word.toLowerCase()) || ignored.has(soundOf(word)))) continue;
      const sound = some.map(soundOf).join("");
      if (sound.length >= LEAST) phrases.push({ words: some.join(" "), sound });
    }
  }
  return phrases;
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}’']+/gu) ?? [];

/**
 * How a word sounds, roughly: the consonants of its Latin reading, with those made alike that romanizations tell apart
 * (Xiaoping and Сяопин are both s, p, n). An ending of a case, as in "Сяопина", is a vowel and falls away.
 */
function soundOf(word: string): string {
  const language = HAN.test(word) ? "zh" : "und";
  const key = searchKey(word, language);
  const own = word.normalize("NFKC").toLowerCase().trim();
  const latin = key.length > own.length ? key.slice(own.length + 1) : key;
  return latin
    .replace(/[^a-z0-9]/g, "")
    .replace(/ng/g, "n")
    .replace(/sh|x/g, "s")
    .replace(/zh|dj|j/g, "c")
    .replace(/ch|q|ts/g, "c")
    .replace(/[aeiouyhw]/g, "")
    .replace(/(.)\1+/g, "$1");
}

/** Chinese has no gaps between words: what is sought is a phrase whose sound some characters in a row have. */
function withinChinese(phrases: readonly Phrase[], chinese: Title): Echo | null {
  const characters = [...chinese.text.replace(/[^\p{Script=Han}]/gu, "")];
  const spans = new Map<string, string>();
  for (let from = 0; from < characters.length; from++) {
    for (let length = LEAST_HAN; length <= 6 && from + length <= characters.length; length++) {
      const span = characters.slice(from, from + length).join("");
      const sound = soundOf(span);
      if (!spans.has(sound)) spans.set(sound, span);
    }
  }
  return firstOf(phrases, ({ sound }) => spans.get(sound));
}

function firstOf(phrases: readonly Phrase[], find: (phrase: Phrase) => string | undefined): Echo | null {
  for (const phrase of phrases) {
    const other = find(phrase);
    if (other !== undefined) return { one: phrase.words, other };
  }
  return null;
}

const without = (text: string, known: readonly string[]): string =>
  known.reduce((rest, name) => rest.replaceAll(name, " "), text);

function longestShared(a: string, b: string): string {
  let best = "";
  for (let from = 0; from < a.length; from++) {
    for (let to = from + best.length + 1; to <= a.length; to++) {
      const part = a.slice(from, to);
      if (/[^\p{Script=Han}]/u.test(part) || !b.includes(part)) break;
      best = part;
    }
  }
  return best;
}
