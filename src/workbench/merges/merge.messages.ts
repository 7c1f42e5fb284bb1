import { defineMessages } from "../../web/messages.ts";

export const mergeMessages = defineMessages({
  merge: { en: "Merge: {title}", "zh-Hans": "合并：{title}", ru: "Объединить: {title}" },
  eyebrow: { en: "Two records of one thing", "zh-Hans": "同一事物的两条记录", ru: "Две записи об одном" },
  lead: {
    en: "Say which other record is of the same thing. This one leads to it from then on, and its claims are told there. Nothing is erased, and the two can be parted again.",
    "zh-Hans":
      "指明哪条记录说的是同一事物。此后本记录将引向该记录，其说法在该处列出。任何内容都不会抹去，两者可以再分开。",
    ru: "Укажите, какая другая запись — о том же. Эта будет вести к ней, и её утверждения будут показаны там. Ничего не стирается, и их можно снова разделить.",
  },
  search: { en: "The other record", "zh-Hans": "另一条记录", ru: "Другая запись" },
  searchHint: {
    en: "Words of its name or title, or its id.",
    "zh-Hans": "名称或标题中的词，或其标识。",
    ru: "Слова из названия или идентификатор.",
  },
  find: { en: "Find", "zh-Hans": "查找", ru: "Найти" },
  found: { en: "Found", "zh-Hans": "找到的记录", ru: "Найдено" },
  nothingFound: {
    en: "No other record has these words.",
    "zh-Hans": "没有其他记录含有这些词。",
    ru: "Других записей с такими словами нет.",
  },
  choose: { en: "Compare", "zh-Hans": "对照", ru: "Сравнить" },
  sideBySide: { en: "Side by side", "zh-Hans": "对照", ru: "Рядом" },
  goes: {
    en: "Leads to the other: {title}",
    "zh-Hans": "引向另一条：{title}",
    ru: "Ведёт к другой: {title}",
  },
  stays: { en: "Stays: {title}", "zh-Hans": "保留：{title}", ru: "Остаётся: {title}" },
  what: { en: "What", "zh-Hans": "内容", ru: "Что" },
  says: { en: "Says", "zh-Hans": "所述", ru: "Что сказано" },
  otherWay: {
    en: "The other way round",
    "zh-Hans": "调换方向",
    ru: "В обратную сторону",
  },
  conflicts: {
    en: "Claims that cannot all be true: {what}. They would stand side by side.",
    "zh-Hans": "互相矛盾的说法：{what}。合并后将并列显示。",
    ru: "Утверждения противоречат друг другу: {what}. Они будут стоять рядом.",
  },
  would: {
    en: "What the record that stays would gain",
    "zh-Hans": "保留的记录将新增的内容",
    ru: "Что добавится к записи, которая остаётся",
  },
  moved: {
    en: "{n, plural, =0 {No claim of partnerships or projects is moved.} one {# claim is told of the other place.} other {# claims are told of the other place.}}",
    "zh-Hans": "{n, number} 条说法将改记于另一地方。",
    ru: "{n, plural, one {# утверждение будет отнесено} few {# утверждения будут отнесены} other {# утверждений будет отнесено}} к другому месту.",
  },
  partnerships: {
    en: "Partnerships that follow",
    "zh-Hans": "随之合并的结好关系",
    ru: "Партнёрства, которые последуют",
  },
  reason: { en: "Why they are one", "zh-Hans": "认定为同一事物的理由", ru: "Почему это одно" },
  reasonHint: {
    en: "In words that others can check. They are public.",
    "zh-Hans": "请写明他人可核对的理由。内容公开。",
    ru: "Словами, которые другие могут проверить. Они видны всем.",
  },
  doMerge: { en: "Merge", "zh-Hans": "合并", ru: "Объединить" },
  cannot: { en: "These two cannot be merged", "zh-Hans": "两者不能合并", ru: "Эти записи нельзя объединить" },
  standing: { en: "Merged already", "zh-Hans": "已有的合并", ru: "Уже объединены" },
  standingLine: {
    en: "{merged} into {into}, by {author}, because: {reason}",
    "zh-Hans": "{merged} 并入 {into}，{author}，理由：{reason}",
    ru: "{merged} — в {into}, {author}, причина: {reason}",
  },
  part: { en: "Part again", "zh-Hans": "重新分开", ru: "Разделить снова" },
  partReason: { en: "Why they are parted", "zh-Hans": "分开的理由", ru: "Почему они разделяются" },
});
