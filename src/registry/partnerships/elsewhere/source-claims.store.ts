import { sql } from "kysely";
import { type ReadDb, run } from "../../../database/database.ts";
import { dateFrom } from "../../../database/date-columns.ts";
import { isKnown } from "../../../database/versions.ts";
import type { CitationId, PartnershipId, PlaceId, Revision, SourceId } from "../../../kernel/ids.ts";
import type { PartialDate } from "../../../kernel/partial-date.ts";
import type { Effect, Form, Step, Strength } from "../act-claim.ts";

/** An act that a source tells of, with the parties of its partnership. */
export interface SourcedAct {
  citation: CitationId;
  partnership: PartnershipId;
  parties: PlaceId[];
  form: Form;
  effect: Effect;
  strength: Strength | null;
  label: string | null;
  step: Step;
  on: PartialDate | null;
}

/** The acts told by the citations of a source that were known at a revision. */
export async function actsFrom(read: ReadDb, source: SourceId, known: Revision): Promise<SourcedAct[]> {
  const rows = await run(
    read,
    sql<{
      citation_id: CitationId;
      partnership_id: PartnershipId;
      parties: PlaceId[];
      form: Form;
      effect: Effect;
      strength: Strength | null;
      label: string | null;
      step: Step;
      on_verbatim: string | null;
      on_edtf: string | null;
      on_earliest: string | null;
      on_latest: string | null;
    }>`
      select a.*, p.parties
      from citation c
      join act_claim a on a.citation_id = c.id
      join lateral (
        select array_agg(place_id order by ordinal) as parties from partnership_party
        where partnership_id = a.partnership_id) p on true
      where c.source_id = ${source} and ${isKnown("c", known)}
      order by a.citation_id`,
  );
  return rows.map((row) => ({
    citation: row.citation_id,
    partnership: row.partnership_id,
    parties: row.parties,
    form: row.form,
    effect: row.effect,
    strength: row.strength,
    label: row.label,
    step: row.step,
    on: dateFrom(row.on_edtf, row.on_earliest, row.on_latest, row.on_verbatim),
  }));
}
