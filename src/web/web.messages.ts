import { defineMessages } from "./messages.ts";

/** What the frame of every page and the shared components say. */
export const webMessages = defineMessages({
  tagline: {
    en: "registry of friendship cities",
    "zh-Hans": "友好城市登记册",
    ru: "реестр городов-побратимов",
  },
  skip: { en: "Skip to the content", "zh-Hans": "跳到正文", ru: "К содержанию" },
  mainNav: { en: "Main", "zh-Hans": "主导航", ru: "Основное меню" },
  languages: { en: "Languages", "zh-Hans": "语言", ru: "Языки" },
  search: { en: "Search", "zh-Hans": "搜索", ru: "Поиск" },
  searchHint: {
    en: "Qingdao, 青岛, Циндао…",
    "zh-Hans": "青岛、Qingdao、Циндао…",
    ru: "Циндао, Qingdao, 青岛…",
  },
  readAsOf: {
    en: "Read as of <b>{day}</b>",
    "zh-Hans": "所述日期 <b>{day}</b>",
    ru: "По состоянию на <b>{day}</b>",
  },
  asKnown: {
    en: "as known on <b>{known}</b>",
    "zh-Hans": "依据截至 <b>{known}</b> 的记录",
    ru: "по сведениям на <b>{known}</b>",
  },
  data: { en: "Data of this page", "zh-Hans": "本页数据", ru: "Данные этой страницы" },
  inFormat: {
    en: "{format, select, ics {calendar} xml {IATI} other {}}",
    "zh-Hans": "{format, select, ics {日历} xml {IATI} other {}}",
    ru: "{format, select, ics {календарь} xml {IATI} other {}}",
  },
  /** The attribution that the licence asks for; its link goes to the place it came from. */
  placesFrom: {
    en: "places: <a>GeoNames</a>, CC BY 4.0",
    "zh-Hans": "地点数据：<a>GeoNames</a>，CC BY 4.0",
    ru: "данные о местах: <a>GeoNames</a>, CC BY 4.0",
  },
  numberOpens: {
    en: "every number opens to its list",
    "zh-Hans": "每个数字都可展开为清单",
    ru: "за каждым числом открывается список",
  },
  show: { en: "Show", "zh-Hans": "显示", ru: "Показать" },
  answer: { en: "Answer", "zh-Hans": "查询", ru: "Посчитать" },
  rangeSpoken: {
    en: "{certain, number} certain, up to {possible, number} possible",
    "zh-Hans": "确定 {certain, number}，可能达 {possible, number}",
    ru: "{certain, number} достоверно, возможно до {possible, number}",
  },
  rangeTo: { en: "to", "zh-Hans": "至", ru: "–" },
  certain: { en: "certain", "zh-Hans": "确定", ru: "достоверно" },
  possible: { en: "possible", "zh-Hans": "可能", ru: "возможно" },
  not: { en: "not", "zh-Hans": "否", ru: "нет" },
  previous: { en: "Previous", "zh-Hans": "上一页", ru: "Назад" },
  next: { en: "Next", "zh-Hans": "下一页", ru: "Далее" },
  pages: { en: "Pages", "zh-Hans": "分页", ru: "Страницы" },
  breadcrumb: { en: "You are here", "zh-Hans": "当前位置", ru: "Вы здесь" },
  nothingFound: { en: "nothing found", "zh-Hans": "未找到", ru: "ничего не найдено" },
  errorInvalid: {
    en: "This address asks for something we cannot read.",
    "zh-Hans": "网址中的请求无法识别。",
    ru: "Этот адрес содержит запрос, который не удаётся прочитать.",
  },
  errorNotFound: {
    en: "There is no such page.",
    "zh-Hans": "没有这个页面。",
    ru: "Такой страницы нет.",
  },
  errorMethod: {
    en: "This address does not take that kind of request.",
    "zh-Hans": "此网址不接受这类请求。",
    ru: "Этот адрес не принимает такие запросы.",
  },
  errorSignIn: { en: "Sign in first", "zh-Hans": "请先登录", ru: "Сначала войдите" },
  errorTooOften: {
    en: "Too many requests",
    "zh-Hans": "请求过于频繁",
    ru: "Слишком много запросов",
  },
  errorForbidden: {
    en: "This is not allowed here.",
    "zh-Hans": "此处不允许这样做。",
    ru: "Здесь этого делать нельзя.",
  },
  errorConflict: {
    en: "This contradicts what is recorded.",
    "zh-Hans": "这与现有记录相冲突。",
    ru: "Это противоречит уже записанному.",
  },
  errorTooLarge: {
    en: "This request is too large.",
    "zh-Hans": "请求过大。",
    ru: "Слишком большой запрос.",
  },
  errorUnavailable: {
    en: "The registry is not available at the moment.",
    "zh-Hans": "登记册暂时无法使用。",
    ru: "Реестр временно недоступен.",
  },
  errorOurs: {
    en: "Something went wrong on our side.",
    "zh-Hans": "程序出错了。",
    ru: "Произошла ошибка на нашей стороне.",
  },
  errorDetail: {
    en: "In this case:",
    "zh-Hans": "具体情况（英文）：",
    ru: "Подробнее (по-английски):",
  },
  errorWhere: { en: "where: {where}", "zh-Hans": "位置：{where}", ru: "где: {where}" },
  errorCode: { en: "Code {code}", "zh-Hans": "代码 {code}", ru: "Код {code}" },
  errorHome: { en: "Back to the first page", "zh-Hans": "返回首页", ru: "На главную" },
});
