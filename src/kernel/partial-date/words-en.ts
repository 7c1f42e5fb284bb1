import { type Lexicon, masked, type Piece, type Rule } from "./lexicon.ts";
import { two } from "./spoken.ts";

const MONTH_NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
const ORDINALS = ["first", "second", "third", "fourth"];
const SEASONS = ["spring", "summer", "autumn", "winter"];

const month = (name = ""): string => two(MONTH_NAMES.indexOf(name.slice(0, 3)) + 1);
const ordinal = (word = ""): number =>
  /\d/.test(word) ? Number.parseInt(word, 10) : ORDINALS.indexOf(word) + 1;
const ORDINAL = "(first|second|third|fourth|1st|2nd|3rd|4th)";
const shift = (word = ""): number => (word === "next" ? 1 : word === "this" ? 0 : -1);

const rest: readonly Rule<Piece>[] = [
  [
    /^(yesterday|today|tomorrow)$/,
    ([, word]) => ({ relative: { unit: "day", by: word === "yesterday" ? -1 : word === "today" ? 0 : 1 } }),
  ],
  [/^(last|previous|this|next) month$/, ([, word]) => ({ relative: { unit: "month", by: shift(word) } })],
  [
    new RegExp(`^(last|this|next) ${MONTH}$`),
    ([, word, name]) => ({
      part: month(name),
      relative: word === "this" ? { unit: "year", by: 0 } : { unit: "named", by: shift(word) },
    }),
  ],
  [new RegExp(`^${DAY} (?:of )?${MONTH}$`), ([, day = "", name]) => ({ part: month(name), day: two(day) })],
  [new RegExp(`^${MONTH} ${DAY}$`), ([, name, day = ""]) => ({ part: month(name), day: two(day) })],
  [
    new RegExp(`^(?:(?:early|mid|late|middle of|beginning of)[ -])?${MONTH}$`),
    ([, name]) => ({ part: month(name) }),
  ],
  [new RegExp(`^end of ${MONTH}$`), ([, name]) => ({ part: month(name), day: "end" })],
  [/^end of(?: the)?(?: year)?$/, () => ({ part: "12", day: "31" })],
  [/^(?:early|mid|late)-?$/, () => ({})],
  [new RegExp(`^${ORDINAL} quarter$`), ([, word]) => ({ part: String(32 + ordinal(word)) })],
  [/^q([1-4])$/, ([, number]) => ({ part: String(32 + Number(number)) })],
  [/^first (?:three|3) months$/, () => ({ part: "33" })],
  [/^last (?:three|3) months$/, () => ({ part: "36" })],
  [/^first (?:six|6) months$/, () => ({ part: "40" })],
  [/^(first|second) half(?: year)?$/, ([, word]) => ({ part: word === "first" ? "40" : "41" })],
  [/^h([12])$/, ([, number]) => ({ part: String(39 + Number(number)) })],
  [
    /^(spring|summer|autumn|fall|winter)$/,
    ([, word = ""]) => ({ part: String(21 + SEASONS.indexOf(word === "fall" ? "autumn" : word)) }),
  ],
  [/^(?:day )?(\d{1,2})(?:st|nd|rd|th)?$/, ([, day = ""]) => ({ day: two(day) })],
];

export const english: Lexicon = {
  clean: (text) =>
    text
      .toLowerCase()
      .replace(/^(?:mon|tues|wednes|thurs|fri|satur|sun)day,? /, "")
      .replace(/\b(?:a\.?d\.?|c\.?e\.?)$/, "")
      .trim(),
  or: /(?<!\b(?:on|in)) or /,
  frames: [
    [/^between (.+)$/, "between", / and /],
    [/^(?:(?:on|in) or before|by|no later than|not later than) (.+)$/, "notAfter"],
    [/^(?:(?:on|in) or after|no earlier than|not earlier than|not before) (.+)$/, "notBefore"],
    [/^before (.+)$/, "before"],
    [/^after (.+)$/, "after"],
    [/^until (.+), start unknown$/, "untilUnknown"],
    [/^(?:until|till|up to) (.+)$/, "until"],
    [/^(?:from|since) (.+), end unknown$/, "fromUnknown"],
    [/^(?:from|since)? ?(.+?)(?: –| -| to| until| till)? (?:the )?(?:present|now|date)$/, "from"],
    [/^(?:from )?(.+)$/, "span", / (?:to|until|till|through|–|—|-) |(?<=\d)[–—-](?=\d)/],
    [/^(?:from|since) (.+)$/, "from"],
  ],
  lead: /^(?:(?:in|on|at|during) )?(?:the )?/,
  doubtful: /^(?:probably|possibly|perhaps) (?:(?:in|on) )?/,
  about: /^(?:(?:in|on) )?(?:about|around|approximately|approx\.|circa|c\.|ca\.) ?/,
  unknown: /,? ?\(?((?:year|month|day)(?:(?:, | and )(?:year|month|day))*) unknown\)?$/,
  unknownWords: { year: /year/, month: /month/, day: /day/ },
  years: [
    [
      /(?:^|[ ,]+)one of the years (\d{4})[–-](\d{4})$/,
      ([, from = "", to = ""]) => ({ year: masked(from, to) }),
    ],
    [/(?:^|[ ,]+)(?:(?:of|in) )?(?:the )?(\d{3})0'?s$/, ([, decade]) => ({ year: `${decade}X` })],
    [/(?:^|[ ,]+|-)(?:(?:of|in) )?(?:the year )?(\d{4})$/, ([, year = ""]) => ({ year })],
    [/^(\d{4})(?=[ ,])/, ([, year = ""]) => ({ year })],
    [
      /(?:^|[ ,]+)(?:(?:of|in|earlier|later) )?(?:the )?(last|previous|this|next) year$/,
      ([, word]) => ({ relative: { unit: "year", by: shift(word) } }),
    ],
    [/^(\d{1,3}) years ago$/, ([, years]) => ({ relative: { unit: "year", by: -Number(years) } })],
  ],
  rest,
};
