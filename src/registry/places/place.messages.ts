import { defineMessages, type Message } from "../../web/messages.ts";
import type { Level, NameKind, SUCCESSION_KINDS } from "./place.ts";
import type { MatchedBy } from "./place-match.ts";

export const levelMessages = defineMessages({
  country: { en: "country", "zh-Hans": "国家或地区", ru: "страна" },
  province: { en: "province or region", "zh-Hans": "省级", ru: "регион" },
  prefecture: { en: "prefecture", "zh-Hans": "地级（自治州、盟）", ru: "префектура" },
  city: { en: "city", "zh-Hans": "城市", ru: "город" },
  district: { en: "district", "zh-Hans": "区", ru: "район" },
  county: { en: "county", "zh-Hans": "县", ru: "уезд" },
  village: { en: "village", "zh-Hans": "村镇", ru: "посёлок" },
  other: { en: "other", "zh-Hans": "其他", ru: "иное" },
} satisfies Record<Level, Message>);

export const nameKindMessages = defineMessages({
  official: { en: "official", "zh-Hans": "正式名称", ru: "официальное" },
  short: { en: "short", "zh-Hans": "简称", ru: "краткое" },
  alias: { en: "also called", "zh-Hans": "别称", ru: "другое написание" },
  former: { en: "former", "zh-Hans": "旧称", ru: "прежнее" },
} satisfies Record<NameKind, Message>);

export const successionMessages = defineMessages({
  renamed: { en: "renamed", "zh-Hans": "更名", ru: "переименование" },
  merged: { en: "merged", "zh-Hans": "合并", ru: "объединение" },
  split: { en: "split", "zh-Hans": "拆分", ru: "разделение" },
} satisfies Record<(typeof SUCCESSION_KINDS)[number], Message>);

export const matchMessages = defineMessages({
  id: { en: "by its id", "zh-Hans": "按标识", ru: "по идентификатору" },
  name: { en: "by this name", "zh-Hans": "按此名称", ru: "по этому названию" },
  reading: { en: "as this name is read", "zh-Hans": "按读音", ru: "по чтению названия" },
  beginning: { en: "the name begins so", "zh-Hans": "名称以此开头", ru: "название так начинается" },
  word: { en: "a word of the name", "zh-Hans": "名称中的词", ru: "слово в названии" },
  similar: { en: "spelt nearly so", "zh-Hans": "拼写相近", ru: "похожее написание" },
} satisfies Record<MatchedBy, Message>);

/** The places' pages. */
export const placeMessages = defineMessages({
  places: { en: "Places", "zh-Hans": "地方", ru: "Места" },
  placesLead: {
    en: "{places, plural, one {# place} other {# places}} in {countries, plural, one {# country} other {# countries}}: governments’ territories, each at its own level.",
    "zh-Hans": "{countries, number} 个国家或地区的 {places, number} 个地方：各级政府的辖区，层级不混同。",
    ru: "{places, plural, one {# место} few {# места} other {# мест}} в {countries, plural, one {# стране} other {# странах}}: территории, у которых есть свои органы власти, каждая на своём уровне.",
  },
  country: { en: "Country or territory", "zh-Hans": "国家或地区", ru: "Страна или территория" },
  level: { en: "Level", "zh-Hans": "层级", ru: "Уровень" },
  everyCountry: {
    en: "every country or territory",
    "zh-Hans": "所有国家或地区",
    ru: "все страны и территории",
  },
  everyLevel: { en: "every level", "zh-Hans": "所有层级", ru: "все уровни" },
  words: { en: "Name", "zh-Hans": "名称", ru: "Название" },
  filter: { en: "Show", "zh-Hans": "显示", ru: "Показать" },
  place: { en: "Place", "zh-Hans": "地方", ru: "Место" },
  otherScripts: { en: "In other languages", "zh-Hans": "其他语言", ru: "На других языках" },
  liesIn: { en: "Lies in", "zh-Hans": "所在", ru: "Где находится" },
  noPlaces: {
    en: "No place answers this. Take away a condition, or search by name.",
    "zh-Hans": "没有符合条件的地方。请减少条件，或按名称搜索。",
    ru: "Таких мест нет. Уберите одно из условий или ищите по названию.",
  },
  nothingKnown: {
    en: "Nothing was known yet at that time: the registry held no record. Read it as known now.",
    "zh-Hans": "当时尚无任何记录。请改按当前所知查看。",
    ru: "Тогда ещё ничего не было известно: записей не было. Откройте страницу по сведениям на сегодня.",
  },
  placeNotKnown: {
    en: "This place was not recorded yet at that time.",
    "zh-Hans": "当时尚未记录此地。",
    ru: "Тогда это место ещё не было записано.",
  },
  knownNow: { en: "As known now", "zh-Hans": "按当前所知", ru: "По сведениям на сегодня" },
  whatItIs: { en: "What it is", "zh-Hans": "基本信息", ru: "Что это" },
  localWord: { en: "Local word for it", "zh-Hans": "当地称谓（英文）", ru: "Местное название уровня" },
  firstOrder: {
    en: "of the first order below the country",
    "zh-Hans": "一级行政区",
    ru: "первый уровень деления страны",
  },
  population: { en: "Population", "zh-Hans": "人口", ru: "Население" },
  populationSource: {
    en: " (GeoNames, undated)",
    "zh-Hans": "（GeoNames，未注明日期）",
    ru: " (GeoNames, без даты)",
  },
  point: { en: "Point", "zh-Hans": "坐标", ru: "Точка" },
  pointFrom: { en: " (from {source})", "zh-Hans": "（来自 {source}）", ru: " (источник: {source})" },
  noPoint: {
    en: "not known: the place is not identified for certain",
    "zh-Hans": "未知：尚未确认是哪个地方",
    ru: "неизвестна: место точно не установлено",
  },
  elsewhere: { en: "The same place elsewhere", "zh-Hans": "其他数据库", ru: "В других базах" },
  note: { en: "Note", "zh-Hans": "备注", ru: "Примечание" },
  openIdentity: {
    en: "Identity open. The sources do not say for certain which place this is.",
    "zh-Hans": "所指未定。来源未能确切说明是哪个地方。",
    ru: "Место не установлено. По источникам нельзя точно сказать, какое это место.",
  },
  names: { en: "Names", "zh-Hans": "名称", ru: "Названия" },
  name: { en: "Name", "zh-Hans": "名称", ru: "Название" },
  language: { en: "Language", "zh-Hans": "语言", ru: "Язык" },
  nameKind: { en: "Kind", "zh-Hans": "类别", ru: "Вид" },
  valid: { en: "When", "zh-Hans": "使用时间", ru: "Когда" },
  notStated: { en: "not stated", "zh-Hans": "未说明", ru: "не указано" },
  inUse: { en: "in use", "zh-Hans": "现用", ru: "употребляется" },
  before: { en: "Before it", "zh-Hans": "前身", ru: "До него" },
  after: { en: "After it", "zh-Hans": "后继", ru: "После него" },
  succession: { en: "Before and after", "zh-Hans": "沿革", ru: "Преемственность" },
  within: { en: "Places within", "zh-Hans": "下辖地方", ru: "Места в этих границах" },
  withinNote: {
    en: "Only places that occur in a record; not a gazetteer.",
    "zh-Hans": "仅列有记录的地方，并非地名录。",
    ru: "Только места, которые встречаются в записях; это не справочник.",
  },
  more: { en: "{n, number} more", "zh-Hans": "另有 {n, number} 个", ru: "ещё {n, number}" },
  map: {
    en: "Map of {place} and its partners",
    "zh-Hans": "{place}及其伙伴地图",
    ru: "Карта: {place} и партнёры",
  },
});

/** The search page. */
export const searchMessages = defineMessages({
  search: { en: "Search", "zh-Hans": "搜索", ru: "Поиск" },
  resultsFor: { en: "“{words}”", "zh-Hans": "“{words}”", ru: "«{words}»" },
  words: { en: "Words", "zh-Hans": "词语", ru: "Слова" },
  hint: {
    en: "A place by any of its names, in any script, old or new, even misspelt; two places to see what joins them; words of a source.",
    "zh-Hans": "可用任何文字的名称、旧称搜索地方，拼写有误也可；输入两个地方可查二者关系；也可搜索来源标题。",
    ru: "Место по любому его названию, на любом языке, нынешнему или прежнему, даже с опечаткой; два места — чтобы увидеть, что их связывает; слова из названия источника.",
  },
  examples: { en: "For example", "zh-Hans": "例如", ru: "Например" },
  places: { en: "Places", "zh-Hans": "地方", ru: "Места" },
  found: { en: "Found", "zh-Hans": "匹配方式", ru: "Как найдено" },
  formerly: {
    en: "former name {name}{when}",
    "zh-Hans": "旧称 {name}{when}",
    ru: "прежнее название {name}{when}",
  },
  noPlace: {
    en: "No place of this name, nor one spelt nearly so.",
    "zh-Hans": "没有此名称或拼写相近的地方。",
    ru: "Нет места с таким или похожим названием.",
  },
  nothing: {
    en: "Nothing found for these words. Try another spelling, or browse the places.",
    "zh-Hans": "未找到结果。请换一种写法，或浏览地方列表。",
    ru: "Ничего не найдено. Попробуйте другое написание или откройте список мест.",
  },
  browse: { en: "All places", "zh-Hans": "所有地方", ru: "Все места" },
});
