import { type Lexicon, masked } from "./lexicon.ts";
import { two } from "./spoken.ts";

const DIGITS = "〇一二三四五六七八九";
const SEASONS = "春夏秋冬";
const YEARS_FROM_NOW: Record<string, number> = { 今年: 0, 本年: 0, 去年: -1, 上年: -1, 前年: -2, 明年: 1 };
const DAYS_FROM_NOW: Record<string, number> = { 前天: -2, 昨天: -1, 昨日: -1, 今天: 0, 今日: 0, 明天: 1 };
const MONTHS_FROM_NOW: Record<string, number> = { 上: -1, 本: 0, 这: 0, 当: 0, 下: 1 };

const quarter = (word = ""): string =>
  String(32 + (DIGITS.indexOf(word) > 0 ? DIGITS.indexOf(word) : Number(word)));

/** 二〇二二 → 2022, 十七 → 17, 九十 → 90. */
function arabic(numeral: string): string {
  const digits = [...numeral.replaceAll("零", "〇")];
  if (!digits.includes("十")) return digits.map((digit) => DIGITS.indexOf(digit)).join("");
  const [tens = "", ones = ""] = digits.join("").split("十");
  return String((tens ? DIGITS.indexOf(tens) : 1) * 10 + (ones ? DIGITS.indexOf(ones) : 0));
}

export const chinese: Lexicon = {
  clean: (text) => text.replaceAll(" ", "").replace(/[〇零一二三四五六七八九十]+(?=年|月|日|号)/g, arabic),
  or: /或(?!之)/,
  frames: [
    [/^(.+)之间$/, "between", /至|到|和|与/],
    [/^(.+?)(?:或之前|及以前|及之前)$/, "notAfter"],
    [/^(?:不晚于|截至)(.+)$/, "notAfter"],
    [/^(.+?)(?:或之后|及以后|及之后)$/, "notBefore"],
    [/^不早于(.+)$/, "notBefore"],
    [/^(.+?)(?:之前|以前|前)$/, "before"],
    [/^(.+?)(?:之后|以后|后)$/, "after"],
    [/^至(.+)为止\(起始时间不详\)$/, "untilUnknown"],
    [/^(?:截?至)(.+?)(?:为?止)$/, "until"],
    [/^[自从](.+)起\(结束时间不详\)$/, "fromUnknown"],
    [/^[自从]?(.+?)(?:至今|以来|起)$/, "from"],
    [/^[自从]?(.+)$/, "span", /至|到|—+|–|-|~/],
  ],
  lead: /^[于在]/,
  doubtful: /^可能(?:为|是|在)?/,
  about: /^(?:大?约|大概)|左右$/,
  unknown: /\(?((?:年份|月份|日期)(?:[、和](?:年份|月份|日期))*)不详\)?$/,
  unknownWords: { year: /年份/, month: /月份/, day: /日期/ },
  years: [
    [/^(\d{4})至(\d{4})年间某年/, ([, from = "", to = ""]) => ({ year: masked(from, to) })],
    [/^(\d{3})0年代/, ([, decade]) => ({ year: `${decade}X` })],
    [/^(?:20世纪|二十世纪|上世纪)(\d)0年代/, ([, decade]) => ({ year: `19${decade}X` })],
    [/^([5-9])0年代/, ([, decade]) => ({ year: `19${decade}X` })],
    [/^(\d{4})(?:年|$)/, ([, year = ""]) => ({ year })],
    [
      /^(今年|本年|去年|上年|前年|明年)/,
      ([, word = ""]) => ({ relative: { unit: "year", by: YEARS_FROM_NOW[word] ?? 0 } }),
    ],
    [
      /^([上本这当下])个?月/,
      ([, word = ""]) => ({ relative: { unit: "month", by: MONTHS_FROM_NOW[word] ?? 0 } }),
    ],
    // Said without a year, the first three months are those of this year.
    [/^(?=[前头][三3]个月$)/, () => ({ relative: { unit: "year", by: 0 } })],
    [/^(\d{1,3})年前$/, ([, years]) => ({ relative: { unit: "year", by: -Number(years) } })],
  ],
  rest: [
    [
      /^(前天|昨天|昨日|今天|今日|明天)$/,
      ([, word = ""]) => ({ relative: { unit: "day", by: DAYS_FROM_NOW[word] ?? 0 } }),
    ],
    [/^的?(\d{1,2})月(\d{1,2})[日号]?$/, ([, month = "", day = ""]) => ({ part: two(month), day: two(day) })],
    [/^的?(\d{1,2})月(?:份|初|上旬|中旬|下旬)?$/, ([, month = ""]) => ({ part: two(month) })],
    [/^(\d{1,2})月[份]?[底末]$/, ([, month = ""]) => ({ part: two(month), day: "end" })],
    [/^年?[底末]$/, () => ({ part: "12", day: "31" })],
    [/^的?第?([一二三四1-4])季度$/, ([, word]) => ({ part: quarter(word) })],
    [/^的?([春夏秋冬])[季天]?$/, ([, word = ""]) => ({ part: String(21 + SEASONS.indexOf(word)) })],
    [/^的?([上下])半年$/, ([, word]) => ({ part: word === "上" ? "40" : "41" })],
    [/^的?[前头][三3]个月$/, () => ({ part: "33" })],
    [/^(\d{1,2})[日号]$/, ([, day = ""]) => ({ day: two(day) })],
  ],
};
