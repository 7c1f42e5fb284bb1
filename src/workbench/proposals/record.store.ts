import { type RawBuilder, sql } from "kysely";
import { type ReadDb, run } from "../../database/database.ts";
import type { BodyId, CitationId, PlaceId, Revision } from "../../kernel/ids.ts";
import type { SubjectKind, Value } from "../../registry/dossiers/subject.ts";
import type { About } from "./proposal.ts";

/** A change that a record saw. */
export interface RecordChange {
  revision: Revision;
  at: Date;
  author: string;
  summary: string;
  /** The claims that came, went, or were judged. */
  claims: CitationId[];
}

/** The citations of which a record is made. `subjectKind`: the kind of dossier as the record has it. */
function citationsOf({ kind, id }: About, subjectKind: SubjectKind | null): RawBuilder<unknown> {
  return kind === "partnerships"
    ? sql`select citation_id from act_claim where partnership_id = ${id}`
    : sql`
        select citation_id from subject_claim where subject_kind = ${subjectKind}
          and (subject_id = ${id} or subject_id in (
            select merged_id from subject_merge where kind = ${subjectKind} and into_id = ${id}))`;
}

const MOST_CHANGES = 50;

/** What changed of a record's claims and what is judged of them after a revision, the latest first. */
export async function changesSince(
  read: ReadDb,
  about: About,
  subjectKind: SubjectKind | null,
  since: Revision,
): Promise<RecordChange[]> {
  if (about.id === null) return [];
  return run(
    read,
    sql<RecordChange>`
      with own as (${citationsOf(about, subjectKind)}),
        touched (revision, citation_id) as (
          select unnest(array[c.known_from, c.known_to]), c.id from own join citation c on c.id = own.citation_id
          union
          select unnest(array[j.known_from, j.known_to]), j.citation_id from own join judgement j using (citation_id))
      select r.id as revision, r.at, r.author, r.summary, array_agg(distinct t.citation_id order by t.citation_id) as claims
      from touched t join revision r on r.id = t.revision
      where t.revision > ${since}
      group by r.id order by r.id desc limit ${MOST_CHANGES}`,
  );
}

/** The record that a citation tells of; null where it tells of none that has a page. */
export async function recordOfCitation(
  read: ReadDb,
  citation: CitationId,
): Promise<{ partnership: string } | { subjectKind: SubjectKind; id: string } | null> {
  const [row] = await run(
    read,
    sql<{ partnership: string | null; subjectKind: SubjectKind | null; id: string | null }>`
      select a.partnership_id as partnership, s.subject_kind as "subjectKind", s.subject_id as id
      from citation c
      left join act_claim a on a.citation_id = c.id
      left join subject_claim s on s.citation_id = c.id
      where c.id = ${citation}`,
  );
  if (row?.partnership) return { partnership: row.partnership };
  return row?.subjectKind && row.id ? { subjectKind: row.subjectKind, id: row.id } : null;
}

/** Whether what a value points to is there; a value that points to nothing always is. */
export async function isThere(read: ReadDb, value: Value): Promise<boolean> {
  const found = (table: string, id: string) =>
    run(read, sql`select 1 from ${sql.table(table)} where id = ${id}`).then((rows) => rows.length > 0);
  switch (value.type) {
    case "place":
      return found("place", value.place);
    case "organization":
      return found("organization", value.organization);
    case "group":
      return found("country_group", value.group);
    case "partnership":
      return found("partnership", value.partnership);
    case "source":
      return found("source", value.source);
    case "citation":
      return found("citation", value.citation);
    case "figure":
      return found("figure", value.figure);
    case "subject": {
      const { kind, id } = value.subject;
      return run(read, sql`select 1 from subject where kind = ${kind} and id = ${id}`).then(
        (rows) => rows.length > 0,
      );
    }
    default:
      return true;
  }
}

export async function organizationExists(read: ReadDb, id: string): Promise<boolean> {
  return (await run(read, sql`select 1 from organization where id = ${id}`)).length > 0;
}

/** The places whose records these bodies keep. */
export async function placesKeptBy(
  read: ReadDb,
  bodies: readonly BodyId[],
  most: number,
): Promise<PlaceId[]> {
  const rows = await run(
    read,
    sql<{ id: PlaceId }>`
      select distinct place_id as id from body_place where body_id = any(${[...bodies]}) order by 1 limit ${most}`,
  );
  return rows.map(({ id }) => id);
}
