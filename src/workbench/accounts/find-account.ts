import type { ReadDb } from "../../database/database.ts";
import { notFound } from "../../kernel/errors.ts";
import type { AccountId } from "../../kernel/ids.ts";
import { findAccount } from "./account.store.ts";
import type { Account } from "./account.ts";

/** The number of an account, from an address; null of what is none. */
export const accountNumber = (text: string): AccountId | null =>
  /^[1-9]\d{0,14}$/.test(text) ? (Number(text) as AccountId) : null;

/** An account that is not erased. */
export async function accountWithId(read: ReadDb, id: AccountId | null): Promise<Account> {
  const account = id === null ? null : await findAccount(read, id);
  if (account && account.erasedAt === null) return account;
  throw notFound("account-not-found", "There is no account of this number.");
}
