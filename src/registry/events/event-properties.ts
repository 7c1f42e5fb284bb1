import type { Statement } from "../dossiers/subject.ts";

/**
 * What sources may state of a forum or a programme. Both are series with editions and what happens at them, so they
 * have the same properties. Counts of participants only: there is no property that could hold a participant's name.
 */
export const EVENT_PROPERTIES = {
  title: {
    value: "text",
    holds: "many",
    label: { en: "Title", "zh-Hans": "名称", ru: "Название" },
  },
  scale: {
    value: "code",
    holds: "one",
    filters: true,
    label: { en: "Scale", "zh-Hans": "层级", ru: "Уровень" },
    codes: {
      series: { en: "series", "zh-Hans": "系列", ru: "цикл" },
      edition: { en: "edition", "zh-Hans": "一届", ru: "отдельное проведение" },
      session: { en: "session", "zh-Hans": "分论坛", ru: "секция форума" },
      "kind of activity": { en: "kind of activity", "zh-Hans": "活动类型", ru: "вид мероприятий" },
    },
  },
  "part of": {
    value: "subject",
    kinds: ["forum", "programme"],
    holds: "many",
    label: { en: "Part of", "zh-Hans": "属于", ru: "Часть" },
  },
  date: {
    value: "day",
    holds: "one",
    label: { en: "Date", "zh-Hans": "时间", ru: "Дата" },
    /** Without a role: the days it was held. */
    roles: {
      opening: { en: "opening", "zh-Hans": "开幕", ru: "открытие" },
      launch: { en: "launch", "zh-Hans": "启动", ru: "начало" },
    },
  },
  place: {
    value: "place",
    holds: "many",
    label: { en: "Place", "zh-Hans": "地点", ru: "Место" },
  },
  field: {
    value: "code",
    holds: "many",
    filters: true,
    label: { en: "Field", "zh-Hans": "领域", ru: "Сфера" },
    codes: {
      women: { en: "women", "zh-Hans": "妇女", ru: "женщины" },
      youth: { en: "youth", "zh-Hans": "青年", ru: "молодёжь" },
      culture: { en: "culture", "zh-Hans": "文化", ru: "культура" },
      education: { en: "education", "zh-Hans": "教育", ru: "образование" },
      sports: { en: "sports", "zh-Hans": "体育", ru: "спорт" },
      cooperation: { en: "cooperation of cities", "zh-Hans": "城市合作", ru: "сотрудничество городов" },
      development: { en: "development", "zh-Hans": "发展", ru: "развитие" },
      science: { en: "science and technology", "zh-Hans": "科技", ru: "наука и техника" },
      trade: { en: "trade and investment", "zh-Hans": "经贸投资", ru: "торговля и инвестиции" },
    },
  },
  organiser: {
    value: "organization",
    holds: "many",
    label: { en: "Organisers", "zh-Hans": "主办单位", ru: "Организаторы" },
    roles: {
      organiser: { en: "organiser", "zh-Hans": "主办", ru: "организатор" },
      "co-organiser": { en: "co-organiser", "zh-Hans": "协办", ru: "соорганизатор" },
      host: { en: "host", "zh-Hans": "承办", ru: "принимающая сторона" },
      supporter: { en: "supporter", "zh-Hans": "支持", ru: "поддержка" },
    },
  },
  "organising place": {
    value: "place",
    holds: "many",
    label: { en: "Organising governments", "zh-Hans": "主办地政府", ru: "Власти-организаторы" },
    roles: {
      organiser: { en: "organiser", "zh-Hans": "主办", ru: "организатор" },
      "co-organiser": { en: "co-organiser", "zh-Hans": "协办", ru: "соорганизатор" },
      host: { en: "host", "zh-Hans": "承办", ru: "принимающая сторона" },
      supporter: { en: "supporter", "zh-Hans": "支持", ru: "поддержка" },
    },
  },
  speaker: {
    value: "subject",
    kinds: ["person"],
    holds: "many",
    label: {
      en: "Speakers and officials",
      "zh-Hans": "发言人与出席官员",
      ru: "Выступавшие и официальные лица",
    },
    roles: {
      speaker: { en: "spoke", "zh-Hans": "发言", ru: "выступление" },
      chair: { en: "presided", "zh-Hans": "主持", ru: "вёл заседание" },
      named: { en: "named in the report", "zh-Hans": "报道中提及", ru: "назван в сообщении" },
    },
  },
  participants: {
    value: "number",
    holds: "one",
    label: { en: "Participants", "zh-Hans": "参加者", ru: "Участники" },
    roles: {
      all: { en: "people in all", "zh-Hans": "总人数", ru: "всего человек" },
      countries: { en: "countries", "zh-Hans": "国家", ru: "страны" },
      officials: { en: "officials", "zh-Hans": "官员", ru: "официальные лица" },
      youth: { en: "young people", "zh-Hans": "青年", ru: "молодые люди" },
      women: { en: "women", "zh-Hans": "妇女", ru: "женщины" },
      children: { en: "children", "zh-Hans": "儿童", ru: "дети" },
      artists: { en: "artists", "zh-Hans": "艺术家", ru: "художники и артисты" },
    },
  },
  works: {
    value: "number",
    holds: "one",
    label: { en: "Works shown", "zh-Hans": "展出作品", ru: "Показано работ" },
  },
  "proposed by": {
    value: "subject",
    kinds: ["person"],
    holds: "many",
    label: { en: "Proposed by", "zh-Hans": "倡议人", ru: "Предложил" },
  },
  occasion: {
    value: "text",
    holds: "many",
    label: { en: "Proposed on the occasion of", "zh-Hans": "倡议场合", ru: "Повод предложения" },
  },
  "endorsed by": {
    value: "group",
    holds: "many",
    label: { en: "Endorsed by", "zh-Hans": "支持方", ru: "Поддержали" },
  },
  "launched at": {
    value: "subject",
    kinds: ["forum", "programme"],
    holds: "many",
    label: {
      en: "Launched or supported at",
      "zh-Hans": "启动或获支持的场合",
      ru: "Где начато или поддержано",
    },
    roles: {
      launch: { en: "launched there", "zh-Hans": "在会上启动", ru: "там начато" },
      support: { en: "supported there", "zh-Hans": "在会上获支持", ru: "там поддержано" },
    },
  },
  outcome: {
    value: "text",
    holds: "many",
    label: { en: "Outcome", "zh-Hans": "成果", ru: "Итог" },
  },
  "outcome document": {
    value: "source",
    holds: "many",
    label: { en: "Text of the outcome", "zh-Hans": "成果文件全文", ru: "Текст итогового документа" },
  },
  "outcome act": {
    value: "citation",
    holds: "many",
    label: { en: "Acts done there", "zh-Hans": "会上完成的文件与表态", ru: "Подписано и заявлено там" },
  },
  "outcome partnership": {
    value: "partnership",
    holds: "many",
    label: { en: "Partnership concerned", "zh-Hans": "所涉结好关系", ru: "Затронутое партнёрство" },
  },
  "outcome deliverable": {
    value: "subject",
    kinds: ["deliverable", "project"],
    holds: "many",
    label: {
      en: "Deliverables and projects",
      "zh-Hans": "成果清单项目与合作项目",
      ru: "Договорённости и проекты",
    },
  },
  "announced figure": {
    value: "figure",
    holds: "many",
    label: { en: "Figures announced", "zh-Hans": "公布的数字", ru: "Объявленные цифры" },
  },
  "attendance figure": {
    value: "figure",
    holds: "many",
    label: {
      en: "Attendance in the ledger",
      "zh-Hans": "出席人数（数字台账）",
      ru: "Число участников в своде цифр",
    },
  },
} as const;

/** What a claim about a forum or a programme must be as a whole: a sentence for each fault. */
export function* faultsOfEvent(statements: readonly Statement[]): Generator<string> {
  const has = (property: string) => statements.some((statement) => statement.property === property);
  for (const { property, value, role } of statements) {
    if (property === "participants" && role === null) {
      yield `Participants are counted by category: say ${Object.keys(EVENT_PROPERTIES.participants.roles).join(", ")}.`;
    }
    if ((property === "participants" || property === "works") && value.type === "number") {
      if (!Number.isInteger(value.number))
        yield `${value.number} is not a whole number: ${property} are counted.`;
    }
  }
  if (has("occasion") && !has("proposed by")) {
    yield "An occasion is that of a proposal: the claim says who proposed.";
  }
}
