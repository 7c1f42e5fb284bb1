import type { Hono } from "hono";
import { accountPages } from "./account.page.tsx";
import type { AccountParts } from "./account-parts.ts";
import { accountsPages } from "./accounts.page.tsx";
import { linkPages } from "./link.page.tsx";
import { providerPages } from "./provider.page.tsx";
import { signInPages } from "./sign-in.page.tsx";

/** The room's pages. */
export function mountAccounts(app: Hono, parts: AccountParts): void {
  for (const pages of [signInPages, providerPages, linkPages, accountPages, accountsPages])
    app.route("/", pages(parts).app);
}
