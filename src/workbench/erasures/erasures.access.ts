import type { AccessTable } from "../../http/access/access.ts";

export const ERASURES_ACCESS: AccessTable = {
  "GET /erasures": { for: "administrator", wide: true },
  "GET /erasures/new": { for: "administrator", wide: true },
  "POST /erasures": { for: "administrator", wide: true },
};
