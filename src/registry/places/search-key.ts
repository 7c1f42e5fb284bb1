import anyAscii from "any-ascii";
import { pinyin } from "pinyin-pro";

/**
 * What a name is found by: its own letters in lower case, and its Latin reading, without marks. Chinese is read as
 * pinyin of its language, everything else letter by letter; so 青岛, Циндао and Qingdao are near each other.
 */
export function searchKey(name: string, language: string): string {
  const own = name.normalize("NFKC").toLowerCase().trim();
  const read = language.startsWith("zh") ? pinyin(name, { toneType: "none", separator: "" }) : name;
  const latin = plain(anyAscii(read));
  return own === latin ? own : `${own} ${latin}`;
}

/** The key of what a person types, whose language nobody knows: Chinese characters are read as pinyin. */
export function queryKey(words: string): string {
  const language = /\p{Script=Han}/u.test(words) ? "zh" : "und";
  return searchKey(words, language);
}

/** The Latin reading of one word that was typed, as the words it is kept as: `women's` is kept as `women s`. */
export function latinWords(word: string): string[] {
  const own = word.normalize("NFKC").toLowerCase().trim();
  const key = queryKey(word);
  return key
    .slice(key.startsWith(`${own} `) ? own.length : 0)
    .split(" ")
    .filter(Boolean);
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
