import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Database } from "../../../../database/database.ts";
import type { Kinds } from "../../../dossiers/kind.ts";
import type { OrganizationSection } from "../../../organizations/organization-section.ts";
import { organizationApi } from "./organization.api.ts";
import { organizationPages } from "./organization.page.tsx";
import { organizationListPages } from "./organization-list.page.tsx";

/**
 * The doors of organizations: every one of the registry has a page, whether or not a source states anything of it.
 * Rooms to the right add what they know of one by `sections`. The data routes come first: they end in a format.
 */
export function mountOrganizations(
  app: OpenAPIHono,
  database: Database,
  kinds: Kinds,
  sections: readonly OrganizationSection[],
): void {
  app.route("/", organizationApi(database, kinds));
  app.route("/", organizationListPages(database).app);
  app.route("/", organizationPages(database, kinds, sections).app);
}
