import type { Hono } from "hono";
import type { Database } from "../../database/database.ts";
import { Pages } from "../../web/language.ts";
import { countApi } from "../api/count.api.ts";
import type { WorldCache } from "../world-cache.ts";
import { addCountPage } from "./count.page.tsx";
import type { FigureLedger } from "./figure/figure-ledger.ts";
import { addHomePage } from "./home.page.tsx";

/** The count, its data and its API, and the page that opens the site. */
export function mountCounts(app: Hono, database: Database, cache: WorldCache, ledger: FigureLedger): void {
  const pages = new Pages();
  addHomePage(pages, database, cache, ledger);
  addCountPage(pages, database, cache);
  app.route("/", countApi(database, cache));
  app.route("/", pages.app);
}
