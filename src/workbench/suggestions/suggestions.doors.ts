import type { Hono } from "hono";
import type { Database } from "../../database/database.ts";
import type { Kinds } from "../../registry/dossiers/kind.ts";
import { Pages } from "../../web/language.ts";
import { addAnsweredPages, answeredApi } from "./answered.page.tsx";
import { addModerationPages } from "./moderation.page.tsx";
import type { ProposalsMade } from "./proposal-made.ts";
import { addSentPages } from "./sent.page.tsx";
import { addSuggestPages } from "./suggest.page.tsx";

/** Everything of suggestions in the browser. */
export function mountSuggestions(
  app: Hono,
  { database, kinds, made }: { database: Database; kinds: Kinds; made: ProposalsMade },
): void {
  const pages = new Pages();
  addSuggestPages(pages, database, kinds);
  addSentPages(pages, database);
  addModerationPages(pages, database, kinds, made);
  addAnsweredPages(pages, database, kinds);
  app.route("/", answeredApi(database, kinds));
  app.route("/", pages.app);
}
