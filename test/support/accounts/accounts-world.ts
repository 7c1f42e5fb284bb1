import { createHash } from "node:crypto";
import type { Database } from "../../../src/database/database.ts";
import type { BodyId } from "../../../src/kernel/ids.ts";
import { insertAccount } from "../../../src/workbench/accounts/account.store.ts";
import { insertLink } from "../../../src/workbench/accounts/link.store.ts";
import { insertSession } from "../../../src/workbench/accounts/session.store.ts";
import { insertToken } from "../../../src/workbench/accounts/token.store.ts";
import { setClosed } from "../../../src/workbench/bodies/body.store.ts";
import { insertDelegation } from "../../../src/workbench/bodies/delegation.store.ts";
import { grantRole } from "../../../src/workbench/bodies/grant.store.ts";
import { putBody } from "../accounts.ts";

/** Secrets of links that stand, known to the tests: of an invitation, and to set a password. */
export const LINKS = { invitation: "i".repeat(43), password: "p".repeat(43) } as const;

const digest = (secret: string) => createHash("sha256").update(secret).digest("hex");
const BROWSER =
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0 Safari/537.36";

/** Accounts, bodies and all that hangs on them, into a registry that has no account yet. */
export async function putAccounts(database: Database): Promise<void> {
  const office = await putBody(database, "qingdao-foreign-affairs", {
    places: ["cn-qingdao", "cn-shandong"],
    twoPersons: true,
  });
  const other = await putBody(database, "yerevan-international-relations", { places: ["am-yerevan"] });
  const closed = await putBody(database, "closed-body");
  await database.aside(async (tx) => {
    const people = [];
    for (const [email, name] of [
      ["li.wei@qingdao.example", "Li Wei (李伟)"],
      ["a.sargsyan@yerevan.example", "Aram Sargsyan"],
      [null, "Екатерина Константинопольская-Преображенская"],
    ] as const)
      people.push(await insertAccount(tx, { email, name, language: "en", password: null }));
    const [li, aram, katya] = people;
    if (li === undefined || aram === undefined || katya === undefined) throw new Error("nobody was put");
    const by = "test";
    await grantRole(tx, { account: li, body: null, role: "administrator", by });
    await grantRole(tx, { account: li, body: office, role: "registrar", by });
    await grantRole(tx, { account: katya, body: office, role: "contributor", by });
    for (const letter of ["a", "b"])
      await insertSession(tx, { hash: digest(letter), account: li, browser: BROWSER });
    await insertToken(tx, {
      account: li,
      name: "nightly feed",
      hash: digest("token"),
      scopes: ["read", "propose"],
      days: 90,
    });
    const invitation = { purpose: "invitation", language: "en", by: "Li Wei (李伟)", hours: 48 } as const;
    const to = { email: "zhou@qingdao.example", body: office, role: "editor" } as const;
    await insertLink(tx, { ...invitation, ...to, hash: digest(LINKS.invitation) });
    await insertLink(tx, { ...invitation, role: "reader", hash: digest("wide") });
    const hash = digest(LINKS.password);
    await insertLink(tx, { hash, purpose: "new password", account: aram, language: "en", by, hours: 48 });
    const until = "2999-12-31";
    await insertDelegation(tx, { body: office, to: other, role: "editor", until });
    await insertDelegation(tx, { body: other, to: office, role: "reader", until: null });
    await setClosed(tx, closed as BodyId, true);
  });
}
