import type { AccessTable } from "../../http/access/access.ts";

export const MAIL_ACCESS: AccessTable = {
  "GET /mail": { for: "administrator", wide: true },
  "POST /mail/:id/again": { for: "administrator", wide: true },
};
