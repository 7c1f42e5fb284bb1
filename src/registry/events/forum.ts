import { defineKind } from "../dossiers/kind.ts";

/** Forums: a series, its editions, their sessions; who proposed and held them, and what came of them. */
export const FORUM = defineKind({
  kind: "forum",
  path: "forums",
  one: { en: "Forum", "zh-Hans": "论坛", ru: "Форум" },
  many: { en: "Forums", "zh-Hans": "论坛", ru: "Форумы" },
  lead: {
    en: "Who proposed a forum, when and where it was held, by whom, and what came of it, as sources say.",
    "zh-Hans": "依据来源：论坛由谁提议、何时何地举办、由谁主办、取得哪些成果。",
    ru: "Кто предложил форум, когда и где он прошёл, кто его провёл и что он дал — по словам источников.",
  },
  title: "title",
  properties: {
    title: {
      value: "text",
      holds: "many",
      label: { en: "Title", "zh-Hans": "名称", ru: "Название" },
    },
    date: {
      value: "day",
      holds: "one",
      label: { en: "Held", "zh-Hans": "举办时间", ru: "Проведён" },
    },
    place: {
      value: "place",
      holds: "many",
      label: { en: "Place", "zh-Hans": "地点", ru: "Место" },
    },
  },
});
