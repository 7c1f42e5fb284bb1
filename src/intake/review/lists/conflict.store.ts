import { sql } from "kysely";
import { type ReadDb, run } from "../../../database/database.ts";
import type { BodyId, CitationId, PartnershipId, SourceId } from "../../../kernel/ids.ts";
import type { Issue } from "../../../kernel/issue.ts";
import type { BatchId } from "../../import/batch.ts";

/**
 * Partnerships in which something may contradict something, in the order of their ids: rows recorded as conflicts, or
 * claims with days apart or with more than one kind. What really contradicts is for `instrumentsOf` to say.
 */
export async function partnershipsInDoubt(
  read: ReadDb,
  after: PartnershipId | null,
  limit: number,
): Promise<PartnershipId[]> {
  const rows = await run(
    read,
    sql<{ id: PartnershipId }>`
      with conflicting as (
        select a.partnership_id as id
        from batch_row r join batch b on b.id = r.batch_id and b.state = 'recorded'
        cross join unnest(r.citations) c (id)
        join act_claim a on a.citation_id = c.id
        where r.outcome = 'conflict'),
      doubtful as (
        select a.partnership_id as id
        from act_claim a join citation c on c.id = a.citation_id and c.known_to is null
        group by a.partnership_id
        having count(*) > 1
          and (max(a.on_earliest) > min(a.on_latest) or count(distinct (a.effect, a.strength, a.form)) > 1))
      select id from (select id from conflicting union select id from doubtful) x
      where ${after}::text is null or id > ${after}
      order by id limit ${limit}`,
  );
  return rows.map(({ id }) => id);
}

/** A row that was recorded though it contradicts what was on record. */
export interface ConflictRow {
  partnership: PartnershipId;
  batch: BatchId;
  /** Whose batch it is. */
  body: BodyId | null;
  file: string;
  line: number;
  raw: string;
  issues: Issue[];
  citations: CitationId[];
}

export async function conflictRows(
  read: ReadDb,
  partnerships: readonly PartnershipId[],
): Promise<ConflictRow[]> {
  return run(
    read,
    sql<ConflictRow>`
      select distinct on (a.partnership_id, r.batch_id, r.number)
        a.partnership_id as partnership, r.batch_id as batch, b.body_id as body, b.file_name as file, r.line, r.raw,
        coalesce(r.issues, '[]') as issues, r.citations
      from act_claim a
      join batch_row r on r.outcome = 'conflict' and a.citation_id = any(r.citations)
      join batch b on b.id = r.batch_id and b.state = 'recorded'
      join citation c on c.id = a.citation_id and c.known_to is null
      where a.partnership_id = any(${[...partnerships] as string[]})
      order by a.partnership_id, r.batch_id, r.number`,
  );
}

/** What sources are called now. */
export async function sourceTitles(
  read: ReadDb,
  sources: readonly SourceId[],
): Promise<Map<SourceId, string>> {
  const rows = await run(
    read,
    sql<{ id: SourceId; title: string }>`
      select source_id as id, title from source_version
      where known_to is null and source_id = any(${[...new Set(sources)] as string[]})`,
  );
  return new Map(rows.map(({ id, title }) => [id, title]));
}
