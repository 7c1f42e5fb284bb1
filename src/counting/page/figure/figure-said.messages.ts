import { defineMessages } from "../../../web/messages.ts";

/**
 * A published number in words. `exact` chooses the case in Russian: over and about take the genitive.
 */
export const saidMessages = defineMessages({
  "=": { en: "{said}", "zh-Hans": "{said}", ru: "{said}" },
  ">": { en: "over {said}", "zh-Hans": "逾 {said}", ru: "более {said}" },
  "≥": { en: "at least {said}", "zh-Hans": "至少 {said}", ru: "не менее {said}" },
  "≈": { en: "about {said}", "zh-Hans": "约 {said}", ru: "около {said}" },
  citiesInCountries: {
    en: "{cities} in {n, plural, one {# country} other {# countries}}",
    "zh-Hans": "{n, number} 个国家的 {cities}",
    ru: "{cities} в {n, plural, one {# стране} other {# странах}}",
  },
});

export const unitMessages = defineMessages({
  pair: {
    en: "{n, plural, one {# pair} other {# pairs}}{exact, select, other {}}",
    "zh-Hans": "{n, number} 对{exact, select, other {}}",
    ru: "{exact, select, yes {{n, plural, one {# пара} few {# пары} other {# пар}}} other {{n, plural, one {# пары} other {# пар}}}}",
  },
  city: {
    en: "{n, plural, one {# city} other {# cities}}{exact, select, other {}}",
    "zh-Hans": "{n, number} 个城市{exact, select, other {}}",
    ru: "{exact, select, yes {{n, plural, one {# город} few {# города} other {# городов}}} other {{n, plural, one {# города} other {# городов}}}}",
  },
  country: {
    en: "{n, plural, one {# country} other {# countries}}{exact, select, other {}}",
    "zh-Hans": "{n, number} 个国家{exact, select, other {}}",
    ru: "{exact, select, yes {{n, plural, one {# страна} few {# страны} other {# стран}}} other {{n, plural, one {# страны} other {# стран}}}}",
  },
  place: {
    en: "{n, plural, one {# place} other {# places}}{exact, select, other {}}",
    "zh-Hans": "{n, number} 个地方{exact, select, other {}}",
    ru: "{exact, select, yes {{n, plural, one {# место} few {# места} other {# мест}}} other {{n, plural, one {# места} other {# мест}}}}",
  },
  municipality: {
    en: "{n, plural, one {# municipality} other {# municipalities}}{exact, select, other {}}",
    "zh-Hans": "{n, number} 个市镇{exact, select, other {}}",
    ru: "{exact, select, yes {{n, plural, one {# муниципалитет} few {# муниципалитета} other {# муниципалитетов}}} other {{n, plural, one {# муниципалитета} other {# муниципалитетов}}}}",
  },
  agreement: {
    en: "{n, plural, one {# agreement} other {# agreements}}{exact, select, other {}}",
    "zh-Hans": "{n, number} 项协议{exact, select, other {}}",
    ru: "{exact, select, yes {{n, plural, one {# соглашение} few {# соглашения} other {# соглашений}}} other {{n, plural, one {# соглашения} other {# соглашений}}}}",
  },
  project: {
    en: "{n, plural, one {# project} other {# projects}}{exact, select, other {}}",
    "zh-Hans": "{n, number} 个项目{exact, select, other {}}",
    ru: "{exact, select, yes {{n, plural, one {# проект} few {# проекта} other {# проектов}}} other {{n, plural, one {# проекта} other {# проектов}}}}",
  },
  person: {
    en: "{n, plural, one {# person} other {# people}}{exact, select, other {}}",
    "zh-Hans": "{n, number} 人{exact, select, other {}}",
    ru: "{exact, select, yes {{n, plural, one {# человек} few {# человека} other {# человек}}} other {{n, plural, one {# человека} other {# человек}}}}",
  },
  work: {
    en: "{n, plural, one {# work} other {# works}}{exact, select, other {}}",
    "zh-Hans": "{n, number} 件作品{exact, select, other {}}",
    ru: "{exact, select, yes {{n, plural, one {# работа} few {# работы} other {# работ}}} other {{n, plural, one {# работы} other {# работ}}}}",
  },
  result: {
    en: "{n, plural, one {# result} other {# results}}{exact, select, other {}}",
    "zh-Hans": "{n, number} 项成果{exact, select, other {}}",
    ru: "{exact, select, yes {{n, plural, one {# результат} few {# результата} other {# результатов}}} other {{n, plural, one {# результата} other {# результатов}}}}",
  },
  USD: {
    en: "{n, number} US dollars{exact, select, other {}}",
    "zh-Hans": "{n, number} 美元{exact, select, other {}}",
    ru: "{n, plural, one {# доллар} few {# доллара} other {# долларов}} США{exact, select, other {}}",
  },
  CNY: {
    en: "{n, number} yuan{exact, select, other {}}",
    "zh-Hans": "{n, number} 元人民币{exact, select, other {}}",
    ru: "{n, plural, one {# юань} few {# юаня} other {# юаней}}{exact, select, other {}}",
  },
  KGS: {
    en: "{n, number} som{exact, select, other {}}",
    "zh-Hans": "{n, number} 索姆{exact, select, other {}}",
    ru: "{n, plural, one {# сом} few {# сома} other {# сомов}}{exact, select, other {}}",
  },
});

/** What a figure measures. Different measures never add, divide or trend together. */
export const measureMessages = defineMessages({
  friendship_city_pairs: { en: "friendship pairs", "zh-Hans": "友好城市对数", ru: "пары побратимов" },
  friendship_city_and_province_pairs: {
    en: "friendship pairs of cities and provinces",
    "zh-Hans": "友好省市对数",
    ru: "пары побратимов: города и провинции",
  },
  friendship_province_pairs: {
    en: "friendship pairs of provinces",
    "zh-Hans": "友好省州对数",
    ru: "пары провинций-побратимов",
  },
  friendship_city_pairs_label_unclear: {
    en: "friendship pairs, label unclear",
    "zh-Hans": "友好城市对数（名目不清）",
    ru: "пары побратимов, название неясно",
  },
  friendship_province_pairs_label_unclear: {
    en: "friendship pairs of provinces, label unclear",
    "zh-Hans": "友好省州对数（名目不清）",
    ru: "пары провинций, название неясно",
  },
  friendly_cooperation_pairs: {
    en: "friendly-cooperation pairs",
    "zh-Hans": "友好合作关系对数",
    ru: "пары дружественного сотрудничества",
  },
  friendship_and_cooperation_pairs: {
    en: "friendship and friendly-cooperation pairs",
    "zh-Hans": "友好城市与友好合作关系对数",
    ru: "пары побратимов и дружественного сотрудничества",
  },
  district_pairs: { en: "pairs of districts", "zh-Hans": "友好区对数", ru: "пары районов" },
  partner_cities_all_kinds: {
    en: "partner cities of all kinds",
    "zh-Hans": "各类伙伴城市",
    ru: "города-партнёры всех видов",
  },
  partner_countries_all_kinds: {
    en: "countries of partner cities of all kinds",
    "zh-Hans": "各类伙伴城市所在国",
    ru: "страны городов-партнёров всех видов",
  },
  partner_cities_sister: { en: "sister cities", "zh-Hans": "友好城市", ru: "города-побратимы" },
  partner_cities_friendship: {
    en: "friendship cities",
    "zh-Hans": "友好城市（友城）",
    ru: "дружественные города",
  },
  partner_cities_cooperation: {
    en: "friendly-cooperation cities",
    "zh-Hans": "友好合作关系城市",
    ru: "города дружественного сотрудничества",
  },
  partner_cities_established_or_intended: {
    en: "partner cities, established or intended",
    "zh-Hans": "伙伴城市（已建立或有意向）",
    ru: "города-партнёры, установлено или намечено",
  },
  partner_countries_established_or_intended: {
    en: "countries of partner cities, established or intended",
    "zh-Hans": "伙伴城市所在国（已建立或有意向）",
    ru: "страны городов-партнёров, установлено или намечено",
  },
  partner_cities_unspecified: {
    en: "partner cities, kind not stated",
    "zh-Hans": "伙伴城市（类别未说明）",
    ru: "города-партнёры, вид не указан",
  },
  partner_countries_unspecified: {
    en: "countries of partner cities, kind not stated",
    "zh-Hans": "伙伴城市所在国（类别未说明）",
    ru: "страны городов-партнёров, вид не указан",
  },
  partner_cities_new_flow: {
    en: "partner cities new in the period",
    "zh-Hans": "当期新增伙伴城市",
    ru: "новые города-партнёры за период",
  },
  partner_places: { en: "partner places", "zh-Hans": "伙伴地方", ru: "места-партнёры" },
  municipalities_with_twins: {
    en: "municipalities that have a twin",
    "zh-Hans": "有友城的市镇",
    ru: "муниципалитеты, имеющие побратима",
  },
  twinning_agreements: { en: "twinning agreements", "zh-Hans": "结好协议", ru: "соглашения о побратимстве" },
  city_agreements: {
    en: "cooperation agreements of cities",
    "zh-Hans": "城市合作协议",
    ru: "соглашения о сотрудничестве городов",
  },
  cities_that_ended_twinning: {
    en: "cities that ended a twinning",
    "zh-Hans": "终止结好的城市",
    ru: "города, прекратившие побратимство",
  },
  cities_that_lost_twinning: {
    en: "cities that lost a twin",
    "zh-Hans": "失去友城的城市",
    ru: "города, лишившиеся побратима",
  },
  attendance: { en: "attendance", "zh-Hans": "与会人数", ru: "число участников" },
  participating_countries: { en: "participating countries", "zh-Hans": "参与国家", ru: "страны-участницы" },
  works: { en: "works shown", "zh-Hans": "展出作品", ru: "показанные работы" },
  cooperation_results: {
    en: "results of cooperation",
    "zh-Hans": "合作成果",
    ru: "результаты сотрудничества",
  },
  grant_committed: { en: "grant committed", "zh-Hans": "承诺的无偿援助", ru: "обещанный грант" },
  fdi_arrived_flow: {
    en: "investment that arrived in the period",
    "zh-Hans": "当期到账外资",
    ru: "поступившие инвестиции, за период",
  },
  fdi_utilised_stock: {
    en: "investment utilised, in total",
    "zh-Hans": "累计实际使用外资",
    ru: "освоенные инвестиции, накопленным итогом",
  },
  fdi_projects_new_flow: {
    en: "investment projects new in the period",
    "zh-Hans": "当期新设投资项目",
    ru: "новые инвестиционные проекты за период",
  },
  fdi_projects_stock: {
    en: "investment projects, in total",
    "zh-Hans": "累计投资项目",
    ru: "инвестиционные проекты, накопленным итогом",
  },
});

/** Why no rule can ask a figure, by the words of data/figure_rules.csv. */
export const whyNotMessages = defineMessages({
  "not a count of partnerships": {
    en: "It does not count partnerships, but money, people, works or projects. Nothing in the registry adds up to it yet.",
    "zh-Hans": "它统计的不是结好关系，而是资金、人数、作品或项目；登记册中尚无可与之核对的记录。",
    ru: "Эта цифра считает не партнёрства, а деньги, людей, работы или проекты. Сверить её в реестре пока не с чем.",
  },
  "counts ties that were broken, worldwide; the registry knows a handful of them": {
    en: "It counts ties that were broken, worldwide. The registry knows a handful of them: any number of ours would measure that, not the world.",
    "zh-Hans": "它统计的是全世界已中断的关系。登记册只知其中少数，任何数字都只反映资料的多少，而非世界。",
    ru: "Она считает разорванные связи во всём мире. Реестр знает лишь немногие: наше число говорило бы о реестре, а не о мире.",
  },
  "the registry has no place for Nizhny Novgorod Oblast that its municipalities lie in": {
    en: "It counts municipalities of Nizhny Novgorod Oblast, and the registry does not yet record which of its places lie there.",
    "zh-Hans": "它统计下诺夫哥罗德州的市镇，而登记册尚未记录哪些地方位于该州。",
    ru: "Она считает муниципалитеты Нижегородской области, а реестр пока не знает, какие из его мест в ней лежат.",
  },
  "the registry has no place for the Sakha Republic that its municipalities lie in": {
    en: "It counts municipalities of the Sakha Republic (Yakutia), and the registry does not yet record which of its places lie there.",
    "zh-Hans": "它统计萨哈共和国（雅库特）的市镇，而登记册尚未记录哪些地方位于该共和国。",
    ru: "Она считает муниципалитеты Республики Саха (Якутия), а реестр пока не знает, какие из его мест в ней лежат.",
  },
  "its day is not known": {
    en: "The day it speaks of is not known, and a count needs a day.",
    "zh-Hans": "它所说的日期不详，而计数须有日期。",
    ru: "Неизвестно, на какой день она названа, а для подсчёта нужен день.",
  },
});
