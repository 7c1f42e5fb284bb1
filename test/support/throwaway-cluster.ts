import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect } from "../../src/database/connect.ts";
import type { Database } from "../../src/database/database.ts";

export interface ThrowawayCluster {
  url: string;
  database: Database;
  stop(): Promise<void>;
}

/** A server of its own in a temporary folder, by the code that users run, without fsync. */
export async function throwawayCluster(): Promise<ThrowawayCluster> {
  const folder = await mkdtemp(join(tmpdir(), "amity-test-"));
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
