import type { AccessTable } from "../../http/access/access.ts";

export const PORTFOLIO_ACCESS: AccessTable = {
  "GET /portfolio": { for: "contributor" },
  "GET /portfolio/:body": { for: "contributor" },
  "GET /portfolio/:file": { for: "contributor", scope: "review" },
  "GET /portfolio/:body/criteria": { for: "contributor" },
  "GET /portfolio/:body/:partnership": { for: "contributor" },
  "POST /portfolio/:body/criteria": { for: "editor" },
  "POST /portfolio/:body/criteria/:id": { for: "editor" },
  "POST /portfolio/:body/:partnership/lane": { for: "editor" },
  "POST /portfolio/:body/:partnership/owner": { for: "editor" },
  "POST /portfolio/:body/:partnership/marks": { for: "editor" },
  "POST /portfolio/:body/:partnership/notes": { for: "editor" },
  "POST /portfolio/:body/:partnership/notes/:id": { for: "editor" },
};
