import type { Hono } from "hono";
import type { Database } from "../../database/database.ts";
import type { Kinds } from "../../registry/dossiers/kind.ts";
import { Pages } from "../../web/language.ts";
import type { SendMail } from "../mail/mail.ts";
import { addConfirmPages } from "./confirm.page.tsx";
import { addNewRequestPages } from "./new-request.page.tsx";
import { addRequestPages } from "./requests.page.tsx";

/** Everything of confirmations in the browser. */
export function mountConfirmations(
  app: Hono,
  { database, kinds, sendMail }: { database: Database; kinds: Kinds; sendMail?: SendMail | undefined },
): void {
  const pages = new Pages();
  addNewRequestPages(pages, database, sendMail);
  addRequestPages(pages, database, kinds);
  addConfirmPages(pages, database);
  app.route("/", pages.app);
}
