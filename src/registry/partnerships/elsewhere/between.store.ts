import { sql } from "kysely";
import { type ReadDb, run } from "../../../database/database.ts";
import type { PartnershipId, PlaceId } from "../../../kernel/ids.ts";

/** A partnership that joins one place of each of two lists. */
export interface Joining {
  id: PartnershipId;
  first: PlaceId;
  second: PlaceId;
}

/** The partnerships between any place of one list and any of another, those of fewer parties before others. */
export async function partnershipsBetween(
  read: ReadDb,
  first: readonly PlaceId[],
  second: readonly PlaceId[],
): Promise<Joining[]> {
  return run(
    read,
    sql<Joining>`
      select pair.partnership_id as id, pair.place_id as first, pair.other_id as second
      from partnership_pair pair
      where pair.place_id = any(${[...first] as string[]}) and pair.other_id = any(${[...second] as string[]})
      order by (select count(*) from partnership_party p where p.partnership_id = pair.partnership_id), 1`,
  );
}
