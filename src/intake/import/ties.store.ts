import { sql } from "kysely";
import { type ReadDb, run } from "../../database/database.ts";
import type { PlaceId, SourceId } from "../../kernel/ids.ts";

/** Who is a partner of whom as sources other than this one say. */
export async function tiesByOthers(
  read: ReadDb,
  source: SourceId,
): Promise<Map<PlaceId, ReadonlySet<PlaceId>>> {
  const rows = await run(
    read,
    sql<{ place: PlaceId; others: PlaceId[] }>`
      select p.place_id as place, array_agg(p.other_id) as others
      from partnership_pair p
      where p.partnership_id in (
        select a.partnership_id from act_claim a
        join citation c on c.id = a.citation_id and c.known_to is null and c.source_id <> ${source})
      group by p.place_id`,
  );
  return new Map(rows.map(({ place, others }) => [place, new Set(others)]));
}
