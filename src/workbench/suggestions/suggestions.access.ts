import { type AccessTable, EVERYBODY } from "../../http/access/access.ts";

const EDITOR = { for: "editor", scope: "review" } as const;

/** Who may use the routes of suggestions. */
export const SUGGESTIONS_ACCESS: AccessTable = {
  "GET /suggest": EVERYBODY,
  "POST /suggest": { ...EVERYBODY, limit: "suggest", bytes: 64 * 1024 },
  "GET /suggestion/:secret": { for: "link" },
  "POST /suggestion/:secret/withdraw": { for: "link", bytes: 4 * 1024 },
  "GET /suggestions": EDITOR,
  "GET /suggestions/:id": EDITOR,
  "POST /suggestions/:id/answer": EDITOR,
  "POST /suggestions/:id/reopen": EDITOR,
  "GET /suggestions/of/:kind/:id": EVERYBODY,
  "GET /suggestions/of/:kind/:file": EVERYBODY,
};
