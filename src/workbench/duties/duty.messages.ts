import { defineMessages, type Message } from "../../web/messages.ts";
import type { DutyKind, Window } from "./duty.ts";
import type { DutyStanding } from "./duty-state.ts";

export const dutyKindMessages = defineMessages({
  anniversary: { en: "anniversary", "zh-Hans": "周年", ru: "годовщина" },
  expiry: { en: "end of a term", "zh-Hans": "协议期满", ru: "истечение срока" },
  notice: { en: "notice window", "zh-Hans": "通知期", ru: "срок уведомления" },
  silence: { en: "no news", "zh-Hans": "无消息", ru: "нет вестей" },
  "follow-up": { en: "follow-up", "zh-Hans": "跟进", ru: "дальнейший шаг" },
  retention: { en: "contact to review", "zh-Hans": "联系人复核", ru: "пересмотр контакта" },
} satisfies Record<DutyKind, Message>);

export const windowMessages = defineMessages({
  overdue: { en: "overdue", "zh-Hans": "已逾期", ru: "просрочено" },
  "30": { en: "next 30 days", "zh-Hans": "未来 30 天", ru: "ближайшие 30 дней" },
  "90": { en: "next 90 days", "zh-Hans": "未来 90 天", ru: "ближайшие 90 дней" },
  "365": { en: "next 365 days", "zh-Hans": "未来 365 天", ru: "ближайшие 365 дней" },
} satisfies Record<Window, Message>);

export const standingMessages = defineMessages({
  open: { en: "open", "zh-Hans": "待办", ru: "открыто" },
  snoozed: { en: "put off", "zh-Hans": "已推迟", ru: "отложено" },
  done: { en: "done", "zh-Hans": "已完成", ru: "сделано" },
} satisfies Record<DutyStanding, Message>);

export const dutyMessages = defineMessages({
  duties: { en: "Duties", "zh-Hans": "待办日程", ru: "Сроки и дела" },
  lead: {
    en: "What is due by a date: anniversaries, ends of terms, notice windows, what is to be followed up.",
    "zh-Hans": "按日期到来的事项：周年、协议期满、通知期，以及须跟进的事。",
    ru: "Что предстоит к определённой дате: годовщины, истечение сроков, сроки уведомления, что нужно довести до конца.",
  },
  dutiesOf: { en: "Duties of {office}", "zh-Hans": "{office}的待办日程", ru: "Сроки и дела: {office}" },
  none: {
    en: "Nothing here is due. Look further ahead, or at what is done.",
    "zh-Hans": "此处没有到期事项。可扩大时间范围，或查看已完成的事项。",
    ru: "Здесь ничего не предстоит. Загляните дальше вперёд или в сделанное.",
  },
  chooseOffice: {
    en: "There are many offices, and none is your own. Choose one above.",
    "zh-Hans": "单位较多，且均非您所属。请在上方选择一个。",
    ru: "Организаций много, и своей среди них у вас нет. Выберите одну выше.",
  },
  noOffice: {
    en: "You belong to no office yet. An administrator can invite you to one.",
    "zh-Hans": "您尚不属于任何单位。管理员可邀请您加入。",
    ru: "Вы пока не состоите ни в одной организации. Пригласить вас может администратор.",
  },
  whose: { en: "Whose", "zh-Hans": "负责人", ru: "Чьи" },
  everybody: { en: "everybody’s", "zh-Hans": "所有人", ru: "всех" },
  mine: { en: "mine", "zh-Hans": "我的", ru: "мои" },
  unassigned: { en: "nobody’s", "zh-Hans": "尚无负责人", ru: "ничьи" },
  office: { en: "Office", "zh-Hans": "单位", ru: "Организация" },
  anyOffice: { en: "all of mine", "zh-Hans": "我的全部单位", ru: "все мои" },
  when: { en: "When", "zh-Hans": "时间", ru: "Когда" },
  soon: {
    en: "overdue and next 90 days",
    "zh-Hans": "逾期及未来 90 天",
    ru: "просроченные и 90 дней вперёд",
  },
  kind: { en: "Kind", "zh-Hans": "类别", ru: "Вид" },
  anyKind: { en: "any kind", "zh-Hans": "任何类别", ru: "любой" },
  standing: { en: "State", "zh-Hans": "状态", ru: "Состояние" },
  due: { en: "Due", "zh-Hans": "到期", ru: "Срок" },
  what: { en: "What", "zh-Hans": "事项", ru: "Что" },
  assigned: { en: "Given to", "zh-Hans": "负责人", ru: "Кому поручено" },
  nobody: { en: "nobody", "zh-Hans": "无人", ru: "никому" },
  action: { en: "Done?", "zh-Hans": "完成？", ru: "Сделано?" },
  tick: { en: "Tick", "zh-Hans": "标为完成", ru: "Отметить" },
  tickThis: { en: "Tick: {what}", "zh-Hans": "标为完成：{what}", ru: "Отметить: {what}" },
  untick: { en: "Open again", "zh-Hans": "重新打开", ru: "Открыть снова" },
  untickThis: { en: "Open again: {what}", "zh-Hans": "重新打开：{what}", ru: "Открыть снова: {what}" },
  more: { en: "Assign, put off", "zh-Hans": "分派、推迟", ru: "Поручить, отложить" },
  moreOf: {
    en: "Assign, put off: {what}",
    "zh-Hans": "分派、推迟：{what}",
    ru: "Поручить, отложить: {what}",
  },
  doneBy: { en: "done by {who}, {day}", "zh-Hans": "{who}于{day}完成", ru: "сделано: {who}, {day}" },
  snoozedUntil: { en: "put off until {day}", "zh-Hans": "推迟至{day}", ru: "отложено до {day}" },
  silence: {
    en: "Ask what became of: {title}",
    "zh-Hans": "询问进展：{title}",
    ru: "Узнать, что стало с пунктом: {title}",
  },
  silenceWhy: {
    en: "Listed or agreed, and {months, plural, one {# month} other {# months}} without news on record.",
    "zh-Hans": "已列入清单或已商定，{months} 个月来没有消息记录。",
    ru: "Названо в перечне или согласовано; {months, plural, one {# месяц} few {# месяца} other {# месяцев}} без вестей в записях.",
  },
  retention: {
    en: "Contact no. {number}: keep on or erase",
    "zh-Hans": "联系人 {number} 号：继续保存或删除",
    ru: "Контакт № {number}: хранить дальше или стереть",
  },
  retentionWhy: {
    en: "The day until which it was to be kept has passed.",
    "zh-Hans": "保存期限已过。",
    ru: "Срок хранения истёк.",
  },
  change: { en: "Change", "zh-Hans": "更改", ru: "Изменить" },
  save: { en: "Save", "zh-Hans": "保存", ru: "Сохранить" },
  note: { en: "Note", "zh-Hans": "备注", ru: "Заметка" },
  noteHint: {
    en: "Seen by your office only.",
    "zh-Hans": "仅本单位可见。",
    ru: "Видит только ваша организация.",
  },
  putOff: { en: "Put off until", "zh-Hans": "推迟至", ru: "Отложить до" },
  putOffHint: {
    en: "Out of sight until that day. Empty: not put off.",
    "zh-Hans": "在该日之前不再显示。留空表示不推迟。",
    ru: "До этого дня не показывается. Пусто: не откладывать.",
  },
  isDone: { en: "It is done", "zh-Hans": "已完成", ru: "Сделано" },
  addFollowUp: { en: "Add a follow-up", "zh-Hans": "添加跟进事项", ru: "Добавить дальнейший шаг" },
  title: { en: "What is to be done", "zh-Hans": "要做的事", ru: "Что сделать" },
  day: { en: "By which day", "zh-Hans": "截止日期", ru: "К какому дню" },
  partnership: { en: "Partnership", "zh-Hans": "结好关系", ru: "Партнёрство" },
  noPartnership: { en: "none in particular", "zh-Hans": "不限", ru: "без партнёрства" },
  add: { en: "Add", "zh-Hans": "添加", ru: "Добавить" },
  followUps: { en: "Follow-ups set down here", "zh-Hans": "已登记的跟进事项", ru: "Записанные шаги" },
  remove: { en: "Take back", "zh-Hans": "撤回", ru: "Убрать" },
  removeThis: { en: "Take back: {what}", "zh-Hans": "撤回：{what}", ru: "Убрать: {what}" },
  feeds: { en: "In your calendar", "zh-Hans": "日历订阅", ru: "В вашем календаре" },
  feedsLead: {
    en: "A secret address that your calendar reads. Whoever has it sees these duties; it ends with your role here, or when you revoke it.",
    "zh-Hans": "供您的日历读取的保密地址。持有者即可看到这些事项；您的角色终止或您撤销后失效。",
    ru: "Секретный адрес для вашего календаря. Кто его знает, видит эти сроки и дела; он перестаёт действовать вместе с вашей ролью или когда вы его отзовёте.",
  },
  makeFeed: { en: "Make an address", "zh-Hans": "生成地址", ru: "Создать адрес" },
  feedMade: {
    en: "This address is shown once. Copy it into your calendar now.",
    "zh-Hans": "该地址只显示一次。请立即复制到您的日历中。",
    ru: "Этот адрес показан один раз. Скопируйте его в календарь сейчас.",
  },
  feedSince: { en: "Made on {day}", "zh-Hans": "生成于{day}", ru: "Создан {day}" },
  revoke: { en: "Revoke", "zh-Hans": "撤销", ru: "Отозвать" },
  setting: { en: "How it is reckoned", "zh-Hans": "推算方式", ru: "Как это рассчитывается" },
  every: { en: "Anniversaries", "zh-Hans": "周年", ru: "Годовщины" },
  everyYears: {
    en: "{years, plural, one {every year} other {every # years}}",
    "zh-Hans": "{years, plural, =1 {每年} other {每 # 年}}",
    ru: "{years, plural, one {каждый год} few {каждые # года} other {каждые # лет}}",
  },
  noticeMonths: {
    en: "Notice is given so many months before a term ends",
    "zh-Hans": "期满前几个月通知",
    ru: "За сколько месяцев до конца срока уведомляют",
  },
  renewMonths: {
    en: "Suggest renewal so many months before a term ends",
    "zh-Hans": "期满前几个月建议续签",
    ru: "За сколько месяцев до конца срока предлагать продление",
  },
  reviveYears: {
    en: "Suggest revival after so many years without a dated activity",
    "zh-Hans": "无带日期的活动几年后建议恢复往来",
    ru: "После скольких лет без датированных событий предлагать оживление",
  },
  silentMonths: {
    en: "Ask after what was listed when so many months brought no news",
    "zh-Hans": "列入清单后几个月无消息即询问",
    ru: "Через сколько месяцев без вестей справляться о названном в перечне",
  },
  between: { en: "{from} to {to}", "zh-Hans": "{from} 至 {to}", ru: "от {from} до {to}" },
  officePage: {
    en: "Follow-ups, calendar address and settings of {office}",
    "zh-Hans": "{office}的跟进事项、日历地址与设置",
    ru: "Шаги, адрес календаря и настройки: {office}",
  },
});
