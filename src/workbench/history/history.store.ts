import { type RawBuilder, sql } from "kysely";
import { type ReadDb, run } from "../../database/database.ts";
import { notFound } from "../../kernel/errors.ts";
import type { Revision } from "../../kernel/ids.ts";
import type { RecordKind, RecordRef } from "../../kernel/record-ref.ts";
import type { RevisionRecord } from "../../registry/evidence/evidence.store.ts";

interface RevisionRow {
  id: Revision;
  at: Date;
  author: string;
  summary: string;
}

const recordOf = ({ id, ...rest }: RevisionRow): RevisionRecord => ({ revision: id, ...rest });

/** The parts of the record that a revision changes, each counted by what it brought and what it closed. */
export const COUNTED = {
  claims: "citation",
  judgements: "judgement",
  sources: "source_version",
  organizations: "organization_version",
  places: "place_version",
  names: "place_name",
  successions: "place_succession",
  figures: "figure_version",
  "merges of places": "place_merge",
  "other merges": "subject_merge",
} as const;
export type Counted = keyof typeof COUNTED;

export interface RevisionCounts extends RevisionRecord {
  counts: { what: Counted; brought: number; closed: number }[];
  /** It changed nothing that sources say: it derived states anew, say. */
  empty: boolean;
}

/** A revision with how much it did. Refuses one that there is not. */
export async function revisionRecord(read: ReadDb, revision: Revision): Promise<RevisionCounts> {
  const [row] = await run(
    read,
    sql<RevisionRow>`select id, at, author, summary from revision where id = ${revision}`,
  );
  if (!row) throw notFound("unknown-revision", `There is no revision ${revision}.`, "number");
  const counted = Object.entries(COUNTED).map(
    ([what, table]) => sql`
      select ${what} as what, (select count(*)::int from ${sql.table(table)} where known_from = ${revision}) as brought,
        (select count(*)::int from ${sql.table(table)} where known_to = ${revision}) as closed`,
  );
  const rows = await run(
    read,
    sql<{ what: Counted; brought: number; closed: number }>`${sql.join(counted, sql` union all `)}`,
  );
  const counts = rows.filter(({ brought, closed }) => brought + closed > 0);
  return { ...recordOf(row), counts, empty: counts.length === 0 };
}

/** The revisions before and after one: numbers may be left out, of changes that came to nothing. */
export async function revisionsBeside(
  read: ReadDb,
  revision: Revision,
): Promise<{ before: Revision | null; after: Revision | null }> {
  const [row] = await run(
    read,
    sql<{ before: Revision | null; after: Revision | null }>`
      select (select max(id) from revision where id < ${revision}) as before,
        (select min(id) from revision where id > ${revision}) as after`,
  );
  return row ?? { before: null, after: null };
}

/** The revisions that touched a record, the newest first, from a number down. */
export async function revisionsOf(
  read: ReadDb,
  { kind, id }: RecordRef,
  subjectKind: string | null,
  page: { before: number | null; limit: number },
): Promise<RevisionRecord[]> {
  const rows = await run(
    read,
    sql<RevisionRow>`
      with touched (known_from, known_to) as (${timesOf(kind, id, subjectKind)}),
      numbers as (select known_from as id from touched union select known_to from touched where known_to is not null)
      select r.id, r.at, r.author, r.summary from revision r join numbers n on n.id = r.id
      where r.id < ${page.before ?? Number.MAX_SAFE_INTEGER} order by r.id desc limit ${page.limit}`,
  );
  return rows.map(recordOf);
}

/** When the rows that make up a record came and went. */
function timesOf(kind: RecordKind, id: string, subjectKind: string | null): RawBuilder<unknown> {
  switch (kind) {
    case "partnerships":
      return sql`
        select known_from, null::bigint from partnership where id = ${id}
        union all ${claimTimes(sql`
          select citation_id from act_claim where partnership_id = ${id}
          union all select citation_id from activity where partnership_id = ${id}`)}`;
    case "groups":
      return sql`
        select known_from, null::bigint from country_group where id = ${id}
        union all ${claimTimes(sql`select citation_id from membership where group_id = ${id}`)}`;
    case "places":
      return sql`
        select known_from, known_to from place_version where place_id = ${id}
        union all select known_from, known_to from place_name where place_id = ${id}
        union all select known_from, known_to from place_succession where ${id} in (predecessor_id, successor_id)
        union all select known_from, known_to from place_merge where ${id} in (merged_id, into_id)`;
    case "sources":
      return sql`
        select known_from, known_to from source_version where source_id = ${id}
        union all select known_from, known_to from citation where source_id = ${id}`;
    case "figures":
      return sql`select known_from, known_to from figure_version where figure_id = ${id}`;
    case "organizations":
      return sql`
        select known_from, known_to from organization_version where organization_id = ${id}
        union all ${dossierTimes("organization", id)}`;
    default:
      return dossierTimes(subjectKind, id);
  }
}

const dossierTimes = (subjectKind: string | null, id: string) => sql`
  select known_from, known_to from subject_merge where kind = ${subjectKind} and ${id} in (merged_id, into_id)
  union all ${claimTimes(sql`
    select citation_id from subject_claim where subject_kind = ${subjectKind} and subject_id = ${id}`)}`;

/** Of claims and of what is judged of them. */
const claimTimes = (citations: RawBuilder<unknown>) => sql`
  (with own (id) as (${citations})
  select c.known_from, c.known_to from own join citation c on c.id = own.id
  union all select j.known_from, j.known_to from own join judgement j on j.citation_id = own.id)`;

/** A record as the database names it: `deliverable list`, say, of a dossier. */
export interface TouchedRecord {
  kind: string;
  id: string;
}

/** The records that a revision touched, by kind and id, from a position on. */
export async function recordsTouched(
  read: ReadDb,
  revision: Revision,
  page: { after: TouchedRecord | null; limit: number },
): Promise<TouchedRecord[]> {
  return run(
    read,
    sql<TouchedRecord>`
      with touched as (${touchedBy(revision)})
      select kind, id from touched
      where (kind, id) > (${page.after?.kind ?? ""}, ${page.after?.id ?? ""})
      order by kind, id limit ${page.limit}`,
  );
}

/** How many records of each kind a revision touched. */
export async function countTouched(
  read: ReadDb,
  revision: Revision,
): Promise<{ kind: string; count: number }[]> {
  return run(
    read,
    sql<{ kind: string; count: number }>`
      with touched as (${touchedBy(revision)})
      select kind, count(*)::int as count from touched group by kind order by kind`,
  );
}

function touchedBy(revision: Revision): RawBuilder<unknown> {
  const here = sql`${revision} in (t.known_from, t.known_to)`;
  const rows = (table: string) => sql`(
    select * from ${sql.table(table)} where known_from = ${revision}
    union all select * from ${sql.table(table)} where known_to = ${revision}) t`;
  return sql`
    select 'partnerships' collate "C" as kind, a.partnership_id collate "C" as id
      from (${citationsTouched(revision)}) t join act_claim a on a.citation_id = t.id
    union select 'partnerships', a.partnership_id
      from (${citationsTouched(revision)}) t join activity a on a.citation_id = t.id where a.partnership_id is not null
    union select s.subject_kind, s.subject_id
      from (${citationsTouched(revision)}) t join subject_claim s on s.citation_id = t.id
    union select 'groups', m.group_id from (${citationsTouched(revision)}) t join membership m on m.citation_id = t.id
    union select m.kind, x.id from subject_merge t, lateral (values (t.merged_id), (t.into_id)) x (id),
      lateral (select t.kind) m (kind) where ${here}
    union select 'places', t.place_id from ${rows("place_version")}
    union select 'places', t.place_id from ${rows("place_name")}
    union select 'places', x.id from place_succession t, lateral (values (t.predecessor_id), (t.successor_id)) x (id)
      where ${here}
    union select 'places', x.id from place_merge t, lateral (values (t.merged_id), (t.into_id)) x (id) where ${here}
    union select 'sources', t.source_id from ${rows("source_version")}
    union select 'organization', t.organization_id from ${rows("organization_version")}
    union select 'figures', t.figure_id from ${rows("figure_version")}`;
}

const citationsTouched = (revision: Revision) => sql`
  select id from citation where known_from = ${revision}
  union select id from citation where known_to = ${revision}
  union select citation_id from judgement where known_from = ${revision}
  union select citation_id from judgement where known_to = ${revision}`;
