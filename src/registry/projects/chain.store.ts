import { sql } from "kysely";
import { type ReadDb, run } from "../../database/database.ts";
import { isKnown } from "../../database/versions.ts";
import type { CitationId, PartnershipId, PlaceId, Revision, SourceId } from "../../kernel/ids.ts";

/** A source as a link shows it. */
export interface SourceTitle {
  title: string;
  publisher: string | null;
  language: string | null;
}

/** What sources are called, as known at the revision. */
export async function sourceTitles(
  read: ReadDb,
  ids: readonly SourceId[],
  known: Revision,
): Promise<Map<SourceId, SourceTitle>> {
  if (ids.length === 0) return new Map();
  const rows = await run(
    read,
    sql<SourceTitle & { source_id: SourceId }>`
      select source_id, title, publisher, language from source_version s
      where source_id = any(${[...ids] as string[]}) and ${isKnown("s", known)}`,
  );
  return new Map(rows.map(({ source_id, ...title }) => [source_id, title]));
}

/** An act that a deliverable became, by the claim that tells of it. */
export interface ActTold {
  citation: CitationId;
  partnership: PartnershipId;
  parties: PlaceId[];
  source: SourceId;
  title: string;
  language: string | null;
}

/** The acts that these citations tell of; those of other things are left out. */
export function actsTold(
  read: ReadDb,
  citations: readonly CitationId[],
  known: Revision,
): Promise<ActTold[]> {
  if (citations.length === 0) return Promise.resolve([]);
  return run(
    read,
    sql<ActTold>`
      select a.citation_id as citation, a.partnership_id as partnership, c.source_id as source, s.title, s.language,
        (select array_agg(place_id order by ordinal) from partnership_party p
          where p.partnership_id = a.partnership_id) as parties
      from act_claim a
      join citation c on c.id = a.citation_id and ${isKnown("c", known)}
      join source_version s on s.source_id = c.source_id and ${isKnown("s", known)}
      where a.citation_id = any(${[...citations] as string[]}) order by a.citation_id`,
  );
}
