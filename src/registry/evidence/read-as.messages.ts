import { defineMessages } from "../../web/messages.ts";

/** The two times of a page: the day it speaks of, and what was known when. */
export const readAsMessages = defineMessages({
  readAs: { en: "Read as of", "zh-Hans": "所述日期", ru: "По состоянию на" },
  knownAt: { en: "as known at", "zh-Hans": "依据", ru: "по сведениям на" },
  newest: { en: "now", "zh-Hans": "当前记录", ru: "сегодня" },
  revisionOption: { en: "revision {n}, {day}", "zh-Hans": "修订 {n}，{day}", ru: "ревизию {n}, {day}" },
  read: { en: "Read", "zh-Hans": "查看", ru: "Показать" },
  today: { en: "today", "zh-Hans": "今日", ru: "сегодня" },
  revision: { en: "revision {n}", "zh-Hans": "修订 {n}", ru: "ревизию {n}" },
});
