import type { WriteTx } from "../../database/database.ts";
import type { AccountId } from "../../kernel/ids.ts";
import { newSecret } from "../accounts/secret.ts";
import { insertRequest } from "./confirmation.store.ts";

/** Makes a link for one side. Its secret is returned this once; its digest is all that is kept. */
export async function askSide(
  tx: WriteTx,
  given: Omit<Parameters<typeof insertRequest>[1], "hash"> & { by: AccountId },
): Promise<{ id: number; secret: string }> {
  const { secret, hash } = newSecret();
  return { id: await insertRequest(tx, { ...given, hash }), secret };
}
