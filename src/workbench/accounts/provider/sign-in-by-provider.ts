import type { WriteTx } from "../../../database/database.ts";
import { forbidden } from "../../../kernel/errors.ts";
import type { AccountId } from "../../../kernel/ids.ts";
import type { Language } from "../../../kernel/languages.ts";
import { acceptAsAccount, acceptFromProvider } from "../accept-link.ts";
import { accountByEmail, accountByName, proveEmail, setPassword } from "../account.store.ts";
import { emailFrom, isStanding, LONGEST_NAME, nameFrom } from "../account.ts";
import { endSessions } from "../session.store.ts";
import { revokeTokens } from "../token.store.ts";
import { accountByIdentity, insertIdentity } from "./attempt.store.ts";
import type { Claimed } from "./provider.ts";

const notInvited = () =>
  forbidden(
    "not-invited",
    "Nobody here has what the provider says of you: no account, no verified address of one, and no invitation.",
  );

/**
 * Whom a provider has signed in: the account that it has signed in before, else the one whose address it has verified, else
 * a new one where there is an invitation (`link`: its digest). Nobody else comes in.
 */
export async function signInByProvider(
  tx: WriteTx,
  claimed: Claimed,
  { link, language }: { link: string | null; language: Language },
): Promise<AccountId> {
  const email = verifiedEmail(claimed);
  const known = (await accountByIdentity(tx, claimed)) ?? (await joined(tx, claimed, email));
  if (known !== null) {
    if (!isStanding(known)) throw notInvited();
    if (link !== null) await acceptAsAccount(tx, link, known.id);
    return known.id;
  }
  if (link === null) throw notInvited();
  const name = await freeName(tx, claimed);
  const account = await acceptFromProvider(tx, link, { name, email, language });
  await insertIdentity(tx, { ...claimed, account });
  await proveEmail(tx, account);
  return account;
}

/**
 * The account whose address the provider has verified. Whoever made it may have written an address that was not theirs:
 * unless it was seen before who has it, what they could still come in with ends here.
 */
async function joined(tx: WriteTx, claimed: Claimed, email: string | null) {
  const account = email === null ? null : await accountByEmail(tx, email);
  if (account === null || !isStanding(account)) return account;
  await insertIdentity(tx, { ...claimed, account: account.id });
  if (await proveEmail(tx, account.id)) {
    await setPassword(tx, account.id, null);
    await endSessions(tx, account.id);
    await revokeTokens(tx, account.id);
  }
  return account;
}

function verifiedEmail({ email, emailVerified }: Claimed): string | null {
  if (email === null || !emailVerified) return null;
  try {
    return emailFrom(email);
  } catch {
    return null;
  }
}

/** What the provider calls them, with a number after it where somebody is called so. */
async function freeName(tx: WriteTx, { name, email }: Claimed): Promise<string> {
  const wanted = nameOr(name ?? email?.split("@")[0] ?? "", "Guest");
  for (let number = 1; ; number += 1) {
    const tried = number === 1 ? wanted : `${wanted} ${number}`;
    if ((await accountByName(tx, tried)) === null) return tried;
  }
}

function nameOr(text: string, otherwise: string): string {
  try {
    return nameFrom(text.slice(0, LONGEST_NAME - 10));
  } catch {
    return otherwise;
  }
}
