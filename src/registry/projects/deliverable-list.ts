import { defineKind } from "../dossiers/kind.ts";

/** A list of what a meeting brought: itself a source, or known only from those who tell of it. */
export const DELIVERABLE_LIST = defineKind({
  kind: "deliverable list",
  path: "deliverable-lists",
  one: { en: "List of deliverables", "zh-Hans": "成果清单", ru: "Перечень результатов" },
  many: { en: "Lists of deliverables", "zh-Hans": "成果清单", ru: "Перечни результатов" },
  lead: {
    en: "What meetings are said to have brought, item by item. What is listed is not yet done.",
    "zh-Hans": "各次会晤公布的成果，逐项列出。列入清单并不等于已经完成。",
    ru: "Что, по сообщениям, дали встречи, пункт за пунктом. Названное в перечне ещё не выполнено.",
  },
  title: "title",
  example: "cn-kg-heads-of-state-list",
  properties: {
    title: { value: "text", holds: "many", label: { en: "Title", "zh-Hans": "名称", ru: "Название" } },
    date: {
      value: "day",
      holds: "one",
      label: { en: "Of the day", "zh-Hans": "清单日期", ru: "Дата перечня" },
    },
    meeting: {
      value: "subject",
      holds: "one",
      kinds: ["meeting", "forum"],
      label: { en: "Of the meeting", "zh-Hans": "所属会晤", ru: "По итогам встречи" },
    },
    /** The list itself, where it was read. Absent: it is known only from the sources that tell of it. */
    document: {
      value: "source",
      holds: "many",
      label: { en: "The list itself", "zh-Hans": "清单原文", ru: "Сам перечень" },
    },
    publisher: {
      value: "organization",
      holds: "many",
      label: { en: "Published by", "zh-Hans": "发布者", ru: "Издатель" },
    },
    reading: {
      value: "code",
      holds: "one",
      label: {
        en: "Was the list itself read?",
        "zh-Hans": "是否读到清单原文",
        ru: "Прочитан ли сам перечень",
      },
      filters: true,
      codes: {
        read: { en: "read", "zh-Hans": "已读原文", ru: "прочитан" },
        "in part": { en: "read in part", "zh-Hans": "只读到部分", ru: "прочитан частично" },
        "not read": {
          en: "not read: known from others who tell of it",
          "zh-Hans": "未读到原文，仅由他人转述得知",
          ru: "не прочитан: известен по пересказу",
        },
      },
    },
  },
});
