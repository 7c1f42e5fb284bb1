import type { TestProject } from "vitest/node";
import { migrate } from "../../src/database/migrate.ts";
import { createDatabase, inDatabase, TEMPLATE } from "./database-names.ts";
import { throwawayCluster } from "./throwaway-cluster.ts";

declare module "vitest" {
  export interface ProvidedContext {
    clusterUrl: string;
  }
}

/** One cluster for the whole run, with a migrated database to copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await throwawayCluster();
  await createDatabase(cluster.url, TEMPLATE, "template0");
  await migrate({ url: inDatabase(cluster.url, TEMPLATE) });
  project.provide("clusterUrl", cluster.url);
  return () => cluster.stop();
}
