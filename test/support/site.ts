import type { Hono } from "hono";
import { afterAll } from "vitest";
import { buildApp } from "../../src/app.ts";
import type { Database } from "../../src/database/database.ts";
import { listen } from "../../src/http/server.ts";

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
  const app = buildApp(database, (error) => faults.push(error));
  const server = await listen(app, { host: "127.0.0.1", port: 0 });
  afterAll(() => server.stop());
  return { app, url: server.url, faults };
}
