import { defineMessages } from "../messages.ts";

/** Why a proposal goes no further, and what to do. */
export const proposalProblemMessages = defineMessages({
  "author-needed": {
    en: "Only who made a proposal withdraws it. A reviewer declines it, or sends it back.",
    "zh-Hans": "只有提议人本人可以撤回提议。审核人可退回或不予采纳。",
    ru: "Отозвать предложение может только его автор. Проверяющий отклоняет его или возвращает.",
  },
  "nothing-to-propose": {
    en: "There is no such record, or it is of a kind that takes no proposals.",
    "zh-Hans": "没有该记录，或该类记录不接受提议。",
    ru: "Такой записи нет, или к записям этого вида предложения не принимаются.",
  },
  "proposal-changed": {
    en: "The proposal was changed since it was opened. Look at it again and decide then.",
    "zh-Hans": "打开之后提议已有改动。请重新查看后再决定。",
    ru: "Предложение изменили после того, как вы его открыли. Посмотрите ещё раз и решите.",
  },
  "proposal-incomplete": {
    en: "What is proposed cannot be recorded as it stands; put right the field that is named.",
    "zh-Hans": "所提议的内容目前无法登记，请更正所指的一项。",
    ru: "Предложенное в таком виде записать нельзя; исправьте указанное поле.",
  },
  "proposal-not-open": {
    en: "The proposal is no draft and does not wait: it was published, declined or withdrawn.",
    "zh-Hans": "该提议已发布、未采纳或已撤回，不能再作此操作。",
    ru: "Предложение уже опубликовано, отклонено или отозвано.",
  },
  "record-changed": {
    en: "The record has changed since the proposal was written. Look at both, then publish.",
    "zh-Hans": "提议写成之后记录已有变更。请对照查看后再发布。",
    ru: "После того как предложение было написано, запись изменилась. Посмотрите на оба изменения и публикуйте.",
  },
  "remark-missing": {
    en: "Sending back and declining need a reason that helps the author.",
    "zh-Hans": "退回或不予采纳时，请写明有助于提议人的理由。",
    ru: "Возвращая или отклоняя, напишите причину, которая поможет автору.",
  },
  "reviewer-needed": {
    en: "Publishing, declining and sending back are for an editor of a body that owns the record; judgements for a registrar.",
    "zh-Hans": "发布、退回或不予采纳须由所属单位的编辑进行；对说法的判断须由登记员进行。",
    ru: "Публикует, отклоняет и возвращает редактор организации, ведущей запись; решения об утверждениях — регистратор.",
  },
  "second-person-needed": {
    en: "A body that owns the record asks for a second person: who wrote a proposal does not publish it.",
    "zh-Hans": "所属单位要求双人审核：提议人不能发布自己写的内容。",
    ru: "Организация, ведущая запись, требует второго человека: автор не публикует написанное им самим.",
  },
  "unknown-proposal": {
    en: "There is no proposal of this number, or it is not yours to see.",
    "zh-Hans": "没有该编号的提议，或您无权查看。",
    ru: "Предложения с таким номером нет, или оно вам не видно.",
  },
});
