import { defineMessages, type Message } from "../../web/messages.ts";
import type { Capacity, SourceKind } from "./grade.ts";

export const sourceKindMessages = defineMessages({
  official: { en: "official page", "zh-Hans": "官方网页", ru: "официальная страница" },
  news: { en: "news", "zh-Hans": "新闻", ru: "новости" },
  encyclopedia: { en: "encyclopedia", "zh-Hans": "百科", ru: "энциклопедия" },
  aggregator: { en: "collection", "zh-Hans": "汇编网站", ru: "сводный сайт" },
  book: { en: "book", "zh-Hans": "图书", ru: "книга" },
  document: { en: "document", "zh-Hans": "文件", ru: "документ" },
} satisfies Record<SourceKind, Message>);

export const speakerMessages = defineMessages({
  party: { en: "a party", "zh-Hans": "当事方", ru: "сторона" },
  registrar: { en: "registrar", "zh-Hans": "登记机构", ru: "регистратор" },
  association: { en: "association", "zh-Hans": "协会", ru: "общество" },
  "third party": { en: "third party", "zh-Hans": "第三方", ru: "третья сторона" },
} satisfies Record<Capacity, Message>);

export const claimKindMessages = defineMessages({
  act: { en: "Acts and lists", "zh-Hans": "行为与名录", ru: "Акты и перечни" },
  membership: { en: "Memberships", "zh-Hans": "成员身份", ru: "Участие в объединениях" },
  figure: { en: "Published figures", "zh-Hans": "公布的数字", ru: "Опубликованные цифры" },
  forum: { en: "Forums", "zh-Hans": "论坛", ru: "Форумы" },
  programme: { en: "Programmes", "zh-Hans": "系列活动", ru: "Программы" },
  project: { en: "Projects", "zh-Hans": "项目", ru: "Проекты" },
  "deliverable list": { en: "Lists of deliverables", "zh-Hans": "成果清单", ru: "Перечни результатов" },
  deliverable: { en: "Deliverables", "zh-Hans": "成果", ru: "Заявленные результаты" },
  meeting: { en: "Meetings", "zh-Hans": "会晤", ru: "Встречи" },
  investment: { en: "Investment figures", "zh-Hans": "外资数据", ru: "Данные об инвестициях" },
  measure: { en: "Measures of investment", "zh-Hans": "外资口径", ru: "Показатели инвестиций" },
  person: { en: "People", "zh-Hans": "人物", ru: "Люди" },
  quote: { en: "Quotes", "zh-Hans": "引语", ru: "Цитаты" },
  organization: { en: "Organizations", "zh-Hans": "机构", ru: "Организации" },
  activity: { en: "Activities", "zh-Hans": "往来活动", ru: "События" },
  other: { en: "Other claims", "zh-Hans": "其他说法", ru: "Прочие утверждения" },
});

export const sourceMessages = defineMessages({
  sources: { en: "Sources", "zh-Hans": "来源", ru: "Источники" },
  sourcesLead: {
    en: "Where every claim was read. Nothing here is a fact; it is what a source says.",
    "zh-Hans": "每条说法的出处。这里没有“事实”，只有来源所述。",
    ru: "Где прочитано каждое утверждение. Здесь нет фактов — есть только то, что говорят источники.",
  },
  source: { en: "Source", "zh-Hans": "来源", ru: "Источник" },
  publisher: { en: "Publisher", "zh-Hans": "发布者", ru: "Издатель" },
  kind: { en: "Kind", "zh-Hans": "类别", ru: "Вид" },
  language: { en: "Language", "zh-Hans": "语言", ru: "Язык" },
  published: { en: "Published", "zh-Hans": "发布", ru: "Опубликовано" },
  retrieved: { en: "Read in", "zh-Hans": "查阅", ru: "Прочитано" },
  link: { en: "Link", "zh-Hans": "链接", ru: "Ссылка" },
  noLink: {
    en: "no address: read in a copy",
    "zh-Hans": "无网址：据副本查阅",
    ru: "без адреса: прочитано по копии",
  },
  carrier: { en: "How it reached us", "zh-Hans": "获得途径", ru: "Как получено" },
  claims: { en: "Claims", "zh-Hans": "说法", ru: "Утверждения" },
  claimsFrom: {
    en: "{n, plural, =0 {No claim was taken from it: it is named in notes only.} one {# claim was taken from it.} other {# claims were taken from it.}}",
    "zh-Hans": "{n, plural, =0 {未采用其任何说法，仅在备注中提及。} other {采用了其中 # 条说法。}}",
    ru: "{n, plural, =0 {Утверждений из него не взято: он упомянут только в примечаниях.} one {Из него взято # утверждение.} few {Из него взято # утверждения.} other {Из него взято # утверждений.}}",
  },
  firstClaims: {
    en: "The first {n, number} of them follow; all are in the table (.csv) at the foot of the page.",
    "zh-Hans": "以下为其中前 {n, number} 条；全部见页底的数据表（.csv）。",
    ru: "Ниже первые {n, number} из них; все есть в таблице (.csv) внизу страницы.",
  },
  about: { en: "About", "zh-Hans": "关于", ru: "О чём" },
  says: { en: "Says", "zh-Hans": "所述", ru: "Что сказано" },
  byline: { en: "byline", "zh-Hans": "署名", ru: "подпись авторов" },
  paragraph: {
    en: "{n, plural, one {paragraph {list}} other {paragraphs {list}}}",
    "zh-Hans": "{n, plural, other {第{list}段}}",
    ru: "{n, plural, one {абзац {list}} other {абзацы {list}}}",
  },
  original: {
    en: "find these words in the original",
    "zh-Hans": "在原文中查找",
    ru: "найти эти слова в оригинале",
  },
  words: { en: "In these words", "zh-Hans": "原文", ru: "Словами источника" },
  speaker: { en: "Who speaks", "zh-Hans": "陈述方", ru: "Кто говорит" },
  where: { en: "Where in it", "zh-Hans": "出处位置", ru: "Место в тексте" },
  note: { en: "Note", "zh-Hans": "备注", ru: "Примечание" },
  titleWords: { en: "Words", "zh-Hans": "词语", ru: "Слова" },
  everyKind: { en: "every kind", "zh-Hans": "所有类别", ru: "любой вид" },
  everyLanguage: { en: "every language", "zh-Hans": "所有语言", ru: "любой язык" },
  filter: { en: "Show", "zh-Hans": "显示", ru: "Показать" },
  noSources: {
    en: "No source answers this. Take away a condition.",
    "zh-Hans": "没有符合条件的来源，请减少条件。",
    ru: "Таких источников нет. Уберите одно из условий.",
  },
  nothingKnown: {
    en: "Nothing was known yet at that time: the registry held no record.",
    "zh-Hans": "当时尚无任何记录。",
    ru: "Тогда ещё ничего не было известно: записей не было.",
  },
  notYet: {
    en: "This source was not recorded yet at that time.",
    "zh-Hans": "当时尚未记录该来源。",
    ru: "Тогда этот источник ещё не был записан.",
  },
  knownNow: { en: "As known now", "zh-Hans": "按当前所知", ru: "По сведениям на сегодня" },
});
