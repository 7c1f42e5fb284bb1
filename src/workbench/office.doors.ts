import type { Hono } from "hono";
import type { Database } from "../database/database.ts";
import { contactPages } from "./contacts/contacts.page.tsx";
import { dutyData } from "./duties/duties.api.ts";
import { dutyPages } from "./duties/duties.page.tsx";
import { officeDutyPages } from "./duties/office-duties.page.tsx";
import { erasurePages } from "./erasures/erasures.page.tsx";
import { criteriaPages } from "./portfolio/criteria.page.tsx";
import { officePartnershipDoors } from "./portfolio/partnership.doors.tsx";
import { portfolioData } from "./portfolio/portfolio.api.ts";
import { portfolioPages } from "./portfolio/portfolio.page.tsx";

/** The offices' own things: portfolio, duties, contacts; and the erasing of people. */
export function mountOffice(app: Hono, database: Database): void {
  app.route("/", portfolioData(database));
  app.route("/", portfolioPages(database).app);
  app.route("/", criteriaPages(database).app);
  app.route("/", officePartnershipDoors(database).app);
  app.route("/", dutyData(database));
  app.route("/", dutyPages(database).app);
  app.route("/", officeDutyPages(database).app);
  app.route("/", contactPages(database).app);
  app.route("/", erasurePages(database).app);
}
