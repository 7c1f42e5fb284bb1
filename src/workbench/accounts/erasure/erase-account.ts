import type { WriteTx } from "../../../database/database.ts";
import type { AccountId } from "../../../kernel/ids.ts";
import { endAllGrants } from "../../bodies/grant.store.ts";
import { mustLeaveAdministrator } from "../../bodies/last-administrator.ts";
import { setNameAndLanguage } from "../account.store.ts";
import { erasedName, nameFrom } from "../account.ts";
import { mustBeFreeName } from "../add-account.ts";
import { accountWithId } from "../find-account.ts";
import { revokeLinksMadeBy } from "../link.store.ts";
import { eraseRows, replaceAuthor } from "./author.store.ts";

/**
 * Erases the person behind an account. The record keeps what they did, under a name that says nothing; what let them in is
 * gone. Returns in how many rows their name stood. Inside `database.write`: revisions carry the name too.
 */
export async function eraseAccount(tx: WriteTx, id: AccountId): Promise<number> {
  const account = await accountWithId(tx, id);
  await mustLeaveAdministrator(tx, id);
  await endAllGrants(tx, id);
  await revokeLinksMadeBy(tx, account.name);
  const name = erasedName(id);
  const rows = await replaceAuthor(tx, account.name, name);
  await eraseRows(tx, { id, name, email: account.email });
  return rows;
}

/** Gives an account another name, and what it did with it: nobody comes to stand for somebody else. As above. */
export async function renameAccount(
  tx: WriteTx,
  id: AccountId,
  asked: { name: string; language: Parameters<typeof setNameAndLanguage>[2]["language"] },
): Promise<void> {
  const account = await accountWithId(tx, id);
  const name = nameFrom(asked.name);
  if (name !== account.name) {
    await mustBeFreeName(tx, name, id);
    await replaceAuthor(tx, account.name, name);
  }
  await setNameAndLanguage(tx, id, { name, language: asked.language });
}
