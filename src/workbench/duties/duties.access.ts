import type { AccessTable } from "../../http/access/access.ts";

export const DUTIES_ACCESS: AccessTable = {
  "GET /duties": { for: "contributor" },
  "GET /duties.csv": { for: "contributor", scope: "review" },
  "GET /duties.json": { for: "contributor", scope: "review" },
  "GET /duties/:body": { for: "contributor" },
  "GET /duties/:body/one": { for: "editor" },
  "GET /duties/feed/:file": { for: "link" },
  "POST /duties/:body/feeds": { for: "contributor" },
  "POST /duties/:body/feeds/:id/revoke": { for: "contributor" },
  "POST /duties/:body/follow-ups": { for: "editor" },
  "POST /duties/:body/follow-ups/:id/remove": { for: "editor" },
  "POST /duties/:body/one": { for: "editor" },
  "POST /duties/:body/settings": { for: "editor" },
};
