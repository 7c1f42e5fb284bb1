import type { AccessTable } from "../../http/access/access.ts";

/** Which two records are one is decided by a registrar of both. */
export const MERGES_ACCESS: AccessTable = {
  "GET /merge/:kind/:id": { for: "registrar" },
  "POST /merge/:kind/:id": { for: "registrar" },
};
