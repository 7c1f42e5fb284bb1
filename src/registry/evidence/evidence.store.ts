import { type RawBuilder, sql } from "kysely";
import { change, type ReadDb, run, type WriteTx } from "../../database/database.ts";
import { dateColumns, dateFrom } from "../../database/date-columns.ts";
import { insertRows, isKnown, putVersions } from "../../database/versions.ts";
import type { CitationId, Revision, SourceId } from "../../kernel/ids.ts";
import type { SourceKind } from "./grade.ts";
import type { Judgement, JudgementKind } from "./judgement.ts";
import type { Recording } from "./recording.ts";
import type { Citation, Source } from "./source.ts";

export async function insertRevision(tx: WriteTx, author: string, summary: string): Promise<Revision> {
  const row = await tx
    .insertInto("revision")
    .values({ author, summary })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id as Revision;
}

/** A revision with its clock. */
export interface RevisionRecord {
  revision: Revision;
  at: Date;
  author: string;
  summary: string;
}

/** The newest revision; 0 before anything was recorded. */
export async function latestRevision(read: ReadDb): Promise<Revision> {
  const row = await read
    .selectFrom("revision")
    .select((e) => e.fn.max("id").as("id"))
    .executeTakeFirst();
  return (row?.id ?? 0) as Revision;
}

/** What was known at the end of a day (UTC): its last revision, 0 for "nothing known yet". */
export async function revisionOnDay(read: ReadDb, isoDay: string): Promise<Revision> {
  const [row] = await run(
    read,
    sql<{ id: number | null }>`
      select max(id) as id from revision where at < (${isoDay}::date + 1)::timestamp at time zone 'UTC'`,
  );
  return (row?.id ?? 0) as Revision;
}

/** When a revision was made; the beginning of 1970 for "nothing known yet". */
export async function revisionClock(read: ReadDb, revision: Revision): Promise<Date> {
  const row = await read.selectFrom("revision").select("at").where("id", "=", revision).executeTakeFirst();
  return row?.at ?? new Date(0);
}

export async function listRevisions(read: ReadDb, limit: number): Promise<RevisionRecord[]> {
  const rows = await read.selectFrom("revision").selectAll().orderBy("id", "desc").limit(limit).execute();
  return rows.map((row) => ({
    revision: row.id as Revision,
    at: row.at,
    author: row.author,
    summary: row.summary,
  }));
}

export async function putSources(recording: Recording, sources: readonly Source[]): Promise<number> {
  await addIds(
    recording,
    "source",
    sources.map((source) => source.id),
  );
  return putVersions(
    recording.tx,
    "source_version",
    ["source_id"],
    sources.map((source) => ({
      source_id: source.id,
      kind: source.kind,
      title: source.title,
      publisher: source.publisher,
      url: source.url,
      ...dateColumns("published", source.published),
      ...dateColumns("retrieved", source.retrieved),
      language: source.language,
      carrier_note: source.carrierNote,
    })),
    () => recording.revision(),
  );
}

/** Adds the identities that are not there yet. */
export async function addIds(
  recording: Recording,
  table: "source" | "place" | "organization" | "partnership" | "figure",
  ids: readonly string[],
): Promise<string[]> {
  const there = await run(
    recording.tx,
    sql<{ id: string }>`select id from ${sql.table(table)} where id = any(${[...ids]})`,
  );
  const known = new Set(there.map((row) => row.id));
  const added = ids.filter((id) => !known.has(id));
  if (added.length > 0) {
    const revision = await recording.revision();
    await insertRows(
      recording.tx,
      table,
      added.map((id) => ({ id, known_from: revision })),
    );
  }
  return added;
}

export async function findSource(read: ReadDb, id: SourceId, known: Revision): Promise<Source | null> {
  const [source] = await selectSources(read, known, sql`and s.source_id = ${id}`);
  return source ?? null;
}

async function selectSources(
  read: ReadDb,
  known: Revision,
  where: ReturnType<typeof sql>,
): Promise<Source[]> {
  const rows = await run(
    read,
    sql<{
      source_id: SourceId;
      kind: SourceKind;
      title: string;
      publisher: string | null;
      url: string | null;
      published_edtf: string | null;
      published_earliest: string | null;
      published_latest: string | null;
      retrieved_edtf: string | null;
      retrieved_earliest: string | null;
      retrieved_latest: string | null;
      language: string | null;
      carrier_note: string | null;
    }>`
      select s.* from source_version s
      where ${isKnown("s", known)} ${where}`,
  );
  return rows.map((row) => ({
    id: row.source_id,
    kind: row.kind,
    title: row.title,
    publisher: row.publisher,
    url: row.url,
    published: dateFrom(row.published_edtf, row.published_earliest, row.published_latest),
    retrieved: dateFrom(row.retrieved_edtf, row.retrieved_earliest, row.retrieved_latest),
    language: row.language,
    carrierNote: row.carrier_note,
  }));
}

/** A citation as recorded, with the digest of all it says and states. */
export type RecordedCitation = Citation & { fingerprint: string };

/** The newest version of a citation, under the id it has in its data set: `id`, or `id~2`, `id~3` … */
export interface NewestCitation {
  id: CitationId;
  fingerprint: string;
  /** False where it was taken back and nothing has taken its place. */
  current: boolean;
}

/** The newest versions of citations, by the ids they have in their data set. */
export async function newestCitations(
  read: ReadDb,
  ids: readonly string[],
): Promise<Map<string, NewestCitation>> {
  const rows = await run(
    read,
    sql<NewestCitation & { base: string }>`
      with recursive version (base, id, fingerprint, current, superseded_by) as (
        select c.id, c.id, c.fingerprint, c.known_to is null, c.superseded_by
        from citation c where c.id = any(${[...ids]})
        union all
        select v.base, c.id, c.fingerprint, c.known_to is null, c.superseded_by
        from version v join citation c on c.id = v.superseded_by)
      select base, id, fingerprint, current from version where superseded_by is null`,
  );
  return new Map(rows.map(({ base, ...newest }) => [base, newest]));
}

export async function insertCitations(
  tx: WriteTx,
  citations: readonly RecordedCitation[],
  revision: Revision,
): Promise<void> {
  await insertRows(
    tx,
    "citation",
    citations.map((citation) => ({
      id: citation.id,
      source_id: citation.source,
      locator: citation.locator,
      excerpt: citation.excerpt,
      claimant_place_id: citation.claimantPlace,
      claimant_organization_id: citation.claimantOrganization,
      capacity: citation.capacity,
      ...dateColumns("as_of", citation.asOf),
      note: citation.note,
      fingerprint: citation.fingerprint,
      known_from: revision,
    })),
  );
}

/** Puts citations in the place of earlier ones, which stay on record as they were until this revision. */
export async function supersedeCitations(
  tx: WriteTx,
  replaced: readonly { id: CitationId; by: CitationId }[],
  revision: Revision,
): Promise<void> {
  if (replaced.length === 0) return;
  await change(
    tx,
    sql`
      update citation c set known_to = coalesce(c.known_to, ${revision}), superseded_by = r.by
      from unnest(${replaced.map(({ id }) => id)}::text[], ${replaced.map(({ by }) => by)}::text[]) as r (id, by)
      where c.id = r.id`,
  );
}

export async function citationExists(read: ReadDb, id: CitationId): Promise<boolean> {
  const row = await read.selectFrom("citation").select("id").where("id", "=", id).executeTakeFirst();
  return row !== undefined;
}

export async function insertJudgement(tx: WriteTx, judgement: Judgement, revision: Revision): Promise<void> {
  await tx
    .insertInto("judgement")
    .values({
      citation_id: judgement.citation,
      kind: judgement.kind,
      other_citation_id: judgement.other,
      reason: judgement.reason,
      author: judgement.author,
      known_from: revision,
    })
    .execute();
}

/** Judgements in force at a revision about any of these citations. */
export const judgementsOf = (
  read: ReadDb,
  citations: readonly CitationId[],
  known: Revision,
): Promise<(Judgement & { since: Revision })[]> => readJudgements(read, citations, isKnown(null, known));

/** Every judgement there ever was about any of these citations, those that a later one replaced among them. */
export const judgementsEver = (
  read: ReadDb,
  citations: readonly CitationId[],
): Promise<(Judgement & { since: Revision })[]> => readJudgements(read, citations, sql`true`);

async function readJudgements(
  read: ReadDb,
  citations: readonly CitationId[],
  which: RawBuilder<unknown>,
): Promise<(Judgement & { since: Revision })[]> {
  if (citations.length === 0) return [];
  const rows = await run(
    read,
    sql<{
      citation_id: CitationId;
      kind: JudgementKind;
      other_citation_id: CitationId | null;
      reason: string;
      author: string;
      known_from: Revision;
    }>`
      select * from judgement
      where citation_id = any(${[...citations] as string[]}) and ${which}
      order by id`,
  );
  return rows.map((row) => ({
    citation: row.citation_id,
    kind: row.kind,
    other: row.other_citation_id,
    reason: row.reason,
    author: row.author,
    since: row.known_from,
  }));
}

/** Closes what was judged before about a citation, for a newer judgement to stand in its place. */
export async function closeJudgements(
  tx: WriteTx,
  citation: CitationId,
  kinds: readonly JudgementKind[],
  revision: Revision,
): Promise<void> {
  await tx
    .updateTable("judgement")
    .set({ known_to: revision })
    .where("citation_id", "=", citation)
    .where("kind", "in", [...kinds])
    .where("known_to", "is", null)
    .where("known_from", "<", revision)
    .execute();
}
