import { sql } from "kysely";
import { type ReadDb, run, type WriteTx } from "../../database/database.ts";
import { dateColumns, dateFrom } from "../../database/date-columns.ts";
import { insertRows } from "../../database/versions.ts";
import type { Bounds } from "../../kernel/bounds.ts";
import { knownDay } from "../../kernel/day.ts";
import type { CitationId, PartnershipId, PlaceId, Revision, SourceId } from "../../kernel/ids.ts";
import { type Capacity, claimGrade, type SourceKind } from "../evidence/grade.ts";
import { speaksOn } from "../evidence/source.ts";
import type { ActClaim, Effect, Form, Step, Strength } from "./act-claim.ts";
import type { Partnership } from "./partnership.ts";

/** What a citation states about an act, as it is stored beside the citation. */
export type ActStatement = Pick<
  ActClaim,
  | "partnership"
  | "form"
  | "effect"
  | "strength"
  | "label"
  | "step"
  | "on"
  | "derived"
  | "termYears"
  | "termNote"
>;

export async function insertPartnerships(
  tx: WriteTx,
  partnerships: readonly Partnership[],
  revision: Revision,
): Promise<void> {
  await insertRows(
    tx,
    "partnership",
    partnerships.map(({ id }) => ({ id, known_from: revision })),
  );
  await insertRows(
    tx,
    "partnership_party",
    partnerships.flatMap(({ id, parties }) =>
      parties.map((place, index) => ({ partnership_id: id, place_id: place, ordinal: index + 1 })),
    ),
  );
  await insertRows(
    tx,
    "partnership_pair",
    partnerships.flatMap(({ id, parties }) =>
      parties.flatMap((place) =>
        parties
          .filter((other) => other !== place)
          .map((other) => ({ partnership_id: id, place_id: place, other_id: other })),
      ),
    ),
  );
}

export async function existingPartnerships(
  read: ReadDb,
  ids: readonly PartnershipId[],
): Promise<Set<PartnershipId>> {
  const rows = await run(
    read,
    sql<{ id: PartnershipId }>`select id from partnership where id = any(${[...ids] as string[]})`,
  );
  return new Set(rows.map((row) => row.id));
}

export async function insertActs(
  tx: WriteTx,
  acts: readonly (ActStatement & { citation: CitationId })[],
): Promise<void> {
  await insertRows(
    tx,
    "act_claim",
    acts.map((act) => ({
      citation_id: act.citation,
      partnership_id: act.partnership,
      form: act.form,
      effect: act.effect,
      strength: act.strength,
      label: act.label,
      step: act.step,
      on_verbatim: act.on?.verbatim ?? null,
      ...dateColumns("on", act.on),
      derived: act.derived,
      term_years: act.termYears,
      term_note: act.termNote,
    })),
  );
}

export async function partiesOf(
  read: ReadDb,
  ids: readonly PartnershipId[],
): Promise<Map<PartnershipId, PlaceId[]>> {
  const rows = await run(
    read,
    sql<{ partnership_id: PartnershipId; parties: PlaceId[] }>`
      select partnership_id, array_agg(place_id order by ordinal) as parties
      from partnership_party where partnership_id = any(${[...ids] as string[]}) group by partnership_id`,
  );
  return new Map(rows.map((row) => [row.partnership_id, row.parties]));
}

/** A claim with what its citation and source say of it. */
export interface ClaimRow {
  citation_id: CitationId;
  partnership_id: PartnershipId;
  source_id: SourceId;
  source_kind: SourceKind;
  claimant_place_id: PlaceId | null;
  capacity: Capacity;
  form: Form;
  effect: Effect;
  strength: Strength | null;
  label: string | null;
  step: Step;
  on_verbatim: string | null;
  on_edtf: string | null;
  on_earliest: string | null;
  on_latest: string | null;
  derived: boolean;
  term_years: number | null;
  term_note: string | null;
  as_of_earliest: string | null;
  as_of_latest: string | null;
  published_earliest: string | null;
  published_latest: string | null;
  retrieved_earliest: string | null;
  retrieved_latest: string | null;
}

/** Every claim about the acts of these partnerships that was on record at a revision, rejected ones included. */
export async function actClaims(
  read: ReadDb,
  partnerships: readonly PartnershipId[],
  known: Revision,
): Promise<ActClaim[]> {
  const rows = await run(
    read,
    sql<ClaimRow>`
      select a.*, c.source_id, c.claimant_place_id, c.capacity, c.as_of_earliest, c.as_of_latest,
        s.kind as source_kind, s.published_earliest, s.published_latest, s.retrieved_earliest, s.retrieved_latest
      from act_claim a
      join citation c on c.id = a.citation_id
      join source_version s on s.source_id = c.source_id
        and s.known_from <= ${known} and (s.known_to is null or s.known_to > ${known})
      where a.partnership_id = any(${[...partnerships] as string[]})
        and c.known_from <= ${known} and (c.known_to is null or c.known_to > ${known})
      order by a.citation_id`,
  );
  return rows.map(claimOf);
}

export function claimOf(row: ClaimRow): ActClaim {
  const { capacity, source_kind: sourceKind } = row;
  return {
    citation: row.citation_id,
    partnership: row.partnership_id,
    source: row.source_id,
    sourceKind,
    claimant: row.claimant_place_id,
    capacity,
    grade: claimGrade({ capacity, sourceKind }),
    form: row.form,
    effect: row.effect,
    strength: row.strength,
    label: row.label,
    step: row.step,
    on: dateFrom(row.on_edtf, row.on_earliest, row.on_latest, row.on_verbatim),
    derived: row.derived,
    speaks: speaksOn(
      { asOf: boundsOf(row.as_of_earliest, row.as_of_latest) },
      {
        published: boundsOf(row.published_earliest, row.published_latest),
        retrieved: boundsOf(row.retrieved_earliest, row.retrieved_latest),
      },
    ),
    termYears: row.term_years,
    termNote: row.term_note,
  };
}

const boundsOf = (earliest: string | null, latest: string | null): Bounds | null =>
  earliest === null || latest === null ? null : { earliest: knownDay(earliest), latest: knownDay(latest) };

/** The partnership whose act a citation is about; null where it speaks of something else. */
export async function partnershipOfCitation(
  read: ReadDb,
  citation: CitationId,
): Promise<PartnershipId | null> {
  const row = await read
    .selectFrom("act_claim")
    .select("partnership_id")
    .where("citation_id", "=", citation)
    .executeTakeFirst();
  return (row?.partnership_id as PartnershipId | undefined) ?? null;
}
