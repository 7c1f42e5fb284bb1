import type { ReadDb, WriteTx } from "../../database/database.ts";
import { forbidden, notFound } from "../../kernel/errors.ts";
import type { AccountId, BodyId } from "../../kernel/ids.ts";
import type { Language } from "../../kernel/languages.ts";
import { type Asker, isAtLeast, type Role, roleIn } from "../../kernel/role.ts";
import { emailFrom } from "../accounts/account.ts";
import { findInvitation, insertLink, revokeLink } from "../accounts/link.store.ts";
import { LINK_HOURS } from "../accounts/make-link.ts";
import { newSecret } from "../accounts/secret.ts";
import { endGrant, grantRole, membersOf, ownGrants } from "./grant.store.ts";
import { mustLeaveAdministrator } from "./last-administrator.ts";

const tooHigh = () =>
  forbidden(
    "grant-too-high",
    "Roles are given by who is registrar of the body or administrator, and none above their own.",
  );

/**
 * The role with which somebody keeps the members of a body (null: of the whole registry): at least registrar, given to them
 * there or in the whole registry. What another body lets theirs do does not count: it ends, and what they gave would stay.
 */
export async function managesAs(read: ReadDb, asker: Asker, body: BodyId | null): Promise<Role | null> {
  const own = { ...asker, grants: await ownGrants(read, asker.account) };
  const role = roleIn(own, body);
  const least: Role = body === null ? "administrator" : "registrar";
  return isAtLeast(role, least) ? role : null;
}

/** Refuses who may not give (or take) this role here. */
export async function mustManage(
  read: ReadDb,
  asker: Asker,
  body: BodyId | null,
  role: Role = "reader",
): Promise<void> {
  if (!isAtLeast(await managesAs(read, asker, body), role)) throw tooHigh();
}

export interface Invited {
  body: BodyId | null;
  role: Role;
  /** Whose account it becomes; empty: of whoever has the link. */
  email: string;
  language: Language;
}

/** Makes an invitation and returns the secret of its link, which is not kept. */
export async function invite(tx: WriteTx, asker: Asker, { body, role, email, language }: Invited) {
  await mustManage(tx, asker, body, role);
  const to = email === "" ? null : emailFrom(email);
  const { secret, hash } = newSecret();
  const hours = LINK_HOURS.invitation;
  const purpose = "invitation";
  await insertLink(tx, { hash, purpose, email: to, body, role, language, by: asker.name, hours });
  return { secret, to };
}

/** Takes an invitation to a body back. One to another body is not there. */
export async function takeBackInvitation(
  tx: WriteTx,
  asker: Asker,
  body: BodyId | null,
  id: number | null,
): Promise<void> {
  await mustManage(tx, asker, body);
  const invitation = id === null ? null : await findInvitation(tx, id);
  if (invitation === null || invitation.body !== body)
    throw notFound("link-gone", "There is no invitation of this number that stands.");
  await revokeLink(tx, invitation.id);
}

/** Gives a member of a body another role, or none. Who stands above who asks is left alone. */
export async function setMemberRole(
  tx: WriteTx,
  asker: Asker,
  { account, body, role }: { account: AccountId; body: BodyId | null; role: Role | null },
): Promise<void> {
  const held = (await membersOf(tx, body)).find((member) => member.account === account)?.role ?? null;
  await mustManage(tx, asker, body, held ?? "reader");
  await mustManage(tx, asker, body, role ?? "reader");
  // In a body somebody comes in by an invitation only; an administrator may give anybody a role in the whole registry.
  if (held === null && body !== null) throw notFound("account-not-found", "This account is no member.");
  if (body === null && held === "administrator" && role !== "administrator")
    await mustLeaveAdministrator(tx, account);
  if (role === null) await endGrant(tx, { account, body });
  else if (role !== held) await grantRole(tx, { account, body, role, by: asker.name });
}
