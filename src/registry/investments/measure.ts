import { defineKind, type Words } from "../dossiers/kind.ts";

/** What a measure counts: amounts of money, or projects. */
export const COUNTED = ["money", "projects"] as const;
export type Counted = (typeof COUNTED)[number];

/** A total as of a day, or what came in a period. */
export const TIMINGS = ["stock", "flow"] as const;
export type Timing = (typeof TIMINGS)[number];

const countedWords: Record<Counted, Words> = {
  money: { en: "money", "zh-Hans": "金额", ru: "деньги" },
  projects: { en: "projects", "zh-Hans": "项目数", ru: "число проектов" },
};

export const timingWords: Record<Timing, Words> = {
  stock: { en: "total as of a day (stock)", "zh-Hans": "累计（存量）", ru: "накопленным итогом" },
  flow: { en: "in a period (flow)", "zh-Hans": "当期（流量）", ru: "за период" },
};

/** What an investment figure measures: what sources call it, what it counts, and how it relates to time. */
export const MEASURE = defineKind({
  kind: "measure",
  path: "measures",
  one: { en: "Measure of investment", "zh-Hans": "外资口径", ru: "Показатель инвестиций" },
  many: { en: "Measures of investment", "zh-Hans": "外资口径", ru: "Показатели инвестиций" },
  lead: {
    en: "What an investment figure can count. Figures of different measures never add, divide or stand in one chart.",
    "zh-Hans": "外资数据统计的是什么。不同口径的数据不能相加、相除，也不能放进同一张图。",
    ru: "Что может считать цифра об инвестициях. Цифры разных показателей не складываются, не делятся и не стоят на одном графике.",
  },
  title: "title",
  example: "utilised",
  properties: {
    title: { value: "text", holds: "many", label: { en: "Name", "zh-Hans": "名称", ru: "Название" } },
    definition: {
      value: "text",
      holds: "many",
      label: { en: "Definition", "zh-Hans": "定义", ru: "Определение" },
    },
    authority: {
      value: "organization",
      holds: "many",
      label: { en: "Defined by", "zh-Hans": "定义机构", ru: "Кем определён" },
    },
    "authority words": {
      value: "text",
      holds: "many",
      label: { en: "Defined by (in words)", "zh-Hans": "定义机构（原文）", ru: "Кем определён (словами)" },
    },
    counts: {
      value: "code",
      holds: "one",
      label: { en: "Counts", "zh-Hans": "统计对象", ru: "Что считает" },
      codes: countedWords,
      filters: true,
    },
    timing: {
      value: "code",
      holds: "many",
      label: { en: "Stated as", "zh-Hans": "时间性质", ru: "Отношение ко времени" },
      codes: timingWords,
      filters: true,
    },
  },
});

/** A measure as the registry's own dictionary has it; method, not a claim (docs/method/investment.md). */
export interface DictionaryEntry {
  id: string;
  names: Words;
  definition: Words;
  counts: Counted;
  /** How it may be stated; two where sources give it both ways. */
  timings: readonly Timing[];
}

/**
 * The dictionary of measures. The definitions are ours, in general words: no source on record defines them, and none
 * is invented. What a source calls a measure is a claim of the measure's own dossier.
 */
export const DICTIONARY: readonly DictionaryEntry[] = [
  {
    id: "contracted",
    names: { en: "Contracted foreign investment", "zh-Hans": "合同外资", ru: "Инвестиции по договорам" },
    definition: {
      en: "What investors agreed to put in, by signed contracts. None of it need have come yet.",
      "zh-Hans": "投资者在已签合同中约定投入的金额，未必已有资金到位。",
      ru: "Что инвесторы обязались вложить по подписанным договорам. Деньги могли ещё не прийти.",
    },
    counts: "money",
    timings: ["stock", "flow"],
  },
  {
    id: "utilised",
    names: { en: "Utilised foreign investment", "zh-Hans": "实际使用外资", ru: "Освоенные инвестиции" },
    definition: {
      en: "What investors really put in under the contracts, as the host records it.",
      "zh-Hans": "按东道地统计，投资者依合同实际投入的金额。",
      ru: "Что инвесторы действительно вложили по договорам, по учёту принимающей стороны.",
    },
    counts: "money",
    timings: ["stock", "flow"],
  },
  {
    id: "arrived",
    names: { en: "Arrived foreign investment", "zh-Hans": "到账外资", ru: "Поступившие инвестиции" },
    definition: {
      en: "What reached the accounts at the host. It may be more or less than what is recorded as utilised in the same time.",
      "zh-Hans": "到达东道地账户的资金，同一时期内可能多于或少于记作实际使用的金额。",
      ru: "Что поступило на счета у принимающей стороны. За то же время может быть больше или меньше, чем записано освоенным.",
    },
    counts: "money",
    timings: ["stock", "flow"],
  },
  {
    id: "bop-net",
    names: {
      en: "Net direct investment of the balance of payments",
      "zh-Hans": "国际收支口径直接投资净额",
      ru: "Чистые прямые инвестиции платёжного баланса",
    },
    definition: {
      en: "What came in less what was taken out again in a period, by the rules of the balance of payments.",
      "zh-Hans": "按国际收支规则，一段时期内流入减去撤出的金额。",
      ru: "Что пришло за вычетом изъятого обратно за период, по правилам платёжного баланса.",
    },
    counts: "money",
    timings: ["flow"],
  },
  {
    id: "projects-established",
    names: {
      en: "Investment projects established",
      "zh-Hans": "当期新设投资项目",
      ru: "Новые инвестиционные проекты",
    },
    definition: {
      en: "How many projects or enterprises were set up in a period, however much money came with them.",
      "zh-Hans": "一段时期内新设立的项目或企业数，与投入金额无关。",
      ru: "Сколько проектов или предприятий создано за период, независимо от вложенных денег.",
    },
    counts: "projects",
    timings: ["flow"],
  },
  {
    id: "projects-cumulative",
    names: {
      en: "Investment projects in total",
      "zh-Hans": "累计投资项目",
      ru: "Инвестиционные проекты, накопленным итогом",
    },
    definition: {
      en: "How many projects had been set up by a day since the count began. It may hold those that ended since.",
      "zh-Hans": "自开始统计至某日累计设立的项目数，可能包含已结束的项目。",
      ru: "Сколько проектов создано к этому дню с начала учёта. Среди них могут быть и завершённые.",
    },
    counts: "projects",
    timings: ["stock"],
  },
];

export const entryOf = (measure: string | null): DictionaryEntry | undefined =>
  DICTIONARY.find(({ id }) => id === measure);
