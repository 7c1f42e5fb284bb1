import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect } from "../../src/database/connect.ts";
import type { Database } from "../../src/database/database.ts";
import { dataPaths } from "../../src/database/embedded/data-folder.ts";
import { isRunning, readPostmaster } from "../../src/database/embedded/postmaster.ts";

export interface ThrowawayCluster {
  url: string;
  database: Database;
  stop(): Promise<void>;
}

/** A server of its own in a temporary folder, by the code that users run, without fsync. */
export async function throwawayCluster(): Promise<ThrowawayCluster> {
  await sweep();
  const folder = await mkdtemp(join(tmpdir(), `amity-test-${process.pid}-`));
  const forget = () => rm(folder, { recursive: true, force: true });
  try {
    const database = await connect({ databaseUrl: null, dataFolder: folder }, { throwaway: true });
    return {
      url: database.url,
      database,
      stop: async () => {
        await database.close();
        await forget();
      },
    };
  } catch (error) {
    await forget();
    throw error;
  }
}

/** A run that was killed could not stop its server: the next run does. */
async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = Number(/^amity-test-(\d+)-\w{6}$/.exec(name)?.[1]);
    if (!pid || isAlive(pid)) continue;
    const folder = join(tmpdir(), name);
    try {
      const { cluster } = dataPaths(folder);
      const server = readPostmaster(cluster);
      // The last to leave stops it.
      if (server && isRunning(server, cluster)) {
        await (await connect({ databaseUrl: null, dataFolder: folder }, { throwaway: true })).close();
      }
      await rm(folder, { recursive: true, force: true });
    } catch {
      // Another user's, or another run is sweeping it.
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
