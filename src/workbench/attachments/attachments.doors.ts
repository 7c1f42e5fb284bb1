import { Hono } from "hono";
import { mustAsk } from "../../http/access/asker-of.ts";
import { onlyParameters } from "../../http/query.ts";
import { bodiesWith } from "../../kernel/role.ts";
import type { WorkbenchParts } from "../workbench.doors.ts";
import { attachmentsKeptBy } from "./attachment.store.ts";
import { attachmentPath, isForAll } from "./attachment.ts";
import { attachmentFiles } from "./attachment-file.api.ts";
import { attachmentPages } from "./attachments.page.tsx";

const MOST_LISTED = 1000;

/** Files that belong to records: their bytes, their list, and what is decided about them. */
export function attachmentDoors(parts: Pick<WorkbenchParts, "database" | "kinds">): Hono {
  const doors = new Hono();
  doors.get("/attachments.json", async (c) => {
    onlyParameters(c, []);
    const own = bodiesWith(mustAsk(c), "contributor");
    const listed = await attachmentsKeptBy(parts.database.read, own, { before: null, limit: MOST_LISTED });
    const attachments = listed.map((one) => ({
      ...one,
      href: attachmentPath(one.hash),
      forAll: isForAll(one),
    }));
    return c.json({ attachments }, 200, { "Cache-Control": "no-store" });
  });
  doors.route("/", attachmentPages(parts).app);
  doors.route("/", attachmentFiles(parts.database));
  return doors;
}
