import { sql } from "kysely";
import { type ReadDb, run } from "../../database/database.ts";
import { dateFrom } from "../../database/date-columns.ts";
import { isKnown } from "../../database/versions.ts";
import type { CitationId, OrganizationId, PlaceId, Revision, SourceId } from "../../kernel/ids.ts";
import type { Capacity, SourceKind } from "./grade.ts";
import type { Citation, Source } from "./source.ts";

/** Whether the registry has ever had a source of this id. */
export async function sourceExists(read: ReadDb, id: SourceId): Promise<boolean> {
  const row = await read.selectFrom("source").select("id").where("id", "=", id).executeTakeFirst();
  return row !== undefined;
}

export interface CountedSource {
  source: Source;
  /** How many claims were taken from it. */
  claims: number;
}

/** Which sources a list holds; what is absent leaves all. */
export interface SourceFilter {
  kind?: SourceKind | undefined;
  language?: string | undefined;
  /** Each must stand in the title, the publisher or the id. */
  words?: readonly string[] | undefined;
}

/** Sources with the number of their claims, by id from a position on. */
export async function listCountedSources(
  read: ReadDb,
  known: Revision,
  { kind, language, words = [] }: SourceFilter,
  page: { after?: string | undefined; limit: number },
): Promise<CountedSource[]> {
  const within = words.map((word) => `%${word.replace(/[\\%_]/g, "\\$&")}%`);
  const conditions = [
    isKnown("s", known),
    sql`s.source_id > ${page.after ?? ""}`,
    ...(kind ? [sql`s.kind = ${kind}`] : []),
    ...(language ? [sql`s.language = ${language}`] : []),
    ...within.map((word) => sql`concat_ws(' ', s.title, s.publisher, s.source_id) ilike ${word}`),
  ];
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
      claims: number;
    }>`
      select s.*, (select count(*)::int from citation c
        where c.source_id = s.source_id and ${isKnown("c", known)}) as claims
      from source_version s where ${sql.join(conditions, sql` and `)}
      order by s.source_id limit ${page.limit}`,
  );
  return rows.map((row) => ({
    claims: row.claims,
    source: {
      id: row.source_id,
      kind: row.kind,
      title: row.title,
      publisher: row.publisher,
      url: row.url,
      published: dateFrom(row.published_edtf, row.published_earliest, row.published_latest),
      retrieved: dateFrom(row.retrieved_edtf, row.retrieved_earliest, row.retrieved_latest),
      language: row.language,
      carrierNote: row.carrier_note,
    },
  }));
}

/** A choice of more would be none. */
const MOST_LANGUAGES = 200;

/** The languages that sources are written in, for a choice. */
export async function sourceLanguages(read: ReadDb, known: Revision): Promise<string[]> {
  const rows = await run(
    read,
    sql<{ language: string }>`
      select distinct s.language from source_version s
      where ${isKnown("s", known)} and s.language is not null order by 1 limit ${MOST_LANGUAGES}`,
  );
  return rows.map((row) => row.language);
}

/** How much is cited from a source. */
export async function countCitations(read: ReadDb, source: SourceId, known: Revision): Promise<number> {
  const [row] = await run(
    read,
    sql<{ citations: number }>`
      select count(*)::int as citations from citation c where c.source_id = ${source} and ${isKnown("c", known)}`,
  );
  return row?.citations ?? 0;
}

/** What is cited from a source, in the order of the citations' ids: the first `most`. */
export async function citationsFrom(
  read: ReadDb,
  source: SourceId,
  known: Revision,
  most: number,
): Promise<Citation[]> {
  const rows = await run(
    read,
    sql<{
      id: CitationId;
      source_id: SourceId;
      locator: string | null;
      excerpt: string | null;
      claimant_place_id: PlaceId | null;
      claimant_organization_id: OrganizationId | null;
      capacity: Capacity;
      as_of_edtf: string | null;
      as_of_earliest: string | null;
      as_of_latest: string | null;
      note: string | null;
    }>`
      select c.* from citation c where c.source_id = ${source} and ${isKnown("c", known)}
      order by c.id limit ${most}`,
  );
  return rows.map((row) => ({
    id: row.id,
    source: row.source_id,
    locator: row.locator,
    excerpt: row.excerpt,
    claimantPlace: row.claimant_place_id,
    claimantOrganization: row.claimant_organization_id,
    capacity: row.capacity,
    asOf: dateFrom(row.as_of_edtf, row.as_of_earliest, row.as_of_latest),
    note: row.note,
  }));
}
