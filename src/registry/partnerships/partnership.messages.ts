import { defineMessages } from "../../web/messages.ts";

/** What the pages and sentences about partnerships say. */
export const partnershipMessages = defineMessages({
  // When.
  undated: { en: "undated", "zh-Hans": "日期未说明", ru: "без даты" },
  dated: { en: "since {date}", "zh-Hans": "自{date}起", ru: "с {date}" },
  sinceUnknown: { en: "since an unknown day", "zh-Hans": "自不详日期起", ru: "с неизвестного дня" },
  sinceAtLatest: {
    en: "since {day} at the latest",
    "zh-Hans": "至迟自{day}起",
    ru: "не позднее чем с {day}",
  },
  sinceBetween: {
    en: "since a day between {from} and {to}",
    "zh-Hans": "自{from}至{to}间某日起",
    ru: "с одного из дней между {from} и {to}",
  },
  // The sentence. {tie} is "sister cities", {since} "since 20 June 2023", {when} "20 June 2023".
  inForce: { en: "{tie} {since}.", "zh-Hans": "{since}为{tie}。", ru: "{tie} {since}." },
  possibly: {
    en: "Possibly {tie} {since}; no reading of the sources makes it certain.",
    "zh-Hans": "可能{since}为{tie}；现有来源尚不能确定。",
    ru: "Возможно, {tie} {since}; источники не дают уверенности.",
  },
  before: { en: "Before that: {list}.", "zh-Hans": "此前：{list}。", ru: "До этого: {list}." },
  act: { en: "{act} ({when})", "zh-Hans": "{act}（{when}）", ru: "{act} ({when})" },
  stillListed: {
    en: "Still listed in {when}: that is a conflict, not a revival.",
    "zh-Hans": "{when}仍列于名单：这是说法冲突，不是恢复。",
    ru: "Всё ещё в перечнях ({when}): это противоречие, а не возобновление.",
  },
  alsoPossible: {
    en: "Also possible: {list}.",
    "zh-Hans": "另有可能：{list}。",
    ru: "Также возможно: {list}.",
  },
  listedOnly: {
    en: "Listed as {tie} {since}; no source here names an act.",
    "zh-Hans": "{since}列为{tie}；本库来源均未提及具体文件。",
    ru: "Числятся в перечнях как {tie} {since}; ни один источник не называет документа.",
  },
  intended: {
    en: "A partnership is intended: {when}. No source here says that it was made.",
    "zh-Hans": "有结好意向：{when}。本库来源均未称已正式结好。",
    ru: "Есть намерение о партнёрстве: {when}. Ни один источник не сообщает, что оно заключено.",
  },
  suspended: {
    en: "{tie}, suspended: {when}.",
    "zh-Hans": "{tie}，已中止：{when}。",
    ru: "{tie}, связи приостановлены: {when}.",
  },
  ended: {
    en: "No longer {tie}. Ended: {when}.",
    "zh-Hans": "不再是{tie}。终止：{when}。",
    ru: "Больше не {tie}. Прекращено: {when}.",
  },
  expired: {
    en: "No longer {tie}. The term ran out: {when}.",
    "zh-Hans": "不再是{tie}。期满：{when}。",
    ru: "Больше не {tie}. Срок истёк: {when}.",
  },
  notEstablished: {
    en: "Nothing between them was in force on {day}.",
    "zh-Hans": "{day}双方之间没有有效的结好关系。",
    ru: "По состоянию на {day} между ними ничего не действовало.",
  },
  proposedOnly: {
    en: "Proposed, not made: {when}.",
    "zh-Hans": "曾有提议，未见建立：{when}。",
    ru: "Предложено, но не заключено: {when}.",
  },
  denied: {
    en: "{who} denies it.",
    "zh-Hans": "{who}否认。",
    ru: "{who}: отрицает.",
  },
  later: {
    en: "On record for later: {list}.",
    "zh-Hans": "此后的记录：{list}。",
    ru: "Позднее: {list}.",
  },
  evidenceAll: {
    en: "{grade, select, document {The text of the act is on record.} both {Every side says so.} registrar {A registrar says so.} one {{steps, plural, one {Claimed by one side.} other {Each step claimed by one side.}}} third {Known from third parties only.} other {No source stands behind it.}}",
    "zh-Hans":
      "{grade, select, document {有文件文本为据。} both {各方均有此说。} registrar {登记机构有此说。} one {{steps, plural, other {每一步仅一方有此说。}}} third {仅见于第三方。} other {没有来源支持。}}",
    ru: "{grade, select, document {Есть текст документа.} both {Так говорят все стороны.} registrar {Так говорит регистратор.} one {{steps, plural, one {Так говорит одна сторона.} other {О каждом шаге говорит одна сторона.}}} third {Известно только от третьих лиц.} other {Источников нет.}}",
  },
  disagree: {
    en: "The sources disagree about {what, select, dates {the date} kinds {what it is} both {the date and about what it is} other {it}}.",
    "zh-Hans": "各来源对{what, select, dates {日期} kinds {类别} both {日期和类别} other {此事}}说法不一。",
    ru: "Источники расходятся {what, select, dates {в дате} kinds {в том, что это} both {в дате и в том, что это} other {в подробностях}}.",
  },
});
