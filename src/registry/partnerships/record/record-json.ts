import { type Day, formatDay } from "../../../kernel/day.ts";
import type { CitationId } from "../../../kernel/ids.ts";
import type { PartialDate } from "../../../kernel/partial-date.ts";
import type { Instrument } from "../instrument.ts";
import type { PartnershipRecord, RecordedClaim } from "./partnership-record.ts";
import { reasonShown } from "./shown.ts";
import { gradeTogether, type Since, type Tie } from "./tie.ts";

/** A day without bound is null. */
export const jsonDay = (day: Day): string | null => (Number.isFinite(day) ? formatDay(day) : null);

const jsonDate = (date: PartialDate | null) =>
  date && {
    edtf: date.edtf,
    verbatim: date.verbatim,
    earliest: jsonDay(date.earliest),
    latest: jsonDay(date.latest),
  };

export const jsonSince = (since: Since | null) =>
  since && {
    edtf: since.shown?.edtf ?? null,
    earliest: jsonDay(since.earliest),
    latest: jsonDay(since.latest),
    disputed: since.disputed,
  };

/** The record as `show --json`, the data routes and the API give it. */
export function recordJson(record: PartnershipRecord) {
  const { parties, claims, judgements } = record;
  const partOf = new Map<CitationId, string>();
  for (const instrument of record.instruments)
    for (const claim of instrument.claims) partOf.set(claim.citation, instrument.id);
  return {
    partnership: record.id,
    places: parties.map(({ id, names }) => ({ id, names })),
    asOf: formatDay(record.asOf),
    revision: record.known,
    state: record.state,
    instruments: record.instruments.map((instrument) => instrumentJson(instrument, record)),
    claims: claims.map((claim) => ({
      ...claimJson(claim),
      instrument: partOf.get(claim.citation) ?? null,
      judgements: judgements
        .filter((judgement) => judgement.citation === claim.citation)
        .map(({ kind, other, reason, author, since }) => ({ kind, other, reason, author, revision: since })),
    })),
  };
}

function instrumentJson(instrument: Instrument, record: PartnershipRecord) {
  const [shown] = instrument.used;
  return {
    id: instrument.id,
    effect: instrument.effect,
    kind: instrument.kind,
    form: shown?.form ?? null,
    label: shown?.label ?? null,
    date: jsonDate(shown?.on ?? null),
    step: shown?.step ?? null,
    evidence: gradeTogether(
      instrument.used,
      record.parties.map((party) => party.id),
    ),
    shown: shown?.citation ?? null,
    because: reasonShown(instrument, record.judgements),
    conflicts: instrument.conflicts,
    claims: instrument.claims.map((claim) => claim.citation),
  };
}

function claimJson(claim: RecordedClaim) {
  return {
    id: claim.citation,
    source: {
      id: claim.source,
      kind: claim.sourceKind,
      title: claim.title,
      publisher: claim.publisher,
      url: claim.url,
      published: claim.published?.edtf ?? null,
      retrieved: claim.retrieved?.edtf ?? null,
      language: claim.language,
    },
    claimant: claim.claimant ?? claim.organization?.id ?? null,
    capacity: claim.capacity,
    grade: claim.grade,
    form: claim.form,
    effect: claim.effect,
    strength: claim.strength,
    label: claim.label,
    step: claim.step,
    date: jsonDate(claim.on),
    derived: claim.derived,
    speaks: { earliest: jsonDay(claim.speaks.earliest), latest: jsonDay(claim.speaks.latest) },
    term:
      claim.termYears === null && claim.termNote === null
        ? null
        : { years: claim.termYears, note: claim.termNote },
    excerpt: claim.excerpt,
    locator: claim.locator,
    note: claim.note,
  };
}

/** A row of the list. */
export const tieJson = (tie: Tie) => ({
  partnership: tie.id,
  places: tie.parties.map(({ id, names }) => ({ id, names })),
  state: tie.state,
  since: jsonSince(tie.since),
  evidence: tie.grade,
  claims: tie.claims.length,
});
