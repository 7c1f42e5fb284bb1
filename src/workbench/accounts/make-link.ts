import type { ReadDb, WriteTx } from "../../database/database.ts";
import { notFound } from "../../kernel/errors.ts";
import { administrators } from "../bodies/grant.store.ts";
import { accountByEmail } from "./account.store.ts";
import { type Account, emailFrom, isStanding } from "./account.ts";
import { insertLink, revokeLinks } from "./link.store.ts";
import { newSecret } from "./secret.ts";

/** How long links are good. */
export const LINK_HOURS = { administrator: 48, invitation: 7 * 24, password: 24, mailedPassword: 2 } as const;

/** Who makes a link without being signed in. */
export const BY_PROGRAM = "amity";
export const BY_COMMAND = "command line";

/** Where a link leads, without a language: its page speaks that of who opens it. */
export const linkPath = (secret: string): string => `/link/${secret}`;

/** A link to become administrator; those that were made before and not used are good no more. */
export async function administratorLink(tx: WriteTx, by: string): Promise<string> {
  await revokeLinks(tx, "first administrator");
  const { secret, hash } = newSecret();
  const hours = LINK_HOURS.administrator;
  await insertLink(tx, { hash, purpose: "first administrator", language: "en", by, hours });
  return secret;
}

/** The same at the start of the program: null where there is an administrator. */
export async function firstAdministratorLink(tx: WriteTx): Promise<string | null> {
  return (await administrators(tx)).length > 0 ? null : administratorLink(tx, BY_PROGRAM);
}

/** A link by which an account sets a new password, in place of any before. */
export async function newPasswordLink(
  tx: WriteTx,
  { id, language }: Account,
  { by, mailed }: { by: string; mailed: boolean },
): Promise<string> {
  await revokeLinks(tx, "new password", id);
  const { secret, hash } = newSecret();
  const hours = mailed ? LINK_HOURS.mailedPassword : LINK_HOURS.password;
  await insertLink(tx, {
    hash,
    purpose: "new password",
    account: id,
    language,
    onlyMailed: mailed,
    by,
    hours,
  });
  return secret;
}

/** The account of an address, for who must know that there is none. */
export async function accountOf(read: ReadDb, email: string): Promise<Account> {
  const account = await accountByEmail(read, emailFrom(email));
  if (account && isStanding(account)) return account;
  throw notFound("account-not-found", `Nobody who may sign in has the address ${email}.`, "email");
}
