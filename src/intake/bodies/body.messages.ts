import { defineMessages } from "../../web/messages.ts";

/** For whom something is handed in. */
export const bodyMessages = defineMessages({
  body: { en: "For", "zh-Hans": "所属单位", ru: "Для кого" },
  bodyHint: {
    en: "Only who works there sees it until it is recorded.",
    "zh-Hans": "写入登记册之前，仅该单位成员可见。",
    ru: "До записи в реестр это видят только те, кто там работает.",
  },
  wholeRegistry: { en: "the whole registry", "zh-Hans": "整个登记册", ru: "весь реестр" },
});
