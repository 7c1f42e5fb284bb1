const ENGLISH: Record<string, number> = {};
const SMALL =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
SMALL.forEach((word, value) => {
  ENGLISH[word] = value;
});
TENS.forEach((word, at) => {
  ENGLISH[word] = (at + 2) * 10;
  SMALL.slice(1, 10).forEach((one, unit) => {
    ENGLISH[`${word}-${one}`] = (at + 2) * 10 + unit + 1;
  });
});
ENGLISH.dozen = 12;

const RUSSIAN: Record<string, number> = {};
for (const [words, value] of [
  ["два две двух двумя", 2],
  ["три трех трёх тремя", 3],
  ["четыре четырех четырёх четырьмя", 4],
  ["пять пяти пятью", 5],
  ["шесть шести шестью", 6],
  ["семь семи семью", 7],
  ["восемь восьми", 8],
  ["девять девяти", 9],
  ["десять десяти", 10],
  ["одиннадцать одиннадцати", 11],
  ["двенадцать двенадцати двенадцатью", 12],
  ["тринадцать тринадцати", 13],
  ["четырнадцать четырнадцати", 14],
  ["пятнадцать пятнадцати пятнадцатью", 15],
  ["шестнадцать шестнадцати", 16],
  ["семнадцать семнадцати", 17],
  ["восемнадцать восемнадцати", 18],
  ["девятнадцать девятнадцати", 19],
  ["двадцать двадцати двадцатью", 20],
  ["тридцать тридцати", 30],
  ["сорок сорока", 40],
  ["пятьдесят пятидесяти", 50],
  ["сто ста", 100],
] as const)
  for (const word of words.split(" ")) RUSSIAN[word] = value;

export const ENGLISH_NUMBER = `(?:(?:a |two |three |several )?hundred|${Object.keys(ENGLISH)
  .toSorted((a, b) => b.length - a.length)
  .join("|")})`;
export const RUSSIAN_NUMBER = `(?:(?:двадцат|тридцат)[ьи] (?:${Object.keys(RUSSIAN)
  .filter((word) => (RUSSIAN[word] ?? 0) < 10)
  .join("|")})|${Object.keys(RUSSIAN)
  .toSorted((a, b) => b.length - a.length)
  .join("|")})`;

const DIGITS = "零一二三四五六七八九";
const SCALES: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };

/** 十五 → 15, 四百五十 → 450, 两 → 2; null where the characters are no number. */
export function hanNumber(text: string): number | null {
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const char of text.replaceAll("〇", "零").replaceAll("两", "二")) {
    const at = DIGITS.indexOf(char);
    const scale = SCALES[char];
    if (at >= 0) digit = at;
    else if (scale === undefined) return null;
    else if (scale >= 10_000) {
      total = (total + section + digit) * scale;
      section = 0;
      digit = 0;
    } else {
      section += (digit || 1) * scale;
      digit = 0;
    }
  }
  return total + section + digit;
}

/** The value of a number in words; null where it has no value of its own ("several hundred"). */
export function wordNumber(text: string): number | null {
  const word = text.toLowerCase().trim();
  if (ENGLISH[word] !== undefined) return ENGLISH[word];
  if (word === "a hundred" || word === "hundred") return 100;
  if (word === "two hundred") return 200;
  if (word === "three hundred") return 300;
  const parts = word.split(" ").map((part) => RUSSIAN[part]);
  if (parts.every((part) => part !== undefined)) return parts.reduce((sum, part) => sum + part, 0);
  return null;
}
