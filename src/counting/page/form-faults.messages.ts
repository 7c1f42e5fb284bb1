import { defineMessages } from "../../web/messages.ts";

/** What is wrong with a field of the question, beside it. */
export const faultMessages = defineMessages({
  notRead: {
    en: "This question cannot be answered as it stands. What you wrote is kept; mend this:",
    "zh-Hans": "此问题目前无法回答。所填内容已保留，请更正：",
    ru: "На этот вопрос пока нельзя ответить. Введённое сохранено; исправьте:",
  },
  day: {
    en: "“{typed}” is not a day that exists. Write year-month-day, such as 2023-06-15.",
    "zh-Hans": "“{typed}”不是存在的日期。请按年-月-日填写，如 2023-06-15。",
    ru: "«{typed}» — не существующий день. Пишите год-месяц-день, например 2023-06-15.",
  },
  fromMissing: {
    en: "Say the first day of the period.",
    "zh-Hans": "请填写期间的第一天。",
    ru: "Укажите первый день периода.",
  },
  toMissing: {
    en: "Say the last day of the period.",
    "zh-Hans": "请填写期间的最后一天。",
    ru: "Укажите последний день периода.",
  },
  reversed: {
    en: "The period ends before it begins.",
    "zh-Hans": "期间的结束早于开始。",
    ru: "Период кончается раньше, чем начинается.",
  },
  fixedDayMissing: {
    en: "Say the fixed day on which the country is in the group.",
    "zh-Hans": "请填写判断国家在组织中身份的固定日期。",
    ru: "Укажите день, в который страна входит в объединение.",
  },
  kinds: {
    en: "Choose at least one kind of tie, of those shown.",
    "zh-Hans": "请在所列类别中至少选择一种关系。",
    ru: "Выберите хотя бы один вид связей из показанных.",
  },
  exactly: {
    en: "Whether a stronger tie is in force is a question about a day: choose “in force on the day”, or let the weaker tie count all the same.",
    "zh-Hans": "是否另有更强关系须就某一日而言：请选择“当日有效”，或令较弱的关系照计。",
    ru: "Есть ли связь сильнее, можно спросить только на день: выберите «действуют в этот день» или считайте и более слабую.",
  },
  roles: {
    en: "Choose at least one role that some country holds in the group, or any country.",
    "zh-Hans": "请至少选择一种该组织中确有的身份，或选择任何国家。",
    ru: "Выберите хотя бы одну роль, которая есть в объединении, или любую страну.",
  },
  group: {
    en: "There is no such group on record.",
    "zh-Hans": "没有此国家组织的记录。",
    ru: "Такого объединения в записях нет.",
  },
  places: {
    en: "{n, plural, one {No place on record is called {names}, nor nearly so.} other {No places on record are called {names}, nor nearly so.}}",
    "zh-Hans": "{n, plural, other {没有名为{names}或与之相近的地方记录。}}",
    ru: "{n, plural, one {Нет места с названием {names} или похожим.} other {Нет мест с названиями {names} или похожими.}}",
  },
  manyPlaces: {
    en: "A side takes {most, number} places at most.",
    "zh-Hans": "每一方最多 {most, number} 个地方。",
    ru: "Одна сторона вмещает не больше мест, чем {most, number}.",
  },
  longName: {
    en: "One of the names is too long to be a place.",
    "zh-Hans": "其中一个名称过长，不可能是地名。",
    ru: "Одно из названий слишком длинно для места.",
  },
  reach: {
    en: "“Every place in it” can be asked of one place, or of several countries. Choose only the places themselves, or name one.",
    "zh-Hans": "“其境内所有地方”只能用于一个地方或若干国家。请选择仅这些地方本身，或只写一个。",
    ru: "«Все места внутри» можно спросить об одном месте или о нескольких странах. Выберите только сами места или назовите одно.",
  },
  knownAt: {
    en: "“{typed}” is neither a revision of the registry nor a day.",
    "zh-Hans": "“{typed}”既不是登记册的修订号，也不是日期。",
    ru: "«{typed}» — не ревизия реестра и не день.",
  },
  stale: {
    en: "The question has changed: the number below still answers the one before. Press “{button}”.",
    "zh-Hans": "问题已改动，下面仍是上一个问题的数字。请按“{button}”。",
    ru: "Вопрос изменён: число ниже — ещё ответ на прежний. Нажмите «{button}».",
  },
});
