import { type Access, type AccessTable, EVERYBODY } from "../http/access/access.ts";
import { LARGEST_PAGE } from "./article/article.ts";
import { LARGEST_FILE } from "./import/files/limits.ts";

const EDITOR: Access = { for: "editor", scope: "import" };
const CONTRIBUTOR: Access = { for: "contributor", scope: "import" };

/** What comes in. Whose batch or article somebody may see among all of them is for the rooms to say. */
export const INTAKE_ACCESS: AccessTable = {
  "GET /import": EDITOR,
  "GET /import.json": EDITOR,
  "GET /import/:id": EDITOR,
  "GET /import/:id/mapping.json": EDITOR,
  "GET /import/:id/progress.json": EDITOR,
  "GET /import/:id/rows.csv": EDITOR,
  "POST /import": { ...EDITOR, bytes: LARGEST_FILE },
  "POST /import/:id/check": EDITOR,
  "POST /import/:id/reading": EDITOR,
  "POST /import/:id/record": EDITOR,
  "POST /import/:id/roll-back": EDITOR,
  "GET /inbox": EDITOR,
  "GET /inbox/conflicts": EVERYBODY,
  "GET /inbox/conflicts.csv": EVERYBODY,
  "GET /inbox/conflicts.json": EVERYBODY,
  "GET /inbox/decisions": EDITOR,
  "GET /inbox/one-sided": EDITOR,
  "GET /inbox/one-sided.csv": EDITOR,
  "GET /inbox/one-sided.json": EDITOR,
  "POST /inbox/decide": EDITOR,
  "POST /inbox/undo": EDITOR,
  "GET /read": CONTRIBUTOR,
  "POST /read": { ...CONTRIBUTOR, bytes: LARGEST_PAGE },
  "POST /read/decide": EDITOR,
};
