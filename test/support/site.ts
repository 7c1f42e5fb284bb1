import type { Hono } from "hono";
import { afterAll } from "vitest";
import { buildApp } from "../../src/app.ts";
import type { Database } from "../../src/database/database.ts";
import { listen } from "../../src/http/server.ts";
import { importJobs } from "../../src/intake/jobs/do-job.ts";
import { JobQueue } from "../../src/intake/jobs/job-queue.ts";
import { ResolverCache } from "../../src/intake/reconciliation/resolver/open-resolver.ts";

export interface Site {
  app: Hono;
  /** `http://127.0.0.1:port`, without a slash at the end. */
  url: string;
  /** What the server could not foresee: a test that leaves anything here has found a fault. */
  faults: unknown[];
}

/** The real app on a real socket over this database, for as long as the test file runs. */
export async function serveSite(database: Database): Promise<Site> {
  const faults: unknown[] = [];
  const fault = (error: unknown) => faults.push(error);
  const names = new ResolverCache(database, { dataFolder: null });
  const jobs = new JobQueue(
    database,
    importJobs(database, () => names.get(), fault),
    fault,
  );
  const app = buildApp(database, fault, undefined, jobs);
  const server = await listen(app, { host: "127.0.0.1", port: 0 });
  afterAll(async () => {
    await server.stop();
    await jobs.stop();
  });
  return { app, url: server.url, faults };
}
