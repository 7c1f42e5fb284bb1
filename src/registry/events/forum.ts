import { defineKind } from "../dossiers/kind.ts";
import { EVENT_PROPERTIES, faultsOfEvent } from "./event-properties.ts";

/** Forums: a series, its editions, their sessions; who proposed and held them, and what came of them. */
export const FORUM = defineKind({
  kind: "forum",
  path: "forums",
  one: { en: "Forum", "zh-Hans": "论坛", ru: "Форум" },
  many: { en: "Forums", "zh-Hans": "论坛", ru: "Форумы" },
  lead: {
    en: "Who proposed a forum, when and where it was held, by whom, and what came of it, as sources say.",
    "zh-Hans": "依据来源：论坛由谁倡议、何时何地举办、由谁主办、取得哪些成果。",
    ru: "Кто предложил форум, когда и где он прошёл, кто его провёл и что он дал — по словам источников.",
  },
  title: "title",
  example: "sco-friendship-forum-2023",
  properties: EVENT_PROPERTIES,
  check: faultsOfEvent,
});
