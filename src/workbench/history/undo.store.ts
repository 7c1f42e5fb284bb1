import { type RawBuilder, sql } from "kysely";
import { change, type ReadDb, run, type WriteTx } from "../../database/database.ts";
import { builtOnVersions, type VersionedTable } from "../../database/versions.ts";
import type { CitationId, PartnershipId, Revision, SourceId } from "../../kernel/ids.ts";
import type { Restated } from "../../registry/evidence/restate.store.ts";

/** What is described in versions, and by which columns each thing is known. */
const VERSIONED = {
  source_version: ["source_id"],
  organization_version: ["organization_id"],
  place_version: ["place_id"],
  place_name: ["place_id", "language", "kind", "name"],
  place_succession: ["id"],
  figure_version: ["figure_id"],
  subject_merge: ["kind", "merged_id"],
  place_merge: ["merged_id"],
} as const satisfies Partial<Record<VersionedTable, readonly string[]>>;

export const VERSIONED_TABLES = Object.entries(VERSIONED) as [keyof typeof VERSIONED, readonly string[]][];

/** What became of one claim in a revision, and what stands of it now. */
export interface ChangedClaim {
  /** The version that the revision brought; null where it took the claim back. */
  brought: CitationId | null;
  /** The version that it closed. */
  closed: CitationId | null;
  /** The newest version there is. */
  last: CitationId;
  /** The revision that changed the claim last, where it does not stand as this revision left it; else null. */
  changedBy: Revision | null;
}

/** The claims that a revision brought, replaced or took back. */
export async function changedClaims(read: ReadDb, made: Revision): Promise<ChangedClaim[]> {
  return run(
    read,
    sql<ChangedClaim>`
      with recursive changed (brought, closed) as (
        select b.id, c.id from citation b
        left join citation c on c.superseded_by = b.id and c.known_to = ${made}
        where b.known_from = ${made}
        union all
        select null, c.id from citation c
        where c.known_to = ${made}
          and not exists (select from citation b where b.id = c.superseded_by and b.known_from = ${made})),
      version (brought, closed, id, superseded_by) as (
        select h.brought, h.closed, c.id, c.superseded_by
        from changed h join citation c on c.id = coalesce(h.brought, h.closed)
        union all
        select v.brought, v.closed, c.id, c.superseded_by from version v join citation c on c.id = v.superseded_by)
      select v.brought, v.closed, v.id as last, case
          when v.brought is null then case when l.known_to is null then l.known_from end
          when l.known_to is not null then l.known_to
          when l.fingerprint is distinct from b.fingerprint or l.claimant_place_id is distinct from b.claimant_place_id
            or la.partnership_id is distinct from ba.partnership_id then l.known_from
        end as "changedBy"
      from version v join citation l on l.id = v.id
      left join citation b on b.id = v.brought
      left join act_claim la on la.citation_id = l.id
      left join act_claim ba on ba.citation_id = b.id
      where v.superseded_by is null order by v.id`,
  );
}

/** Which partnerships the acts of these citations are of, and those whose claims a revision judged anew. */
export async function partnershipsConcerned(
  read: ReadDb,
  citations: readonly CitationId[],
  revisions: readonly Revision[],
): Promise<PartnershipId[]> {
  const rows = await run(
    read,
    sql<{ id: PartnershipId }>`
      select partnership_id as id from act_claim where citation_id = any(${[...citations]})
      union
      select a.partnership_id from judgement j join act_claim a on a.citation_id = j.citation_id
      where j.known_from = any(${[...revisions]})
      union
      select a.partnership_id from judgement j join act_claim a on a.citation_id = j.citation_id
      where j.known_to = any(${[...revisions]})`,
  );
  return rows.map(({ id }) => id);
}

/** The sources that nobody had named before a revision did. */
export async function sourcesBrought(read: ReadDb, made: Revision): Promise<SourceId[]> {
  const rows = await run(read, sql<{ id: SourceId }>`select id from source where known_from = ${made}`);
  return rows.map(({ id }) => id);
}

/** Why a revision is taken back elsewhere, or not at all. */
export type Elsewhere =
  | { why: "batch"; batch: number }
  | { why: "rolled-back-batch"; batch: number }
  | { why: "name-decision" }
  | { why: "rule" };

export async function takenBackElsewhere(read: ReadDb, made: Revision): Promise<Elsewhere | null> {
  const [row] = await run(
    read,
    sql<{ batch: number | null; rolled_back: number | null; name: boolean; rule: boolean }>`
      select (select min(id) from batch where revision = ${made}) as batch,
        (select min(id) from batch where rolled_back_revision = ${made}) as rolled_back,
        exists (select from match_judgement where known_from = ${made} or known_to = ${made}) as name,
        exists (select from counting_rule where known_from = ${made}) as rule`,
  );
  if (row?.batch) return { why: "batch", batch: row.batch };
  if (row?.rolled_back) return { why: "rolled-back-batch", batch: row.rolled_back };
  if (row?.name) return { why: "name-decision" };
  return row?.rule ? { why: "rule" } : null;
}

/**
 * The last revision that built on what this one did, and must be taken back before; null where none did. What was
 * changed and taken back again stands as it was.
 */
export async function builtOn(
  read: ReadDb,
  made: Revision,
  claims: readonly ChangedClaim[],
): Promise<Revision | null> {
  const standing = claims.filter(({ brought }) => brought !== null).map(({ last }) => last);
  const found: (Revision | null)[] = [
    ...claims.map(({ changedBy }) => changedBy),
    await lastOf(read, judgedSince(made, standing)),
    await lastOf(read, toldSince(made, standing)),
  ];
  for (const [table, key] of VERSIONED_TABLES) found.push(await builtOnVersions(read, table, key, made));
  const later = found.reduce((last, one) => Math.max(last ?? 0, one ?? 0) as Revision, null);
  return later === 0 ? null : later;
}

const base = (column: string) => sql`regexp_replace(${sql.ref(column)}, '~\\d+$', '')`;

/** Whether two judgements are the same one, carried from one version of a claim to another. */
const sameJudgement = (a: string, b: string) => sql`
  ${base(`${a}.citation_id`)} = ${base(`${b}.citation_id`)} and ${sql.ref(`${a}.kind`)} = ${sql.ref(`${b}.kind`)}
  and ${sql.ref(`${a}.reason`)} = ${sql.ref(`${b}.reason`)} and ${sql.ref(`${a}.author`)} = ${sql.ref(`${b}.author`)}
  and ${base(`${a}.other_citation_id`)} is not distinct from ${base(`${b}.other_citation_id`)}`;

/** Of what the revision judged: whether it was judged otherwise since. Of what it said: whether that was judged. */
const judgedSince = (made: Revision, standing: readonly CitationId[]) => [
  sql`
    select greatest(l.known_from, l.known_to) as at
    from judgement j join judgement l on ${base("l.citation_id")} = ${base("j.citation_id")}
      and (l.kind in ('accept', 'reject')) = (j.kind in ('accept', 'reject'))
    where j.known_from = ${made}
      and not exists (select from judgement n where n.known_to is null and ${sameJudgement("n", "j")})`,
  sql`
    select l.known_from
    from judgement j join judgement l on ${base("l.citation_id")} = ${base("j.citation_id")}
      and (l.kind in ('accept', 'reject')) = (j.kind in ('accept', 'reject')) and l.known_to is null
    where j.known_to = ${made} and l.known_from > ${made}
      and not exists (select from judgement o where o.known_from = ${made} and ${sameJudgement("l", "o")})`,
  ...["l.citation_id", "l.other_citation_id"].map(
    (column) => sql`
      select (select min(f.known_from) from judgement f where f.known_from > ${made} and ${sameJudgement("f", "l")})
      from judgement l
      where ${sql.ref(column)} = any(${[...standing]}) and l.known_to is null
        and not exists (select from judgement o where o.known_from = ${made} and ${sameJudgement("l", "o")})`,
  ),
];

/** What is told since of things that this revision was the first to name, and what names its claims. */
function toldSince(made: Revision, standing: readonly CitationId[]): RawBuilder<unknown>[] {
  const claims = sql`n.known_from = ${made} and l.known_from > ${made} and l.known_to is null
    and l.id <> all(${[...standing]})`;
  const stated = (things: "place" | "organization" | "subject", same: RawBuilder<unknown>) => sql`
    select l.known_from from ${sql.table(things)} n join statement s on ${same}
    join citation l on l.id = s.citation_id where ${claims}`;
  return [
    sql`select l.known_from from source n join citation l on l.source_id = n.id where ${claims}`,
    sql`select l.known_from from place n join citation l on l.claimant_place_id = n.id where ${claims}`,
    sql`select l.known_from from organization n join citation l on l.claimant_organization_id = n.id where ${claims}`,
    sql`
      select l.known_from from place n join partnership_party y on y.place_id = n.id
      join act_claim a on a.partnership_id = y.partnership_id join citation l on l.id = a.citation_id where ${claims}`,
    stated("place", sql`s.place_id = n.id`),
    stated("organization", sql`s.organization_id = n.id`),
    stated("subject", sql`s.other_kind = n.kind and s.other_id = n.id`),
    sql`
      select l.known_from from place n join place_version l on l.parent_id = n.id
      where n.known_from = ${made} and l.known_from > ${made} and l.known_to is null
        and not exists (select from place_version b where b.place_id = l.place_id and b.known_from = ${made})`,
    sql`
      select l.known_from from organization n join figure_version l on l.issuer_id = n.id
      where n.known_from = ${made} and l.known_from > ${made} and l.known_to is null
        and not exists (select from figure_version b where b.figure_id = l.figure_id and b.known_from = ${made})`,
    sql`
      select l.known_from from statement s join citation l on l.id = s.citation_id
      where s.other_citation_id = any(${[...standing]}) and l.known_to is null and l.id <> all(${[...standing]})`,
  ];
}

async function lastOf(read: ReadDb, questions: readonly RawBuilder<unknown>[]): Promise<Revision | null> {
  const [row] = await run(
    read,
    sql<{ last: Revision | null }>`
      select max(at) as last from (${sql.join(questions, sql` union all `)}) later (at)`,
  );
  return row?.last ?? null;
}

/** Closes what a revision judged, under whatever version of its claim that stands now. */
export async function closeJudgementsMade(tx: WriteTx, made: Revision, at: Revision): Promise<void> {
  await change(
    tx,
    sql`
      update judgement n set known_to = ${at} from judgement j
      where j.known_from = ${made} and n.known_to is null and ${sameJudgement("n", "j")}
        -- Of a version that something replaced it says nothing more.
        and (n.id = j.id or exists (select from citation c where c.id = n.citation_id and c.known_to is null))`,
  );
}

/**
 * Makes anew the judgements that a revision closed, about the claims as they are called now; each once, and none that
 * stands: one may have been carried along with a claim that was said again.
 */
export async function judgeAnew(
  tx: WriteTx,
  made: Revision,
  restated: readonly Restated[],
  at: Revision,
): Promise<void> {
  const [ids, names] = [restated.map(({ id }) => id as string), restated.map(({ as }) => as as string)];
  const called = (column: string) => sql`coalesce(
    (select r.new_id from unnest(${ids}::text[], ${names}::text[]) as r (old_id, new_id) where r.old_id = ${sql.ref(column)}),
    (select n.id from citation o join citation n on n.fingerprint = o.fingerprint and n.source_id = o.source_id
      where o.id = ${sql.ref(column)} and n.known_to is null and ${base("n.id")} = ${base("o.id")} limit 1),
    ${sql.ref(column)})`;
  await change(
    tx,
    sql`
      insert into judgement (citation_id, kind, other_citation_id, reason, author, known_from)
      select a.citation_id, a.kind, a.other_citation_id, a.reason, a.author, ${at}
      from (
        select ${called("j.citation_id")} as citation_id, j.kind, ${called("j.other_citation_id")} as other_citation_id,
          j.reason, j.author, min(j.id) as first
        from judgement j where j.known_to = ${made} group by 1, 2, 3, 4, 5) a
      where not exists (select from judgement s
        where s.known_to is null and s.citation_id = a.citation_id and s.kind = a.kind and s.reason = a.reason
          and s.author = a.author and s.other_citation_id is not distinct from a.other_citation_id)
      order by a.first`,
  );
}
