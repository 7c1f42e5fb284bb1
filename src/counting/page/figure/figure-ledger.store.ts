import { sql } from "kysely";
import { type ReadDb, run } from "../../../database/database.ts";
import { isKnown } from "../../../database/versions.ts";
import type { CitationId, Revision, SourceId } from "../../../kernel/ids.ts";

/** Where a figure was read: the words of its source, and the source. */
export interface FigureSource {
  citation: CitationId;
  source: SourceId;
  quote: string | null;
  locator: string | null;
  title: string;
  publisher: string | null;
  url: string | null;
  /** BCP 47, of the quote. */
  language: string | null;
  publishedEdtf: string | null;
}

/** The sources of these citations, as known at a revision. */
export async function sourcesOfFigures(
  read: ReadDb,
  citations: readonly CitationId[],
  known: Revision,
): Promise<Map<CitationId, FigureSource>> {
  const rows = await run(
    read,
    sql<{
      id: CitationId;
      source_id: SourceId;
      excerpt: string | null;
      locator: string | null;
      title: string;
      publisher: string | null;
      url: string | null;
      language: string | null;
      published_edtf: string | null;
    }>`
      select c.id, c.source_id, c.excerpt, c.locator, s.title, s.publisher, s.url, s.language, s.published_edtf
      from citation c join source_version s on s.source_id = c.source_id
      where c.id = any(${[...citations] as string[]})
        and ${isKnown("s", known)}`,
  );
  return new Map(
    rows.map((row) => [
      row.id,
      {
        citation: row.id,
        source: row.source_id,
        quote: row.excerpt,
        locator: row.locator,
        title: row.title,
        publisher: row.publisher,
        url: row.url,
        language: row.language,
        publishedEdtf: row.published_edtf,
      },
    ]),
  );
}
