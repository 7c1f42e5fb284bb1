import { defineMessages, type Message } from "../../web/messages.ts";
import type { ACTIVITY_KINDS } from "./activity.ts";

export const activityKindMessages = defineMessages({
  visit: { en: "visit", "zh-Hans": "访问", ru: "визит" },
  exchange: { en: "exchange", "zh-Hans": "交流", ru: "обмен" },
  ceremony: { en: "ceremony", "zh-Hans": "仪式", ru: "церемония" },
  shipment: { en: "shipment", "zh-Hans": "运送物资", ru: "поставка" },
  training: { en: "training", "zh-Hans": "培训", ru: "обучение" },
  "dormancy report": { en: "reported dormant", "zh-Hans": "据报已停滞", ru: "сообщается о бездействии" },
  other: { en: "other", "zh-Hans": "其他", ru: "другое" },
} satisfies Record<(typeof ACTIVITY_KINDS)[number], Message>);

export const activityMessages = defineMessages({
  activities: { en: "Is it alive?", "zh-Hans": "是否仍有往来？", ru: "Живо ли партнёрство?" },
  lastActive: {
    en: "Last activity on record: {what}, {when}.",
    "zh-Hans": "最近一次有记录的活动：{what}，{when}。",
    ru: "Последнее записанное событие: {what}, {when}.",
  },
  dormant: {
    en: "Dormant according to {who}, {when}.",
    "zh-Hans": "据{who}（{when}）：已停滞。",
    ru: "Бездействует, по сведениям: {who}, {when}.",
  },
  undated: { en: "undated", "zh-Hans": "日期未说明", ru: "без даты" },
  notAdjective: {
    en: "Told from dated reports; it says nothing about whether the tie is in force.",
    "zh-Hans": "依据有日期的报道得出；与关系是否有效无关。",
    ru: "По датированным сообщениям; о том, действует ли связь, это не говорит.",
  },
  what: { en: "What", "zh-Hans": "内容", ru: "Что" },
  when: { en: "When", "zh-Hans": "时间", ru: "Когда" },
  words: { en: "In these words", "zh-Hans": "原文", ru: "Словами источника" },
  source: { en: "Source", "zh-Hans": "来源", ru: "Источник" },
  note: { en: "Note", "zh-Hans": "备注", ru: "Примечание" },
});
