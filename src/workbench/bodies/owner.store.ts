import { sql } from "kysely";
import { type ReadDb, run } from "../../database/database.ts";
import type { BodyId, PlaceId } from "../../kernel/ids.ts";
import type { RecordRef } from "../../kernel/record-ref.ts";

/** The bodies that own the records of any of these places, by name. Closed ones own nothing. */
export async function bodiesOwning(read: ReadDb, places: readonly PlaceId[]): Promise<BodyId[]> {
  if (places.length === 0) return [];
  const rows = await run(
    read,
    sql<{ id: BodyId }>`
      select distinct b.id from body_place p join body b on b.id = p.body_id
      left join place_merge m on m.merged_id = p.place_id and m.known_to is null
      where coalesce(m.into_id, p.place_id) = any(${[...places]}) and b.closed_at is null order by b.id`,
  );
  return rows.map(({ id }) => id);
}

/**
 * The places that a record is about, and so whose bodies own it: the parties of a partnership, a place itself, what is
 * stated in a dossier as a place or a partnership. Other records are about none: the whole registry keeps them.
 * @param subjectKind the kind of dossier as the record has it (`deliverable list`); null of what is no dossier
 */
export async function placesOf(
  read: ReadDb,
  { kind, id }: RecordRef,
  subjectKind: string | null,
): Promise<PlaceId[]> {
  if (kind === "places") return [id as PlaceId];
  const rows = await run(
    read,
    kind === "partnerships"
      ? sql<{ place: PlaceId }>`select place_id as place from partnership_party where partnership_id = ${id}`
      : sql<{ place: PlaceId }>`
          select distinct coalesce(s.place_id, p.place_id) as place
          from subject_claim sc
          join citation c on c.id = sc.citation_id and c.known_to is null
          join statement s on s.citation_id = sc.citation_id
          left join partnership_party p on p.partnership_id = s.partnership_id
          where sc.subject_kind = ${subjectKind} and sc.subject_id = ${id}
            and (s.place_id is not null or p.place_id is not null)`,
  );
  return rows.map(({ place }) => place);
}

/** Whether any of these bodies asks for a second person. A record that nobody owns asks for none. */
export async function asksSecondPerson(read: ReadDb, bodies: readonly BodyId[]): Promise<boolean> {
  if (bodies.length === 0) return false;
  const rows = await run(
    read,
    sql`select 1 from body where id = any(${[...bodies]}) and two_persons and closed_at is null limit 1`,
  );
  return rows.length > 0;
}
