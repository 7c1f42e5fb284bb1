import type { WriteTx } from "../../database/database.ts";
import { conflicting } from "../../kernel/errors.ts";
import type { AccountId } from "../../kernel/ids.ts";
import { administrators, lockAdministrators } from "./grant.store.ts";

/** Refuses to take away the only administrator of the whole registry: nobody could make another. */
export async function mustLeaveAdministrator(tx: WriteTx, leaving: AccountId): Promise<void> {
  await lockAdministrators(tx);
  const all = await administrators(tx);
  if (!all.includes(leaving) || all.length > 1) return;
  throw conflicting(
    "last-administrator",
    "This is the only administrator of the registry. Make another one first.",
  );
}
