import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import { afterAll, inject } from "vitest";
import { connect } from "../../src/database/connect.ts";
import type { Database } from "../../src/database/database.ts";
import { loadDataset } from "../../src/intake/load-dataset.ts";
import { createDatabase, dropDatabase, inDatabase, LOADED, onServer, TEMPLATE } from "./database-names.ts";

/**
 * A migrated, empty database of the file's own, dropped at its end. Call it at the top of a test file or in a
 * `describe`, not in a hook: `const database = await testDatabase();`
 */
export async function testDatabase(): Promise<Database> {
  return copyOf(TEMPLATE);
}

/** The same with the starter dataset loaded. The first file that asks for it loads it, for the whole run. */
export async function loadedDatabase(): Promise<Database> {
  await loadOnce();
  return copyOf(LOADED);
}

async function copyOf(template: string): Promise<Database> {
  const cluster = inject("clusterUrl");
  const name = `test_${randomBytes(6).toString("hex")}`;
  await createDatabase(cluster, name, template);
  const database = await connect({ databaseUrl: inDatabase(cluster, name), dataFolder: "" });
  afterAll(async () => {
    await database.close();
    await dropDatabase(cluster, name);
  });
  return database;
}

const LOADERS = 1;

async function loadOnce(): Promise<void> {
  const cluster = inject("clusterUrl");
  // Files run in several processes: one loads, the others wait for it.
  await onServer(cluster, async (client) => {
    await client.query("select pg_advisory_lock($1)", [LOADERS]);
    const there = await client.query("select 1 from pg_database where datname = $1", [LOADED]);
    if (there.rowCount) return;
    const making = `${LOADED}_making`;
    await dropDatabase(cluster, making);
    await createDatabase(cluster, making, TEMPLATE);
    const database = await connect({ databaseUrl: inDatabase(cluster, making), dataFolder: "" });
    try {
      await loadStarter(database);
    } finally {
      await database.close();
    }
    await client.query(`alter database "${making}" rename to "${LOADED}"`);
  });
}

async function loadStarter(database: Database): Promise<void> {
  await loadDataset(database, fileURLToPath(new URL("../../data", import.meta.url)));
}
