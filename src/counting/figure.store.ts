import { sql } from "kysely";
import { type ReadDb, run } from "../database/database.ts";
import { dateColumns, dateFrom } from "../database/date-columns.ts";
import { isKnown, putVersions } from "../database/versions.ts";
import type { CitationId, FigureId, OrganizationId, Revision } from "../kernel/ids.ts";
import { addIds } from "../registry/evidence/evidence.store.ts";
import { recordCitations } from "../registry/evidence/record-citations.ts";
import type { Recording } from "../registry/evidence/recording.ts";
import type { Citation } from "../registry/evidence/source.ts";
import type { Comparator, Figure, FigureMapping } from "./figure.ts";

/** Records published figures with their citations. Returns how many were new or changed. */
export async function recordFigures(
  recording: Recording,
  figures: readonly { citation: Citation; figure: Omit<Figure, "citation"> }[],
): Promise<number> {
  const added = await recordCitations(
    recording,
    figures.map(({ citation, figure }) => ({ citation, states: figure })),
  );
  if (added.length === 0) return 0;
  await addIds(
    recording,
    "figure",
    added.map(({ states }) => states.id),
  );
  return putVersions(
    recording.tx,
    "figure_version",
    ["figure_id"],
    added.map(({ citation, states }) => ({
      figure_id: states.id,
      citation_id: citation.id,
      issuer_id: states.issuer,
      subject: states.subject,
      scope: states.scope,
      comparator: states.comparator,
      value: states.value,
      unit: states.unit,
      ...dateColumns("as_of", states.asOf),
      ...dateColumns("period", states.period),
      measure: states.measure,
      pair_key: states.pairKey,
      rule: states.mapping,
      note: states.note,
    })),
    () => recording.revision(),
  );
}

export async function listFigures(
  read: ReadDb,
  known: Revision,
  page: { after?: string; limit: number },
): Promise<Figure[]> {
  return selectFigures(
    read,
    known,
    sql`and f.figure_id > ${page.after ?? ""} order by f.figure_id limit ${page.limit}`,
  );
}

export async function findFigure(read: ReadDb, id: FigureId, known: Revision): Promise<Figure | null> {
  const [figure] = await selectFigures(read, known, sql`and f.figure_id = ${id}`);
  return figure ?? null;
}

/** The figures published in one statement with this one, itself included. */
export async function figuresTogether(read: ReadDb, figure: Figure, known: Revision): Promise<Figure[]> {
  if (figure.pairKey === null) return [figure];
  return selectFigures(read, known, sql`and f.pair_key = ${figure.pairKey} order by f.figure_id`);
}

async function selectFigures(
  read: ReadDb,
  known: Revision,
  where: ReturnType<typeof sql>,
): Promise<Figure[]> {
  const rows = await run(
    read,
    sql<{
      figure_id: FigureId;
      citation_id: CitationId;
      issuer_id: OrganizationId;
      subject: string;
      scope: string;
      comparator: Comparator;
      value: number;
      unit: string;
      as_of_edtf: string | null;
      as_of_earliest: string | null;
      as_of_latest: string | null;
      period_edtf: string | null;
      period_earliest: string | null;
      period_latest: string | null;
      measure: string;
      pair_key: string | null;
      rule: FigureMapping;
      note: string | null;
    }>`
      select f.* from figure_version f
      where ${isKnown("f", known)} ${where}`,
  );
  return rows.map((row) => ({
    id: row.figure_id,
    citation: row.citation_id,
    issuer: row.issuer_id,
    subject: row.subject,
    scope: row.scope,
    comparator: row.comparator,
    value: row.value,
    unit: row.unit,
    asOf: dateFrom(row.as_of_edtf, row.as_of_earliest, row.as_of_latest),
    period: dateFrom(row.period_edtf, row.period_earliest, row.period_latest),
    measure: row.measure,
    pairKey: row.pair_key,
    note: row.note,
    mapping: row.rule,
  }));
}
