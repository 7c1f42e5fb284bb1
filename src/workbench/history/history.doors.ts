import type { Hono } from "hono";
import { historyApi } from "./page/history.api.ts";
import { type HistoryParts, historyPages } from "./page/history.page.tsx";
import { revisionPages } from "./page/revision.page.tsx";
import { undoPages } from "./page/undo.page.tsx";

/** The history of records, revisions, and taking them back. The data routes come first: they end in a format. */
export function mountHistory(app: Hono, parts: HistoryParts): void {
  app.route("/", historyApi(parts));
  app.route("/", historyPages(parts).app);
  app.route("/", revisionPages(parts).app);
  app.route("/", undoPages(parts).app);
}
