import { defineMessages } from "../../web/messages.ts";

export const dossierMessages = defineMessages({
  geometry: {
    en: "{type, select, Point {a point} LineString {a line} other {an area}}",
    "zh-Hans": "{type, select, Point {一个点} LineString {一条线} other {一片区域}}",
    ru: "{type, select, Point {точка} LineString {линия} other {участок}}",
  },
  inRole: { en: "({role})", "zh-Hans": "（{role}）", ru: "({role})" },
  facts: { en: "What is stated", "zh-Hans": "所述内容", ru: "Что сообщается" },
  conflict: {
    en: "sources contradict each other",
    "zh-Hans": "来源互相矛盾",
    ru: "источники противоречат друг другу",
  },
  shown: {
    en: "Where sources differ, the better evidence stands first, then the more precise, then the earlier.",
    "zh-Hans": "来源不一致时，先列证据较强者，其次较精确者，再次较早者。",
    ru: "Где источники расходятся, первым стоит лучше подтверждённое, затем более точное, затем более раннее.",
  },
  curatorRead: {
    en: "as the curator reads it",
    "zh-Hans": "由整理者判读",
    ru: "по прочтению составителя",
  },
  evidence: { en: "Evidence", "zh-Hans": "证据", ru: "Свидетельства" },
  claims: {
    en: "{n, plural, one {# claim from {sources, plural, one {# source} other {# sources}}} other {# claims from {sources, plural, one {# source} other {# sources}}}}",
    "zh-Hans": "{n} 条说法，来自 {sources} 个来源",
    ru: "{n, plural, one {# утверждение} few {# утверждения} other {# утверждений}} из {sources, plural, one {# источника} other {# источников}}",
  },
  states: { en: "States", "zh-Hans": "所述", ru: "Сообщает" },
  words: { en: "In these words", "zh-Hans": "原文", ru: "Словами источника" },
  speaker: { en: "Who speaks", "zh-Hans": "陈述方", ru: "Кто говорит" },
  source: { en: "Source", "zh-Hans": "来源", ru: "Источник" },
  where: { en: "Where in it", "zh-Hans": "出处位置", ru: "Место в тексте" },
  note: { en: "Note", "zh-Hans": "备注", ru: "Примечание" },
  rejected: { en: "left out: {reason}", "zh-Hans": "未采用：{reason}", ru: "не учтено: {reason}" },
  filedUnder: { en: "filed under {id}", "zh-Hans": "原记于 {id}", ru: "записано под {id}" },
  merged: {
    en: "{ids} was found to be the same: {reason} ({author})",
    "zh-Hans": "{ids} 经判定为同一对象：{reason}（{author}）",
    ru: "{ids} признано тем же самым: {reason} ({author})",
  },
  otherTitles: { en: "Also called", "zh-Hans": "又称", ru: "Также называется" },
  notYet: {
    en: "Nothing of this was recorded yet at that time.",
    "zh-Hans": "当时尚无此项记录。",
    ru: "Тогда об этом ещё ничего не было записано.",
  },
  knownNow: { en: "As known now", "zh-Hans": "按当前所知", ru: "По сведениям на сегодня" },
  nothing: {
    en: "Nothing on record answers this. Take away a condition.",
    "zh-Hans": "没有符合条件的记录，请减少条件。",
    ru: "Таких записей нет. Уберите одно из условий.",
  },
  nothingKnown: {
    en: "Nothing was known yet at that time: the registry held no record.",
    "zh-Hans": "当时尚无任何记录。",
    ru: "Тогда ещё ничего не было известно: записей не было.",
  },
  titleWords: { en: "Words", "zh-Hans": "词语", ru: "Слова" },
  every: { en: "all", "zh-Hans": "全部", ru: "все" },
});
