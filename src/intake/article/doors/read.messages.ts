import { defineMessages } from "../../../web/messages.ts";

/** The page on which articles are read. */
export const readMessages = defineMessages({
  read: { en: "Read an article", "zh-Hans": "阅读文章", ru: "Чтение статьи" },
  lead: {
    en: "Paste or open a news article in English, Chinese or Russian. Rules propose what it claims, sentence by sentence; a person decides. Nothing is sent anywhere.",
    "zh-Hans":
      "粘贴或打开一篇中文、英文或俄文新闻。程序按规则逐句提出其中的陈述，由人作出决定。内容不会发送到任何地方。",
    ru: "Вставьте или откройте новость на английском, китайском или русском языке. Правила предлагают, что в ней утверждается, предложение за предложением; решает человек. Ничего никуда не отправляется.",
  },
  text: { en: "Text of the article", "zh-Hans": "文章正文", ru: "Текст статьи" },
  file: {
    en: "Or a file: text, or a page saved as HTML",
    "zh-Hans": "或选择文件：文本，或另存的 HTML 网页",
    ru: "Или файл: текст или страница, сохранённая как HTML",
  },
  anchor: { en: "Published", "zh-Hans": "发布日期", ru: "Дата выхода" },
  anchorHint: {
    en: "A day, a month or a year, such as 2023-06. “Last year” is counted from it. Empty: as the article says.",
    "zh-Hans": "可填日、月或年，例如 2023-06。“去年”等由此推算。留空则以文章所载为准。",
    ru: "День, месяц или год, например 2023-06. От неё отсчитывается «прошлый год». Пусто: как сказано в статье.",
  },
  language: { en: "Language", "zh-Hans": "语言", ru: "Язык" },
  byLetters: { en: "as the letters tell", "zh-Hans": "按文字判断", ru: "по буквам" },
  readIt: { en: "Read", "zh-Hans": "阅读", ru: "Прочитать" },
  articles: { en: "Articles read", "zh-Hans": "已阅读的文章", ru: "Прочитанные статьи" },
  open: {
    en: "{open} of {all} to decide",
    "zh-Hans": "{all} 条陈述，{open} 条待定",
    ru: "не решено: {open} из {all}",
  },
  untitled: { en: "Article {n}", "zh-Hans": "文章 {n}", ru: "Статья {n}" },
  datesFrom: {
    en: "Dates are counted from {date}.",
    "zh-Hans": "日期由 {date} 推算。",
    ru: "Даты отсчитываются от: {date}.",
  },
  noAnchor: {
    en: "The article does not say when it was published. These words are counted from that day and stay without a date: {words}. Read it again with the day.",
    "zh-Hans": "文章未载明发布日期。下列词语须由该日期推算，现无法确定：{words}。请填写日期后重新阅读。",
    ru: "В статье не сказано, когда она вышла. Эти слова отсчитываются от того дня и остаются без даты: {words}. Прочитайте её снова, указав дату.",
  },
  setAside: {
    en: "Set aside as no part of the article ({n})",
    "zh-Hans": "不属于正文的内容（{n}）",
    ru: "Отложено как не относящееся к статье ({n})",
  },
  paragraph: { en: "Paragraph {n}", "zh-Hans": "第 {n} 段", ru: "Абзац {n}" },
  noClaims: {
    en: "The rules found nothing to propose in this part.",
    "zh-Hans": "在这一部分中没有可提出的陈述。",
    ru: "В этой части правила ничего не нашли.",
  },
  next: { en: "Next paragraphs", "zh-Hans": "后续段落", ru: "Следующие абзацы" },
  describe: { en: "The source", "zh-Hans": "来源", ru: "Источник" },
  describeHint: {
    en: "It is described once, with the first claim that is accepted.",
    "zh-Hans": "采纳第一条陈述时填写一次即可。",
    ru: "Описывается один раз, вместе с первым принятым утверждением.",
  },
  seeSource: {
    en: "The source and what is on record from it",
    "zh-Hans": "来源及其已入库的内容",
    ru: "Источник и записанное из него",
  },
  title: { en: "Title", "zh-Hans": "标题", ru: "Название" },
  publisher: { en: "Publisher", "zh-Hans": "发布者", ru: "Издатель" },
  url: { en: "Address", "zh-Hans": "网址", ru: "Адрес" },
  partyOne: { en: "One side", "zh-Hans": "一方", ru: "Одна сторона" },
  partyTwo: { en: "Other side", "zh-Hans": "另一方", ru: "Другая сторона" },
  effect: { en: "The act", "zh-Hans": "行为", ru: "Действие" },
  strength: { en: "Of which tie", "zh-Hans": "关系类别", ru: "Вид связи" },
  issuer: { en: "Published by", "zh-Hans": "发布方", ru: "Кто опубликовал" },
  organizationHint: {
    en: "The id of an organization, such as org-cpaffc.",
    "zh-Hans": "组织标识，例如 org-cpaffc。",
    ru: "Идентификатор организации, например org-cpaffc.",
  },
  subject: { en: "Of whom (who with whom)", "zh-Hans": "主体（谁与谁）", ru: "О ком (кто с кем)" },
  scope: { en: "What was counted", "zh-Hans": "统计内容", ru: "Что считали" },
  sort: { en: "What it is", "zh-Hans": "类别", ru: "Что это" },
  record: { en: "Record that there is already", "zh-Hans": "已有记录", ru: "Уже имеющаяся запись" },
  recordHint: {
    en: "Its id, if the event is on record. Empty: a new record.",
    "zh-Hans": "如该活动已入库，请填其标识；留空则新建记录。",
    ru: "Идентификатор, если событие уже записано. Пусто: новая запись.",
  },
  name: { en: "Title of the record", "zh-Hans": "记录名称", ru: "Название записи" },
  host: { en: "Invested in", "zh-Hans": "投资所在地", ru: "Куда вложено" },
  origin: { en: "Invested from", "zh-Hans": "资金来源地", ru: "Откуда" },
  originGroup: {
    en: "Invested from the countries of",
    "zh-Hans": "资金来源国家组织",
    ru: "Из стран объединения",
  },
  place: { en: "Place", "zh-Hans": "地点", ru: "Место" },
  measure: { en: "Measure", "zh-Hans": "口径", ru: "Показатель" },
  measured: { en: "What is measured", "zh-Hans": "统计指标", ru: "Что измеряется" },
  timing: { en: "Stated as", "zh-Hans": "时间性质", ru: "Отношение ко времени" },
  comparator: { en: "Exactly or more", "zh-Hans": "比较符号", ru: "Ровно или больше" },
  value: { en: "Number", "zh-Hans": "数值", ru: "Число" },
  unit: { en: "Unit", "zh-Hans": "单位", ru: "Единица" },
  currency: { en: "Currency (of money)", "zh-Hans": "币种（金额）", ru: "Валюта (для денег)" },
  dateIs: { en: "The date is", "zh-Hans": "日期含义", ru: "Дата —" },
  dateAsOf: { en: "the day for which it holds", "zh-Hans": "截至日期", ru: "день, на который верно" },
  datePeriod: { en: "the time that it covers", "zh-Hans": "统计期间", ru: "период" },
  choose: { en: "choose", "zh-Hans": "请选择", ru: "выберите" },
  thisField: { en: "Look at this field.", "zh-Hans": "请检查此项。", ru: "Проверьте это поле." },
  lookUp: {
    en: "Look up the names that are not known yet",
    "zh-Hans": "查找尚未识别的地名",
    ru: "Найти ещё не опознанные названия",
  },
  editorDecides: {
    en: "An editor decides on these claims.",
    "zh-Hans": "这些陈述由编辑决定是否采纳。",
    ru: "Решение по этим утверждениям принимает редактор.",
  },
  date: { en: "Date", "zh-Hans": "日期", ru: "Дата" },
  reason: { en: "Why (optional)", "zh-Hans": "理由（可不填）", ru: "Почему (необязательно)" },
  decide: {
    en: "Accept, correct or refuse",
    "zh-Hans": "采纳、更正或不采纳",
    ru: "Принять, исправить или отклонить",
  },
  refuseIt: {
    en: "Only to read; refuse it if it is wrong",
    "zh-Hans": "仅供阅读；如有误可不采纳",
    ru: "Только для чтения; если неверно, отклоните",
  },
  accept: { en: "Accept as it stands here", "zh-Hans": "按此处内容采纳", ru: "Принять, как здесь указано" },
  refuse: { en: "Refuse", "zh-Hans": "不采纳", ru: "Отклонить" },
  notRecordable: {
    en: "Claims of this kind are shown for reading; they cannot be recorded from an article yet.",
    "zh-Hans": "此类陈述仅供阅读，目前还不能由文章写入登记册。",
    ru: "Утверждения этого вида показаны для чтения; записать их из статьи пока нельзя.",
  },
  accepted: { en: "Accepted by {who}", "zh-Hans": "{who} 已采纳", ru: "Приняли: {who}" },
  corrected: {
    en: "Corrected and accepted by {who}",
    "zh-Hans": "{who} 更正后采纳",
    ru: "Исправили и приняли: {who}",
  },
  refused: { en: "Refused by {who}", "zh-Hans": "{who} 未采纳", ru: "Отклонили: {who}" },
  unknownPlace: {
    en: "not known yet: give the id of a place",
    "zh-Hans": "尚未识别：请填写地方标识",
    ru: "ещё не известно: укажите идентификатор места",
  },
});

/** What an event becomes. */
export const eventSortMessages = defineMessages({
  forum: { en: "forum", "zh-Hans": "论坛", ru: "форум" },
  programme: { en: "programme of exchange", "zh-Hans": "交流项目", ru: "программа обмена" },
  meeting: { en: "meeting", "zh-Hans": "会晤", ru: "встреча" },
});

/** What is marked in the text. */
export const markMessages = defineMessages({
  place: { en: "place", "zh-Hans": "地方", ru: "место" },
  group: { en: "group", "zh-Hans": "国家组织", ru: "объединение" },
  organization: { en: "organization", "zh-Hans": "机构", ru: "организация" },
  person: { en: "person", "zh-Hans": "人物", ru: "человек" },
  date: { en: "date", "zh-Hans": "日期", ru: "дата" },
  number: { en: "number", "zh-Hans": "数字", ru: "число" },
  tie: { en: "tie", "zh-Hans": "关系", ru: "связь" },
  act: { en: "act", "zh-Hans": "行为", ru: "действие" },
  instrument: { en: "document", "zh-Hans": "文件", ru: "документ" },
});

export const claimKindMessages = defineMessages({
  partnership: { en: "Act between places", "zh-Hans": "地方之间的行为", ru: "Действие между местами" },
  figure: { en: "Published figure", "zh-Hans": "公布数字", ru: "Опубликованная цифра" },
  investment: { en: "Investment", "zh-Hans": "投资", ru: "Инвестиции" },
  event: { en: "Event", "zh-Hans": "活动", ru: "Событие" },
  proposal: { en: "Proposal", "zh-Hans": "倡议", ru: "Предложение" },
  project: { en: "Project", "zh-Hans": "项目", ru: "Проект" },
  programme: { en: "Programme", "zh-Hans": "交流项目", ru: "Программа" },
  membership: { en: "Membership of a group", "zh-Hans": "组织成员身份", ru: "Членство в объединении" },
  support: { en: "Support for an organization", "zh-Hans": "对机构的支持", ru: "Поддержка организации" },
  post: { en: "Person with a post", "zh-Hans": "人物及职务", ru: "Человек и должность" },
  quote: { en: "Words of a person", "zh-Hans": "引语", ru: "Слова человека" },
});
