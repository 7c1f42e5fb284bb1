import type { Words } from "../dossiers/kind.ts";

/** How far a project or a deliverable had come on a day, as a source says. In the order in which one follows the other. */
export const PROJECT_STATUSES = [
  "proposed",
  "listed",
  "agreed",
  "funded",
  "under way",
  "done",
  "cancelled",
] as const;
export type ProjectStatus = (typeof PROJECT_STATUSES)[number];

export const STATUS_WORDS: Readonly<Record<ProjectStatus, Words>> = {
  proposed: { en: "proposed", "zh-Hans": "已提议", ru: "предложено" },
  listed: { en: "listed", "zh-Hans": "列入清单", ru: "в перечне" },
  agreed: { en: "agreed", "zh-Hans": "已商定", ru: "согласовано" },
  funded: { en: "funded", "zh-Hans": "资金已落实", ru: "финансирование есть" },
  "under way": { en: "under way", "zh-Hans": "进行中", ru: "выполняется" },
  done: { en: "done", "zh-Hans": "已完成", ru: "выполнено" },
  cancelled: { en: "cancelled", "zh-Hans": "已取消", ru: "отменено" },
};
