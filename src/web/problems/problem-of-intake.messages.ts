import { defineMessages } from "../messages.ts";

/** Whose imports and articles are, and what follows of it. */
export const intakeProblemMessages = defineMessages({
  "batch-of-registry": {
    en: "This batch was recorded for the whole registry. One of its editors can take it back.",
    "zh-Hans": "该批次是为整个登记册写入的，只有整个登记册的编辑可以撤回。",
    ru: "Эта загрузка записана для всего реестра. Отменить её может редактор всего реестра.",
  },
  "body-missing": {
    en: "Choose for which of your bodies you hand this in.",
    "zh-Hans": "请选择您为所属的哪个单位提交。",
    ru: "Выберите, для какой из ваших организаций вы это загружаете.",
  },
  "claim-of-others": {
    en: "This claim is about places whose records others keep. Ask one of their editors, or one of the whole registry, to accept it.",
    "zh-Hans": "该陈述涉及由其他单位管理的地方。请由其编辑或整个登记册的编辑采纳。",
    ru: "Это утверждение о местах, записи которых ведут другие. Принять его может их редактор или редактор всего реестра.",
  },
  "decision-of-others": {
    en: "Rows that are not yours rest on what was decided about this name before. An editor of the whole registry can decide it anew.",
    "zh-Hans": "其他单位的行依据此前对该名称的判断写入。只有整个登记册的编辑可以重新判断。",
    ru: "На прежнем решении об этом названии держатся чужие строки. Решить заново может редактор всего реестра.",
  },
  "beyond-body": {
    en: "The row is about no place that your body keeps. An editor of the whole registry can have it recorded.",
    "zh-Hans": "该行不涉及本单位负责的地方。可请整个登记册的编辑入库。",
    ru: "Строка не касается мест вашей организации. Записать её может редактор всего реестра.",
  },
  "source-of-others": {
    en: "A source of this id is on record from elsewhere. Give your list an id of its own and check it again.",
    "zh-Hans": "该标识的来源已由他处入库。请为您的名册另取标识后再次检查。",
    ru: "Источник с таким идентификатором уже записан не вами. Дайте своему списку другой идентификатор и проверьте снова.",
  },
});
