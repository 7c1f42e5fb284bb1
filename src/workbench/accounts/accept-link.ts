import type { ReadDb, WriteTx } from "../../database/database.ts";
import { notFound } from "../../kernel/errors.ts";
import type { AccountId } from "../../kernel/ids.ts";
import type { Language } from "../../kernel/languages.ts";
import { isAtLeast, type Role } from "../../kernel/role.ts";
import { grantRole, lockAdministrators, ownGrants } from "../bodies/grant.store.ts";
import { findAccount, proveEmail, setPassword } from "./account.store.ts";
import { emailFrom, nameFrom } from "./account.ts";
import { addAccount } from "./add-account.ts";
import { findLink, type Link, revokeLinks, useLink } from "./link.store.ts";
import { hashPassword, mustBeGoodPassword } from "./password.ts";
import { endSessions } from "./session.store.ts";

const gone = () =>
  notFound(
    "link-gone",
    "This link is not good, or not any more: it was used, taken back, replaced, or is too old. Ask for a new one.",
  );

/** The link with this digest. Refuses what is none, in the same words as what is none any more. */
export async function openLink(read: ReadDb, hash: string | null): Promise<Link> {
  const link = hash === null ? null : await findLink(read, hash);
  if (link === null) throw gone();
  return link;
}

/** The link, used up by this: of two who come at once one is too late. */
async function takeLink(tx: WriteTx, hash: string | null, sets: "a role" | "a password"): Promise<Link> {
  const link = await openLink(tx, hash);
  if ((link.purpose === "new password") !== (sets === "a password")) throw gone();
  if (!(await useLink(tx, link.id))) throw gone();
  return link;
}

export const roleOfLink = (link: Link): Role => link.role ?? "administrator";

/** Gives what a link brings, and never less than the account has. */
async function giveRole(tx: WriteTx, link: Link, account: AccountId): Promise<void> {
  const role = roleOfLink(link);
  await lockAdministrators(tx);
  const held = (await ownGrants(tx, account)).find(({ body }) => body === link.body)?.role ?? null;
  if (!isAtLeast(held, role)) await grantRole(tx, { account, body: link.body, role, by: link.createdBy });
  if (link.purpose === "first administrator") await revokeLinks(tx, "first administrator");
}

export interface Newcomer {
  name: string;
  /** Not read where the invitation names an address. */
  email: string;
  password: string;
  language: Language;
}

/** Makes an account by an invitation, or the first one. */
export async function acceptAsNewcomer(
  tx: WriteTx,
  hash: string | null,
  asked: Newcomer,
): Promise<AccountId> {
  const link = await takeLink(tx, hash, "a role");
  const name = nameFrom(asked.name);
  const email = link.email ?? emailFrom(asked.email);
  mustBeGoodPassword(asked.password, { name, email });
  const password = await hashPassword(asked.password);
  const account = await addAccount(tx, { name, email, password, language: asked.language });
  await giveRole(tx, link, account);
  return account;
}

/** The same for who comes from a provider and needs no password. */
export async function acceptFromProvider(
  tx: WriteTx,
  hash: string | null,
  asked: { name: string; email: string | null; language: Language },
): Promise<AccountId> {
  const link = await takeLink(tx, hash, "a role");
  const account = await addAccount(tx, { ...asked, password: null });
  await giveRole(tx, link, account);
  return account;
}

/** Adds what an invitation brings to an account that is there. */
export async function acceptAsAccount(tx: WriteTx, hash: string | null, account: AccountId): Promise<void> {
  await giveRole(tx, await takeLink(tx, hash, "a role"), account);
}

/** Sets the password that a link is for, and ends every session. */
export async function acceptNewPassword(
  tx: WriteTx,
  hash: string | null,
  password: string,
): Promise<AccountId> {
  const link = await takeLink(tx, hash, "a password");
  const account = link.account === null ? null : await findAccount(tx, link.account);
  if (account === null) throw gone();
  mustBeGoodPassword(password, account);
  await setPassword(tx, account.id, await hashPassword(password));
  if (link.onlyMailed) await proveEmail(tx, account.id);
  await endSessions(tx, account.id);
  return account.id;
}
