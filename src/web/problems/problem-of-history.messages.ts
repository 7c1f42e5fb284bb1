import { defineMessages } from "../messages.ts";

/** Why something cannot be taken back or merged, and what to do. */
export const historyProblemMessages = defineMessages({
  merged: {
    en: "This record was merged into another, where all of it is told. Ask for that one.",
    "zh-Hans": "此记录已并入另一记录，全部内容均在该处。请查阅该记录。",
    ru: "Эта запись объединена с другой, там всё и рассказано. Откройте ту запись.",
  },
  "unknown-record-kind": {
    en: "There are no records of this kind.",
    "zh-Hans": "没有此类记录。",
    ru: "Записей такого вида нет.",
  },
  "undo-built-on": {
    en: "A later revision built on this one. Take the later one back first.",
    "zh-Hans": "后来的修订以此为基础。请先撤销后来的修订。",
    ru: "На этой ревизии основана более поздняя. Сначала отмените более позднюю.",
  },
  "undo-batch": {
    en: "This revision recorded an import. Roll the import back on its own page: its rows stay there.",
    "zh-Hans": "此修订来自一次导入。请在该导入的页面回滚，其各行仍会保留。",
    ru: "Эта ревизия записала импорт. Откатите импорт на его странице: строки там останутся.",
  },
  "undo-rolled-back-batch": {
    en: "This revision rolled an import back. Bring the file again to record it anew.",
    "zh-Hans": "此修订回滚了一次导入。如需重新记录，请再次导入文件。",
    ru: "Эта ревизия откатила импорт. Чтобы записать его заново, загрузите файл ещё раз.",
  },
  "undo-name-decision": {
    en: "This revision decided what a name means. Take the decision back on the page of decisions.",
    "zh-Hans": "此修订确定了某个名称所指。请在“决定”页面撤回。",
    ru: "Этой ревизией решено, что значит название. Отмените решение на странице решений.",
  },
  "undo-rule": {
    en: "This revision brought a counting rule. Rules stay, for answers were given by them.",
    "zh-Hans": "此修订新增了计数规则。已据其给出答案，规则须予保留。",
    ru: "Эта ревизия добавила правило подсчёта. Правила остаются: по ним уже давались ответы.",
  },
  "nothing-to-undo": {
    en: "This revision changed nothing that a source says. There is nothing to take back.",
    "zh-Hans": "此修订未改动任何来源所述，无可撤销。",
    ru: "В том, что говорят источники, эта ревизия ничего не изменила. Отменять нечего.",
  },
  "undo-role-needed": {
    en: "This revision touched records of which you are no registrar. Ask a registrar of the whole registry.",
    "zh-Hans": "此修订涉及您不担任登记员的记录。请联系整个登记库的登记员。",
    ru: "Эта ревизия касается записей, регистратором которых вы не являетесь. Обратитесь к регистратору всего реестра.",
  },
  "merge-role-needed": {
    en: "You are registrar of neither record, or of one only. Ask a registrar of the whole registry.",
    "zh-Hans": "您不是这两条记录共同的登记员。请联系整个登记库的登记员。",
    ru: "Вы не регистратор обеих записей. Обратитесь к регистратору всего реестра.",
  },
  "not-mergeable": {
    en: "Records of this kind are not merged. Partnerships follow their places.",
    "zh-Hans": "此类记录不能合并。结好关系随其地方合并。",
    ru: "Записи этого вида не объединяются. Партнёрства следуют за своими местами.",
  },
  "countries-are-not-merged": {
    en: "Countries follow ISO 3166-1 and are not merged.",
    "zh-Hans": "国家依照 ISO 3166-1，不予合并。",
    ru: "Страны даны по ISO 3166-1 и не объединяются.",
  },
  "merge-across-countries": {
    en: "These places lie in different countries. If that is wrong, describe one of them anew first.",
    "zh-Hans": "两地不在同一国家。如有误，请先更正其中一地的说明。",
    ru: "Эти места лежат в разных странах. Если это ошибка, сначала исправьте описание одного из них.",
  },
  "merge-within": {
    en: "One of these places lies within the other. They are two levels, not one place.",
    "zh-Hans": "一地位于另一地之内。二者层级不同，并非同一地方。",
    ru: "Одно из этих мест лежит внутри другого. Это два уровня, а не одно место.",
  },
  "merge-of-partners": {
    en: "Sources speak of a partnership between these two. Take those claims back first, if they are one place.",
    "zh-Hans": "有来源称两地结好。若确为一地，请先撤回这些说法。",
    ru: "Источники говорят о партнёрстве между ними. Если это одно место, сначала снимите эти утверждения.",
  },
  "act-within-one-place": {
    en: "This speaks of an act between two places that were merged: they are one.",
    "zh-Hans": "所述行为的双方已合并为同一地方。",
    ru: "Речь об акте между двумя местами, которые объединены: это одно место.",
  },
});
