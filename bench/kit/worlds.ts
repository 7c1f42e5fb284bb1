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
import { fill, spellsAreOfNow } from "./fill.ts";
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
/** What decides the rows, apart from the rules for spells: those are tried on what they made before. */
const MAKERS = ["bench/generate.ts", "bench/kit/{chance,fill}.ts", "src/database/migrations/*.sql"];

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
  await sweep(name);
  let database = existsSync(done) ? await open(folder) : null;
  if (database && !(await spellsAreOfNow(database))) {
    await database.close();
    database = null;
  }
  if (!database) {
    await remove(folder);
    database = await make(folder);
    writeFileSync(done, "");
  }
  const { close } = database;
  return { name: "100,000 partnerships", database, close };
}

const open = (folder: string) => connect({ databaseUrl: null, dataFolder: folder }, { throwaway: true });

async function make(folder: string): Promise<Database> {
  say("Generating 100,000 partnerships with 1,000,000 citations (some minutes; kept for the next run) …");
  const database = await open(folder);
  try {
    await migrate(database);
    await loadStarterIfEmpty(database, () => {});
    await fill(database, (line) => say(`  ${line}`));
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Those of earlier generators that nobody uses: each is of some gigabytes. */
async function sweep(current: string): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    if (!/^amity-bench-[0-9a-f]{12}$/.test(name) || name === current) continue;
    const folder = join(tmpdir(), name);
    if (!isServed(folder)) await remove(folder);
  }
}

function isServed(folder: string): boolean {
  const { cluster } = dataPaths(folder);
  const server = readPostmaster(cluster);
  return server !== null && isRunning(server, cluster);
}

/** A run that was killed left its server running: the last to leave stops it. */
async function remove(folder: string): Promise<void> {
  if (isServed(folder)) await (await open(folder)).close();
  rmSync(folder, { recursive: true, force: true });
}
