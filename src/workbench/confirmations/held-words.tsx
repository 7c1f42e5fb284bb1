import type { InstrumentId, PlaceId } from "../../kernel/ids.ts";
import type { Language } from "../../kernel/languages.ts";
import { formatPartialDate } from "../../kernel/partial-date.ts";
import { linkOf } from "../../registry/evidence/source-record.ts";
import { kindOf } from "../../registry/partnerships/kinds.ts";
import { dateWords } from "../../registry/partnerships/page/dates.ts";
import { claimantName, partyName } from "../../registry/partnerships/page/names.ts";
import { sentenceOf } from "../../registry/partnerships/page/sentence.ts";
import { instrumentWord, stepWord } from "../../registry/partnerships/partnership.words.ts";
import type { PartnershipRecord } from "../../registry/partnerships/record/partnership-record.ts";
import { translator } from "../../web/messages.ts";
import type { HeldAct } from "./answer.ts";
import { confirmMessages } from "./confirm.messages.ts";
import { claimsAbout, heldOf } from "./held.ts";

/** The sides by name: the one that is asked, and the others. */
export function sidesOf(
  language: Language,
  record: PartnershipRecord,
  asked: PlaceId,
): { us: string; them: string } {
  const others = record.parties.filter(({ id }) => id !== asked);
  return {
    us: partyName(language, record.parties, asked),
    them: others.map(({ id }) => partyName(language, record.parties, id)).join(", "),
  };
}

/** The state that is held, in a sentence. */
export const stateSentence = (language: Language, record: PartnershipRecord): string =>
  sentenceOf(language, record).lead;

/** An act in a sentence: what it is, when, and which step that was. */
export function actSentence(language: Language, { shown }: { shown: HeldAct["shown"] }): string {
  const t = translator(confirmMessages, language);
  const act = instrumentWord(language, { effect: shown.effect, kind: kindOf(shown) });
  const when = dateWords(language, shown.on);
  return shown.on === null || shown.step === "not stated"
    ? t("actSaid", { act, when })
    : t("actStep", { act, when, step: stepWord(language, shown.step) });
}

/** The same of an act by its id; nothing of one that is not held. */
export const sentenceOfAct = (language: Language, record: PartnershipRecord, id: InstrumentId): string => {
  const act = heldOf(record).acts.find((one) => one.id === id);
  return act ? actSentence(language, act) : "";
};

/** What is held, in plain sentences with their sources: as the side that is asked reads it. */
export const WhatIsHeld = ({ language, record }: { language: Language; record: PartnershipRecord }) => {
  const t = translator(confirmMessages, language);
  const { acts } = heldOf(record);
  return (
    <>
      <p class="lead">{stateSentence(language, record)}</p>
      {acts.length === 0 ? <p>{t("noActs")}</p> : null}
      <ol class="held">
        {acts.map((act) => (
          <li>
            <p>
              <b>{actSentence(language, act)}</b>
            </p>
            <OtherSaid language={language} record={record} act={act} />
            <ul class="small">
              {claimsAbout(record, act.id).map((claim) => (
                <li>
                  {t("saidBy", { who: claimantName(language, claim, record.parties) })}
                  {language === "zh-Hans" ? "：" : ": "}
                  <SourceName claim={claim} />
                  {claim.published ? `, ${formatPartialDate(claim.published, language, "short")}` : ""}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </>
  );
};

type Claim = ReturnType<typeof claimsAbout>[number];

/** Other sites are not told from where somebody came: the address here is the key. */
const SourceName = ({ claim }: { claim: Claim }) => {
  const link = linkOf(claim);
  const name = <span lang={claim.language ?? undefined}>{claim.title}</span>;
  return link === null ? (
    name
  ) : (
    <a href={link} rel="noreferrer noopener">
      {name}
    </a>
  );
};

const OtherSaid = ({
  language,
  record,
  act,
}: {
  language: Language;
  record: PartnershipRecord;
  act: HeldAct;
}) => {
  const t = translator(confirmMessages, language);
  const own = actSentence(language, act);
  const others = new Set(
    claimsAbout(record, act.id)
      .filter(({ on }) => on !== null)
      .map((claim) => actSentence(language, { shown: claim })),
  );
  others.delete(own);
  if (others.size === 0) return null;
  return <p class="soft">{t("otherDates", { list: [...others].join("; ") })}</p>;
};
