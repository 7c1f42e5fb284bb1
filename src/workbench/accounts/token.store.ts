import { sql } from "kysely";
import { change, type ReadDb, run, type WriteTx } from "../../database/database.ts";
import type { AccountId } from "../../kernel/ids.ts";
import type { Scope } from "../../kernel/role.ts";

/** An API token as its owner sees it: never the token itself. */
export interface TokenRow {
  id: number;
  name: string;
  scopes: Scope[];
  createdAt: Date;
  expiresAt: Date;
  usedAt: Date | null;
}

export async function insertToken(
  tx: WriteTx,
  token: { account: AccountId; name: string; hash: string; scopes: readonly Scope[]; days: number },
): Promise<void> {
  const { account, name, hash, scopes, days } = token;
  await change(
    tx,
    sql`
      insert into api_token (account_id, name, secret_hash, scopes, expires_at)
      values (${account}, ${name}, ${hash}, ${[...scopes]}, clock_timestamp() + make_interval(days => ${days}::int))`,
  );
}

/** The tokens of an account that stand, the newest first. */
export async function listTokens(read: ReadDb, account: AccountId): Promise<TokenRow[]> {
  return run(
    read,
    sql<TokenRow>`
      select id, name, scopes, created_at as "createdAt", expires_at as "expiresAt", used_at as "usedAt"
      from api_token
      where account_id = ${account} and revoked_at is null and expires_at > clock_timestamp()
      order by id desc`,
  );
}

/** Takes a token back. False where the account has none of this number that stands. */
export async function revokeToken(tx: WriteTx, account: AccountId, id: number): Promise<boolean> {
  const revoked = await change(
    tx,
    sql`
      update api_token set revoked_at = clock_timestamp()
      where account_id = ${account} and id = ${id} and revoked_at is null`,
  );
  return revoked > 0;
}

export async function revokeTokens(tx: WriteTx, account: AccountId): Promise<void> {
  await change(
    tx,
    sql`update api_token set revoked_at = clock_timestamp() where account_id = ${account} and revoked_at is null`,
  );
}
