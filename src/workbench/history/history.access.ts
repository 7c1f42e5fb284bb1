import { type AccessTable, EVERYBODY } from "../../http/access/access.ts";

/** What was recorded is public, and so is what became of it. Taking back is for registrars of the records it touches. */
export const HISTORY_ACCESS: AccessTable = {
  "GET /history/:kind/:id": EVERYBODY,
  "GET /history/:kind/:file": EVERYBODY,
  "GET /revisions/:number": EVERYBODY,
  "GET /revisions/:file": EVERYBODY,
  "GET /revisions/:number/undo": { for: "registrar" },
  "POST /revisions/:number/undo": { for: "registrar" },
};
