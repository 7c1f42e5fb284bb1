import { defineMessages } from "../../web/messages.ts";

/** The page that opens the site. */
export const homeMessages = defineMessages({
  description: {
    en: "Who is paired with whom, since when, says who; and how many, on any day, by which rule.",
    "zh-Hans": "谁与谁结好、自何时起、依据何人所说；任一日期、任一规则下共有多少。",
    ru: "Кто с кем связан, с каких пор и кто об этом говорит; и сколько таких пар на любой день и по какому правилу.",
  },
  announced: {
    en: "The forum announced <f>{said}</f>. <r>Which reading reaches it?</r>",
    "zh-Hans": "论坛公布的数字为<f>{said}</f>。<r>哪种读法能得出此数？</r>",
    ru: "Форум объявил: <f>{said}</f>. <r>При каком прочтении так выходит?</r>",
  },
  today: { en: "Ask it of today", "zh-Hans": "改问今天", ru: "Спросить на сегодня" },
  announcedDay: {
    en: "Ask it of the day announced, {day}",
    "zh-Hans": "改问公布之日（{day}）",
    ru: "Спросить на день объявления, {day}",
  },
  rows: {
    en: "The list behind the number, and every switch",
    "zh-Hans": "数字背后的清单与全部设定",
    ru: "Список за этим числом и все настройки",
  },
  eyebrowFigure: { en: "Announced", "zh-Hans": "公布", ru: "Объявлено" },
  eyebrowConflict: { en: "Conflict", "zh-Hans": "矛盾", ru: "Противоречие" },
  said: { en: "{issuer}, {day}", "zh-Hans": "{issuer}，{day}", ru: "{issuer}, {day}" },
  tried: {
    en: "{n, plural, one {# reading tried} other {# readings tried}}",
    "zh-Hans": "已试 {n, number} 种读法",
    ru: "{n, plural, one {проверено # прочтение} few {проверено # прочтения} many {проверено # прочтений} other {проверено # прочтения}}",
  },
  unnamed: {
    en: "{n, plural, one {# named by no source here} other {# named by no source here}}",
    "zh-Hans": "{n, number} 个未见于任何来源",
    ru: "{n, plural, one {# не назван ни одним источником} few {# не названы ни одним источником} many {# не названы ни одним источником} other {# не названы ни одним источником}}",
  },
  unchanged: {
    en: "same number as {day}",
    "zh-Hans": "与{day}的数字相同",
    ru: "число то же, что и раньше ({day})",
  },
  below: { en: "lower than {day}", "zh-Hans": "低于{day}的数字", ru: "меньше прежнего ({day})" },
  differ: { en: "sources differ", "zh-Hans": "来源不一致", ru: "источники расходятся" },
  step: { en: "{step} {day}", "zh-Hans": "{day}{step}", ru: "{step} {day}" },
  signed: { en: "signed", "zh-Hans": "签署", ru: "подписано" },
  approved: { en: "approved", "zh-Hans": "批准", ru: "одобрено" },
  effective: { en: "in effect", "zh-Hans": "生效", ru: "вступило в силу" },
  ratified: { en: "ratified", "zh-Hans": "核准", ru: "ратифицировано" },
  "not stated": { en: "dated", "zh-Hans": "日期为", ru: "датировано" },
  holds: {
    en: "The registry holds <p>{partnerships, plural, one {# partnership} other {# partnerships}}</p> between <l>{places, plural, one {# place} other {# places}}</l>: {claims, plural, one {# claim} other {# claims}} from <s>{sources, plural, one {# source} other {# sources}}</s>.",
    "zh-Hans":
      "登记册现有 <l>{places, number} 个地方</l>之间的<p>{partnerships, number} 项结好关系</p>：来自 <s>{sources, number} 个来源</s>的 {claims, number} 条说法。",
    ru: "В реестре <p>{partnerships, plural, one {# партнёрство} few {# партнёрства} many {# партнёрств} other {# партнёрства}}</p> между <l>{places, plural, one {# местом} other {# местами}}</l>: {claims, plural, one {# утверждение} few {# утверждения} many {# утверждений} other {# утверждения}} из <s>{sources, plural, one {# источника} other {# источников}}</s>.",
  },
  cameOfIt: {
    en: "What came of it: <j>{projects, plural, one {# project} other {# projects}}</j>, <d>{deliverables, plural, one {# deliverable} other {# deliverables}}</d>, <f>{forums, plural, one {# forum} other {# forums}}</f> and <g>{programmes, plural, one {# programme} other {# programmes}}</g>, series, editions and sessions each by itself.",
    "zh-Hans":
      "取得的成果：<j>{projects, number} 个项目</j>、<d>{deliverables, number} 项成果</d>、<f>{forums, number} 个论坛</f>、<g>{programmes, number} 个交流项目</g>（系列、各届和分论坛分别计数）。",
    ru: "Что это дало: <j>{projects, plural, one {# проект} few {# проекта} other {# проектов}}</j>, <d>{deliverables, plural, one {# результат} few {# результата} other {# результатов}}</d>, <f>{forums, plural, one {# форум} few {# форума} other {# форумов}}</f> и <g>{programmes, plural, one {# программа} few {# программы} other {# программ}}</g>; циклы, отдельные проведения и секции считаются порознь.",
  },
  empty: {
    en: "The registry holds nothing yet.",
    "zh-Hans": "登记册尚无任何记录。",
    ru: "В реестре пока ничего нет.",
  },
  emptyHint: {
    en: "Load a dataset with npm run -s amity -- load FOLDER; it is then counted here.",
    "zh-Hans": "请用 npm run -s amity -- load FOLDER 载入数据，随后即可在此计数。",
    ru: "Загрузите набор данных командой npm run -s amity -- load FOLDER: подсчёт появится здесь.",
  },
});
