import { defineKind } from "../dossiers/kind.ts";
import { AMOUNT_KINDS } from "./amount-kinds.ts";
import { STATUS_WORDS } from "./status.ts";

/** One item of a list of deliverables, in the words of the list, and what it became. */
export const DELIVERABLE = defineKind({
  kind: "deliverable",
  path: "deliverables",
  one: { en: "Deliverable", "zh-Hans": "成果", ru: "Заявленный результат" },
  many: { en: "Deliverables", "zh-Hans": "成果", ru: "Заявленные результаты" },
  lead: {
    en: "Items of lists of deliverables, followed to the project or the act that they became. What is listed is not yet done.",
    "zh-Hans": "成果清单中的各项，以及由此形成的项目或文件。列入清单并不等于已经完成。",
    ru: "Пункты перечней и то, чем они стали: проектом или документом. Названное в перечне ещё не выполнено.",
  },
  title: "item",
  example: "kg-cn-heads-of-state-2022-deng-xiaoping-street",
  properties: {
    item: { value: "text", holds: "many", label: { en: "Item", "zh-Hans": "条目内容", ru: "Пункт" } },
    list: {
      value: "subject",
      holds: "one",
      kinds: ["deliverable list"],
      label: { en: "On the list", "zh-Hans": "所在清单", ru: "В перечне" },
    },
    /** `on`: the day of the status. */
    status: {
      value: "code",
      holds: "many",
      label: { en: "Status", "zh-Hans": "状态", ru: "Состояние" },
      codes: STATUS_WORDS,
      filters: true,
    },
    party: { value: "place", holds: "many", label: { en: "Between", "zh-Hans": "相关各方", ru: "Стороны" } },
    amount: {
      value: "money",
      holds: "many",
      label: { en: "Amount", "zh-Hans": "金额", ru: "Сумма" },
      roles: AMOUNT_KINDS,
    },
    project: {
      value: "subject",
      holds: "many",
      kinds: ["project"],
      label: { en: "Became the project", "zh-Hans": "形成的项目", ru: "Стало проектом" },
    },
    partnership: {
      value: "partnership",
      holds: "many",
      label: { en: "Partnership", "zh-Hans": "结好关系", ru: "Партнёрство" },
    },
    outcome: {
      value: "citation",
      holds: "many",
      label: { en: "Became the act", "zh-Hans": "形成的文件", ru: "Стало документом" },
    },
    proof: { value: "source", holds: "many", label: { en: "Proof", "zh-Hans": "佐证", ru: "Подтверждение" } },
  },
});
