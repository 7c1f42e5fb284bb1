import { BEGINNING, type Day, FOREVER } from "../../../kernel/day.ts";
import type { Language } from "../../../kernel/languages.ts";
import { formatDayIn, formatPartialDate } from "../../../kernel/partial-date.ts";
import { translator } from "../../../web/messages.ts";
import type { EvidenceGrade } from "../../evidence/grade.ts";
import type { ActClaim } from "../act-claim.ts";
import { claimedBounds, dateOf } from "../evidence-use.ts";
import { type Instrument, kindRank, makesTie } from "../instrument.ts";
import { partnershipMessages } from "../partnership.messages.ts";
import { instrumentWord, scaleOf, stateWords, tieWord, upperFirst } from "../partnership.words.ts";
import type { PartnershipRecord } from "../record/partnership-record.ts";
import { gradeTogether, isListedOnly } from "../record/tie.ts";
import { dateWords, sinceWords, whenWords } from "./dates.ts";
import { claimantName } from "./names.ts";

/** What a partnership is on a day, in words made from its data alone. */
export interface Sentence {
  /** The state itself. */
  lead: string;
  /** Steps before and after, what else is possible, what stands behind it. */
  rest: string[];
}

export function sentenceOf(language: Language, record: PartnershipRecord): Sentence {
  const lead = leadOf(language, record);
  const { kind, certainty, standing, alternatives } = record.state;
  const onlyIntended =
    kind === "intention" && standing === "in force" && alternatives.every((other) => other.kind === null);
  const doubt = certainty === "possible" && standing === "in force" && kind !== "intention";
  const rest = [
    ...(onlyIntended ? [translator(partnershipMessages, language)("neverMade")] : []),
    ...(doubt ? [translator(partnershipMessages, language)("uncertain")] : []),
    ...stepsOf(language, record),
    ...contradictionsOf(language, record),
    ...(standing === "not established" ? [] : [evidenceOf(language, record)]),
    ...disagreementsOf(language, record),
  ];
  return { lead: finished(lead), rest: rest.map(finished) };
}

/** Russian dates end in a stop of their own. */
const finished = (text: string): string => upperFirst(text.replace(/\.\.$/, "."));

const used = (record: PartnershipRecord): ActClaim[] => record.instruments.flatMap((i) => i.used);

function leadOf(language: Language, record: PartnershipRecord): string {
  const t = translator(partnershipMessages, language);
  const { state, since, asOf } = record;
  const tie = tieWord(language, state.kind ?? "unspecified", scaleOf(record.parties));
  const day = formatDayIn(asOf, language);
  if (state.standing === "not established" || !since) return t("notEstablished", { day });
  const when = whenWords(language, since);
  if (state.standing !== "in force") {
    const expired = record.instruments.some(
      (act) => act.effect === "expires" || act.used.some((claim) => claim.termYears),
    );
    const notRenewed = state.standing === "expired" && !expired;
    return t(notRenewed ? "notRenewed" : state.standing, { tie, when });
  }
  if (state.kind === "intention") {
    return t(state.alternatives.some(({ kind }) => kind !== null) ? "intendedAtLeast" : "intended", { when });
  }
  const words = { tie, since: sinceWords(language, since) };
  if (isListedOnly(record, state.kind)) return t("listedOnly", words);
  return t(state.certainty === "certain" ? "inForce" : "possibly", words);
}

function stepsOf(language: Language, record: PartnershipRecord): string[] {
  const t = translator(partnershipMessages, language);
  const { state, asOf } = record;
  const comma = language === "zh-Hans" ? "；" : "; ";
  const listed = (acts: readonly Instrument[]) =>
    acts
      .map((act) =>
        t("act", { act: actWord(language, act), when: dateWords(language, act.used[0]?.on ?? null) }),
      )
      .join(comma);
  const begun = record.instruments.filter((act) => hasBegun(act, asOf));
  const later = record.instruments.filter((act) => !begun.includes(act) && act.effect !== "lists");
  const before = begun.filter(
    (act) =>
      act.effect === "proposes" ||
      (makesTie(act.effect) && state.kind !== null && kindRank(act.kind) < kindRank(state.kind)),
  );
  const others = state.alternatives.filter(({ standing }) => standing !== "not established");
  return [
    ...(before.length > 0 ? [t("before", { list: listed(before) })] : []),
    ...(others.length > 0
      ? [t("alsoPossible", { list: others.map((other) => stateWords(language, other)).join(comma) })]
      : []),
    ...(later.length > 0 ? [t("later", { list: listed(later) })] : []),
  ];
}

const hasBegun = (act: Instrument, day: Day): boolean =>
  (dateOf(act.used, "signed")?.earliest ?? BEGINNING) <= day;

/** In the middle of a sentence, so in lower case. */
const actWord = (language: Language, act: Instrument): string => {
  const word = instrumentWord(language, act);
  return word.charAt(0).toLocaleLowerCase() + word.slice(1);
};

function contradictionsOf(language: Language, record: PartnershipRecord): string[] {
  const t = translator(partnershipMessages, language);
  const said: string[] = [];
  const { state, since, asOf } = record;
  const over = state.standing === "suspended" || state.standing === "ended" || state.standing === "expired";
  if (over && since && since.latest !== FOREVER) {
    const lists = used(record).filter(
      (claim) =>
        claim.effect === "lists" && claim.speaks.earliest > since.latest && claim.speaks.earliest <= asOf,
    );
    const last = lists.toSorted((a, b) => a.speaks.latest - b.speaks.latest).at(-1);
    const recorded = record.claims.find((claim) => claim.citation === last?.citation);
    const date = recorded?.asOf ?? recorded?.published ?? recorded?.retrieved;
    if (date) said.push(t("stillListed", { when: formatPartialDate(date, language) }));
  }
  for (const act of record.instruments.filter(({ effect }) => effect === "denies")) {
    const claim = record.claims.find(({ citation }) => citation === act.used[0]?.citation);
    if (claim && claimedBounds(claim).earliest <= asOf) {
      said.push(t("denied", { who: claimantName(language, claim, record.parties) }));
    }
  }
  return said;
}

const GRADE_KEY: Record<EvidenceGrade, string> = {
  document: "document",
  "both sides": "both",
  registrar: "registrar",
  "one side": "one",
  "third party": "third",
  unsourced: "none",
};

function evidenceOf(language: Language, record: PartnershipRecord): string {
  const t = translator(partnershipMessages, language);
  const places = record.parties.map((party) => party.id);
  const steps = record.instruments.filter((act) => makesTie(act.effect));
  const oneSided = steps.filter((act) => gradeTogether(act.used, places) === "one side").length;
  const grade = record.grade ?? "unsourced";
  return t("evidenceAll", {
    grade: GRADE_KEY[grade],
    steps: grade === "one side" && oneSided === steps.length ? Math.max(1, steps.length) : 1,
  });
}

function disagreementsOf(language: Language, record: PartnershipRecord): string[] {
  const conflicts = new Set(record.instruments.flatMap((act) => act.conflicts));
  if (conflicts.size === 0) return [];
  const [what] = conflicts;
  return [
    translator(partnershipMessages, language)("disagree", {
      what: conflicts.size > 1 ? "both" : (what ?? "other"),
    }),
  ];
}
