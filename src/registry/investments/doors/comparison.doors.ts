import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Database } from "../../../database/database.ts";
import { comparisonApi } from "./comparison.api.ts";
import { comparisonPages } from "./comparison.page.tsx";

/** The doors of comparisons. They come before those of the records: "compare" is no id. */
export function mountComparisons(app: OpenAPIHono, database: Database): void {
  app.route("/", comparisonApi(database));
  app.route("/", comparisonPages(database).app);
}
