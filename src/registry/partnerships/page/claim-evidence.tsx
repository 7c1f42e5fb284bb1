import type { Child } from "hono/jsx";
import type { Language } from "../../../kernel/languages.ts";
import { formatPartialDate } from "../../../kernel/partial-date.ts";
import { Tag } from "../../../web/components/tag.tsx";
import { translator } from "../../../web/messages.ts";
import { locatorWords } from "../../evidence/locator-words.ts";
import { originalAt } from "../../evidence/source-record.ts";
import { partnershipMessages } from "../partnership.messages.ts";
import {
  capacityWord,
  effectWord,
  formWord,
  gradeWord,
  judgementWord,
  sourceKindWord,
  stepWord,
} from "../partnership.words.ts";
import type { PartnershipRecord, RecordedClaim } from "../record/partnership-record.ts";
import { type Difference, notesConflict, type ReasonShown } from "../record/shown.ts";
import { dateWords } from "./dates.ts";
import { claimantName } from "./names.ts";

interface Props {
  language: Language;
  record: PartnershipRecord;
  claim: RecordedClaim;
  /** In what it differs from the value shown of its act. */
  differ: readonly Difference[];
  /** Why this value is the one shown of its act, where it is and others were there. */
  shown?: ReasonShown | null;
}

/** One claim: what it says, in whose words, who says so; it opens to all that is known of it. */
export const ClaimEvidence = ({ language, record, claim, differ, shown }: Props) => {
  const t = translator(partnershipMessages, language);
  const words = claim.label ?? claim.excerpt;
  const spoken = claim.asOf ?? claim.published ?? claim.retrieved;
  const value =
    claim.effect === "lists"
      ? spoken
        ? t("listedIn", { when: formatPartialDate(spoken, language) })
        : t("undated")
      : dateWords(language, claim.on);
  return (
    <div class="claim" id={`claim-${claim.citation}`}>
      <span class="claim-value">{value}</span>
      {claim.on && claim.step !== "not stated" ? (
        <span class="soft"> {stepWord(language, claim.step)}</span>
      ) : null}
      {differ.map((what) => (
        <>
          {" "}
          <Tag kind="conflict">{t(what === "date" ? "anotherDate" : "anotherKind")}</Tag>
        </>
      ))}
      {differ.length === 0 && notesConflict(claim.note) ? (
        <>
          {" "}
          <Tag kind="conflict">{t("noteContradicts")}</Tag>
        </>
      ) : null}
      {shown ? (
        <span class="claim-source">{t("shownBecause", { reason: shown.replaceAll(" ", "_") })}</span>
      ) : null}
      {words ? (
        <q class="claim-words" lang={claim.language ?? undefined}>
          {words}
        </q>
      ) : null}
      <details class="small">
        <summary class="soft">
          <span lang={claim.language ?? undefined}>{claim.publisher ?? claim.title}</span>
          {claim.published ? `, ${formatPartialDate(claim.published, language, "short")}` : ""}
        </summary>
        <Details language={language} record={record} claim={claim} words={words} />
      </details>
    </div>
  );
};

const Details = ({
  language,
  record,
  claim,
  words,
}: Omit<Props, "differ" | "shown"> & { words: string | null }) => {
  const t = translator(partnershipMessages, language);
  const judged = record.judgements.filter(({ citation }) => citation === claim.citation);
  const lines: [string, Child][] = [[t("source"), <SourceLink claim={claim} />]];
  if (claim.publisher)
    lines.push([t("publisher"), <span lang={claim.language ?? undefined}>{claim.publisher}</span>]);
  lines.push(
    [
      t("saidBy"),
      claim.claimant || claim.organization
        ? t("claimantAs", {
            who: claimantName(language, claim, record.parties),
            capacity: capacityWord(language, claim.capacity),
          })
        : capacityWord(language, claim.capacity),
    ],
    [t("grade"), gradeWord(language, claim.grade)],
    [t("sourceKind"), sourceKindWord(language, claim.sourceKind)],
    [
      t("says"),
      [effectWord(language, claim.effect), formWord(language, claim.form)].join(
        language === "zh-Hans" ? "，" : ", ",
      ),
    ],
  );
  if (claim.excerpt && claim.excerpt !== words)
    lines.push([t("excerpt"), <q lang={claim.language ?? undefined}>{claim.excerpt}</q>]);
  if (claim.locator) lines.push([t("locator"), locatorWords(claim.locator, language)]);
  if (claim.derived) lines.push([t("dateRow"), t("derived")]);
  if (claim.termYears !== null) lines.push([t("term"), t("years", { n: claim.termYears })]);
  if (claim.termNote) lines.push([t("term"), claim.termNote]);
  if (claim.note) lines.push([t("note"), <span lang="en">{claim.note}</span>]);
  if (claim.retrieved) lines.push([t("readOnDay"), formatPartialDate(claim.retrieved, language)]);
  if (claim.carrierNote) lines.push([t("carrier"), <span lang="en">{claim.carrierNote}</span>]);
  for (const { kind, reason, author, since } of judged) {
    lines.push([
      t("judgement"),
      t.rich<Child>("judgedBy", {
        what: judgementWord(language, kind),
        author,
        revision: String(since),
        reason: <span lang="en">{reason}</span>,
      }),
    ]);
  }
  lines.push([t("citation"), <code>{claim.citation}</code>]);
  return (
    <div>
      {lines.map(([term, description]) => (
        <div>
          <span class="soft">{t("line", { term })}</span> {description}
        </div>
      ))}
    </div>
  );
};

const SourceLink = ({ claim }: { claim: RecordedClaim }) => {
  const title = <span lang={claim.language ?? undefined}>{claim.title}</span>;
  const original = originalAt(claim, claim.excerpt);
  return original ? (
    <a href={original} rel="noopener nofollow">
      {title}
    </a>
  ) : (
    title
  );
};
