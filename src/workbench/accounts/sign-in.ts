import type { ReadDb, WriteTx } from "../../database/database.ts";
import { invalid, Refusal } from "../../kernel/errors.ts";
import type { AccountId } from "../../kernel/ids.ts";
import { findAccount, keptPassword, setPassword } from "./account.store.ts";
import { hashPassword, isPassword, mustBeGoodPassword } from "./password.ts";
import { newSecret } from "./secret.ts";
import { deleteExpiredSessions, endSession, endSessions, insertSession } from "./session.store.ts";

const LONGEST_BROWSER = 200;

/** Whose address and password these are. An address that nobody has is refused in the same words, as slowly. */
export async function accountWithPassword(
  read: ReadDb,
  { email, password }: { email: string; password: string },
): Promise<AccountId> {
  const found = await keptPassword(read, email.trim().toLowerCase());
  if ((await isPassword(password, found?.kept ?? null)) && found) return found.account;
  throw new Refusal(
    "unauthenticated",
    "sign-in-failed",
    "The address and the password do not belong together, or the account is shut.",
  );
}

/**
 * Signs a browser in: always under a new secret, so that one that somebody else set is worth nothing, and in place of the
 * session that it had. Returns what its cookie holds.
 */
export async function openSession(
  tx: WriteTx,
  { account, old, browser }: { account: AccountId; old: string | null; browser: string | undefined },
): Promise<string> {
  if (old !== null) await endSession(tx, old);
  await deleteExpiredSessions(tx);
  const { secret, hash } = newSecret();
  const called = browser?.replace(/\p{C}/gu, "").slice(0, LONGEST_BROWSER) || null;
  await insertSession(tx, { hash, account, browser: called });
  return secret;
}

/** Changes a password for who knows the old one; every other browser must sign in anew. */
export async function changePassword(
  tx: WriteTx,
  id: AccountId,
  { old, password, session }: { old: string; password: string; session: string | null },
): Promise<void> {
  const account = await findAccount(tx, id);
  const kept = account?.email ? await keptPassword(tx, account.email) : null;
  if (account === null || !(await isPassword(old, kept?.kept ?? null)))
    throw invalid("wrong-password", "This is not the password that you have now.", "old");
  mustBeGoodPassword(password, account);
  await setPassword(tx, id, await hashPassword(password));
  await endSessions(tx, id, session);
}
