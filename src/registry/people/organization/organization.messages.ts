import { defineMessages } from "../../../web/messages.ts";

/** The words that data has for kinds of organizations; a new one is shown as it stands. */
export const organizationKindMessages = defineMessages({
  association: { en: "association", "zh-Hans": "协会", ru: "общество" },
  "economic zone administration": {
    en: "administration of an economic zone",
    "zh-Hans": "经济区管理机构",
    ru: "администрация экономической зоны",
  },
  embassy: { en: "embassy", "zh-Hans": "使馆", ru: "посольство" },
  "event issuer": { en: "forum as issuer of figures", "zh-Hans": "发布数字的论坛", ru: "форум — автор цифр" },
  "friendship organisation": {
    en: "friendship organization",
    "zh-Hans": "友好组织",
    ru: "организация дружбы",
  },
  government: { en: "government", "zh-Hans": "政府", ru: "орган власти" },
  "government office": { en: "government office", "zh-Hans": "政府部门", ru: "ведомство" },
  "government website": { en: "government website", "zh-Hans": "政府网站", ru: "сайт органа власти" },
  "intergovernmental organisation": {
    en: "intergovernmental organization",
    "zh-Hans": "政府间组织",
    ru: "межправительственная организация",
  },
  "issuer of a figure": { en: "issuer of a figure", "zh-Hans": "数字发布方", ru: "автор цифры" },
  "national friendship organisation": {
    en: "national friendship organization",
    "zh-Hans": "全国性友好组织",
    ru: "национальная организация дружбы",
  },
  newspaper: { en: "newspaper", "zh-Hans": "报纸", ru: "газета" },
  organisation: { en: "organization", "zh-Hans": "机构", ru: "организация" },
  registrar: { en: "registrar", "zh-Hans": "登记机构", ru: "регистратор" },
  secretariat: { en: "secretariat", "zh-Hans": "秘书处", ru: "секретариат" },
});

export const organizationMessages = defineMessages({
  kind: { en: "Kind", "zh-Hans": "类别", ru: "Вид" },
  country: { en: "Country", "zh-Hans": "国家", ru: "Страна" },
  note: { en: "Note", "zh-Hans": "备注", ru: "Примечание" },
  everyKind: { en: "every kind", "zh-Hans": "所有类别", ru: "любой вид" },
  everyCountry: { en: "every country", "zh-Hans": "所有国家", ru: "любая страна" },
  words: { en: "Words", "zh-Hans": "词语", ru: "Слова" },
  show: { en: "Show", "zh-Hans": "显示", ru: "Показать" },
  otherScripts: { en: "In other languages", "zh-Hans": "其他语言名称", ru: "На других языках" },
  claims: { en: "Claims it makes", "zh-Hans": "提出的说法", ru: "Её утверждения" },
  none: {
    en: "No organization answers this. Take away a condition.",
    "zh-Hans": "没有符合条件的机构，请减少条件。",
    ru: "Таких организаций нет. Уберите одно из условий.",
  },
  people: { en: "People who held posts in it", "zh-Hans": "任职人员", ru: "Кто занимал в ней должности" },
  person: { en: "Person", "zh-Hans": "人物", ru: "Человек" },
  speaks: { en: "Where it speaks", "zh-Hans": "以其名义提出的说法", ru: "Где она говорит" },
  speaksCount: {
    en: "{n, plural, =0 {No claim on record is made on its behalf.} one {# claim on record is made on its behalf.} other {# claims on record are made on its behalf.}}",
    "zh-Hans": "{n, plural, =0 {没有以其名义提出的说法。} other {共有 # 条说法以其名义提出。}}",
    ru: "{n, plural, =0 {Утверждений от её имени нет.} one {От её имени записано # утверждение.} few {От её имени записано # утверждения.} other {От её имени записано # утверждений.}}",
  },
  source: { en: "Source", "zh-Hans": "来源", ru: "Источник" },
  claimsOf: { en: "Claims", "zh-Hans": "说法", ru: "Утверждения" },
  named: { en: "Records that name it", "zh-Hans": "提及该机构的记录", ru: "Записи, где она названа" },
  evidence: { en: "Evidence", "zh-Hans": "证据", ru: "Свидетельства" },
  noEvidence: {
    en: "No claim is recorded of it yet beyond its names, kind and country.",
    "zh-Hans": "除名称、类别和国家外，尚无关于它的说法。",
    ru: "Кроме названий, вида и страны, о ней пока ничего не записано.",
  },
  merged: {
    en: "{ids} was found to be the same: {reason} ({author})",
    "zh-Hans": "{ids} 经裁定为同一机构：{reason}（{author}）",
    ru: "{ids} признана той же организацией: {reason} ({author})",
  },
  notYet: {
    en: "This organization was not recorded yet at that time.",
    "zh-Hans": "当时尚未记录该机构。",
    ru: "Тогда эта организация ещё не была записана.",
  },
  nothingKnown: {
    en: "Nothing was known yet at that time: the registry held no record.",
    "zh-Hans": "当时尚无任何记录。",
    ru: "Тогда ещё ничего не было известно: записей не было.",
  },
  knownNow: { en: "As known now", "zh-Hans": "按当前所知", ru: "По сведениям на сегодня" },
});
