import { defineMessages } from "../../web/messages.ts";

/** Words for ties, by kind and by what the parties are. Lower case: `upperFirst` begins a sentence with one. */
export const tieMessages = defineMessages({
  sister: {
    en: "{scale, select, city {sister cities} region {sister regions} other {sister-city partners}}",
    "zh-Hans": "{scale, select, city {友好城市} region {友好地区} other {友好城市关系}}",
    ru: "{scale, select, city {города-побратимы} region {регионы-побратимы} other {побратимы}}",
  },
  "friendly-cooperation": {
    en: "{scale, select, city {friendly-cooperation cities} region {friendly-cooperation regions} other {friendly-cooperation partners}}",
    "zh-Hans": "{scale, select, city {友好合作关系城市} region {友好合作关系地区} other {友好合作关系}}",
    ru: "{scale, select, city {города дружественного сотрудничества} region {регионы дружественного сотрудничества} other {партнёры по дружественному сотрудничеству}}",
  },
  unspecified: {
    en: "{scale, select, city {partner cities} region {partner regions} other {partners}}",
    "zh-Hans": "{scale, select, city {结好城市} region {结好地区} other {结好关系}}",
    ru: "{scale, select, city {города-партнёры} region {регионы-партнёры} other {партнёры}}",
  },
  intention: {
    en: "{scale, select, city {cities that intend a partnership} region {regions that intend a partnership} other {places that intend a partnership}}",
    "zh-Hans": "{scale, select, city {有结好意向的城市} region {有结好意向的地区} other {有结好意向}}",
    ru: "{scale, select, city {города, намеренные стать партнёрами} region {регионы, намеренные стать партнёрами} other {стороны, намеренные стать партнёрами}}",
  },
});

export const kindMessages = defineMessages({
  sister: { en: "sister city", "zh-Hans": "友好城市", ru: "побратимство" },
  "friendly-cooperation": {
    en: "friendly cooperation",
    "zh-Hans": "友好合作关系",
    ru: "дружественное сотрудничество",
  },
  unspecified: { en: "kind not stated", "zh-Hans": "类别未说明", ru: "вид не указан" },
  memorandum: { en: "memorandum", "zh-Hans": "备忘录", ru: "меморандум" },
  listed: { en: "listed only", "zh-Hans": "仅列入名录", ru: "только в перечне" },
  intention: { en: "intention", "zh-Hans": "意向", ru: "намерение" },
});

/** What an act in the chain is called, by its kind, or else by its effect. */
export const instrumentMessages = defineMessages({
  sister: { en: "Sister-city agreement", "zh-Hans": "友好城市协议", ru: "Соглашение о побратимстве" },
  "friendly-cooperation": {
    en: "Friendly-cooperation agreement",
    "zh-Hans": "友好合作关系协议",
    ru: "Соглашение о дружественном сотрудничестве",
  },
  unspecified: {
    en: "Partnership agreement, kind not stated",
    "zh-Hans": "结好协议（类别未说明）",
    ru: "Соглашение о партнёрстве, вид не указан",
  },
  memorandum: { en: "Memorandum", "zh-Hans": "备忘录", ru: "Меморандум" },
  intention: { en: "Intention", "zh-Hans": "意向", ru: "Намерение" },
  proposes: { en: "Proposal", "zh-Hans": "提议", ru: "Предложение" },
  renews: { en: "Renewal", "zh-Hans": "续签", ru: "Продление" },
  suspends: { en: "Suspension", "zh-Hans": "中止", ru: "Приостановление" },
  resumes: { en: "Resumption", "zh-Hans": "恢复", ru: "Возобновление" },
  ends: { en: "Termination", "zh-Hans": "终止", ru: "Прекращение" },
  "does not renew": { en: "Not renewed", "zh-Hans": "不再续签", ru: "Отказ от продления" },
  expires: { en: "Expiry", "zh-Hans": "期满", ru: "Истечение срока" },
  denies: { en: "Denial", "zh-Hans": "否认", ru: "Опровержение" },
  confirms: { en: "Confirmation", "zh-Hans": "确认", ru: "Подтверждение" },
  lists: { en: "Listed", "zh-Hans": "列入名录", ru: "В перечне" },
});

export const effectMessages = defineMessages({
  proposes: { en: "proposes", "zh-Hans": "提议", ru: "предлагает" },
  intends: { en: "states an intention", "zh-Hans": "表明意向", ru: "выражает намерение" },
  establishes: { en: "establishes", "zh-Hans": "建立", ru: "устанавливает" },
  renews: { en: "renews", "zh-Hans": "续签", ru: "продлевает" },
  suspends: { en: "suspends", "zh-Hans": "中止", ru: "приостанавливает" },
  resumes: { en: "resumes", "zh-Hans": "恢复", ru: "возобновляет" },
  ends: { en: "ends", "zh-Hans": "终止", ru: "прекращает" },
  "does not renew": { en: "does not renew", "zh-Hans": "不再续签", ru: "не продлевает" },
  expires: { en: "says that it expired", "zh-Hans": "称已期满", ru: "сообщает об истечении срока" },
  denies: { en: "denies", "zh-Hans": "否认", ru: "отрицает" },
  confirms: { en: "confirms", "zh-Hans": "确认", ru: "подтверждает" },
  lists: { en: "lists", "zh-Hans": "列入名录", ru: "включает в перечень" },
});

export const standingMessages = defineMessages({
  "in force": { en: "in force", "zh-Hans": "有效", ru: "действует" },
  suspended: { en: "suspended", "zh-Hans": "已中止", ru: "приостановлено" },
  expired: { en: "expired", "zh-Hans": "已期满", ru: "срок истёк" },
  ended: { en: "ended", "zh-Hans": "已终止", ru: "прекращено" },
  "not established": { en: "not established", "zh-Hans": "未建立", ru: "не установлено" },
});

export const stepMessages = defineMessages({
  proposed: { en: "proposed", "zh-Hans": "提出", ru: "предложено" },
  announced: { en: "announced", "zh-Hans": "宣布", ru: "объявлено" },
  signed: { en: "signed", "zh-Hans": "签署", ru: "подписано" },
  approved: { en: "approved", "zh-Hans": "批准", ru: "одобрено" },
  ratified: { en: "ratified", "zh-Hans": "核准", ru: "ратифицировано" },
  effective: { en: "effective", "zh-Hans": "生效", ru: "вступило в силу" },
  "not stated": { en: "step not stated", "zh-Hans": "步骤未说明", ru: "этап не указан" },
});

export const formMessages = defineMessages({
  "letter of intent": { en: "letter of intent", "zh-Hans": "意向书", ru: "протокол о намерениях" },
  memorandum: { en: "memorandum", "zh-Hans": "备忘录", ru: "меморандум" },
  agreement: { en: "agreement", "zh-Hans": "协议", ru: "соглашение" },
  protocol: { en: "protocol", "zh-Hans": "议定书", ru: "протокол" },
  declaration: { en: "declaration", "zh-Hans": "宣言", ru: "декларация" },
  resolution: { en: "resolution", "zh-Hans": "决议", ru: "постановление" },
  plan: { en: "plan", "zh-Hans": "计划", ru: "план" },
  statement: { en: "statement", "zh-Hans": "声明", ru: "заявление" },
  "list entry": { en: "list entry", "zh-Hans": "名录条目", ru: "запись в перечне" },
  "not stated": { en: "form not stated", "zh-Hans": "形式未说明", ru: "форма не указана" },
});

export const gradeMessages = defineMessages({
  document: { en: "document", "zh-Hans": "文件原文", ru: "документ" },
  "both sides": { en: "both sides", "zh-Hans": "双方", ru: "обе стороны" },
  registrar: { en: "registrar", "zh-Hans": "登记机构", ru: "регистратор" },
  "one side": { en: "one side", "zh-Hans": "一方", ru: "одна сторона" },
  "third party": { en: "third party", "zh-Hans": "第三方", ru: "третья сторона" },
  unsourced: { en: "unsourced", "zh-Hans": "无来源", ru: "без источника" },
});

export const capacityMessages = defineMessages({
  party: { en: "a party", "zh-Hans": "当事方", ru: "сторона" },
  registrar: { en: "registrar", "zh-Hans": "登记机构", ru: "регистратор" },
  association: { en: "association", "zh-Hans": "协会", ru: "общество" },
  "third party": { en: "third party", "zh-Hans": "第三方", ru: "третья сторона" },
});

export const sourceKindMessages = defineMessages({
  official: { en: "official page", "zh-Hans": "官方网页", ru: "официальная страница" },
  news: { en: "news", "zh-Hans": "新闻", ru: "новости" },
  encyclopedia: { en: "encyclopedia", "zh-Hans": "百科", ru: "энциклопедия" },
  aggregator: { en: "collection", "zh-Hans": "汇编网站", ru: "сводный сайт" },
  book: { en: "book", "zh-Hans": "图书", ru: "книга" },
  document: { en: "document", "zh-Hans": "文件", ru: "документ" },
});

export const judgementMessages = defineMessages({
  accept: { en: "accepted", "zh-Hans": "采信", ru: "принято" },
  reject: { en: "rejected", "zh-Hans": "不采信", ru: "отклонено" },
  "same-act": { en: "same act as", "zh-Hans": "同一行为", ru: "тот же акт, что и" },
  "other-act": { en: "another act", "zh-Hans": "另一行为", ru: "другой акт" },
});
