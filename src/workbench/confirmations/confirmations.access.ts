import { type AccessTable, EVERYBODY } from "../../http/access/access.ts";

const EDITOR = { for: "editor", scope: "review" } as const;

/** Who may use the routes of confirmations. Links are made and passed on by people: no token makes one. */
export const CONFIRMATIONS_ACCESS: AccessTable = {
  "GET /confirmations": EDITOR,
  "GET /confirmations/new": { for: "editor" },
  "POST /confirmations": { for: "editor" },
  "GET /confirmations/:id": EDITOR,
  "POST /confirmations/:id/revoke": { for: "editor" },
  "POST /confirmations/:id/seen": { for: "editor" },
  "GET /confirm/thanks": EVERYBODY,
  "GET /confirm/:secret": { for: "link" },
  "POST /confirm/:secret": { for: "link", limit: "answer", bytes: 64 * 1024 },
};
