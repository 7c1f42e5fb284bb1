import { defineMessages } from "../../../web/messages.ts";

/** What became of a row, or would become of it. */
export const outcomeMessages = defineMessages({
  new: { en: "new", "zh-Hans": "新增", ru: "новые" },
  "adds evidence": { en: "add evidence", "zh-Hans": "补充依据", ru: "дополняют" },
  conflict: { en: "conflict", "zh-Hans": "冲突", ru: "противоречат" },
  unchanged: { en: "unchanged", "zh-Hans": "未变", ru: "без изменений" },
  waiting: { en: "waiting", "zh-Hans": "待定", ru: "ждут решения" },
  refused: { en: "refused", "zh-Hans": "未采纳", ru: "отклонены" },
});

/** The same in a sentence. */
export const outcomeExplained = defineMessages({
  new: {
    en: "say of two places what nobody had said: the partnership is new, or its first evidence of this kind.",
    "zh-Hans": "首次提及有关地方之间的关系。",
    ru: "говорят о местах то, чего не говорил никто: партнёрство новое.",
  },
  "adds evidence": {
    en: "say something more of a partnership on record.",
    "zh-Hans": "为已有记录的结好关系补充说法。",
    ru: "сообщают новое об уже записанном партнёрстве.",
  },
  conflict: {
    en: "contradict what is on record. They are recorded, and both stay visible.",
    "zh-Hans": "与现有记录相抵触。仍会写入，两种说法并列显示。",
    ru: "противоречат записанному. Они записываются, и видно будет и то и другое.",
  },
  unchanged: {
    en: "say what this source had said already. They change nothing.",
    "zh-Hans": "与该来源此前的说法相同，不产生变动。",
    ru: "повторяют то, что этот источник уже говорил. Они ничего не меняют.",
  },
  waiting: {
    en: "wait until a person says which place is meant.",
    "zh-Hans": "须由人判断所指的是哪个地方。",
    ru: "ждут, пока человек скажет, какое место имеется в виду.",
  },
  refused: {
    en: "make no claim that can be recorded. Each has its reason.",
    "zh-Hans": "没有可写入的说法，每行均注明理由。",
    ru: "не содержат утверждения, которое можно записать. У каждой указана причина.",
  },
});

export const rowMessages = defineMessages({
  sum: {
    en: "{rows, plural, one {# row} other {# rows}} = {recorded, number} recorded + {waiting, number} waiting + {refused, number} refused",
    "zh-Hans":
      "{rows, number} 行 = 写入 {recorded, number} + 待定 {waiting, number} + 未采纳 {refused, number}",
    ru: "{rows, plural, one {# строка} few {# строки} many {# строк} other {# строки}} = записано {recorded, number} + ждут решения {waiting, number} + отклонено {refused, number}",
  },
  sumToBe: {
    en: "{rows, plural, one {# row} other {# rows}} = {recorded, number} to record + {waiting, number} waiting + {refused, number} refused",
    "zh-Hans":
      "{rows, number} 行 = 将写入 {recorded, number} + 待定 {waiting, number} + 未采纳 {refused, number}",
    ru: "{rows, plural, one {# строка} few {# строки} many {# строк} other {# строки}} = будет записано {recorded, number} + ждут решения {waiting, number} + отклонено {refused, number}",
  },
  difference: { en: "What it would change", "zh-Hans": "将有的变动", ru: "Что изменится" },
  accounted: { en: "What became of its rows", "zh-Hans": "各行去向", ru: "Что стало со строками" },
  outcome: { en: "Rows", "zh-Hans": "行", ru: "Строки" },
  number: { en: "How many", "zh-Hans": "数量", ru: "Сколько" },
  meaning: { en: "They", "zh-Hans": "说明", ru: "Они" },
  rowsOf: {
    en: "Rows: {outcome}",
    "zh-Hans": "行：{outcome}",
    ru: "Строки: {outcome}",
  },
  firstOf: {
    en: "The first {shown, number} of {n, number}; all are listed once they are recorded.",
    "zh-Hans": "共 {n, number} 行，此处显示前 {shown, number} 行；写入后可查看全部。",
    ru: "Первые {shown, number} из {n, number}; после записи видны все.",
  },
  line: { en: "Line", "zh-Hans": "行号", ru: "Строка" },
  verbatim: { en: "As it stands in the file", "zh-Hans": "文件原文", ru: "Как в файле" },
  matched: { en: "What was understood", "zh-Hans": "识别结果", ru: "Что понято" },
  issues: { en: "Remarks", "zh-Hans": "备注", ru: "Замечания" },
  ambiguous: { en: "several may be meant", "zh-Hans": "可能指多个地方", ru: "возможны несколько мест" },
  unknown: { en: "not found", "zh-Hans": "未找到", ru: "не найдено" },
  fromGazetteer: {
    en: "from the gazetteer ({id})",
    "zh-Hans": "取自地名库（{id}）",
    ru: "из справочника мест ({id})",
  },
  why: { en: "Why", "zh-Hans": "依据", ru: "Почему" },
  openPartnership: { en: "Partnership", "zh-Hans": "结好关系", ru: "Партнёрство" },
});
