import { type RawBuilder, sql } from "kysely";
import { type ReadDb, run } from "../../database/database.ts";
import { dateFrom } from "../../database/date-columns.ts";
import { isKnown } from "../../database/versions.ts";
import type { CitationId, GroupId, Revision, SourceId } from "../../kernel/ids.ts";
import type { PartialDate } from "../../kernel/partial-date.ts";
import type { MembershipClaim } from "./membership.ts";

/** A claim about a membership with where it was read. */
export interface MembershipRecord extends MembershipClaim {
  source: SourceId;
  sourceTitle: string;
  /** BCP 47, of the source. */
  sourceLanguage: string | null;
  /** The curator's note: what another source says. */
  note: string | null;
}

/** Whose claims: a group's, a country's in any group, or those of one source. */
export type MembershipsAsked = { group: GroupId } | { country: string } | { source: SourceId };

/** Claims about memberships known and not rejected at a revision, by country and time. */
export async function membershipRecords(
  read: ReadDb,
  asked: MembershipsAsked,
  known: Revision,
): Promise<MembershipRecord[]> {
  const rows = await run(
    read,
    sql<{
      citation_id: CitationId;
      group_id: GroupId;
      country: string;
      role: string;
      founding: boolean;
      from_edtf: string;
      from_earliest: string;
      from_latest: string;
      to_edtf: string;
      to_earliest: string;
      to_latest: string;
      source_id: SourceId;
      title: string;
      language: string | null;
      note: string | null;
    }>`
      select m.*, c.source_id, s.title, s.language, c.note
      from membership m
      join citation c on c.id = m.citation_id and ${isKnown("c", known)}
      join source_version s on s.source_id = c.source_id and ${isKnown("s", known)}
      where ${whose(asked)}
        and not exists (
          select from judgement j where j.citation_id = c.id and j.kind = 'reject' and ${isKnown("j", known)})
      order by m.group_id, m.country, m.from_earliest, m.citation_id`,
  );
  return rows.map((row) => ({
    citation: row.citation_id,
    group: row.group_id,
    country: row.country,
    role: row.role,
    founding: row.founding,
    from: dateFrom(row.from_edtf, row.from_earliest, row.from_latest) as PartialDate,
    to: dateFrom(row.to_edtf, row.to_earliest, row.to_latest) as PartialDate,
    source: row.source_id,
    sourceTitle: row.title,
    sourceLanguage: row.language,
    note: row.note,
  }));
}

function whose(asked: MembershipsAsked): RawBuilder<unknown> {
  if ("group" in asked) return sql`m.group_id = ${asked.group}`;
  return "country" in asked ? sql`m.country = ${asked.country}` : sql`c.source_id = ${asked.source}`;
}
