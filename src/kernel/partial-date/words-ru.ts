import { type Lexicon, masked } from "./lexicon.ts";
import { two } from "./spoken.ts";

const MONTHS = ["янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"];
const MONTH = "((?:янв|фев|мар|апр|июн|июл|авг|сен|окт|ноя|дек)[а-я]*|ма(?:й|я|е|ю|ем))\\.?";
const ORDINALS = ["пер", "вто", "тре", "чет"];
const ROMAN = ["i", "ii", "iii", "iv"];
const NUMBER = "(iv|i{1,3}|[1-4](?:-?[а-я]{1,2})?|(?:перв|втор|трет|четв)[а-я]*)";
const YEAR_WORD = "(?:гг?\\.?|год(?:а|у|ом|ы|ов|ах)?)";
const DAYS_FROM_NOW: Record<string, number> = { позавчера: -2, вчера: -1, сегодня: 0, завтра: 1 };

const month = (name = ""): string => {
  const stem = MONTHS.findIndex((start) => start !== "ма" && name.startsWith(start));
  return two(stem < 0 ? 5 : stem + 1);
};
const number = (word = ""): number =>
  ROMAN.indexOf(word) + 1 || ORDINALS.indexOf(word.slice(0, 3)) + 1 || Number.parseInt(word, 10);
const shift = (word = ""): number =>
  word.startsWith("поза")
    ? -2
    : /^(?:прошл|минувш|предыдущ)/.test(word)
      ? -1
      : word.startsWith("след")
        ? 1
        : 0;
const PAST_OR_NEXT =
  "((?:поза)?прошл[а-я]+|минувш[а-я]+|предыдущ[а-я]+|следующ[а-я]+|эт[а-я]+|нынешн[а-я]+|текущ[а-я]+)";

export const russian: Lexicon = {
  clean: (text) => text.toLowerCase().replaceAll("ё", "е"),
  or: / или /,
  frames: [
    [/^не ранее (.+)$/, "between", / и не позднее /],
    [/^между (.+)$/, "between", / и /],
    [/^не поз(?:днее|же) (.+)$/, "notAfter"],
    [/^не ран(?:ее|ьше) (.+)$/, "notBefore"],
    [/^до (.+) включительно, начало неизвестно$/, "untilUnknown"],
    [/^до (.+) включительно$/, "until"],
    [/^по (.+)$/, "until"],
    [/^(?:до|ранее|раньше) (.+)$/, "before"],
    [/^(?:после|позднее|позже) (.+)$/, "after"],
    [/^со? (.+), окончание неизвестно$/, "fromUnknown"],
    [/^(?:со? )?(.+?)(?: –| -)? (?:по настоящее время|по сей день|по н\. ?в\.)$/, "from"],
    [/^(?:со? )?(.+)$/, "span", / (?:по|до|–|—|-) |(?<=\d)[–—-](?=\d)/],
    [/^(?:начиная )?со? (.+)$/, "from"],
  ],
  lead: /^(?:во?|на|к) /,
  doubtful: /^(?:предположительно|вероятно|возможно),? (?:во? )?/,
  about: /^(?:во? )?(?:около|примерно|приблизительно|ок\.) ?/,
  unknown: /,? ?\(?((?:год|месяц|день)(?:(?:, | и )(?:год|месяц|день))*) неизвест(?:ен|ны)\)?$/,
  unknownWords: { year: /год/, month: /месяц/, day: /день/ },
  years: [
    [
      /(?:^|[ ,]+)(?:один|одного) из годов (\d{4})–(\d{4})$/,
      ([, from = "", to = ""]) => ({ year: masked(from, to) }),
    ],
    [
      new RegExp(`(?:^|[ ,]+)(\\d{3})0-?(?:е|х)(?: ${YEAR_WORD})?$`),
      ([, decade]) => ({ year: `${decade}X` }),
    ],
    [
      new RegExp(`(?:^|[ ,]+)([5-9])0-?(?:е|х)(?: ${YEAR_WORD})?(?: (?:хх|xx|прошлого) века)?$`),
      ([, decade]) => ({ year: `19${decade}X` }),
    ],
    [new RegExp(`(?:^|[ ,]+)(\\d{4})(?: ?${YEAR_WORD})?$`), ([, year = ""]) => ({ year })],
    [
      new RegExp(`(?:^|[ ,]+)(?:во? )?${PAST_OR_NEXT} год[ау]?$`),
      ([, word]) => ({ relative: { unit: "year", by: shift(word) } }),
    ],
    [
      new RegExp(`(?:^|[ ,]+)(?:во? )?${PAST_OR_NEXT} месяц[ае]?$`),
      ([, word]) => ({ relative: { unit: "month", by: shift(word) } }),
    ],
    [/^(\d{1,3}) (?:лет|года?) назад$/, ([, years]) => ({ relative: { unit: "year", by: -Number(years) } })],
  ],
  rest: [
    [
      /^(позавчера|вчера|сегодня|завтра)$/,
      ([, word = ""]) => ({ relative: { unit: "day", by: DAYS_FROM_NOW[word] ?? 0 } }),
    ],
    [
      new RegExp(`^${PAST_OR_NEXT} ${MONTH}$`),
      ([, word, name]) => ({
        part: month(name),
        relative: shift(word) === 0 ? { unit: "year", by: 0 } : { unit: "named", by: Math.sign(shift(word)) },
      }),
    ],
    [
      new RegExp(`^(\\d{1,2})(?:-?го)? ${MONTH}$`),
      ([, day = "", name]) => ({ part: month(name), day: two(day) }),
    ],
    [new RegExp(`^(?:(?:начал|середин)[а-я]+ )?${MONTH}$`), ([, name]) => ({ part: month(name) })],
    [new RegExp(`^кон(?:ец|це|ца|цу) ${MONTH}$`), ([, name]) => ({ part: month(name), day: "end" })],
    [/^кон(?:ец|це|ца|цу)$/, () => ({ part: "12", day: "31" })],
    [new RegExp(`^${NUMBER} кв(?:артал[а-я]*|\\.)?$`), ([, word]) => ({ part: String(32 + number(word)) })],
    [/^перв(?:ые|ых) (?:три|трех|3) месяц(?:а|ев)$/, () => ({ part: "33" })],
    [
      new RegExp(`^${NUMBER} (?:полугоди[а-я]*|половин[а-я]*|пол\\.)$`),
      ([, word]) => ({ part: String(39 + number(word)) }),
    ],
    [/^весн(?:а|ы|ой|у)$/, () => ({ part: "21" })],
    [/^лет(?:о|а|ом)$/, () => ({ part: "22" })],
    [/^осен(?:ь|и|ью)$/, () => ({ part: "23" })],
    [/^зим(?:а|ы|ой|у)$/, () => ({ part: "24" })],
    [/^(\d{1,2})(?:-?(?:е|го))?(?: числ[оа])?$/, ([, day = ""]) => ({ day: two(day) })],
  ],
};
