import type { AccessTable } from "../../http/access/access.ts";
import { UPLOAD_BYTES } from "../attachments/attachment.ts";

/** Who may propose at all; whose proposal it is and who reviews it is decided of each. */
export const PROPOSALS_ACCESS: AccessTable = {
  "GET /propose": { for: "contributor" },
  "POST /propose": { for: "contributor", bytes: UPLOAD_BYTES },
  "GET /propose/:kind/:id": { for: "contributor" },
  "POST /propose/:kind/:id": { for: "contributor", bytes: UPLOAD_BYTES },
  "GET /proposals": { for: "contributor" },
  "GET /proposals.json": { for: "contributor", scope: "propose" },
  "GET /proposals/:id": { for: "contributor" },
  "GET /proposals/:id/edit": { for: "contributor" },
  "POST /proposals/:id/edit": { for: "contributor", bytes: UPLOAD_BYTES },
  "POST /proposals/:id/submit": { for: "contributor" },
  "POST /proposals/:id/withdraw": { for: "contributor" },
  "POST /proposals/:id/publish": { for: "editor" },
  "POST /proposals/:id/send-back": { for: "editor" },
  "POST /proposals/:id/decline": { for: "editor" },
  "GET /api/proposals": { for: "contributor", scope: "propose" },
  "POST /api/proposals": { for: "contributor", scope: "propose" },
  "GET /api/proposals/:id": { for: "contributor", scope: "propose" },
  "POST /api/proposals/:id/publish": { for: "editor", scope: "review" },
};
