import type { AccessTable } from "../../http/access/access.ts";

export const CONTACTS_ACCESS: AccessTable = {
  "GET /contacts/:body": { for: "editor" },
  "GET /contacts/:body/:file": { for: "editor" },
  "GET /contacts/:body/:id": { for: "editor" },
  "POST /contacts/:body": { for: "editor" },
  "POST /contacts/:body/:id": { for: "editor" },
  "POST /contacts/:body/:id/erase": { for: "editor" },
};
