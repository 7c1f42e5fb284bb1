import { defineMessages } from "../../web/messages.ts";

export const investmentMessages = defineMessages({
  projects: {
    en: "{n, plural, one {# project} other {# projects}}",
    "zh-Hans": "{n, number} 个项目",
    ru: "{n, plural, one {# проект} few {# проекта} other {# проектов}}",
  },
  fromTo: { en: "{from} to {to}", "zh-Hans": "{from}至{to}", ru: "{from} – {to}" },
  inPeriod: {
    en: "{sort, select, part {in the {words}} day {on {words}} span {from {words}} other {in {words}}}",
    "zh-Hans": "{sort, select, other {}}{words}",
    ru: "{sort, select, day {за день, {words}} other {за {words}}}",
  },
  dated: { en: "{value} ({when})", "zh-Hans": "{value}（{when}）", ru: "{value} ({when})" },
  notStated: { en: "not stated", "zh-Hans": "未说明", ru: "не указано" },
  countriesOf: {
    en: "countries of the {group}",
    "zh-Hans": "{group}国家",
    ru: "страны объединения «{group}»",
  },
  membershipOf: {
    en: "membership as of {day}",
    "zh-Hans": "成员构成截至{day}",
    ru: "состав на {day}",
  },
  membershipUnstated: {
    en: "day of membership not stated",
    "zh-Hans": "未说明以哪天的成员构成为准",
    ru: "на какой день взят состав, не указано",
  },
  // The first sentence of a record.
  leadStock: {
    en: "As of {when}: {value}, from {origin} in {host}. Measure: {measure}. {issuer, select, none {} other {Attributed to {issuer}.}}",
    "zh-Hans":
      "截至{when}：{origin}在{host}，{measure}{value}。{issuer, select, none {} other {据记录，发布方为{issuer}。}}",
    ru: "По состоянию на {when}: {value}; откуда: {origin}, куда: {host}. Показатель: {measure}. {issuer, select, none {} other {Автором считается {issuer}.}}",
  },
  leadFlow: {
    en: "{when}: {value}, from {origin} in {host}. Measure: {measure}. {issuer, select, none {} other {Attributed to {issuer}.}}",
    "zh-Hans":
      "{when}：{origin}在{host}，{measure}{value}。{issuer, select, none {} other {据记录，发布方为{issuer}。}}",
    ru: "{when}: {value}; откуда: {origin}, куда: {host}. Показатель: {measure}. {issuer, select, none {} other {Автором считается {issuer}.}}",
  },
  printedIn: {
    en: "Printed in {sources}.",
    "zh-Hans": "见 {sources}。",
    ru: "Напечатано: {sources}.",
  },
  host: { en: "Invested in", "zh-Hans": "投资所在地", ru: "Куда" },
  origin: { en: "From", "zh-Hans": "资金来源", ru: "Откуда" },
  measure: { en: "Measure", "zh-Hans": "口径", ru: "Показатель" },
  when: { en: "As of, or in", "zh-Hans": "截至或期间", ru: "На день или за период" },
  value: { en: "Value", "zh-Hans": "数值", ru: "Значение" },
  source: { en: "Source", "zh-Hans": "来源", ru: "Источник" },
  figure: { en: "Figure", "zh-Hans": "数据", ru: "Цифра" },
  title: { en: "Investment figures", "zh-Hans": "外资数据", ru: "Данные об инвестициях" },
  ledger: {
    en: "In the ledger of figures",
    "zh-Hans": "见数字台账",
    ru: "В своде цифр",
  },
  contradicted: {
    en: "sources contradict each other",
    "zh-Hans": "来源互相矛盾",
    ru: "источники противоречат друг другу",
  },
  // The dictionary.
  dictionary: { en: "The dictionary", "zh-Hans": "口径词典", ru: "Словарь показателей" },
  dictionaryLead: {
    en: "These words are the registry’s own, for telling figures apart: no source on record defines its measure. What a source calls it stands on the measure’s own page.",
    "zh-Hans":
      "以下说明由本登记册拟定，用于区分数据：现有来源均未给口径下定义。来源所用的名称见各口径的页面。",
    ru: "Эти пояснения — самого реестра, чтобы различать цифры: ни один из источников не определяет своего показателя. Как его называет источник, сказано на странице показателя.",
  },
  definition: { en: "What it means here", "zh-Hans": "此处含义", ru: "Что здесь имеется в виду" },
  counts: { en: "Counts", "zh-Hans": "统计对象", ru: "Что считает" },
  money: { en: "money", "zh-Hans": "金额", ru: "деньги" },
  countOfProjects: { en: "projects", "zh-Hans": "项目数", ru: "число проектов" },
  timings: { en: "Stated as", "zh-Hans": "时间性质", ru: "Отношение ко времени" },
  stock: { en: "total as of a day", "zh-Hans": "累计", ru: "накопленным итогом" },
  flow: { en: "in a period", "zh-Hans": "当期", ru: "за период" },
  noFigures: {
    en: "No figure of this measure is on record.",
    "zh-Hans": "登记册中没有此口径的数据。",
    ru: "Цифр этого показателя в реестре нет.",
  },
  // Charts.
  throughTime: { en: "Through time", "zh-Hans": "历年数据", ru: "Во времени" },
  seriesLabel: {
    en: "{measure}, {timing}: {origin} in {host}",
    "zh-Hans": "{origin}在{host}：{measure}，{timing}",
    ru: "{measure}, {timing}: {origin} — {host}",
  },
  onlyOne: {
    en: "It is the only figure on record that measures this, for this place and these investors: there is nothing yet to compare it with.",
    "zh-Hans": "就此地、此资金来源和此口径而言，登记册中只有这一项数据，尚无可比对象。",
    ru: "Других цифр этого показателя для этого места и этих инвесторов в реестре нет: сравнить её пока не с чем.",
  },
  noSeries: {
    en: "No two of these figures measure the same thing for the same place and investors, so none of them make a chart together.",
    "zh-Hans": "这些数据中没有任何两项在地点、资金来源和口径上都相同，因此不能放进同一张图。",
    ru: "Среди этих цифр нет двух, которые измеряли бы одно и то же для одного места и одних инвесторов, поэтому общего графика нет.",
  },
  readStock: {
    en: "A point stands at its day and says the total up to it. Points are not joined: what lay between is not known.",
    "zh-Hans": "每个点位于其日期，表示截至该日的累计数。点之间不连线，因为其间情况未知。",
    ru: "Точка стоит на своём дне и показывает итог к нему. Точки не соединены: что было между ними, неизвестно.",
  },
  readFlow: {
    en: "A bar is as wide as the period it covers and as high as what came in it. A short period is a narrow bar, not a small year.",
    "zh-Hans": "柱宽表示所涵盖的期间，柱高表示该期间的数额。期间短则柱窄，并非全年数额小。",
    ru: "Столбец шириной в свой период и высотой в то, что за него пришло. Короткий период — узкий столбец, а не бедный год.",
  },
  readInexact: {
    en: "Dashed and pale: the number or the day is not exact.",
    "zh-Hans": "浅色虚线：数值或日期不确切。",
    ru: "Бледное с пунктиром: число или день неточны.",
  },
  // Comparing.
  compareTitle: {
    en: "Compare investment figures",
    "zh-Hans": "比较外资数据",
    ru: "Сравнить данные об инвестициях",
  },
  compareLead: {
    en: "Choose figures and what to do with them. What does not compare is not computed, and the answer says why.",
    "zh-Hans": "请选择数据和要做的计算。不可比的不予计算，并说明原因。",
    ru: "Выберите цифры и что с ними сделать. Несравнимое не считается, и ответ объясняет почему.",
  },
  compareSection: { en: "Compare", "zh-Hans": "比较", ru: "Сравнить" },
  compareSome: { en: "Compare with others", "zh-Hans": "与其他数据比较", ru: "Сравнить с другими" },
  choose: { en: "Figures", "zh-Hans": "数据", ru: "Цифры" },
  deed: { en: "What to do", "zh-Hans": "计算方式", ru: "Что сделать" },
  sum: { en: "add them up", "zh-Hans": "求和", ru: "сложить" },
  difference: { en: "what came in between", "zh-Hans": "两者之差", ru: "разность двух итогов" },
  ratio: {
    en: "how many times the second the first is",
    "zh-Hans": "前者是后者的几倍",
    ru: "во сколько раз первая больше второй",
  },
  series: { en: "a chart through time", "zh-Hans": "历年图表", ru: "график во времени" },
  compute: { en: "Compare", "zh-Hans": "比较", ru: "Сравнить" },
  refused: { en: "Not computed", "zh-Hans": "未予计算", ru: "Не посчитано" },
  reasons: { en: "Why", "zh-Hans": "原因", ru: "Почему" },
  moreAlike: {
    en: "{n, plural, one {the same of # more pair} other {the same of # more pairs}}",
    "zh-Hans": "另有 {n} 对同理",
    ru: "{n, plural, one {ещё # пара: то же} few {ещё # пары: то же} other {ещё # пар: то же}}",
  },
  answer: { en: "Answer", "zh-Hans": "结果", ru: "Ответ" },
  caveats: { en: "To know with it", "zh-Hans": "须知", ru: "Что учесть" },
  isSum: {
    en: "Together: {value}, {when}.",
    "zh-Hans": "合计：{value}，{when}。",
    ru: "Вместе: {value}, {when}.",
  },
  isDifference: {
    en: "In between: {value}, {when}.",
    "zh-Hans": "其间：{value}，{when}。",
    ru: "За это время: {value}, {when}.",
  },
  isRatio: {
    en: "{a} is {times} times {b}.",
    "zh-Hans": "{a}是{b}的 {times} 倍。",
    ru: "{a} к {b} — отношение {times}.",
  },
  isSeries: {
    en: "{n, plural, one {# figure stands} other {# figures stand}} in this chart.",
    "zh-Hans": "此图含 {n} 项数据。",
    ru: "На графике {n, plural, one {# цифра} few {# цифры} other {# цифр}}.",
  },
  noneOnRecord: {
    en: "No investment figure is on record.",
    "zh-Hans": "登记册中没有外资数据。",
    ru: "Данных об инвестициях в реестре нет.",
  },
  elsewhere: {
    en: "{n, plural, one {Sources state # figure} other {Sources state # figures}} of investment in this place.",
    "zh-Hans": "来源给出了 {n} 项关于此地外资的数据。",
    ru: "Источники приводят {n, plural, one {# цифру} few {# цифры} other {# цифр}} об инвестициях сюда.",
  },
});
