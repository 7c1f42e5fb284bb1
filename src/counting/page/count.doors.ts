import type { Hono } from "hono";
import type { Database } from "../../database/database.ts";
import { Pages } from "../../web/language.ts";
import { countApi } from "../api/count.api.ts";
import { WorldCache } from "../world-cache.ts";
import { addCountPage } from "./count.page.tsx";

/** The count, its data and its API, and the page that opens the site. */
export function mountCounts(app: Hono, database: Database): void {
  const cache = new WorldCache();
  const pages = new Pages();
  addCountPage(pages, database, cache);
  app.route("/", countApi(database, cache));
  app.route("/", pages.app);
}
