import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BEGINNING, FOREVER, knownDay } from "../day.ts";
import { LANGUAGES } from "../languages.ts";
import { anyEdtf } from "./arbitrary.ts";
import { parseEdtf } from "./edtf.ts";
import { formatDayIn, formatPartialDate } from "./format.ts";
import { readDate } from "./read.ts";
import type { PartialDate } from "./types.ts";

const dateOf = (edtf: string): PartialDate => {
  const result = parseEdtf(edtf);
  if (!result.ok) throw new Error(`${edtf}: ${JSON.stringify(result.issues)}`);
  return result.value;
};

describe("writes", () => {
  test.each([
    ["2022-06-17", "17 June 2022", "2022年6月17日", "17 июня 2022 г."],
    ["2022-06", "June 2022", "2022年6月", "июнь 2022 г."],
    ["2022", "2022", "2022年", "2022 год"],
    ["2023-33", "first quarter of 2023", "2023年第一季度", "I квартал 2023 года"],
    ["2023-22", "summer 2023", "2023年夏季", "лето 2023 года"],
    ["2019-41", "second half of 2019", "2019年下半年", "второе полугодие 2019 года"],
    [
      "2001-06-15/2023-06",
      "15 June 2001 – June 2023",
      "2001年6月15日至2023年6月",
      "15 июня 2001 г. – июнь 2023 г.",
    ],
    ["2023-06-14/2023-06-16", "14–16 June 2023", "2023年6月14日至16日", "14–16 июня 2023 г."],
    ["2015/..", "from 2015", "自2015年起", "с 2015 года"],
    [
      "2015-05/",
      "from May 2015, end unknown",
      "自2015年5月起（结束时间不详）",
      "с мая 2015 г., окончание неизвестно",
    ],
    ["2023-33/..", "from the first quarter of 2023", "自2023年第一季度起", "с I квартала 2023 года"],
    ["[..199X]", "in or before the 1990s", "1990年代或之前", "не позднее 1990-х годов"],
    ["../2020", "until 2020", "至2020年为止", "до 2020 года включительно"],
    [
      "/2020",
      "until 2020, start unknown",
      "至2020年为止（起始时间不详）",
      "до 2020 года включительно, начало неизвестно",
    ],
    [
      "[2023-05-04..2023-05-05]",
      "between 4 and 5 May 2023",
      "2023年5月4日至5日之间",
      "не ранее 4 и не позднее 5 мая 2023 г.",
    ],
    [
      "[2003..2005]",
      "between 2003 and 2005",
      "2003年至2005年之间",
      "не ранее 2003 года и не позднее 2005 года",
    ],
    ["[..2011-06-15]", "on or before 15 June 2011", "2011年6月15日或之前", "не позднее 15 июня 2011 г."],
    ["[2003..]", "in or after 2003", "2003年或之后", "не ранее 2003 года"],
    ["[1990,1992~]", "1990 or about 1992", "1990年或约1992年", "1990 год или примерно 1992 год"],
    ["1990~", "about 1990", "约1990年", "примерно 1990 год"],
    ["2019-12?", "probably December 2019", "可能为2019年12月", "предположительно декабрь 2019 г."],
    ["199X", "1990s", "1990年代", "1990-е годы"],
    ["20XX", "one of the years 2000–2099", "2000至2099年间某年", "один из годов 2000–2099"],
    ["2023-XX", "2023 (month unknown)", "2023年（月份不详）", "2023 год (месяц неизвестен)"],
    ["2023-06-XX", "June 2023 (day unknown)", "2023年6月（日期不详）", "июнь 2023 г. (день неизвестен)"],
    ["XXXX-11-17", "17 November (year unknown)", "11月17日（年份不详）", "17 ноября (год неизвестен)"],
  ])("%s", (edtf, en, zh, ru) => {
    expect(LANGUAGES.map((language) => formatPartialDate(dateOf(edtf), language))).toEqual([en, zh, ru]);
  });

  test.each([
    ["2022-06-17", "17 Jun 2022", "2022年6月17日", "17 июн. 2022"],
    ["2023-05", "May 2023", "2023年5月", "май 2023"],
    ["2023-33", "Q1 2023", "2023年第一季度", "I кв. 2023"],
  ])("%s in short", (edtf, en, zh, ru) => {
    expect(LANGUAGES.map((language) => formatPartialDate(dateOf(edtf), language, "short"))).toEqual([
      en,
      zh,
      ru,
    ]);
  });

  test("a day, and a day without bound", () => {
    expect(formatDayIn(knownDay("2022-06-17"), "ru")).toBe("17 июня 2022 г.");
    expect(formatDayIn(knownDay("2022-06-17"), "en", "short")).toBe("17 Jun 2022");
    expect(formatDayIn(FOREVER, "en")).toBe("no known end");
    expect(formatDayIn(BEGINNING, "zh-Hans")).toBe("起始时间不详");
  });

  test("the words of the source where the EDTF cannot be read", () => {
    expect(formatPartialDate({ edtf: "soon", verbatim: "soon" }, "en")).toBe("soon");
  });
});

describe.each(LANGUAGES)("in %s", (language) => {
  test.each(["long", "short"] as const)("what is written %s reads back as the same date", (style) => {
    fc.assert(
      fc.property(anyEdtf, (edtf) => {
        const words = formatPartialDate(dateOf(edtf), language, style);
        expect(readDate(words)).toMatchObject({ ok: true, value: { edtf } });
      }),
      { numRuns: 1000 },
    );
  });
});
