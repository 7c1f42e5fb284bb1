import { type AccessTable, EVERYBODY } from "../../http/access/access.ts";
import { UPLOAD_BYTES } from "./attachment.ts";

/** Whose a file is decides whether it is there for who asks: change-attachment.ts. */
export const ATTACHMENTS_ACCESS: AccessTable = {
  "GET /attachments": { for: "contributor", scope: "read" },
  "GET /attachments.json": { for: "contributor", scope: "read" },
  "GET /attachments/:hash": EVERYBODY,
  "POST /attachments": { for: "contributor", scope: "propose", bytes: UPLOAD_BYTES },
  "POST /attachments/:id/removal": { for: "editor", scope: "review" },
  "POST /attachments/:id/visibility": { for: "editor", scope: "review" },
};
