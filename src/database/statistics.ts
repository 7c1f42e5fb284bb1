import { sql } from "kysely";
import { change, type WriteTx } from "./database.ts";
import type { DB } from "./rows.generated.ts";

/**
 * Tells the planner what tables hold now: after many rows came in at once, it does not know for a minute.
 *
 * @param tables those that have grown; all if absent
 */
export async function refreshStatistics(tx: WriteTx, tables?: readonly (keyof DB)[]): Promise<void> {
  const which = tables?.map((table) => sql.table(table)) ?? [];
  await change(tx, sql`analyze ${sql.join(which)}`);
}
