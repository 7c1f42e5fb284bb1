import { expect, test } from "vitest";
import { BEGINNING, knownDay } from "../kernel/day.ts";
import { defineMessages, formatNumber, translator, writeDay } from "./messages.ts";

const messages = defineMessages({
  pairs: {
    en: "{n, plural, one {# pair} other {# pairs}}",
    "zh-Hans": "{n, plural, other {# 对}}",
    ru: "{n, plural, one {# пара} few {# пары} other {# пар}}",
  },
  since: { en: "since {year}", "zh-Hans": "自 {year} 年", ru: "с {year} года" },
  ended: { en: "It ended {day}.", "zh-Hans": "{day}终止。", ru: "Закончилось {day}. {more}" },
  linked: {
    en: "see <a>the list of {what}</a>",
    "zh-Hans": "见<a>{what}名单</a>",
    ru: "см. <a>список {what}</a>",
  },
});

test("a message that does not exist is a bug, not an empty text", () => {
  const t = translator(messages, "en");
  expect(() => (t as (key: string) => string)("nope")).toThrow("no message nope");
  expect(() => t("since")).toThrow();
});

test("Russian counts by one, few and many, and numbers are written as the language does", () => {
  const t = translator(messages, "ru");
  expect(["1", "3", "5", "11", "21"].map((n) => t("pairs", { n: Number(n) }))).toEqual([
    "1 пара",
    "3 пары",
    "5 пар",
    "11 пар",
    "21 пара",
  ]);
  expect(t("pairs", { n: 12_345 })).toBe("12\u00a0345 пар");
  expect(translator(messages, "en")("pairs", { n: 12_345 })).toBe("12,345 pairs");
  expect(translator(messages, "zh-Hans")("pairs", { n: 2 })).toBe("2 对");
});

test("a Russian day at the end of a sentence has one full stop", () => {
  const t = translator(messages, "ru");
  for (const space of [" ", "\u00a0"])
    expect(t("ended", { day: `24 ноября 2026${space}г.`, more: "Дальше." })).toBe(
      `Закончилось 24 ноября 2026${space}г. Дальше.`,
    );
  expect(t.rich("ended", { day: "24 ноября 2026 г.", more: "Дальше." })).toEqual([
    "Закончилось 24 ноября 2026 г. Дальше.",
  ]);
  expect(t("ended", { day: "2026..2027", more: "и так далее..." })).toBe(
    "Закончилось 2026..2027. и так далее...",
  );
});

test("a year is no quantity", () => {
  expect(translator(messages, "en")("since", { year: 2023 })).toBe("since 2023");
});

test("elements may stand in a message", () => {
  const parts = translator(messages, "en").rich<{ link: unknown }>("linked", {
    what: "pairs",
    a: (content) => ({ link: content }),
  });
  expect(parts).toEqual(["see ", { link: ["the list of pairs"] }]);
});

test("days are written in words, whatever the clock's zone", () => {
  const day = knownDay("2023-06-15");
  expect(writeDay("en", day)).toBe("15 June 2023");
  expect(writeDay("zh-Hans", day)).toBe("2023年6月15日");
  expect(writeDay("ru", day)).toMatch(/^15 июня 2023\s?г\.$/);
  expect(writeDay("en", BEGINNING)).toBe("-infinity");
  expect(formatNumber("en", 1234)).toBe("1,234");
});
