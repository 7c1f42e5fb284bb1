import type { Day } from "../../../kernel/day.ts";
import { notFound } from "../../../kernel/errors.ts";
import type { CitationId, PartnershipId } from "../../../kernel/ids.ts";
import type { Language } from "../../../kernel/languages.ts";
import { formatPartialDate } from "../../../kernel/partial-date.ts";
import { activityKindMessages } from "../../../registry/activities/activity.messages.ts";
import { type ToldActivity, toldActivities } from "../../../registry/activities/activity.store.ts";
import { judgementsOf } from "../../../registry/evidence/evidence.store.ts";
import { baseOf } from "../../../registry/evidence/record-citations.ts";
import { kindOf } from "../../../registry/partnerships/kinds.ts";
import { dateWords } from "../../../registry/partnerships/page/dates.ts";
import { claimantName } from "../../../registry/partnerships/page/names.ts";
import {
  formWord,
  instrumentWord,
  stateWords,
  stepWord,
} from "../../../registry/partnerships/partnership.words.ts";
import {
  type PartnershipRecord,
  type RecordedClaim,
  recordFrom,
} from "../../../registry/partnerships/record/partnership-record.ts";
import { tieRecord } from "../../../registry/partnerships/record/record.store.ts";
import { nameIn } from "../../../web/components/names.tsx";
import { translator } from "../../../web/messages.ts";
import type { Said } from "../difference.ts";
import { historyMessages } from "../history.messages.ts";
import type { RecordThen, ThenAsked } from "../record-then.ts";
import { judgedOf, part } from "./said.ts";

/** A partnership as known at a revision. One that is told of another place now still has its own history. */
export async function partnershipThen(
  { read, language, known }: ThenAsked,
  id: string,
  asOf: Day,
): Promise<RecordThen> {
  const row = await tieRecord(read, id as PartnershipId, { revision: known });
  if (!row || row.id === null) throw notFound("unknown-partnership", `There is no partnership ${id}.`, "id");
  const record = recordFrom({ ...row, id: row.id }, asOf);
  const claims = record.claims.map((claim) => claimSaid(language, record, claim));
  const activities = await toldActivities(read, { partnership: record.id }, known);
  const called = new Map<CitationId, string>(
    record.claims.map((claim, at) => [claim.citation, [claims[at]?.head, claim.title].join(", ")]),
  );
  const judged = await judgementsOf(read, [...called.keys()], known);
  return {
    title: record.parties
      .map(({ id: place, names }) => (Object.keys(names).length > 0 ? nameIn(names, language) : place))
      .join(" – "),
    said: [
      ...claims,
      ...activities.map((activity) => activitySaid(language, activity)),
      ...judgedOf(language, judged, called),
    ],
    state: record.claims.length > 0 ? stateSaid(language, record) : null,
  };
}

function claimSaid(language: Language, record: PartnershipRecord, claim: RecordedClaim): Said {
  return {
    key: `claim ${baseOf(claim.citation)}`,
    kind: "claim",
    head: instrumentWord(language, { effect: claim.effect, kind: kindOf(claim) }),
    parts: [
      ...(claim.effect === "lists"
        ? part(language, "asOf", claim.asOf && formatPartialDate(claim.asOf, language))
        : part(language, "date", dateWords(language, claim.on))),
      ...part(language, "step", claim.step === "not stated" ? null : stepWord(language, claim.step)),
      ...part(language, "form", claim.form === "not stated" ? null : formWord(language, claim.form)),
      ...part(language, "speaker", claimantName(language, claim, record.parties)),
      ...part(language, "label", claim.label),
      ...part(language, "term", claim.termYears ?? claim.termNote),
      ...part(language, "words", claim.excerpt),
      ...part(language, "note", claim.note),
    ],
    source: { id: claim.source, title: claim.title, language: claim.language },
    because: null,
  };
}

const activitySaid = (language: Language, activity: ToldActivity): Said => ({
  key: `claim ${baseOf(activity.citation)}`,
  kind: "claim",
  head: translator(activityKindMessages, language)(activity.kind),
  parts: [
    ...part(language, "when", activity.on && formatPartialDate(activity.on, language)),
    ...part(language, "label", activity.label),
    ...part(language, "note", activity.note),
  ],
  source: { id: activity.source, title: activity.sourceTitle, language: activity.sourceLanguage },
  because: null,
});

function stateSaid(language: Language, { state }: PartnershipRecord): string {
  const words = stateWords(language, state);
  return translator(historyMessages, language)(state.certainty, { state: words });
}
