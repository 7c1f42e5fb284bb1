import { defineMessages } from "../../../web/messages.ts";

/** Partnerships as the pages of places, countries and the search show them. */
export const partnersMessages = defineMessages({
  partners: { en: "Partners", "zh-Hans": "结好伙伴", ru: "Партнёры" },
  partner: { en: "Partner", "zh-Hans": "伙伴", ru: "Партнёр" },
  country: { en: "Country", "zh-Hans": "国家", ru: "Страна" },
  tie: { en: "Tie", "zh-Hans": "关系", ru: "Связь" },
  since: { en: "Since", "zh-Hans": "起始", ru: "С какого времени" },
  evidence: { en: "Evidence", "zh-Hans": "证据", ru: "Свидетельства" },
  record: { en: "record", "zh-Hans": "记录", ru: "запись" },
  leadCount: {
    en: "{count} {possible, plural, one {partnership} other {partnerships}} in force on {day}.",
    "zh-Hans": "{possible, plural, other {{day}有效的结好关系：{count} 对。}}",
    ru: "На {day} действует {count} {possible, plural, one {партнёрство} few {партнёрства} other {партнёрств}}.",
  },
  leadNone: {
    en: "No partnership is known to be in force on {day}.",
    "zh-Hans": "未见{day}有效的结好关系。",
    ru: "О действующих на {day} партнёрствах ничего не известно.",
  },
  noPartners: {
    en: "No source on record names a partner of this place.",
    "zh-Hans": "现有来源均未提及此地的结好伙伴。",
    ru: "Ни один записанный источник не называет партнёров этого места.",
  },
  others: {
    en: "Not in force that day: intended, suspended, ended or not yet made",
    "zh-Hans": "当日无效：意向、中止、终止或尚未建立",
    ru: "В тот день не действовали: намерение, приостановлены, прекращены или ещё не заключены",
  },
  countRule: {
    en: "Counted: partnerships, each once, of any kind but a mere intention; lists go on asserting until evidence of an end; a suspended tie is not in force; any evidence. Certain where every reading of the sources agrees.",
    "zh-Hans":
      "计数规则：每项结好关系计一次，不含仅有意向者；名录在有终止证据前持续有效；已中止者不算有效；不限证据等级。所有读法一致者为“确定”。",
    ru: "Что считается: партнёрства, каждое один раз, любого вида, кроме одного лишь намерения; перечень действует, пока нет свидетельств о прекращении; приостановленное не действует; свидетельства любого уровня. Достоверно то, в чём согласны все прочтения источников.",
  },
  byPlace: { en: "Places with partners", "zh-Hans": "有结好伙伴的地方", ru: "Места с партнёрами" },
  byCountry: { en: "With which countries", "zh-Hans": "伙伴所在国家", ru: "С какими странами" },
  place: { en: "Place", "zh-Hans": "地方", ru: "Место" },
  level: { en: "Level", "zh-Hans": "层级", ru: "Уровень" },
  partnerships: { en: "Partnerships", "zh-Hans": "结好关系", ru: "Партнёрства" },
  withoutPartners: {
    en: "{n, plural, one {# place} other {# places}} on record without a partnership in force that day",
    "zh-Hans": "另有 {n, number} 个有记录的地方当日没有有效的结好关系",
    ru: "{n, plural, one {# место} few {# места} other {# мест}} в записях без действующего в тот день партнёрства",
  },
  morePlaces: {
    en: "{n, plural, one {# more place} other {# more places}}",
    "zh-Hans": "另有 {n, number} 个地方",
    ru: "ещё {n, plural, one {# место} few {# места} other {# мест}}",
  },
  map: {
    en: "{place} and its partners on {day}",
    "zh-Hans": "{day}{place}及其伙伴",
    ru: "{place} и партнёры на {day}",
  },
  between: { en: "What joins them", "zh-Hans": "二者的关系", ru: "Что их связывает" },
  nothingBetween: {
    en: "No source on record names a partnership of {first} and {second}.",
    "zh-Hans": "现有来源均未提及{first}与{second}结好。",
    ru: "Ни один записанный источник не называет партнёрства: {first} и {second}.",
  },
  certainTie: { en: "certain", "zh-Hans": "确定", ru: "достоверно" },
  possibleTie: { en: "possible", "zh-Hans": "可能", ru: "возможно" },
});
