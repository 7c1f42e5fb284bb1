import { defineMessages } from "../../../web/messages.ts";

export const rulePageMessages = defineMessages({
  rules: { en: "Counting rules", "zh-Hans": "计数规则", ru: "Правила подсчёта" },
  rulesLead: {
    en: "A number without its rule is noise. Each rule is a document with a version; a version once recorded never changes.",
    "zh-Hans": "没有规则的数字毫无意义。每条规则都是带版本的文件，版本一经登记便不再更改。",
    ru: "Число без правила — шум. Каждое правило — документ с версией; записанная версия не меняется.",
  },
  rule: { en: "Rule", "zh-Hans": "规则", ru: "Правило" },
  counts: { en: "Counts", "zh-Hans": "计数对象", ru: "Считает" },
  version: { en: "Version {n}", "zh-Hans": "第 {n} 版", ru: "Версия {n}" },
  versionHead: { en: "Version", "zh-Hans": "版本", ru: "Версия" },
  switches: { en: "Every switch", "zh-Hans": "各项设定", ru: "Все настройки" },
  document: { en: "The rule as a document", "zh-Hans": "规则原文（JSON）", ru: "Правило как документ" },
  countWith: { en: "Count with this rule", "zh-Hans": "按此规则计数", ru: "Посчитать по этому правилу" },
  askedBy: {
    en: "Figures mapped to this rule",
    "zh-Hans": "对应此规则的公布数字",
    ru: "Цифры, сопоставленные с этим правилом",
  },
  nothing: {
    en: "No rule was known at that time.",
    "zh-Hans": "当时尚无任何规则。",
    ru: "В то время ни одного правила не было.",
  },
  parties: { en: "Whose ties", "zh-Hans": "己方", ru: "Чьи связи" },
  counterparts: { en: "With whom", "zh-Hans": "对方", ru: "С кем" },
  kinds: { en: "What makes a tie", "zh-Hans": "哪些算作关系", ru: "Что считается связью" },
  exactly: { en: "Stronger ties", "zh-Hans": "更强的关系", ru: "Более сильные связи" },
  count: { en: "When", "zh-Hans": "何时", ru: "Когда" },
  unit: { en: "Unit", "zh-Hans": "单位", ru: "Единица" },
  evidence: { en: "Evidence, at least", "zh-Hans": "证据，至少", ru: "Свидетельства, не ниже" },
  suspended: { en: "Suspended ties", "zh-Hans": "已中止的关系", ru: "Приостановленные связи" },
  listsPersist: { en: "Lists", "zh-Hans": "名录", ru: "Перечни" },
  startsWith: { en: "A tie starts", "zh-Hans": "关系始于", ru: "Связь начинается" },
  manyParties: {
    en: "Acts of more than two places",
    "zh-Hans": "两个以上地方的文件",
    ru: "Акты с участием более чем двух мест",
  },
  places: { en: "Places", "zh-Hans": "地方", ru: "Места" },
  domestic: { en: "Two places of one country", "zh-Hans": "同国两地", ru: "Два места одной страны" },
  tests: { en: "Further tests", "zh-Hans": "其他条件", ru: "Другие условия" },
});

/** Scopes in words. */
export const scopeMessages = defineMessages({
  anywhere: { en: "places anywhere", "zh-Hans": "任何地方", ru: "места в любой стране" },
  ofCountry: { en: "places in {names}", "zh-Hans": "{names}的地方", ru: "места: {names}" },
  within: {
    en: "{names} and every place in it",
    "zh-Hans": "{names}及其辖内各地",
    ru: "{names} и все места внутри",
  },
  ofGroup: {
    en: "places in countries that are {roles} ({group}; {on})",
    "zh-Hans": "{group}{roles}的地方（{on}）",
    ru: "места в странах: {roles} ({group}; {on})",
  },
  onAsOf: { en: "on the day counted for", "zh-Hans": "以计数当日为准", ru: "на день подсчёта" },
  onSigning: {
    en: "on the day of signing",
    "zh-Hans": "以签署当日为准",
    ru: "на день подписания",
  },
  onDay: { en: "on {day}", "zh-Hans": "以{day}为准", ru: "на {day}" },
  noFirstOrder: {
    en: "below the first order: no provinces, nor cities of that order",
    "zh-Hans": "一级行政区以下（不含省级及直辖市）",
    ru: "ниже первого уровня деления: без регионов и равных им городов",
  },
  onlyFirstOrder: {
    en: "of the first order only: provinces and cities of that order",
    "zh-Hans": "仅一级行政区（省级及直辖市）",
    ru: "только первого уровня деления: регионы и равные им города",
  },
  ofLevels: { en: "of level: {levels}", "zh-Hans": "层级：{levels}", ru: "уровень: {levels}" },
  country: { en: "countries", "zh-Hans": "国家", ru: "страны" },
  province: { en: "provinces", "zh-Hans": "省级", ru: "регионы" },
  prefecture: { en: "prefectures", "zh-Hans": "地级（自治州、盟）", ru: "префектуры" },
  city: { en: "cities", "zh-Hans": "城市", ru: "города" },
  district: { en: "districts", "zh-Hans": "区", ru: "районы" },
  county: { en: "counties", "zh-Hans": "县", ru: "уезды" },
  village: { en: "villages", "zh-Hans": "村镇", ru: "посёлки" },
  other: { en: "others", "zh-Hans": "其他", ru: "прочие" },
  member: { en: "members", "zh-Hans": "成员国", ru: "члены" },
  observer: { en: "observers", "zh-Hans": "观察员国", ru: "наблюдатели" },
  "dialogue partner": { en: "dialogue partners", "zh-Hans": "对话伙伴", ru: "партнёры по диалогу" },
  partner: { en: "partners", "zh-Hans": "伙伴国", ru: "партнёры" },
  world: { en: "the world", "zh-Hans": "全世界", ru: "весь мир" },
});

/** Acts that make a tie, in the plural. */
export const actMessages = defineMessages({
  sister: { en: "sister-city agreements", "zh-Hans": "友好城市协议", ru: "соглашения о побратимстве" },
  "friendly-cooperation": {
    en: "friendly-cooperation agreements",
    "zh-Hans": "友好合作关系协议",
    ru: "соглашения о дружественном сотрудничестве",
  },
  unspecified: {
    en: "friendship agreements of unstated kind",
    "zh-Hans": "类别未说明的友好协议",
    ru: "соглашения о дружбе без указания вида",
  },
  memorandum: { en: "memoranda", "zh-Hans": "备忘录", ru: "меморандумы" },
  listed: { en: "entries of lists", "zh-Hans": "名录所列", ru: "упоминания в перечнях" },
  intention: { en: "letters of intent", "zh-Hans": "意向书", ru: "протоколы о намерениях" },
});

export const gradeMessages = defineMessages({
  unsourced: { en: "any", "zh-Hans": "任何", ru: "любые" },
  "third party": { en: "a third party’s word", "zh-Hans": "第三方的说法", ru: "слова третьей стороны" },
  "one side": { en: "one side’s word", "zh-Hans": "一方的说法", ru: "слова одной стороны" },
  registrar: { en: "a registrar’s word", "zh-Hans": "登记机构的说法", ru: "слова регистратора" },
  "both sides": { en: "the word of both sides", "zh-Hans": "双方的说法", ru: "слова обеих сторон" },
  document: { en: "the document itself", "zh-Hans": "文件原文", ru: "сам документ" },
});

/** Positions of the switches, as a rule states them. */
export const positionMessages = defineMessages({
  stock: { en: "in force on the day", "zh-Hans": "当日有效", ru: "действует в этот день" },
  ever: {
    en: "ever begun by the day, ended or not",
    "zh-Hans": "截至当日曾经开始（不论是否终止）",
    ru: "когда-либо началась к этому дню, даже если закончилась",
  },
  flow: {
    en: "first begun from {from} to {to}",
    "zh-Hans": "{from}至{to}期间首次开始",
    ru: "впервые началась с {from} по {to}",
  },
  pair: { en: "pairs of places", "zh-Hans": "成对的地方", ru: "пары мест" },
  place: { en: "places of the other side", "zh-Hans": "对方的地方", ru: "места другой стороны" },
  "own place": { en: "places of the own side", "zh-Hans": "己方的地方", ru: "места своей стороны" },
  unitCountry: { en: "countries of the other side", "zh-Hans": "对方的国家", ru: "страны другой стороны" },
  exactly: {
    en: "take it away, unless they are chosen too",
    "zh-Hans": "不再计入，除非更强者亦被选中",
    ru: "исключают её, если не выбраны тоже",
  },
  suspendedYes: { en: "count as in force", "zh-Hans": "视为有效", ru: "считаются действующими" },
  suspendedNo: { en: "do not count", "zh-Hans": "不计", ru: "не считаются" },
  listsYes: {
    en: "go on holding until evidence of an end",
    "zh-Hans": "在有终止证据之前持续有效",
    ru: "действуют, пока нет свидетельств о прекращении",
  },
  listsNo: {
    en: "speak only for their own day",
    "zh-Hans": "仅对其本身日期有效",
    ru: "говорят только о своём дне",
  },
  signed: { en: "when signed", "zh-Hans": "签署之时", ru: "с подписания" },
  approved: { en: "when approved", "zh-Hans": "批准之时", ru: "с одобрения" },
  effective: { en: "when it takes effect", "zh-Hans": "生效之时", ru: "со вступления в силу" },
  pairs: {
    en: "count as each of their pairs",
    "zh-Hans": "按其中每一对计",
    ru: "считаются каждой своей парой",
  },
  once: { en: "count once", "zh-Hans": "计一次", ru: "считаются один раз" },
  excluded: { en: "do not count", "zh-Hans": "不计", ru: "не считаются" },
  placesThen: { en: "as the act named them", "zh-Hans": "以文件所称为准", ru: "как в самом акте" },
  placesNow: {
    en: "as their successors of today",
    "zh-Hans": "以今日承继者为准",
    ru: "как их сегодняшние преемники",
  },
  domesticYes: { en: "can be partners", "zh-Hans": "可互为伙伴", ru: "могут быть партнёрами" },
  domesticNo: { en: "do not count", "zh-Hans": "不计", ru: "не считаются" },
});

/** A reading of a figure by what it changes in the rule: `switch` and its position. */
export const turnMessages = defineMessages({
  mapped: { en: "the rule as it stands", "zh-Hans": "规则原样", ru: "правило как есть" },
  added: { en: "{acts} counted too", "zh-Hans": "{acts}也计入", ru: "считая также {acts}" },
  removed: { en: "without {acts}", "zh-Hans": "不计{acts}", ru: "не считая: {acts}" },
  addedAndRemoved: {
    en: "{added} counted too, without {removed}",
    "zh-Hans": "{added}也计入，不计{removed}",
    ru: "считая также {added}; не считая: {removed}",
  },
  evidence: {
    en: "evidence no weaker than {grade}",
    "zh-Hans": "证据不低于{grade}",
    ru: "свидетельства не слабее: {grade}",
  },
  evidenceAny: { en: "any evidence", "zh-Hans": "任何证据均可", ru: "любые свидетельства" },
  exactlyYes: {
    en: "not where a stronger tie, counted apart, is in force",
    "zh-Hans": "已有另计的更强关系者不计",
    ru: "без тех, где действует связь сильнее, которая считается отдельно",
  },
  exactlyNo: {
    en: "also where a stronger tie is in force",
    "zh-Hans": "已有更强关系者亦计",
    ru: "и те, где действует связь сильнее",
  },
  suspendedYes: {
    en: "suspended ties counted too",
    "zh-Hans": "已中止的关系也计入",
    ru: "считая и приостановленные связи",
  },
  suspendedNo: {
    en: "without suspended ties",
    "zh-Hans": "不计已中止的关系",
    ru: "без приостановленных связей",
  },
  listsYes: {
    en: "lists hold until evidence of an end",
    "zh-Hans": "名录在有终止证据前持续有效",
    ru: "перечни действуют, пока нет свидетельств о прекращении",
  },
  listsNo: {
    en: "lists speak only for their own day",
    "zh-Hans": "名录仅对其本身日期有效",
    ru: "перечни говорят только о своём дне",
  },
  signed: { en: "ties start when signed", "zh-Hans": "关系始于签署", ru: "связи — с подписания" },
  approved: { en: "ties start when approved", "zh-Hans": "关系始于批准", ru: "связи — с одобрения" },
  effective: {
    en: "ties start when they take effect",
    "zh-Hans": "关系始于生效",
    ru: "связи — со вступления в силу",
  },
  ever: {
    en: "ever begun by the day, ended ties too",
    "zh-Hans": "曾经开始者均计，含已终止",
    ru: "когда-либо начатые, даже законченные",
  },
  stock: {
    en: "only what is in force on the day",
    "zh-Hans": "仅计当日有效者",
    ru: "только действующие в этот день",
  },
  flow: {
    en: "only those begun from {from} to {to}",
    "zh-Hans": "仅计{from}至{to}期间开始者",
    ru: "только начатые с {from} по {to}",
  },
  everyLevel: { en: "places of every level", "zh-Hans": "各级地方均计", ru: "места всех уровней" },
  belowFirst: {
    en: "only places below the first order (no provinces)",
    "zh-Hans": "仅计一级行政区以下（不含省级）",
    ru: "только места ниже первого уровня деления (без регионов)",
  },
  onlyFirst: {
    en: "only places of the first order (provinces)",
    "zh-Hans": "仅计一级行政区（省级）",
    ru: "только места первого уровня деления (регионы)",
  },
  roles: { en: "only {roles} of the group", "zh-Hans": "仅计{roles}", ru: "только {roles}" },
  membershipAsOf: {
    en: "by the membership on the day counted for",
    "zh-Hans": "以计数当日的成员身份为准",
    ru: "по составу на день подсчёта",
  },
  membershipSigning: {
    en: "by the membership on the day of signing",
    "zh-Hans": "以签署当日的成员身份为准",
    ru: "по составу на день подписания",
  },
  placesThen: {
    en: "places as the act named them",
    "zh-Hans": "地方以文件所称为准",
    ru: "места как в самом акте",
  },
  placesNow: {
    en: "places as their successors of today",
    "zh-Hans": "地方以今日承继者为准",
    ru: "места как их сегодняшние преемники",
  },
  pairs: {
    en: "acts of many places as each of their pairs",
    "zh-Hans": "多方文件按每一对计",
    ru: "многосторонние акты — каждой парой",
  },
  once: { en: "acts of many places once", "zh-Hans": "多方文件计一次", ru: "многосторонние акты — один раз" },
  excluded: { en: "without acts of many places", "zh-Hans": "不计多方文件", ru: "без многосторонних актов" },
  asOf: { en: "counted for {day}", "zh-Hans": "以{day}计", ru: "на {day}" },
  and: { en: "{a} and {b}", "zh-Hans": "{a}和{b}", ru: "{a} и {b}" },
});
