import type { Hono } from "hono";
import type { Database } from "../../../database/database.ts";
import { Pages } from "../../../web/language.ts";
import { addPartnershipPage, type Extras } from "../page/partnership.page.tsx";
import { addPartnershipsPage } from "../page/partnerships.page.tsx";
import { partnershipApi } from "./partnership.api.ts";
import { partnershipData } from "./partnership.data.ts";

/** The room's pages, their data and its API. `extras` is what rooms to the right say of one partnership. */
export function mountPartnerships(app: Hono, database: Database, extras?: Extras): void {
  const pages = new Pages();
  addPartnershipsPage(pages, database);
  addPartnershipPage(pages, database, extras);
  app.route("/", partnershipApi(database));
  app.route("/", partnershipData(database));
  app.route("/", pages.app);
}
