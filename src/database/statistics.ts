import { sql } from "kysely";
import { change, type WriteTx } from "./database.ts";

/** Tells the planner what the tables hold now: after many rows came in at once, it does not know for a minute. */
export async function refreshStatistics(tx: WriteTx): Promise<void> {
  await change(tx, sql`analyze`);
}
