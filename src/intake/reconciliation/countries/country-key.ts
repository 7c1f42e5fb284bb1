/**
 * What spellings of a country are compared by: lower case without marks, points and apostrophes; anything else that
 * is no letter is a space. `the_United_States` and `The United  States` are one.
 */
export const countryKey = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll("ı", "i")
    .replaceAll("æ", "ae")
    .replaceAll("ø", "o")
    .replaceAll("ł", "l")
    .replaceAll("&", " and ")
    .replace(/[.'’‘`´ʻʼ]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
