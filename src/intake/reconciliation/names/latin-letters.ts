import anyAscii from "any-ascii";

/** Letters that other languages write with two: Köln is also Koeln, Tromsø Tromsoe. */
const TWO_LETTERS: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", ø: "oe", å: "aa", æ: "ae", œ: "oe" };

/** Words that stand for one another in names of places, in the form in which they are kept. */
const SAME_WORDS: Record<string, string> = {
  saint: "st",
  sainte: "st",
  sankt: "st",
  sint: "st",
  ste: "st",
  skt: "st",
  mount: "mt",
  fort: "ft",
};

const cache = new Map<string, string>();

/** One character in Latin letters of the 26, as it is read letter by letter: ä a, ж zh, 青 qing. Spaces stay. */
function latinOf(char: string): string {
  let read = cache.get(char);
  if (read === undefined) {
    read = anyAscii(char)
      .toLowerCase()
      .replace(/[^a-z0-9 ]+/g, "");
    if (cache.size > 60_000) cache.clear();
    cache.set(char, read);
  }
  return read;
}

// Within a word these are only marks: Xi'an, Xi`an, Hawaiʻi, Skul'sk; also soft and hard signs written as marks.
const MARKS = /['’‘`´ʹʺʻʼʽˈ"“”″′·‌‍]|\p{M}/u;
const LETTER = /[\p{L}\p{N}]/u;

/**
 * The name in Latin letters and figures without marks, words apart by one space; "" if it has none. Any script is read
 * letter by letter (Chinese as pinyin).
 */
export function letters(name: string, twoLetters = false): string {
  let read = "";
  for (const char of name.normalize("NFKC").toLowerCase()) {
    if (twoLetters && TWO_LETTERS[char] !== undefined) read += TWO_LETTERS[char];
    else if (LETTER.test(char)) read += latinOf(char);
    else if (/\p{M}/u.test(char)) read += latinOf(char);
    else if (!MARKS.test(char)) read += " ";
  }
  return read.trim().replace(/ +/g, " ");
}

function sameWords(text: string): string {
  if (!/ |^(st|s)/.test(text)) return text;
  const words = text.split(" ");
  if (words.length === 1) return text;
  return words.map((word) => SAME_WORDS[word] ?? word).join(" ");
}

/** All the ways in which a name is written in Latin letters: without marks, with two letters for one, St for Saint. */
export function latinKeys(name: string): string[] {
  const plain = letters(name);
  const keys = [plain];
  if (/[äöüøåæœ]/i.test(name.normalize("NFKC"))) keys.push(letters(name, true));
  return [...new Set(keys.flatMap((key) => [key, sameWords(key)]))];
}

/** What two spellings of the very same name share: form, case, kind of apostrophe and of hyphen, spaces. */
export const written = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/['’‘`´ʹʻʼ]/g, "'")
    .replace(/[\s\-‐‑–—_]+/g, " ")
    .trim();

export const isLatin = (name: string): boolean => !/(?!\p{Script=Latin})\p{L}/u.test(name);

/** The letters of a name without spaces. */
export const joined = (name: string): string => letters(name).replaceAll(" ", "");

const SCRIPTS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Arabic}/u,
  /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
  /\p{Script=Han}/u,
  /\p{Script=Hangul}/u,
];

/** Tells scripts apart: 0 Latin; those without a number of their own share the last. */
export function scriptNumber(name: string): number {
  if (isLatin(name)) return 0;
  const at = SCRIPTS.findIndex((script, index) => index > 0 && script.test(name));
  return at < 0 ? SCRIPTS.length : at;
}
