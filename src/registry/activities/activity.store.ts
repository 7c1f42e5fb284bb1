import { sql } from "kysely";
import { type ReadDb, run } from "../../database/database.ts";
import { dateColumns, dateFrom } from "../../database/date-columns.ts";
import { insertRows } from "../../database/versions.ts";
import type { CitationId, PartnershipId, Revision } from "../../kernel/ids.ts";
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

export async function activitiesOf(
  read: ReadDb,
  partnership: PartnershipId,
  known: Revision,
): Promise<Activity[]> {
  const rows = await run(
    read,
    sql<{
      citation_id: CitationId;
      partnership_id: PartnershipId;
      kind: Activity["kind"];
      label: string | null;
      on_verbatim: string | null;
      on_edtf: string | null;
      on_earliest: string | null;
      on_latest: string | null;
    }>`
      select a.* from activity a join citation c on c.id = a.citation_id
      where a.partnership_id = ${partnership}
        and c.known_from <= ${known} and (c.known_to is null or c.known_to > ${known})
      order by a.on_earliest, a.citation_id`,
  );
  return rows.map((row) => ({
    citation: row.citation_id,
    partnership: row.partnership_id,
    kind: row.kind,
    label: row.label,
    on: dateFrom(row.on_edtf, row.on_earliest, row.on_latest, row.on_verbatim),
  }));
}
