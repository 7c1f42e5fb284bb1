import type { Hono } from "hono";
import type { Database } from "../../../database/database.ts";
import { decisionPages } from "./decisions.page.tsx";
import { inboxPages, type ReviewSettings } from "./inbox.page.tsx";
import { listsApi } from "./lists.api.ts";
import { listPages } from "./lists.page.tsx";

/** Everything of review in the browser: the inbox, its decisions, and the lists of what wants a question. */
export function mountReview(app: Hono, database: Database, settings: ReviewSettings): void {
  app.route("/", inboxPages(database, settings).app);
  app.route("/", decisionPages(database).app);
  app.route("/", listsApi(database));
  app.route("/", listPages(database).app);
}
