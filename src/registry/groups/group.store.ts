import { sql } from "kysely";
import { type ReadDb, run } from "../../database/database.ts";
import { dateFrom } from "../../database/date-columns.ts";
import { insertRows, isKnown } from "../../database/versions.ts";
import { formatDay } from "../../kernel/day.ts";
import type { CitationId, GroupId, Revision } from "../../kernel/ids.ts";
import type { PartialDate } from "../../kernel/partial-date.ts";
import { recordCitations, type Stated } from "../evidence/record-citations.ts";
import type { Recording } from "../evidence/recording.ts";
import type { MembershipClaim } from "./membership.ts";

/** A set of countries with dated memberships; its name by BCP 47 language. */
export interface Group {
  id: GroupId;
  names: Record<string, string>;
}

export async function addGroups(recording: Recording, groups: readonly Group[]): Promise<number> {
  const there = await recording.tx.selectFrom("country_group").select("id").execute();
  const known = new Set<string>(there.map((row) => row.id));
  const added = groups.filter((group) => !known.has(group.id));
  if (added.length === 0) return 0;
  const revision = await recording.revision();
  await insertRows(
    recording.tx,
    "country_group",
    added.map((group) => ({ id: group.id, names: JSON.stringify(group.names), known_from: revision })),
  );
  return added.length;
}

export async function recordMemberships(
  recording: Recording,
  stated: readonly Stated<Omit<MembershipClaim, "citation">>[],
): Promise<number> {
  const added = await recordCitations(recording, stated);
  await insertRows(
    recording.tx,
    "membership",
    added.map(({ citation, states }) => ({
      citation_id: citation.id,
      group_id: states.group,
      country: states.country,
      role: states.role,
      founding: states.founding,
      from_edtf: states.from.edtf,
      from_earliest: formatDay(states.from.earliest),
      from_latest: formatDay(states.from.latest),
      to_edtf: states.to.edtf,
      to_earliest: formatDay(states.to.earliest),
      to_latest: formatDay(states.to.latest),
    })),
  );
  return added.length;
}

export async function listGroups(read: ReadDb, known: Revision): Promise<Group[]> {
  const rows = await read
    .selectFrom("country_group")
    .selectAll()
    .where("known_from", "<=", known)
    .orderBy("id")
    .execute();
  return rows.map((row) => ({ id: row.id as GroupId, names: row.names as Record<string, string> }));
}

/** Every claim about the group's memberships that is known and not rejected at a revision. */
export async function membershipClaims(
  read: ReadDb,
  group: GroupId,
  known: Revision,
): Promise<MembershipClaim[]> {
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
    }>`
      select m.* from membership m join citation c on c.id = m.citation_id
      where m.group_id = ${group} and ${isKnown("c", known)}
        and not exists (
          select from judgement j where j.citation_id = c.id and j.kind = 'reject'
            and ${isKnown("j", known)})
      order by m.country, m.from_earliest`,
  );
  return rows.map((row) => ({
    citation: row.citation_id,
    group: row.group_id,
    country: row.country,
    role: row.role,
    founding: row.founding,
    from: dateFrom(row.from_edtf, row.from_earliest, row.from_latest) as PartialDate,
    to: dateFrom(row.to_edtf, row.to_earliest, row.to_latest) as PartialDate,
  }));
}
