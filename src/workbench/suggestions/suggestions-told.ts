import type { OtherHistory } from "../history/history-entry.ts";
import { answeredSuggestions } from "./suggestion.store.ts";

const LONGEST = 200;

const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** What readers suggested of a record and somebody answered, for its history. */
export const suggestionsTold: OtherHistory = async (read, ref) => {
  const answered = await answeredSuggestions(read, ref);
  return answered.map(({ id, says, state, answer, answeredAt, createdAt, bodyName }) => ({
    at: answeredAt ?? createdAt,
    author: bodyName,
    said: {
      en: `A reader suggested: “${shortened(says)}”. ${state === "accepted" ? "Accepted" : "Declined"}: ${answer ?? ""}`,
      "zh-Hans": `读者建议：“${shortened(says)}”。${state === "accepted" ? "已采纳" : "未采纳"}：${answer ?? ""}`,
      ru: `Замечание читателя: «${shortened(says)}». ${state === "accepted" ? "Принято" : "Отклонено"}: ${answer ?? ""}`,
    },
    href: `/suggestions/of/${ref.kind}/${encodeURIComponent(ref.id)}#suggestion-${id}`,
  }));
};
