import type { Language } from "../../kernel/languages.ts";
import { dateWords } from "../../registry/partnerships/page/dates.ts";
import { upperFirst } from "../../registry/partnerships/partnership.words.ts";
import type { PartnershipRecord } from "../../registry/partnerships/record/partnership-record.ts";
import { translator } from "../../web/messages.ts";
import { type ConfirmationAnswer, claimsOf } from "./answer.ts";
import { confirmMessages } from "./confirm.messages.ts";
import { heldOf } from "./held.ts";
import { actSentence, sentenceOfAct, stateSentence } from "./held-words.tsx";

/** What an answer will state, in sentences: made of the very claims that are recorded. */
export const LastLook = ({
  language,
  record,
  answer,
}: {
  language: Language;
  record: PartnershipRecord;
  answer: ConfirmationAnswer;
}) => {
  const t = translator(confirmMessages, language);
  const held = heldOf(record);
  const [first] = held.parties;
  const claims =
    first === undefined
      ? []
      : claimsOf(held, answer, { request: 0, place: first, words: { state: "", act: () => "" } });
  const unsaid =
    answer.way === "corrects"
      ? held.acts.filter(({ id }) => (answer.acts.get(id)?.verdict ?? "unsaid") === "unsaid")
      : [];
  const saidOf = ({ act }: (typeof claims)[number]): string => {
    switch (act.effect) {
      case "confirms":
        return t("stateRight", { state: stateSentence(language, record) });
      case "denies":
        return t("notParty");
      case "ends":
        return t("isOver", { when: dateWords(language, act.on) });
      default:
        return [actSentence(language, { shown: act }), act.label ? `“${act.label}”` : ""]
          .filter(Boolean)
          .join(" ");
    }
  };
  return (
    <>
      <ol class="held">
        {claims.map((claim) => (
          <li>
            <p>
              <b>{saidOf(claim)}</b>
            </p>
          </li>
        ))}
      </ol>
      {unsaid.length > 0 ? (
        <p class="soft">
          {upperFirst(
            t("notSaid", { list: unsaid.map(({ id }) => sentenceOfAct(language, record, id)).join("; ") }),
          )}
        </p>
      ) : null}
    </>
  );
};
