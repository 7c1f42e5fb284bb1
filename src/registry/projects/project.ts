import { defineKind, type Words } from "../dossiers/kind.ts";
import type { Statement } from "../dossiers/subject.ts";
import { AMOUNT_KINDS } from "./amount-kinds.ts";
import { STATUS_WORDS } from "./status.ts";
import { SDG, SECTOR_NAMES, THEMES } from "./themes.ts";

/** The part a partner plays: the four of IATI's code list OrganisationRole, and whom it is for. No role: not stated. */
export const PARTNER_ROLES = {
  funding: { en: "funding", "zh-Hans": "出资", ru: "финансирует" },
  accountable: { en: "accountable", "zh-Hans": "负责", ru: "отвечает за проект" },
  extending: { en: "extending", "zh-Hans": "转拨与管理资金", ru: "распределяет средства" },
  implementing: { en: "implementing", "zh-Hans": "实施", ru: "исполняет" },
  beneficiary: { en: "beneficiary", "zh-Hans": "受益", ru: "получатель" },
} as const satisfies Readonly<Record<string, Words>>;
export type PartnerRole = keyof typeof PARTNER_ROLES;

/** Something that partners do together, with its money, its sites and how far it has come, as sources say. */
export const PROJECT = defineKind({
  kind: "project",
  path: "projects",
  one: { en: "Project", "zh-Hans": "项目", ru: "Проект" },
  many: { en: "Projects", "zh-Hans": "项目", ru: "Проекты" },
  lead: {
    en: "What came of partnerships: who does what, where, for how much, and how far it has come, as sources say.",
    "zh-Hans": "结好带来的成果：依据来源，谁在何处做什么，金额多少，进展如何。",
    ru: "Что дали партнёрства: кто, что, где, за какие деньги делает и как далеко зашло — по словам источников.",
  },
  title: "title",
  example: "deng-xiaoping-street-upgrade",
  check: periodsOf,
  properties: {
    title: { value: "text", holds: "many", label: { en: "Title", "zh-Hans": "名称", ru: "Название" } },
    description: {
      value: "text",
      holds: "many",
      label: { en: "Description", "zh-Hans": "说明", ru: "Описание" },
      /** IATI's code list DescriptionType, 1 to 4. */
      roles: {
        general: { en: "general", "zh-Hans": "概述", ru: "общее" },
        objectives: { en: "objectives", "zh-Hans": "目标", ru: "цели" },
        "target groups": { en: "target groups", "zh-Hans": "目标群体", ru: "целевые группы" },
        other: { en: "other", "zh-Hans": "其他", ru: "другое" },
      },
    },
    work: {
      value: "text",
      holds: "many",
      label: { en: "Type of work", "zh-Hans": "工作类型", ru: "Вид работ" },
    },
    partner: {
      value: "place",
      holds: "many",
      label: { en: "Partners", "zh-Hans": "合作方", ru: "Партнёры" },
      roles: PARTNER_ROLES,
    },
    organization: {
      value: "organization",
      holds: "many",
      label: { en: "Organizations", "zh-Hans": "参与机构", ru: "Организации" },
      roles: PARTNER_ROLES,
    },
    /** A partner as a source writes it, of whom the registry has no record. */
    "partner named": {
      value: "text",
      holds: "many",
      label: {
        en: "Partners by name only",
        "zh-Hans": "仅有名称的合作方",
        ru: "Партнёры, известные по имени",
      },
      roles: PARTNER_ROLES,
    },
    place: { value: "place", holds: "many", label: { en: "Where", "zh-Hans": "所在地", ru: "Где" } },
    /** GeoJSON; a claim that has one site gives what it is called under `site label`. */
    site: { value: "site", holds: "many", label: { en: "Site", "zh-Hans": "位置", ru: "Участок" } },
    "site label": {
      value: "text",
      holds: "many",
      label: { en: "The site is called", "zh-Hans": "位置名称", ru: "Название участка" },
    },
    /** `on`: the day or the period that the money is of. */
    amount: {
      value: "money",
      holds: "many",
      label: { en: "Amount", "zh-Hans": "金额", ru: "Сумма" },
      roles: AMOUNT_KINDS,
    },
    "planned start": {
      value: "day",
      holds: "one",
      label: { en: "Planned start", "zh-Hans": "计划开始", ru: "Начало по плану" },
    },
    "planned end": {
      value: "day",
      holds: "one",
      label: { en: "Planned end", "zh-Hans": "计划结束", ru: "Окончание по плану" },
    },
    "actual start": {
      value: "day",
      holds: "one",
      label: { en: "Actual start", "zh-Hans": "实际开始", ru: "Начало на деле" },
    },
    "actual end": {
      value: "day",
      holds: "one",
      label: { en: "Actual end", "zh-Hans": "实际结束", ru: "Окончание на деле" },
    },
    /** `on`: the day of the status. Without it the day of the claim stands for it. */
    status: {
      value: "code",
      holds: "many",
      label: { en: "Status", "zh-Hans": "状态", ru: "Состояние" },
      codes: STATUS_WORDS,
    },
    proof: { value: "source", holds: "many", label: { en: "Proof", "zh-Hans": "佐证", ru: "Подтверждение" } },
    theme: {
      value: "code",
      holds: "many",
      label: { en: "Theme", "zh-Hans": "主题", ru: "Тема" },
      codes: THEMES,
      filters: true,
    },
    sector: {
      value: "code",
      holds: "many",
      label: {
        en: "Sector (OECD DAC purpose code)",
        "zh-Hans": "行业（经合组织发援会目的代码）",
        ru: "Сектор (код назначения КСР ОЭСР)",
      },
      codes: SECTOR_NAMES,
      codePattern: /^\d{5}$/,
    },
    sdg: {
      value: "code",
      holds: "many",
      label: {
        en: "Sustainable Development Goal",
        "zh-Hans": "可持续发展目标",
        ru: "Цель устойчивого развития",
      },
      codes: SDG,
    },
    partnership: {
      value: "partnership",
      holds: "many",
      label: { en: "Partnership", "zh-Hans": "结好关系", ru: "Партнёрство" },
    },
    deliverable: {
      value: "subject",
      holds: "many",
      kinds: ["deliverable"],
      label: { en: "Came of the deliverable", "zh-Hans": "对应成果", ru: "Из заявленного результата" },
    },
    "part of": {
      value: "subject",
      holds: "many",
      kinds: ["project"],
      label: { en: "Part of", "zh-Hans": "属于", ru: "Часть проекта" },
    },
    "iati identifier": {
      value: "text",
      holds: "many",
      label: { en: "IATI identifier", "zh-Hans": "IATI 编号", ru: "Идентификатор IATI" },
    },
    /** An element of a published IATI activity that no other property holds as a whole, as XML, so that nothing of it is lost. */
    "iati part": {
      value: "text",
      holds: "many",
      label: { en: "As published in IATI", "zh-Hans": "IATI 原文", ru: "Как опубликовано в IATI" },
    },
  },
});

/** A claim whose work certainly ends before it starts is a slip of the pen. */
function* periodsOf(statements: readonly Statement[]): Generator<string> {
  for (const kind of ["planned", "actual"]) {
    const day = (property: string) => statements.find((one) => one.property === `${kind} ${property}`)?.on;
    const [start, end] = [day("start"), day("end")];
    if (start && end && end.latest < start.earliest) {
      yield `The ${kind} end, ${end.edtf}, lies before the ${kind} start, ${start.edtf}.`;
    }
  }
}
