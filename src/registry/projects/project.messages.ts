import { defineMessages } from "../../web/messages.ts";

export const projectMessages = defineMessages({
  // The first sentence.
  leadWho: {
    en: "A project of {partners}, in {place}.",
    "zh-Hans": "{partners}的项目，位于{place}。",
    ru: "Проект: {partners}. Место: {place}.",
  },
  leadWhoOnly: { en: "A project of {partners}.", "zh-Hans": "{partners}的项目。", ru: "Проект: {partners}." },
  leadStatus: {
    en: "How far it had come by {day}: {status}.",
    "zh-Hans": "截至{day}的进展：{status}。",
    ru: "Состояние на {day}: {status}.",
  },
  silent: {
    en: "No news for {n, plural, one {# month} other {# months}}.",
    "zh-Hans": "已有{n}个月没有消息。",
    ru: "Вестей нет {n, plural, one {# месяц} few {# месяца} other {# месяцев}}.",
  },
  silentAtLeast: {
    en: "No news for at least {n, plural, one {# month} other {# months}}.",
    "zh-Hans": "至少{n}个月没有消息。",
    ru: "Вестей нет по меньшей мере {n, plural, one {# месяц} few {# месяца} other {# месяцев}}.",
  },
  silentPossibly: {
    en: "Possibly no news for {n, plural, one {# month} other {# months}}: the last date is vague.",
    "zh-Hans": "可能已有{n}个月没有消息：最近的日期不精确。",
    ru: "Возможно, вестей нет {n, plural, one {# месяц} few {# месяца} other {# месяцев}}: последняя дата неточна.",
  },
  unknown: { en: "not known", "zh-Hans": "不详", ru: "неизвестно" },
  possibly: { en: "possibly {what}", "zh-Hans": "可能{what}", ru: "возможно, {what}" },
  nothingYet: { en: "or nothing yet", "zh-Hans": "或尚未开始", ru: "или ещё ничего" },
  listedNotDone: {
    en: "What is listed is not yet done: no source here says that it was.",
    "zh-Hans": "列入清单并不等于已完成：此处没有来源说它已完成。",
    ru: "Названное в перечне ещё не выполнено: ни один источник здесь этого не говорит.",
  },
  // Status.
  status: { en: "How far it has come", "zh-Hans": "进展", ru: "Как далеко зашло" },
  statusFilter: { en: "Status on the day", "zh-Hans": "当日状态", ru: "Состояние на день" },
  statusUnknown: { en: "not known", "zh-Hans": "不详", ru: "неизвестно" },
  statusSilent: { en: "no news for long", "zh-Hans": "久无消息", ru: "давно нет вестей" },
  statusHow: {
    en: "Read from dated statements up to the day; the furthest mark that was reached holds.",
    "zh-Hans": "依据截至当日有日期的说法；以已达到的最远一步为准。",
    ru: "По датированным сведениям до этого дня; считается самая дальняя пройденная отметка.",
  },
  statusConflict: {
    en: "Sources contradict each other: {earlier}, and after that {later}.",
    "zh-Hans": "来源互相矛盾：先称{earlier}，后称{later}。",
    ru: "Источники противоречат друг другу: {earlier}, а после этого {later}.",
  },
  when: { en: "When", "zh-Hans": "时间", ru: "Когда" },
  whenSaid: {
    en: "{day}, when it was said",
    "zh-Hans": "{day}（说此话时）",
    ru: "{day}, когда об этом сказано",
  },
  statusWord: { en: "Status", "zh-Hans": "状态", ru: "Состояние" },
  source: { en: "Source", "zh-Hans": "来源", ru: "Источник" },
  // Partners.
  partners: { en: "Who takes part", "zh-Hans": "参与方", ru: "Кто участвует" },
  role: { en: "Role", "zh-Hans": "角色", ru: "Роль" },
  who: { en: "Who", "zh-Hans": "参与方", ru: "Кто" },
  noRole: { en: "role not stated", "zh-Hans": "角色未说明", ru: "роль не указана" },
  // Amounts.
  amounts: { en: "Money", "zh-Hans": "资金", ru: "Деньги" },
  kind: { en: "Kind", "zh-Hans": "性质", ru: "Вид" },
  amount: { en: "Amount", "zh-Hans": "金额", ru: "Сумма" },
  currency: { en: "Currency", "zh-Hans": "货币", ru: "Валюта" },
  noKind: { en: "kind not stated", "zh-Hans": "性质未说明", ru: "вид не указан" },
  converted: { en: "the same money", "zh-Hans": "同一笔资金", ru: "те же деньги" },
  neverAdded: {
    en: "Nothing is added up: amounts differ in kind and currency, and what a source converted is the same money again.",
    "zh-Hans": "不作合计：金额的性质和货币各不相同；来源折算出的金额与原金额是同一笔资金。",
    ru: "Ничего не складывается: суммы разного вида и в разной валюте, а пересчитанное источником — те же деньги.",
  },
  // Sites.
  sites: { en: "Where it is", "zh-Hans": "具体位置", ru: "Где это" },
  sitesDrawn: {
    en: "Sites of {title}: {n, plural, one {# shape} other {# shapes}}, listed in the table below",
    "zh-Hans": "{title}的位置：{n} 个图形，见下表",
    ru: "Участки проекта «{title}»: {n, plural, one {# фигура} few {# фигуры} other {# фигур}}, перечислены в таблице ниже",
  },
  site: { en: "Site", "zh-Hans": "位置", ru: "Участок" },
  unnamedSite: { en: "site {n}", "zh-Hans": "位置{n}", ru: "участок {n}" },
  shape: { en: "Shape", "zh-Hans": "形状", ru: "Форма" },
  point: { en: "point", "zh-Hans": "点", ru: "точка" },
  line: { en: "line, {size}", "zh-Hans": "线，{size}", ru: "линия, {size}" },
  area: { en: "area, {size}", "zh-Hans": "面，{size}", ru: "участок, {size}" },
  around: { en: "Around", "zh-Hans": "大致坐标", ru: "Координаты" },
  north: { en: "N", "zh-Hans": "北", ru: "С" },
  note: { en: "Note", "zh-Hans": "备注", ru: "Примечание" },
  // What may be the same.
  alike: { en: "May be the same as", "zh-Hans": "可能相同的项目", ru: "Возможно, то же самое" },
  apart: { en: "Alike, and yet told apart", "zh-Hans": "相似但不同", ru: "Похоже, но не то же" },
  alikeHow: {
    en: "Proposed by comparing what sources state; a person decides, with a reason.",
    "zh-Hans": "由比对来源内容提出；是否相同由人裁定并说明理由。",
    ru: "Предложено сравнением сведений; решает человек и называет причину.",
  },
  alikeWhy: { en: "for it: {reasons}", "zh-Hans": "相同之处：{reasons}", ru: "за: {reasons}" },
  alikeAgainst: { en: "against it: {reasons}", "zh-Hans": "不同之处：{reasons}", ru: "против: {reasons}" },
  samePartners: { en: "both of {places}", "zh-Hans": "均有{places}参与", ru: "в обоих участвуют: {places}" },
  samePlace: { en: "both in {places}", "zh-Hans": "均位于{places}", ru: "место то же: {places}" },
  sameTitle: {
    en: "both titles name {one}{same, select, yes {} other { ({other})}}",
    "zh-Hans": "名称都提到“{one}”{same, select, yes {} other {（{other}）}}",
    ru: "в обоих названиях есть «{one}»{same, select, yes {} other { ({other})}}",
  },
  sameDates: { en: "their dates overlap", "zh-Hans": "日期重叠", ru: "даты пересекаются" },
  sameAmount: { en: "both name {amount}", "zh-Hans": "均提到{amount}", ru: "в обоих названо {amount}" },
  sameSite: {
    en: "their sites are within {distance} of each other, as far as drawings tell",
    "zh-Hans": "按图示，两处相距不超过{distance}",
    ru: "участки не дальше {distance} друг от друга, насколько видно по чертежам",
  },
  otherDates: {
    en: "more than a year lies between their dates",
    "zh-Hans": "日期相差一年以上",
    ru: "между датами больше года",
  },
  otherAmount: {
    en: "the other names {amount}",
    "zh-Hans": "另一项目提到的是{amount}",
    ru: "в другом названо {amount}",
  },
  otherSite: {
    en: "their sites are {distance} apart",
    "zh-Hans": "两处相距{distance}",
    ru: "между участками {distance}",
  },
  // The chain.
  chain: {
    en: "From the meeting to the proof",
    "zh-Hans": "从会晤到佐证",
    ru: "От встречи до подтверждения",
  },
  stepMeeting: { en: "Meeting", "zh-Hans": "会晤", ru: "Встреча" },
  stepList: { en: "List", "zh-Hans": "清单", ru: "Перечень" },
  stepDeliverable: { en: "Deliverable", "zh-Hans": "成果", ru: "Результат" },
  stepProject: { en: "Project", "zh-Hans": "项目", ru: "Проект" },
  stepAct: { en: "Act", "zh-Hans": "文件", ru: "Документ" },
  stepProof: { en: "Proof", "zh-Hans": "佐证", ru: "Подтверждение" },
  thisOne: { en: "this record", "zh-Hans": "本记录", ru: "эта запись" },
  noMeeting: { en: "no meeting is named", "zh-Hans": "未说明会晤", ru: "встреча не названа" },
  noList: { en: "no list is named", "zh-Hans": "未说明清单", ru: "перечень не назван" },
  noDeliverable: {
    en: "no deliverable of a meeting is on record for it",
    "zh-Hans": "没有与之对应的会晤成果记录",
    ru: "в перечнях встреч не значится",
  },
  noProject: {
    en: "no project is on record that it became",
    "zh-Hans": "没有由此形成的项目记录",
    ru: "проекта, которым это стало, на учёте нет",
  },
  noProof: {
    en: "none on record: nothing shows that it was done",
    "zh-Hans": "无记录：没有依据表明已完成",
    ru: "нет: ничто не показывает, что это выполнено",
  },
  listNotRead: {
    en: "the list itself was not read",
    "zh-Hans": "未读到清单原文",
    ru: "сам перечень не прочитан",
  },
  // Lists and columns.
  where: { en: "Where", "zh-Hans": "地点", ru: "Где" },
  items: { en: "What is on it", "zh-Hans": "清单内容", ru: "Что в нём" },
  item: { en: "Item", "zh-Hans": "内容", ru: "Пункт" },
  became: { en: "What became of it", "zh-Hans": "后来", ru: "Что из этого вышло" },
  noItems: {
    en: "No item of it is on record.",
    "zh-Hans": "没有该清单各项的记录。",
    ru: "Ни одного её пункта на учёте нет.",
  },
  lists: {
    en: "What it is said to have brought",
    "zh-Hans": "公布的成果清单",
    ru: "Что она, по сообщениям, дала",
  },
  noLists: {
    en: "No list of deliverables of it is on record.",
    "zh-Hans": "没有该会晤成果清单的记录。",
    ru: "Перечней её результатов на учёте нет.",
  },
  itemsKnown: {
    en: "{n, plural, =0 {no items} one {# item} other {# items}} on record",
    "zh-Hans": "记录在案 {n} 项",
    ru: "на учёте {n, plural, =0 {нет пунктов} one {# пункт} few {# пункта} other {# пунктов}}",
  },
  leadItem: {
    en: "An item of the list “{list}”. How far it had come by {day}: {status}.",
    "zh-Hans": "“{list}”中的一项。截至{day}的进展：{status}。",
    ru: "Пункт перечня «{list}». Состояние на {day}: {status}.",
  },
  leadList: {
    en: "{n, plural, =0 {No item} one {# item} other {# items}} of it {n, plural, one {is} other {are}} on record. By {day} {done, plural, =0 {none is} one {# is} other {# are}} said to be done.",
    "zh-Hans": "记录在案 {n} 项；截至{day}，据称已完成 {done} 项。",
    ru: "На учёте {n, plural, =0 {нет пунктов} one {# пункт} few {# пункта} other {# пунктов}}. К {day} выполненными названы: {done}.",
  },
  leadMeeting: {
    en: "{who} met{place, select, none {} other { in {place}}}{when, select, none {} other {, {when}}}.",
    "zh-Hans":
      "{who}会晤{place, select, none {} other {，地点{place}}}{when, select, none {} other {，时间{when}}}。",
    ru: "Участники: {who}{place, select, none {} other {; место: {place}}}{when, select, none {} other {; время: {when}}}.",
  },
  // On other pages.
  cameOfIt: { en: "What came of it", "zh-Hans": "取得的成果", ru: "Что из этого вышло" },
  projectsWith: {
    en: "What came of it: projects with {place}",
    "zh-Hans": "取得的成果：有{place}参与的项目",
    ru: "Что из этого вышло: проекты с участием — {place}",
  },
  namesPartnership: {
    en: "Projects and deliverables that name this partnership, or all of its places.",
    "zh-Hans": "提到这一结好关系或其所有地方的项目和成果。",
    ru: "Проекты и результаты, в которых названо это партнёрство или все его места.",
  },
  project: { en: "Project", "zh-Hans": "项目", ru: "Проект" },
  deliverable: { en: "Deliverable", "zh-Hans": "成果", ru: "Результат" },
  more: {
    en: "Only the first {n} are shown.",
    "zh-Hans": "仅显示前 {n} 项。",
    ru: "Показаны первые {n}.",
  },
  allOfPlace: { en: "All, as a list", "zh-Hans": "查看全部列表", ru: "Все, списком" },
});
