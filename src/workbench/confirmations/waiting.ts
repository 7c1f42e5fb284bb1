import { today } from "../../kernel/day.ts";
import { bodiesWith } from "../../kernel/role.ts";
import { translator } from "../../web/messages.ts";
import { MOST_WAITING, type WaitingSource } from "../waiting-item.ts";
import { requestsWaiting } from "./confirmation.store.ts";
import { requestsOf } from "./may-ask.ts";
import { requestMessages } from "./requests.messages.ts";

/** A link that ends within so many days is worth a reminder. */
const SOON = 7;

/** Answers that came in and nobody has looked at, then links about to run out. */
export const waitingConfirmations: WaitingSource = async (read, asker, language) => {
  if (bodiesWith(asker, "editor").length === 0) return [];
  const t = translator(requestMessages, language);
  const found = await requestsWaiting(read, requestsOf(asker), SOON, MOST_WAITING);
  return found.map(({ id, partnership, addressee, answeredAt, createdAt, expiresAt, body }) => ({
    kind: "confirmation",
    title: t(answeredAt === null ? "endsSoon" : "answerCame", { addressee }),
    about: `/partnerships/${encodeURIComponent(partnership)}`,
    since: answeredAt ?? createdAt,
    due: answeredAt === null ? today(expiresAt) : null,
    href: `/confirmations/${id}`,
    body,
  }));
};
