import { sql } from "kysely";
import { change, type WriteTx } from "../database/database.ts";
import type { Revision } from "../kernel/ids.ts";

/**
 * Sets the counter of revisions to the newest there is. A number is not given back when a transaction is: what was only
 * tried would leave a gap. For who holds the one writer's place.
 */
export async function giveNumbersBack(tx: WriteTx, latest: Revision): Promise<void> {
  await change(
    tx,
    sql`select setval(pg_get_serial_sequence('revision', 'id'), ${Math.max(latest, 1)}::bigint, ${latest > 0})`,
  );
}
