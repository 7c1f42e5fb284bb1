import type { AccessTable } from "../../http/access/access.ts";

export const DESK_ACCESS: AccessTable = {
  // Who was given no role yet sees that nothing waits.
  "GET /desk": { for: "reader" },
};
