import { defineMessages, type Message } from "../../web/messages.ts";
import type { CHANGES } from "./difference.ts";
import type { Counted } from "./history.store.ts";

export const changeMessages = defineMessages({
  added: { en: "Added", "zh-Hans": "新增", ru: "Добавлено" },
  replaced: { en: "Replaced", "zh-Hans": "更改", ru: "Изменено" },
  "taken back": { en: "Taken back", "zh-Hans": "撤回", ru: "Снято" },
} satisfies Record<(typeof CHANGES)[number], Message>);

/** The same of a judgement. */
export const judgedMessages = defineMessages({
  added: { en: "Judged", "zh-Hans": "裁定", ru: "Решено" },
  replaced: { en: "Judged anew", "zh-Hans": "重新裁定", ru: "Решено заново" },
  "taken back": { en: "Judgement taken back", "zh-Hans": "撤回裁定", ru: "Решение снято" },
} satisfies Record<(typeof CHANGES)[number], Message>);

/** The same of a merge. */
export const mergedMessages = defineMessages({
  added: { en: "Merged", "zh-Hans": "合并", ru: "Объединено" },
  replaced: { en: "Merged anew", "zh-Hans": "重新合并", ru: "Объединено заново" },
  "taken back": { en: "Parted", "zh-Hans": "分开", ru: "Разделено" },
} satisfies Record<(typeof CHANGES)[number], Message>);

export const countedMessages = defineMessages({
  claims: { en: "Claims", "zh-Hans": "说法", ru: "Утверждения" },
  judgements: { en: "Judgements", "zh-Hans": "裁定", ru: "Решения" },
  sources: { en: "Descriptions of sources", "zh-Hans": "来源说明", ru: "Описания источников" },
  organizations: { en: "Descriptions of organizations", "zh-Hans": "机构说明", ru: "Описания организаций" },
  places: { en: "Descriptions of places", "zh-Hans": "地方说明", ru: "Описания мест" },
  names: { en: "Names of places", "zh-Hans": "地名", ru: "Названия мест" },
  successions: { en: "Successions of places", "zh-Hans": "地方沿革", ru: "Преемственность мест" },
  figures: { en: "Published figures", "zh-Hans": "公布数字", ru: "Опубликованные цифры" },
  "merges of places": { en: "Merges of places", "zh-Hans": "地方合并", ru: "Объединения мест" },
  "other merges": {
    en: "Merges of other records",
    "zh-Hans": "其他记录合并",
    ru: "Объединения других записей",
  },
} satisfies Record<Counted, Message>);

/** What the parts of a thing said are called. */
export const partMessages = defineMessages({
  date: { en: "date", "zh-Hans": "日期", ru: "дата" },
  step: { en: "step", "zh-Hans": "步骤", ru: "этап" },
  form: { en: "form", "zh-Hans": "文件类型", ru: "вид документа" },
  label: { en: "in these words", "zh-Hans": "原文称谓", ru: "словами источника" },
  speaker: { en: "who speaks", "zh-Hans": "陈述方", ru: "кто говорит" },
  term: { en: "term", "zh-Hans": "有效期", ru: "срок" },
  words: { en: "excerpt", "zh-Hans": "原文摘录", ru: "выдержка" },
  note: { en: "note", "zh-Hans": "备注", ru: "примечание" },
  asOf: { en: "as of", "zh-Hans": "所述日期", ru: "по состоянию на" },
  name: { en: "name", "zh-Hans": "名称", ru: "название" },
  kind: { en: "kind", "zh-Hans": "类别", ru: "вид" },
  when: { en: "when", "zh-Hans": "时间", ru: "когда" },
  level: { en: "level", "zh-Hans": "层级", ru: "уровень" },
  country: { en: "country", "zh-Hans": "国家或地区", ru: "страна" },
  within: { en: "lies in", "zh-Hans": "所在", ru: "где находится" },
  point: { en: "point", "zh-Hans": "坐标", ru: "точка" },
  population: { en: "population", "zh-Hans": "人口", ru: "население" },
  link: { en: "link", "zh-Hans": "链接", ru: "ссылка" },
  publisher: { en: "publisher", "zh-Hans": "发布者", ru: "издатель" },
  published: { en: "published", "zh-Hans": "发布", ru: "опубликовано" },
  retrieved: { en: "read in", "zh-Hans": "查阅", ru: "прочитано" },
  language: { en: "language", "zh-Hans": "语言", ru: "язык" },
  claims: { en: "claims taken from it", "zh-Hans": "采用的说法", ru: "взято утверждений" },
  role: { en: "role", "zh-Hans": "身份", ru: "роль" },
  from: { en: "from", "zh-Hans": "起", ru: "с" },
  to: { en: "to", "zh-Hans": "止", ru: "по" },
  value: { en: "value", "zh-Hans": "数值", ru: "значение" },
  scope: { en: "what was counted", "zh-Hans": "计数内容", ru: "что считали" },
  issuer: { en: "issuer", "zh-Hans": "发布方", ru: "автор цифры" },
  source: { en: "source", "zh-Hans": "来源", ru: "источник" },
  because: { en: "because", "zh-Hans": "理由", ru: "причина" },
  about: { en: "about", "zh-Hans": "关于", ru: "о чём" },
  gives: { en: "what the rule asks", "zh-Hans": "规则条件", ru: "что спрашивает правило" },
});
export type PartName = keyof typeof partMessages;

export const historyMessages = defineMessages({
  history: { en: "History", "zh-Hans": "修订历史", ru: "История" },
  historyOf: { en: "History: {title}", "zh-Hans": "修订历史：{title}", ru: "История: {title}" },
  lead: {
    en: "Every change of this record, the newest first: what, by whom, on which evidence. Nothing is erased; each state can still be read.",
    "zh-Hans":
      "此记录的每次修订，最新在前：改了什么、由谁、依据何在。任何内容都不会抹去，各时点的记录均可查阅。",
    ru: "Каждая ревизия этой записи, начиная с новейшей: что, кем, на основании каких свидетельств. Ничего не стирается: любое прежнее состояние можно прочитать.",
  },
  record: { en: "The record", "zh-Hans": "记录", ru: "Запись" },
  revision: { en: "Revision {n}", "zh-Hans": "修订 {n}", ru: "Ревизия {n}" },
  thenKnown: { en: "As known then", "zh-Hans": "按当时所知", ru: "По сведениям на тот момент" },
  allOfIt: { en: "All that it did", "zh-Hans": "此次修订全貌", ru: "Всё, что она изменила" },
  by: { en: "{when}, by {author}", "zh-Hans": "{when}，{author}", ru: "{when}, {author}" },
  empty: {
    en: "No revision touched this record yet.",
    "zh-Hans": "此记录尚无修订。",
    ru: "Этой записи ещё не касалась ни одна ревизия.",
  },
  nothingShown: {
    en: "Nothing that is shown of this record changed; its evidence was read or worked out anew.",
    "zh-Hans": "此记录显示的内容没有变化；仅重新读取或推算了证据。",
    ru: "В том, что здесь показано, ничего не изменилось: свидетельства прочитаны или пересчитаны заново.",
  },
  older: { en: "Older", "zh-Hans": "更早", ru: "Раньше" },
  newest: { en: "Newest", "zh-Hans": "最新", ru: "Новейшие" },
  state: {
    en: "State, read today: {was} → {is}",
    "zh-Hans": "状态（按今日读取）：{was} → {is}",
    ru: "Состояние на сегодня: {was} → {is}",
  },
  noState: { en: "nothing claimed", "zh-Hans": "无说法", ru: "утверждений нет" },
  certain: { en: "{state}, certain", "zh-Hans": "{state}，确定", ru: "{state}, достоверно" },
  possible: { en: "{state}, possible", "zh-Hans": "{state}，可能", ru: "{state}, возможно" },
  more: {
    en: "and {n, plural, one {# more} other {# more}}",
    "zh-Hans": "另有 {n, number} 项",
    ru: "и ещё {n, number}",
  },
  because: { en: "because: {reason}", "zh-Hans": "理由：{reason}", ru: "причина: {reason}" },
  fromSource: { en: "source: {source}", "zh-Hans": "来源：{source}", ru: "источник: {source}" },
  itself: { en: "Description", "zh-Hans": "基本信息", ru: "Описание" },
  aName: { en: "Name", "zh-Hans": "名称", ru: "Название" },
  aSuccession: { en: "Before and after", "zh-Hans": "沿革", ru: "Преемственность" },
  intoThis: { en: "{id} into this one", "zh-Hans": "{id} 并入此记录", ru: "{id} присоединено к этой записи" },
  intoOther: { en: "this one into {id}", "zh-Hans": "此记录并入 {id}", ru: "эта запись присоединена к {id}" },
  counts: { en: "How much it did", "zh-Hans": "修订数量", ru: "Сколько изменено" },
  what: { en: "What", "zh-Hans": "内容", ru: "Что" },
  brought: { en: "Brought", "zh-Hans": "带来", ru: "Внесено" },
  closed: { en: "Closed", "zh-Hans": "结束", ru: "Закрыто" },
  records: { en: "Records touched", "zh-Hans": "涉及的记录", ru: "Затронутые записи" },
  recordsOf: {
    en: "{n, number} records",
    "zh-Hans": "{n, number} 条记录",
    ru: "{n, plural, one {# запись} few {# записи} other {# записей}}",
  },
  emptyRevision: {
    en: "It changed nothing that a source says: states were worked out anew, or a rule came.",
    "zh-Hans": "未改动任何来源所述：仅重新推算状态，或新增规则。",
    ru: "В том, что говорят источники, ничего не изменилось: состояния пересчитаны или добавлено правило.",
  },
  before: { en: "Revision before", "zh-Hans": "上一修订", ru: "Предыдущая ревизия" },
  after: { en: "Revision after", "zh-Hans": "下一修订", ru: "Следующая ревизия" },
  takeBack: { en: "Take this revision back", "zh-Hans": "撤销此修订", ru: "Отменить эту ревизию" },
  undo: { en: "Take back revision {n}", "zh-Hans": "撤销修订 {n}", ru: "Отменить ревизию {n}" },
  undoLead: {
    en: "What it brought is closed, what it closed stands again, and states are worked out anew. Nothing is erased, and this can be taken back too.",
    "zh-Hans":
      "其带来的内容将结束，其结束的内容将恢复，状态重新推算。任何内容都不会抹去，撤销本身也可再撤销。",
    ru: "Внесённое ею закрывается, закрытое ею снова в силе, состояния пересчитываются. Ничего не стирается, и саму отмену можно отменить.",
  },
  would: { en: "What would happen", "zh-Hans": "撤销后的变化", ru: "Что произойдёт" },
  wouldCounts: {
    en: "{closed, plural, =0 {No claim is closed} one {# claim is closed} other {# claims are closed}}, {restated, plural, =0 {none stands again} one {# stands again} other {# stand again}}.",
    "zh-Hans": "结束 {closed, number} 条说法，恢复 {restated, number} 条。",
    ru: "{closed, plural, one {Закрывается # утверждение} few {Закрываются # утверждения} other {Закрывается # утверждений}}, снова в силе: {restated, number}.",
  },
  cannot: {
    en: "This revision cannot be taken back",
    "zh-Hans": "此修订不能撤销",
    ru: "Эту ревизию нельзя отменить",
  },
  reason: { en: "Why it is taken back", "zh-Hans": "撤销理由", ru: "Почему она отменяется" },
  reasonHint: {
    en: "In words that others can check. They are public.",
    "zh-Hans": "请写明他人可核对的理由。内容公开。",
    ru: "Словами, которые другие могут проверить. Они видны всем.",
  },
  see: { en: "See it", "zh-Hans": "查看", ru: "Посмотреть" },
});
