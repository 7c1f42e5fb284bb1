import type { Hono } from "hono";
import type { Database } from "../../database/database.ts";
import type { Kinds } from "../../registry/dossiers/kind.ts";
import { mergePages } from "./merge.page.tsx";

export function mountMerges(app: Hono, parts: { database: Database; kinds: Kinds }): void {
  app.route("/", mergePages(parts).app);
}
