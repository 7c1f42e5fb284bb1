import { defineKind } from "../dossiers/kind.ts";
import type { Statement } from "../dossiers/subject.ts";
import { entryOf, timingWords } from "./measure.ts";

/** What one source states of one figure must make one figure: a value of the sort that its measure counts. */
function* checkFigure(statements: readonly Statement[]): Generator<string> {
  const of = (property: string) => statements.filter((statement) => statement.property === property);
  const [measured] = of("measure");
  const entry = measured?.value.type === "subject" ? entryOf(measured.value.subject.id) : undefined;
  const [amounts, counts] = [of("amount").length, of("count").length];
  if (amounts > 0 && counts > 0)
    yield "A figure is an amount or a number of projects, not both: make it two.";
  if (amounts === 0 && of("restated").length > 0) yield "An amount restated needs the amount it restates.";
  if (entry?.counts === "money" && counts > 0) yield `The measure ${entry.id} counts money, not projects.`;
  if (entry?.counts === "projects" && amounts > 0)
    yield `The measure ${entry.id} counts projects, not money.`;
  for (const { value } of of("timing")) {
    if (entry && value.type === "code" && !entry.timings.some((timing) => timing === value.code)) {
      yield `The measure ${entry.id} is never a ${value.code}.`;
    }
  }
  if (of("origin").length > 0 && of("origin group").length > 0) {
    yield "The origin is places or a group of countries, not both.";
  }
  if (of("membership day").length > 0 && of("origin group").length === 0) {
    yield "A day of membership needs the group that it is of.";
  }
}

/** An investment figure: so much from here to there, by one measure, as of a day or in a period. */
export const INVESTMENT = defineKind({
  kind: "investment",
  path: "investments",
  one: { en: "Investment figure", "zh-Hans": "外资数据", ru: "Данные об инвестициях" },
  many: { en: "Investment figures", "zh-Hans": "外资数据", ru: "Данные об инвестициях" },
  lead: {
    en: "Who is said to have invested where, by which measure and when. What does not compare is not computed together.",
    "zh-Hans": "据来源：谁在何处投资、按何口径、何时。不可比的数据不放在一起计算。",
    ru: "Кто, где, по какому показателю и когда, по словам источников, вложил деньги. Несравнимое вместе не считается.",
  },
  title: "title",
  example: "qingdao-fdi-2023q1-utilised",
  check: checkFigure,
  properties: {
    title: { value: "text", holds: "many", label: { en: "Title", "zh-Hans": "名称", ru: "Название" } },
    host: { value: "place", holds: "one", label: { en: "Invested in", "zh-Hans": "投资所在地", ru: "Куда" } },
    origin: {
      value: "place",
      holds: "many",
      label: { en: "Invested from", "zh-Hans": "资金来源地", ru: "Откуда" },
    },
    "origin group": {
      value: "group",
      holds: "one",
      label: {
        en: "Invested from the countries of",
        "zh-Hans": "资金来源国家组织",
        ru: "Из стран объединения",
      },
    },
    "membership day": {
      value: "day",
      holds: "one",
      label: { en: "Membership as of", "zh-Hans": "成员构成截至", ru: "Состав объединения на" },
    },
    "origin words": {
      value: "text",
      holds: "many",
      label: {
        en: "Origin in the source’s words",
        "zh-Hans": "来源对资金方的表述",
        ru: "Откуда, словами источника",
      },
    },
    measure: {
      value: "subject",
      kinds: ["measure"],
      holds: "one",
      label: { en: "Measure", "zh-Hans": "口径", ru: "Показатель" },
    },
    timing: {
      value: "code",
      holds: "one",
      label: { en: "Stated as", "zh-Hans": "时间性质", ru: "Отношение ко времени" },
      codes: timingWords,
      filters: true,
    },
    period: {
      value: "day",
      holds: "one",
      label: { en: "As of, or in", "zh-Hans": "截至或期间", ru: "На день или за период" },
    },
    amount: { value: "money", holds: "one", label: { en: "Amount", "zh-Hans": "金额", ru: "Сумма" } },
    restated: {
      value: "money",
      holds: "many",
      label: {
        en: "The same amount in another currency, as stated",
        "zh-Hans": "来源另以其他货币给出的同一金额",
        ru: "Та же сумма в другой валюте, по словам источника",
      },
    },
    count: { value: "number", holds: "one", label: { en: "Projects", "zh-Hans": "项目数", ru: "Проектов" } },
    figure: {
      value: "figure",
      holds: "many",
      label: { en: "Published figure", "zh-Hans": "公布数字", ru: "Опубликованная цифра" },
    },
    issuer: {
      value: "organization",
      holds: "many",
      label: { en: "Issuer", "zh-Hans": "发布方", ru: "Автор цифры" },
    },
  },
});
