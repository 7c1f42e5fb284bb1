import { defineMessages } from "../../web/messages.ts";

/** The answer: its sentence, list, chart and citation. `of` is the unit: pair, place or country. */
export const answerMessages = defineMessages({
  answer: { en: "Answer", "zh-Hans": "答案", ru: "Ответ" },
  toCertain: {
    en: "{certain, plural, one {the # that is certain, in the list} other {the # that are certain, in the list}}",
    "zh-Hans": "清单中确定的 {certain, number} 项",
    ru: "{certain, plural, one {# достоверная, в списке} few {# достоверные, в списке} many {# достоверных, в списке} other {# достоверных, в списке}}",
  },
  toAll: {
    en: "all {possible, number} that may count, in the list",
    "zh-Hans": "清单中可能计入的全部 {possible, number} 项",
    ru: "все, что могут засчитываться, в списке: {possible, number}",
  },
  onListsAlone: {
    en: "{n, plural, one {# of the {certain, number} certain rests} other {# of the {certain, number} certain rest}} on lists of third parties alone: no act is on record, and neither side nor a registrar says so. <a>Ask again of evidence from one side or better</a>.",
    "zh-Hans":
      "确定的 {certain, number} 项中有 {n, number} 项仅见于第三方名录：既无文件记录，也无任何一方或登记机构的说法。<a>改用不低于“一方的说法”的证据再问</a>。",
    ru: "{n, plural, one {# из достоверных ({certain, number}) держится} few {# из достоверных ({certain, number}) держатся} many {# из достоверных ({certain, number}) держатся} other {# из достоверных ({certain, number}) держатся}} лишь на перечнях третьей стороны: нет ни записанного акта, ни слов одной из сторон или регистратора. <a>Спросить о свидетельствах не слабее слов одной стороны</a>.",
  },
  allCertain: {
    en: "{certain, plural, =0 {None on that day, by any reading of the evidence.} one {# for certain, and no other may be.} other {# for certain, and no others may be.}}",
    "zh-Hans": "{certain, plural, =0 {按任何读法，当日均无。} other {确定 # 项，别无可能。}}",
    ru: "{certain, plural, =0 {В этот день ни одной, как ни читать свидетельства.} one {Достоверно #, и других быть не может.} few {Достоверно #, и других быть не может.} many {Достоверно #, и других быть не может.} other {Достоверно #, и других быть не может.}}",
  },
  certainAndMore: {
    en: "{certain, plural, =0 {None certainly} other {{certain, number} certainly}} in force that day; <m>{more, number} more</m> may have been: {why}.",
    "zh-Hans": "当日确定有效 {certain, number} 项；另有 <m>{more, number} 项</m>可能有效：{why}。",
    ru: "{certain, plural, =0 {Достоверно не действовала ни одна} one {Достоверно действовала {certain, number}} few {Достоверно действовали {certain, number}} many {Достоверно действовало {certain, number}} other {Достоверно действовало {certain, number}}}; возможно, <m>ещё {more, number}</m>: {why}.",
  },
  certainAndMoreBegun: {
    en: "{certain, plural, =0 {None certainly} other {{certain, number} certainly}} begun by then; <m>{more, number} more</m> may have been: {why}.",
    "zh-Hans": "届时确定已开始 {certain, number} 项；另有 <m>{more, number} 项</m>可能已开始：{why}。",
    ru: "{certain, plural, =0 {Достоверно не началась ни одна} one {Достоверно началась {certain, number}} few {Достоверно начались {certain, number}} many {Достоверно началось {certain, number}} other {Достоверно началось {certain, number}}}; возможно, <m>ещё {more, number}</m>: {why}.",
  },
  "why-start-uncertain": {
    en: "for {n, number} the start is undated, or only later lists name them",
    "zh-Hans": "{n, number} 项起始日期不明，或仅见于后来的名录",
    ru: "у {n, number} начало не датировано или их называют лишь более поздние перечни",
  },
  "why-end-uncertain": {
    en: "{n, number} may already have ended",
    "zh-Hans": "{n, number} 项或已结束",
    ru: "{n, number} могли уже закончиться",
  },
  "why-disputed": {
    en: "on {n, number} the evidence disagrees",
    "zh-Hans": "{n, number} 项证据不一致",
    ru: "{n, plural, one {в # случае свидетельства расходятся} other {в # случаях свидетельства расходятся}}",
  },
  "why-membership-uncertain": {
    en: "for {n, number} the country’s role that day is uncertain",
    "zh-Hans": "{n, number} 项所在国当日身份不确定",
    ru: "у {n, number} роль страны в тот день не ясна",
  },
  "why-perhaps-stronger": {
    en: "{n, number} may be a stronger tie, counted apart",
    "zh-Hans": "{n, number} 项或已是另计的更强关系",
    ru: "{n, number} могут быть связью сильнее, которая считается отдельно",
  },
  "why-perhaps-begun-in-period": {
    en: "{n, number} may have begun outside the period",
    "zh-Hans": "{n, number} 项或在期间之外开始",
    ru: "{n, number} могли начаться вне периода",
  },
  "why-test-not-recorded": {
    en: "for {n, number} a test that the rule asks for is not recorded",
    "zh-Hans": "{n, number} 项未记录规则所要求的条件",
    ru: "у {n, number} не записано условие, которого требует правило",
  },
  "why-other": {
    en: "{n, number} for other reasons",
    "zh-Hans": "{n, number} 项出于其他原因",
    ru: "{n, number} по другим причинам",
  },
  ruleLine: {
    en: "By the rule <a>{title}</a>, version {version}",
    "zh-Hans": "规则：<a>{title}</a>，第 {version} 版",
    ru: "По правилу <a>{title}</a>, версия {version}",
  },
  ruleTurned: {
    en: "{n, plural, one {with # switch turned} other {with # switches turned}}",
    "zh-Hans": "改动 {n} 项设定",
    ru: "{n, plural, one {с # изменённой настройкой} few {с # изменёнными настройками} many {с # изменёнными настройками} other {с # изменёнными настройками}}",
  },
  ruleReset: { en: "turn back", "zh-Hans": "还原", ru: "вернуть" },
  otherRules: {
    en: "Ask by another named rule",
    "zh-Hans": "改用其他规则",
    ru: "Спросить по другому правилу",
  },
  list: { en: "The list", "zh-Hans": "清单", ru: "Список" },
  listOf: {
    en: "{shown, plural, other {Rows {from, number} to {to, number} of {shown, number}}}",
    "zh-Hans": "共 {shown, number} 行，第 {from, number} 至 {to, number} 行",
    ru: "Строки {from, number}–{to, number} из {shown, number}",
  },
  empty: {
    en: "Nothing counts by this rule on this day.",
    "zh-Hans": "按此规则，当日没有可计入的关系。",
    ru: "По этому правилу в этот день ничего не засчитывается.",
  },
  emptyPart: {
    en: "No row of this sort on this day.",
    "zh-Hans": "当日没有此类行。",
    ru: "В этот день таких строк нет.",
  },
  parts: { en: "Parts of the list", "zh-Hans": "清单的各部分", ru: "Части списка" },
  "part-all": { en: "All that may count", "zh-Hans": "全部可能计入", ru: "Все, что могут считаться" },
  "part-certain": { en: "Certain", "zh-Hans": "确定", ru: "Достоверно" },
  "part-possible": { en: "Only possible", "zh-Hans": "仅为可能", ru: "Только возможно" },
  "part-excluded": { en: "Not counted", "zh-Hans": "未计入", ru: "Не засчитано" },
  nothingKnown: {
    en: "Nothing was known yet at that time: the registry held no record.",
    "zh-Hans": "当时尚无任何记录。",
    ru: "Тогда ещё ничего не было известно: в реестре не было записей.",
  },
  knownNow: {
    en: "Answer by what is known now",
    "zh-Hans": "按当前所知作答",
    ru: "Ответить по нынешним сведениям",
  },
  pair: { en: "Pair", "zh-Hans": "双方", ru: "Пара" },
  place: { en: "Place", "zh-Hans": "地方", ru: "Место" },
  country: { en: "Country", "zh-Hans": "国家", ru: "Страна" },
  verdict: { en: "Verdict and why", "zh-Hans": "结论与理由", ru: "Вывод и почему" },
  evidence: { en: "evidence", "zh-Hans": "证据", ru: "свидетельства" },
  evidenceOf: { en: "evidence: {pair}", "zh-Hans": "证据：{pair}", ru: "свидетельства: {pair}" },
  andMore: { en: "and {n, number} more", "zh-Hans": "另有 {n, number} 项", ru: "и ещё {n, number}" },
  excluded: {
    en: "{n, plural, one {# pair looked at and not counted} other {# pairs looked at and not counted}}",
    "zh-Hans": "查看过但未计入的 {n, number} 对",
    ru: "{n, plural, one {# пара рассмотрена и не засчитана} few {# пары рассмотрены и не засчитаны} many {# пар рассмотрено и не засчитано} other {# пары рассмотрено и не засчитано}}",
  },
  fullList: { en: "all of them in the .csv", "zh-Hans": "完整清单见 .csv", ru: "все — в .csv" },
  byCountry: { en: "By country", "zh-Hans": "按国家", ru: "По странам" },
  certain: { en: "Certain", "zh-Hans": "确定", ru: "Достоверно" },
  upTo: { en: "Up to", "zh-Hans": "至多", ru: "Не более" },
  chart: { en: "The answer through time", "zh-Hans": "历年答案", ru: "Ответ во времени" },
  chartLabel: {
    en: "The answer at the end of each year, {from} to {to}; the same as a table below",
    "zh-Hans": "{from} 至 {to} 年各年末的答案；下方有同样内容的表格",
    ru: "Ответ на конец каждого года, {from}–{to}; ниже то же таблицей",
  },
  chartDay: { en: "Day to count for", "zh-Hans": "计数日期", ru: "День подсчёта" },
  chartTable: { en: "Year by year, as a table", "zh-Hans": "逐年表格", ru: "По годам, таблицей" },
  chartSteps: {
    en: "A step may show the day of a source, and not only the day on which ties began: a list says “in force on its day”, and no more.",
    "zh-Hans": "台阶可能反映资料的日期，而不只是关系开始的日期：名录只说明“当日有效”。",
    ru: "Ступень может отмечать день источника, а не только день начала связей: перечень говорит лишь, что в его день связь действует.",
  },
  chartYear: { en: "End of", "zh-Hans": "年末", ru: "Конец года" },
  chartFlow: {
    en: "A count of a period does not move with the day.",
    "zh-Hans": "按期间计数，不随日期变化。",
    ru: "Подсчёт за период не зависит от дня.",
  },
  today: { en: "today", "zh-Hans": "今天", ru: "сегодня" },
  yearSaid: {
    en: "{year}: {certain, number} to {possible, number}",
    "zh-Hans": "{year}：{certain, number} 至 {possible, number}",
    ru: "{year}: от {certain, number} до {possible, number}",
  },
  map: {
    en: "Map of the pairs that count on {day}",
    "zh-Hans": "地图：{day}计入的各对",
    ru: "Карта засчитанных пар на {day}",
  },
  mapHead: { en: "Map", "zh-Hans": "地图", ru: "Карта" },
  cite: { en: "Cite this answer", "zh-Hans": "引用此答案", ru: "Сослаться на этот ответ" },
  citeHint: {
    en: "This address freezes the rule’s version, the day and the revision: it gives the same number for ever.",
    "zh-Hans": "此网址固定了规则版本、日期和修订，始终得到同一数字。",
    ru: "Этот адрес закрепляет версию правила, день и ревизию: число по нему не изменится.",
  },
  permalink: { en: "Permanent link", "zh-Hans": "永久链接", ru: "Постоянная ссылка" },
  citation: {
    en: "Amity, registry of friendship cities: “{question}” {range} ({unit}). Rule {rule} (“{title}”){turned}, as of {day}, as known at revision {revision}. {url}",
    "zh-Hans":
      "Amity 友好城市登记册：“{question}”{range}（{unit}）。规则 {rule}（“{title}”）{turned}，日期 {day}，依据修订 {revision} 的记录。{url}",
    ru: "Amity, реестр городов-побратимов: «{question}» {range} ({unit}). Правило {rule} («{title}»){turned}, на {day}, по сведениям ревизии {revision}. {url}",
  },
  citationTurned: { en: ", with {list}", "zh-Hans": "，{list}", ru: ", с настройками {list}" },
  range: {
    en: "{certain, number} certain, up to {possible, number} possible",
    "zh-Hans": "确定 {certain, number}，可能达 {possible, number}",
    ru: "достоверно {certain, number}, возможно до {possible, number}",
  },
  rangeOne: { en: "{certain, number}", "zh-Hans": "{certain, number}", ru: "{certain, number}" },
  revision: { en: "revision {n}", "zh-Hans": "修订 {n}", ru: "ревизия {n}" },
  own: { en: "one side", "zh-Hans": "一方", ru: "одна сторона" },
  otherSide: { en: "the other side", "zh-Hans": "另一方", ru: "другая сторона" },
});

/** Why pairs that were looked at do not count, as the heads of groups. */
export const excludedMessages = defineMessages({
  "outside-group": {
    en: "The country did not hold the role that day",
    "zh-Hans": "所在国当日不具有该身份",
    ru: "Страна не имела этой роли в тот день",
  },
  "outside-scope": {
    en: "Another level or region than asked for",
    "zh-Hans": "层级或地区不在所问范围",
    ru: "Другой уровень или регион",
  },
  "same-country": {
    en: "Both in one country",
    "zh-Hans": "双方在同一国家",
    ru: "Обе стороны в одной стране",
  },
  "many-parties": {
    en: "An act of more than two places",
    "zh-Hans": "两个以上地方的共同文件",
    ru: "Акт с участием более чем двух мест",
  },
  "evidence-below": {
    en: "Evidence weaker than asked for",
    "zh-Hans": "证据低于要求",
    ru: "Свидетельства слабее требуемых",
  },
  suspended: { en: "Suspended that day", "zh-Hans": "当日已中止", ru: "Приостановлено в этот день" },
  "nothing-known": {
    en: "Nothing known establishes a tie",
    "zh-Hans": "没有材料能确立关系",
    ru: "Ничто известное не устанавливает связи",
  },
  "kind-not-counted": {
    en: "Only a kind that is not counted",
    "zh-Hans": "仅有不计入的类别",
    ru: "Только вид, который не считается",
  },
  "stronger-tie": {
    en: "A stronger tie, counted apart",
    "zh-Hans": "已有更强的关系，另计",
    ru: "Связь сильнее, считается отдельно",
  },
  "not-begun": { en: "Not begun by that day", "zh-Hans": "当日尚未开始", ru: "В этот день ещё не началось" },
  ended: { en: "Over by that day", "zh-Hans": "当日已结束", ru: "К этому дню закончилось" },
  "begun-outside-period": {
    en: "Begun outside the period",
    "zh-Hans": "在期间之外开始",
    ru: "Началось вне периода",
  },
  other: { en: "For other reasons", "zh-Hans": "其他原因", ru: "По другим причинам" },
});
