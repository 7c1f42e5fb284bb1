import { sql } from "kysely";
import { type ReadDb, run } from "../../database/database.ts";
import { dateColumns, dateFrom } from "../../database/date-columns.ts";
import { insertRows, isKnown } from "../../database/versions.ts";
import type { CitationId, PartnershipId, PlaceId, Revision, SourceId } from "../../kernel/ids.ts";
import { recordCitations, type Stated } from "../evidence/record-citations.ts";
import type { Recording } from "../evidence/recording.ts";
import type { Activity } from "./activity.ts";

export async function recordActivities(
  recording: Recording,
  stated: readonly Stated<Omit<Activity, "citation">>[],
): Promise<number> {
  const added = await recordCitations(recording, stated);
  await insertRows(
    recording.tx,
    "activity",
    added.map(({ citation, states }) => ({
      citation_id: citation.id,
      partnership_id: states.partnership,
      kind: states.kind,
      label: states.label,
      on_verbatim: states.on?.verbatim ?? null,
      ...dateColumns("on", states.on),
    })),
  );
  return added.length;
}

/** An activity with where it was read, and the parties of its partnership. */
export interface ToldActivity extends Activity {
  source: SourceId;
  sourceTitle: string;
  publisher: string | null;
  sourceLanguage: string | null;
  note: string | null;
  parties: PlaceId[];
}

/** The activities of a partnership, or those that a source tells of, oldest first. */
export async function toldActivities(
  read: ReadDb,
  of: { partnership: PartnershipId } | { source: SourceId },
  known: Revision,
): Promise<ToldActivity[]> {
  const which = "source" in of ? sql`c.source_id = ${of.source}` : sql`a.partnership_id = ${of.partnership}`;
  const rows = await run(
    read,
    sql<{
      citation_id: CitationId;
      partnership_id: PartnershipId | null;
      kind: Activity["kind"];
      label: string | null;
      on_verbatim: string | null;
      on_edtf: string | null;
      on_earliest: string | null;
      on_latest: string | null;
      source_id: SourceId;
      title: string;
      publisher: string | null;
      language: string | null;
      note: string | null;
      parties: PlaceId[] | null;
    }>`
      select a.*, c.source_id, c.note, s.title, s.publisher, s.language, p.parties
      from activity a
      join citation c on c.id = a.citation_id
        and ${isKnown("c", known)}
      join source_version s on s.source_id = c.source_id
        and ${isKnown("s", known)}
      left join lateral (
        select array_agg(place_id order by ordinal) as parties from partnership_party
        where partnership_id = a.partnership_id) p on true
      where ${which} order by a.on_earliest, a.citation_id`,
  );
  return rows.map((row) => ({
    citation: row.citation_id,
    partnership: row.partnership_id,
    kind: row.kind,
    label: row.label,
    on: dateFrom(row.on_edtf, row.on_earliest, row.on_latest, row.on_verbatim),
    source: row.source_id,
    sourceTitle: row.title,
    publisher: row.publisher,
    sourceLanguage: row.language,
    note: row.note,
    parties: row.parties ?? [],
  }));
}
