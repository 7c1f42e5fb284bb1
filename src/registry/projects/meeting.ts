import { defineKind } from "../dossiers/kind.ts";

/** Meetings at which deliverables were listed: state visits, talks of heads of state, summits. Forums are a kind of their own. */
export const MEETING = defineKind({
  kind: "meeting",
  path: "meetings",
  one: { en: "Meeting", "zh-Hans": "会晤", ru: "Встреча" },
  many: { en: "Meetings", "zh-Hans": "会晤", ru: "Встречи" },
  lead: {
    en: "Meetings of states after which sources list what was agreed, with the lists and what came of them.",
    "zh-Hans": "国家间会晤：来源列出的成果清单，以及清单各项后来的进展。",
    ru: "Встречи государств, по итогам которых источники называют договорённости: перечни и то, что из них вышло.",
  },
  title: "title",
  example: "cn-kg-heads-of-state-undated",
  properties: {
    title: { value: "text", holds: "many", label: { en: "Title", "zh-Hans": "名称", ru: "Название" } },
    date: { value: "day", holds: "one", label: { en: "Held", "zh-Hans": "举行时间", ru: "Дата" } },
    occasion: {
      value: "code",
      holds: "one",
      label: { en: "Occasion", "zh-Hans": "会晤形式", ru: "Повод" },
      filters: true,
      codes: {
        "state visit": { en: "state visit", "zh-Hans": "国事访问", ru: "государственный визит" },
        "working visit": { en: "working visit", "zh-Hans": "工作访问", ru: "рабочий визит" },
        talks: { en: "talks of heads of state", "zh-Hans": "元首会谈", ru: "переговоры глав государств" },
        summit: { en: "summit of several states", "zh-Hans": "多国峰会", ru: "саммит нескольких государств" },
        "talks of cities": {
          en: "talks of cities or provinces",
          "zh-Hans": "地方政府会谈",
          ru: "переговоры городов или регионов",
        },
      },
    },
    place: { value: "place", holds: "many", label: { en: "Place", "zh-Hans": "地点", ru: "Место" } },
    participant: {
      value: "place",
      holds: "many",
      label: { en: "Who met", "zh-Hans": "参加方", ru: "Участники" },
    },
    group: {
      value: "group",
      holds: "many",
      label: { en: "Group of countries", "zh-Hans": "国家组织", ru: "Объединение" },
    },
  },
});
