import type { Hono } from "hono";
import type { WorldCache } from "../counting/world-cache.ts";
import type { Database } from "../database/database.ts";
import type { PlaceResolver } from "../intake/reconciliation/place-resolver.ts";
import type { Kinds } from "../registry/dossiers/kind.ts";
import { deskPages } from "./desk/desk.page.tsx";
import type { WaitingSource } from "./waiting-item.ts";

/** What waits for somebody, room by room. */
const WAITING: readonly WaitingSource[] = [];

/** What the rooms of the workbench are given. */
export interface WorkbenchParts {
  database: Database;
  /** `https://amity.example`; null: where readers ask. */
  origin: string | null;
  /** Readers come over TLS: cookies are for that only. */
  secure: boolean;
  kinds: Kinds;
  worlds: WorldCache;
  /** Finds the place that a name means. */
  openResolver: () => Promise<PlaceResolver>;
}

/** Every room of the workbench, a line each. */
export function mountWorkbench(app: Hono, { database }: WorkbenchParts): void {
  app.route("/", deskPages(database, WAITING).app);
}
