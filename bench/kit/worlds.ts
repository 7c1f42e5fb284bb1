import { createHash } from "node:crypto";
import { existsSync, globSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { connect } from "../../src/database/connect.ts";
import type { Database } from "../../src/database/database.ts";
import { dataPaths } from "../../src/database/embedded/data-folder.ts";
import { isRunning, readPostmaster } from "../../src/database/embedded/postmaster.ts";
import { migrate } from "../../src/database/migrate.ts";
import { loadStarterIfEmpty } from "../../src/intake/starter.ts";
import { throwawayCluster } from "../../test/support/throwaway-cluster.ts";
import { fill } from "./fill.ts";
import { say } from "./print.ts";

/** A registry to measure, analysed, on a server of its own. */
export interface World {
  name: string;
  database: Database;
  close(): Promise<void>;
}

export async function starterWorld(): Promise<World> {
  const cluster = await throwawayCluster();
  await migrate(cluster);
  await loadStarterIfEmpty(cluster.database, () => {});
  await analyse(cluster.url);
  return { name: "starter set", database: cluster.database, close: cluster.stop };
}

async function analyse(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("vacuum analyze").finally(() => client.end());
}

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** What decides the rows: who makes them, who derives them, and the tables they stand in. */
const MAKERS = [
  "bench/generate.ts",
  "bench/kit/{chance,fill}.ts",
  "data/*.csv",
  "src/database/migrations/*.sql",
  "src/kernel/bounds.ts",
  "src/registry/partnerships/{evidence-use,instrument,kinds,reading,spell-table,timeline}.ts",
];

function folderName(): string {
  const hash = createHash("sha256");
  for (const file of MAKERS.flatMap((pattern) => globSync(pattern, { cwd: ROOT })).sort()) {
    hash.update(file).update(readFileSync(join(ROOT, file)));
  }
  return `amity-bench-${hash.digest("hex").slice(0, 12)}`;
}

/**
 * The starter set with 100,000 generated partnerships and their 1,000,000 citations. Made once and kept in the
 * system's temporary folder until what makes it changes.
 */
export async function generatedWorld(): Promise<World> {
  const name = folderName();
  const folder = join(tmpdir(), name);
  const done = join(folder, "complete");
  sweep(name);
  if (!existsSync(done)) rmSync(folder, { recursive: true, force: true });
  const database = await connect({ databaseUrl: null, dataFolder: folder }, { throwaway: true });
  try {
    if (!existsSync(done)) {
      say("Generating 100,000 partnerships with 1,000,000 citations (some minutes; kept for the next run) …");
      await migrate(database);
      await loadStarterIfEmpty(database, () => {});
      await fill(database, (line) => say(`  ${line}`));
      writeFileSync(done, "");
    }
  } catch (error) {
    await database.close();
    throw error;
  }
  return { name: "100,000 partnerships", database, close: () => database.close() };
}

/** Those of earlier generators that nobody uses: each is of some gigabytes. */
function sweep(current: string): void {
  for (const name of readdirSync(tmpdir())) {
    if (!/^amity-bench-[0-9a-f]{12}$/.test(name) || name === current) continue;
    const folder = join(tmpdir(), name);
    const { cluster } = dataPaths(folder);
    const server = readPostmaster(cluster);
    if (server && isRunning(server, cluster)) continue;
    rmSync(folder, { recursive: true, force: true });
  }
}
