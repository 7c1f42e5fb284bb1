import { fileURLToPath } from "node:url";
import type { Database } from "../database/database.ts";
import { latestRevision } from "../registry/evidence/evidence.store.ts";
import { loadDataset } from "./load-dataset.ts";

/** The dataset that comes with the program. */
export const STARTER = fileURLToPath(new URL("../../data", import.meta.url));

/** Loads the starter dataset into a registry that holds nothing. */
export async function loadStarterIfEmpty(database: Database, say: (line: string) => void): Promise<void> {
  if ((await latestRevision(database.read)) > 0) return;
  say("The registry is empty: loading the starter dataset …");
  const { tables } = await loadDataset(database, STARTER, { author: "starter dataset" });
  say(`Loaded ${tables.reduce((sum, table) => sum + table.recorded, 0)} rows.`);
}
