import { defineMessages } from "../messages.ts";

/** Of suggestions and confirmation links. */
export const publicProblemMessages = defineMessages({
  "answer-missing": {
    en: "An answer is public. Say in a sentence what was made of the suggestion.",
    "zh-Hans": "答复是公开的。请用一句话说明建议的处理结果。",
    ru: "Ответ увидят все. Скажите одной фразой, что решено по предложению.",
  },
  "held-changed": {
    en: "What is held of this partnership has changed since the page was opened. Read it again before you answer.",
    "zh-Hans": "打开页面后，这一结好关系的记录有所变动。请重新核对后再答复。",
    ru: "Пока страница была открыта, запись об этом партнёрстве изменилась. Прочтите её ещё раз, прежде чем ответить.",
  },
  "link-ended": {
    en: "This link has been answered, has run out or was taken back already.",
    "zh-Hans": "此链接已答复、已过期或已撤回。",
    ru: "На эту ссылку уже ответили, срок её вышел или её отозвали.",
  },
  "no-other-side": {
    en: "Every side of this partnership is kept by your own body, so there is nobody to ask.",
    "zh-Hans": "这一结好关系的各方均由贵单位负责，没有可询问的对方。",
    ru: "Все стороны этого партнёрства ведёт ваша организация, спрашивать некого.",
  },
  "suggestion-decided": {
    en: "Somebody else has decided this suggestion meanwhile. Open it again to see how.",
    "zh-Hans": "此建议已由他人处理。请重新打开查看结果。",
    ru: "Тем временем это предложение решил кто-то другой. Откройте его снова и посмотрите как.",
  },
  "suggestion-waits": {
    en: "This suggestion has no answer that could be taken back.",
    "zh-Hans": "此建议尚无可撤回的答复。",
    ru: "У этого предложения нет ответа, который можно взять назад.",
  },
  "suggestions-full": {
    en: "So many suggestions wait that no more are taken just now. Send it again in an hour.",
    "zh-Hans": "待处理的建议过多，暂时无法接收。请一小时后再提交。",
    ru: "Ждёт столько предложений, что новые сейчас не принимаются. Отправьте снова через час.",
  },
  "unknown-confirmation": {
    en: "There is no confirmation link of this number, or it is not for you to see.",
    "zh-Hans": "没有此编号的核实链接，或您无权查看。",
    ru: "Ссылки для подтверждения с таким номером нет, или она не для вас.",
  },
  "unknown-suggestion": {
    en: "There is no suggestion of this number, or it is not for you to see.",
    "zh-Hans": "没有此编号的建议，或您无权查看。",
    ru: "Предложения с таким номером нет, или оно не для вас.",
  },
});
