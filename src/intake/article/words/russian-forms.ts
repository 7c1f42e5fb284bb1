/**
 * Nominatives that a Russian word may be a case of, itself first: Бишкека → Бишкек, Астаны → Астана, Перми → Пермь.
 * Endings only, no dictionary: whoever asks knows which of them is a name.
 */
function nominatives(word: string): string[] {
  const found = [word];
  for (const [ending, ...replacements] of ENDINGS)
    if (ending && word.length > ending.length + 1 && word.endsWith(ending))
      for (const replacement of replacements) found.push(word.slice(0, -ending.length) + replacement);
  return found;
}

/** An ending, and what a nominative may have in its place. Adjectives first. */
const ENDINGS: readonly (readonly string[])[] = [
  ["ского", "ский", "ское"],
  ["ском", "ский", "ское", "ск"],
  ["ским", "ский", "ское"],
  ["скому", "ский", "ское"],
  ["ской", "ская"],
  ["скую", "ская"],
  ["ных", "ные"],
  ["ными", "ные"],
  ["ого", "ый", "ий", "ой", "ое"],
  ["его", "ий", "ее"],
  ["ому", "ый", "ий", "ой", "ое"],
  ["ему", "ий", "ее"],
  ["ым", "ый"],
  ["им", "ий"],
  ["ей", "ья", "я"],
  ["ой", "а", "ая"],
  ["ую", "ая"],
  ["их", "ие"],
  ["ых", "ые"],
  ["ами", "ы", "а"],
  ["ами", "и"],
  ["ами", ""],
  ["ах", "ы", ""],
  ["ом", ""],
  ["ем", "ь", "й", "е"],
  ["ём", "ь", "й"],
  ["ью", "ь"],
  ["ии", "ия"],
  ["ию", "ия"],
  ["ией", "ия"],
  ["ов", "ы", ""],
  ["ам", "ы"],
  ["у", "", "а", "о"],
  ["ю", "ь", "я", "й"],
  ["а", "", "о"],
  ["я", "ь", "й"],
  ["ы", "а"],
  ["и", "ь", "а", "я"],
  ["е", "", "а", "ь", "я", "о"],
];
const MOST = 60;

/** Nominatives that a phrase of one to four words may be a case of, in lower case. */
export function nominativePhrases(phrase: string): string[] {
  let made = [""];
  for (const piece of phrase
    .toLowerCase()
    .replaceAll("ё", "е")
    .split(/([ -])/)) {
    const forms = /^[ -]$/.test(piece) || piece.length < 3 ? [piece] : nominatives(piece);
    made = made.flatMap((start) => forms.map((form) => start + form));
    if (made.length > MOST) made = made.slice(0, MOST);
  }
  return [...new Set(made)];
}

/** Endings of an adjective: кыргызск-ая, китайск-ими. */
export const ADJECTIVE_ENDING = "(?:ий|ая|ое|ие|ого|ой|ому|ую|им|ом|их|ими|ою)";
