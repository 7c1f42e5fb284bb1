import { sql } from "kysely";
import { type ReadDb, run } from "../../database/database.ts";
import type { PartnershipId, PlaceId, SubjectId } from "../../kernel/ids.ts";

export const LINKED_KINDS = ["project", "deliverable", "programme"] as const;

/** A record that came of a partnership: it names the partnership, or all of its places. */
export interface Linked {
  kind: (typeof LINKED_KINDS)[number];
  id: SubjectId;
  partnership: PartnershipId;
}

/** The partnerships of any of these places, by id. */
export async function partnershipsOf(read: ReadDb, places: readonly PlaceId[]): Promise<PartnershipId[]> {
  if (places.length === 0) return [];
  const rows = await run(
    read,
    sql<{ id: PartnershipId }>`
      select distinct partnership_id as id from partnership_party where place_id = any(${[...places]}) order by 1`,
  );
  return rows.map(({ id }) => id);
}

/** What came of these partnerships, as known now; rejected claims link nothing, and what was merged stands once. */
export function linkedTo(read: ReadDb, partnerships: readonly PartnershipId[]): Promise<Linked[]> {
  const ids = [...partnerships];
  return run(
    read,
    sql<Linked>`
      with party as materialized (
        select partnership_id, place_id from partnership_party where partnership_id = any(${ids})
      ), said as materialized (
        select distinct sc.subject_kind as kind, coalesce(m.into_id, sc.subject_id) as id, st.partnership_id, st.place_id
        from statement st
        join subject_claim sc on sc.citation_id = st.citation_id and sc.subject_kind = any(${[...LINKED_KINDS]})
        join citation c on c.id = st.citation_id and c.known_to is null
        left join subject_merge m on m.kind = sc.subject_kind and m.merged_id = sc.subject_id and m.known_to is null
        where (st.partnership_id = any(${ids}) or st.place_id in (select place_id from party))
          and not exists (select from judgement j
            where j.citation_id = c.id and j.kind = 'reject' and j.known_to is null)
      )
      select kind, id, partnership_id as partnership from said where partnership_id is not null
      union
      select s.kind, s.id, p.partnership_id from party p join said s on s.place_id = p.place_id
      group by s.kind, s.id, p.partnership_id
      having count(distinct p.place_id) = (select count(*) from party q where q.partnership_id = p.partnership_id)
      order by 3, 1, 2`,
  );
}
