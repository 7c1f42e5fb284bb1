import { sql } from "kysely";
import { type ReadDb, run } from "../../database/database.ts";
import type { CitationId, PartnershipId, PlaceId } from "../../kernel/ids.ts";

/** The partnerships that a place is a party of, whatever is claimed of them now, with all their parties. */
export async function partnershipsWith(
  read: ReadDb,
  place: PlaceId,
): Promise<{ id: PartnershipId; parties: PlaceId[] }[]> {
  return run(
    read,
    sql<{ id: PartnershipId; parties: PlaceId[] }>`
      select y.partnership_id as id, array_agg(y.place_id order by y.ordinal) as parties
      from partnership_party own join partnership_party y on y.partnership_id = own.partnership_id
      where own.place_id = ${place} group by y.partnership_id order by y.partnership_id`,
  );
}

/**
 * What stands on record that names a place: claims of its partnerships, claims that it makes, and claims that state it
 * or one of its partnerships.
 */
export async function claimsNaming(
  read: ReadDb,
  place: PlaceId,
  partnerships: readonly PartnershipId[],
): Promise<CitationId[]> {
  const those = sql`any(${[...partnerships]})`;
  const rows = await run(
    read,
    sql<{ id: CitationId }>`
      select c.id from citation c
      where c.known_to is null and c.id in (
        select id from citation where claimant_place_id = ${place}
        union select citation_id from act_claim where partnership_id = ${those}
        union select citation_id from activity where partnership_id = ${those}
        union select citation_id from statement where place_id = ${place}
        union select citation_id from statement where partnership_id = ${those})
      order by c.id`,
  );
  return rows.map(({ id }) => id);
}

/** Whether anything is claimed now of one of these partnerships. */
export async function claimedAmong(
  read: ReadDb,
  partnerships: readonly PartnershipId[],
): Promise<PartnershipId | null> {
  const [row] = await run(
    read,
    sql<{ id: PartnershipId }>`
      select a.partnership_id as id from act_claim a join citation c on c.id = a.citation_id and c.known_to is null
      where a.partnership_id = any(${[...partnerships]}) limit 1`,
  );
  return row?.id ?? null;
}
