import type { WriteTx } from "../../database/database.ts";
import { conflicting } from "../../kernel/errors.ts";
import type { AccountId } from "../../kernel/ids.ts";
import { accountByEmail, accountByName, insertAccount, type NewAccount } from "./account.store.ts";

/** Refuses a name that is somebody's: changes are kept under it. */
export async function mustBeFreeName(tx: WriteTx, name: string, own: AccountId | null): Promise<void> {
  const holder = await accountByName(tx, name);
  if (holder === null || holder.id === own) return;
  throw conflicting("name-taken", `"${name}" is somebody's name here already. Add something to it.`, "name");
}

/** Adds an account under a name and an address that nobody has. */
export async function addAccount(tx: WriteTx, account: NewAccount): Promise<AccountId> {
  if (account.email !== null && (await accountByEmail(tx, account.email))) {
    throw conflicting(
      "email-taken",
      "An account has this address. Sign in with it, and open the link again.",
      "email",
    );
  }
  await mustBeFreeName(tx, account.name, null);
  return insertAccount(tx, account);
}
