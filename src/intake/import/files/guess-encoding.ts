import { analyse } from "chardet";
import type { Encoding } from "./table.ts";

/**
 * The encodings in which lists are met that are not UTF-8, those first that are chosen where nothing else tells
 * them apart.
 */
const LEGACY = [
  "gb18030",
  "windows-1252",
  "windows-1251",
  "big5",
  "shift_jis",
  "euc-kr",
  "euc-jp",
  "koi8-r",
  "windows-1250",
  "windows-1253",
  "windows-1254",
  "windows-1257",
  "windows-1256",
  "windows-1255",
  "iso-8859-2",
  "iso-8859-5",
  "ibm866",
  "windows-874",
] as const;

/** What chardet calls them; TextDecoder reads Latin 1 as windows-1252, and so on. */
const OF_CHARDET: Record<string, string> = {
  "iso-8859-1": "windows-1252",
  "iso-8859-7": "windows-1253",
  "iso-8859-8": "windows-1255",
  "iso-8859-9": "windows-1254",
  "iso-8859-6": "windows-1256",
};

/** Weight of the words; the rest is chardet's. */
const WORDS = 0.6;
/** For what looks like words whatever the bytes are: pairs of bytes that chardet does not hear, scripts without case. */
const DOUBT = 0.8;
const PAIRS = new Set<string>(["big5", "shift_jis", "euc-kr", "euc-jp"]);
const HEARD = 0.11;

/**
 * In which encoding bytes are that are not UTF-8. Two witnesses: how often bytes follow each other in texts of a
 * language (chardet), which needs many bytes, and whether what comes out are words at all: of one script, with
 * capitals where capitals stand. `sample`: lines that have letters beyond ASCII.
 */
export function guessEncoding(sample: Buffer): Encoding {
  const heard = new Map<string, number>();
  for (const { name, confidence } of analyse(sample)) {
    const label = OF_CHARDET[name.toLowerCase()] ?? name.toLowerCase();
    heard.set(label, Math.max(heard.get(label) ?? 0, confidence / 100));
  }
  const ranked = LEGACY.flatMap((name) => {
    const share = shareOfWords(sample, name);
    if (share === null) return [];
    const sure = heard.get(name) ?? 0;
    const doubt = PAIRS.has(name) && sure < HEARD ? DOUBT : 1;
    return [{ name, score: share * WORDS * doubt + sure * (1 - WORDS) }];
  }).sort((one, other) => other.score - one.score);
  const [best, next] = ranked;
  if (!best)
    return {
      name: "utf-8",
      confidence: 0,
      why: "No known encoding gives words; what cannot be read is refused.",
    };
  const confidence = Math.round(Math.min(best.score, 0.5 + (best.score - (next?.score ?? 0))) * 100) / 100;
  const rival = next ? `; next would be ${next.name}` : "";
  return {
    name: best.name,
    confidence,
    why: `It is not UTF-8; ${best.name} gives the likeliest words${rival}.`,
  };
}

/** The share of words that are words in this encoding; null where the bytes are impossible in it. */
function shareOfWords(sample: Buffer, name: string): number | null {
  let text: string;
  try {
    text = new TextDecoder(name, { fatal: true }).decode(sample);
  } catch {
    return null;
  }
  const words = text.match(/[^\p{ASCII}\s]*[^\p{ASCII}]+\p{L}*|\p{L}+[^\p{ASCII}]+\p{L}*/gu) ?? [];
  if (words.length === 0) return null;
  let good = 0;
  for (const word of words) {
    if (!isWord(word)) continue;
    good += WITHOUT_CAPITALS.test(word) ? DOUBT : name === "gb18030" ? shareOfCommon(word) : 1;
  }
  return good / words.length;
}

const FROM_EAST_ASIA =
  /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303f\uff00-\uffef·—…“”ー]+$/u;
const OF_ONE_SCRIPT = [/^\p{sc=Latin}+$/u, /^\p{sc=Cyrillic}+$/u, /^\p{sc=Greek}+$/u];
const WITHOUT_CAPITALS = /^(?:\p{sc=Arabic}+|\p{sc=Hebrew}+|\p{sc=Thai}+)$/u;
const CASED = /^(?:\p{Lu}?\p{Ll}+|\p{Lu}+|\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+)$/u;

function isWord(written: string): boolean {
  const word = written.replace(/^[«»„“”’‘—–…№·\u00a0]+|[«»„“”’‘—–…·\u00a0]+$/gu, "");
  if (word === "" || FROM_EAST_ASIA.test(word) || WITHOUT_CAPITALS.test(word)) return true;
  if (!CASED.test(word) || !OF_ONE_SCRIPT.some((script) => script.test(word))) return false;
  // A Cyrillic text read as Latin is all marks and no plain letter.
  return !/^\p{sc=Latin}/u.test(word) || word.replace(/\P{ASCII}/gu, "").length * 2 >= word.length;
}

let common: Set<string> | undefined;

/** Of Chinese signs, how many are of the 3,755 in daily use (the first level of GB 2312: rows 16 to 55). */
function shareOfCommon(word: string): number {
  if (!common) {
    const decoder = new TextDecoder("gb18030");
    common = new Set();
    for (let row = 0xb0; row <= 0xd7; row += 1)
      for (let cell = 0xa1; cell <= 0xfe; cell += 1) common.add(decoder.decode(Uint8Array.of(row, cell)));
  }
  const signs = [...word].filter((sign) => /\p{sc=Han}/u.test(sign));
  return signs.length === 0 ? 1 : signs.filter((sign) => common?.has(sign)).length / signs.length;
}
