import type { Hono } from "hono";
import type { Database } from "../../database/database.ts";
import type { Kinds } from "../../registry/dossiers/kind.ts";
import { Pages } from "../../web/language.ts";
import { addAnsweredPages, answeredApi } from "./answered.page.tsx";
import { addModerationPages } from "./moderation.page.tsx";
import { addSentPages } from "./sent.page.tsx";
import { addSuggestPages } from "./suggest.page.tsx";

/** Everything of suggestions in the browser. */
export function mountSuggestions(app: Hono, { database, kinds }: { database: Database; kinds: Kinds }): void {
  const pages = new Pages();
  addSuggestPages(pages, database, kinds);
  addSentPages(pages, database);
  addModerationPages(pages, database, kinds);
  addAnsweredPages(pages, database, kinds);
  app.route("/", answeredApi(database, kinds));
  app.route("/", pages.app);
}
