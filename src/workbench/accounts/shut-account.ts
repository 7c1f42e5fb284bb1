import type { WriteTx } from "../../database/database.ts";
import type { AccountId } from "../../kernel/ids.ts";
import { mustLeaveAdministrator } from "../bodies/last-administrator.ts";
import { setDisabled } from "./account.store.ts";
import { accountWithId } from "./find-account.ts";
import { revokeLinksMadeBy } from "./link.store.ts";
import { endSessions } from "./session.store.ts";

/** Shuts an account: its sessions end, its tokens rest, and what it invited others to is taken back. */
export async function disableAccount(tx: WriteTx, id: AccountId | null): Promise<void> {
  const account = await accountWithId(tx, id);
  await mustLeaveAdministrator(tx, account.id);
  await setDisabled(tx, account.id, true);
  await endSessions(tx, account.id);
  await revokeLinksMadeBy(tx, account.name);
}

export async function enableAccount(tx: WriteTx, id: AccountId | null): Promise<void> {
  await setDisabled(tx, (await accountWithId(tx, id)).id, false);
}
