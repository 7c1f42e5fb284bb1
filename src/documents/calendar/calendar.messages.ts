import { defineMessages } from "../../web/messages.ts";

/** What stands in the calendars. `{parties}` are names of places, `{when}` a month or a year. */
export const calendarMessages = defineMessages({
  anniversary: {
    en: "{years, plural, one {# year} other {# years}}: {parties}, {kind}",
    "zh-Hans": "{parties}：{kind} {years} 周年",
    ru: "{years, plural, one {# год} few {# года} other {# лет}}: {parties}, {kind}",
  },
  expiry: {
    en: "End of the agreed term of {years, plural, one {# year} other {# years}}: {parties}",
    "zh-Hans": "{years} 年协议期满：{parties}",
    ru: "Истекает срок соглашения ({years, plural, one {# год} few {# года} other {# лет}}): {parties}",
  },
  notice: {
    en: "{months, plural, one {# month} other {# months}} to the end of the agreed term: {parties}",
    "zh-Hans": "距协议期满还有 {months} 个月：{parties}",
    ru: "До конца срока соглашения {months, plural, one {# месяц} few {# месяца} other {# месяцев}}: {parties}",
  },
  someDay: {
    en: "Some day in {when}: {what}",
    "zh-Hans": "{when}某日：{what}",
    ru: "В один из дней ({when}): {what}",
  },
  follows: {
    en: "It follows from: {date}.",
    "zh-Hans": "依据日期：{date}。",
    ru: "Следует из даты: {date}.",
  },
  disputed: {
    en: "Sources give other dates too; this one is shown by default.",
    "zh-Hans": "来源另有其他日期；此处为默认所示日期。",
    ru: "Источники называют и другие даты; эта показана по умолчанию.",
  },
  termUnsure: {
    en: "No source here says whether it was renewed.",
    "zh-Hans": "尚无来源说明是否续签。",
    ru: "Ни один источник здесь не говорит, было ли оно продлено.",
  },
  noticeAssumed: {
    en: "The time of notice is the calendar's setting, not a term of the agreement.",
    "zh-Hans": "提前通知期为日历设置，并非协议条款。",
    ru: "Срок уведомления задан настройкой календаря, а не соглашением.",
  },
  alsoGiven: { en: "Also given: {dates}.", "zh-Hans": "另有说法：{dates}。", ru: "Называют также: {dates}." },
  calendarOf: { en: "{name} · Amity", "zh-Hans": "{name} · Amity", ru: "{name} · Amity" },
  everything: { en: "Friendship cities", "zh-Hans": "友好城市", ru: "Города-побратимы" },
});
