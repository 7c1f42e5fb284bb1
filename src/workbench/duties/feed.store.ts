import { sql } from "kysely";
import { change, type ReadDb, run, type WriteTx } from "../../database/database.ts";
import type { AccountId, BodyId } from "../../kernel/ids.ts";

export interface DutyFeed {
  id: number;
  createdAt: Date;
}

/** The feeds that an account made of a body and that stand. */
export async function feedsOf(read: ReadDb, account: AccountId, body: BodyId): Promise<DutyFeed[]> {
  const rows = await run(
    read,
    sql<DutyFeed>`
      select id, created_at as "createdAt" from duty_feed
      where account_id = ${account} and body_id = ${body} and revoked_at is null order by id`,
  );
  return rows.map(({ id, createdAt }) => ({ id: Number(id), createdAt }));
}

export async function insertFeed(
  tx: WriteTx,
  { account, body, hash }: { account: AccountId; body: BodyId; hash: string },
): Promise<void> {
  await change(
    tx,
    sql`insert into duty_feed (account_id, body_id, secret_hash) values (${account}, ${body}, ${hash})`,
  );
}

/** False where the account has no such feed. */
export async function revokeFeed(
  tx: WriteTx,
  { account, body, id }: { account: AccountId; body: BodyId; id: number },
): Promise<boolean> {
  const revoked = await change(
    tx,
    sql`
      update duty_feed set revoked_at = clock_timestamp()
      where id = ${id} and account_id = ${account} and body_id = ${body} and revoked_at is null`,
  );
  return revoked > 0;
}

/**
 * Whose feed a secret is, while its account still has a role in the body: its own, one in the whole registry, or one in a
 * body that may act for it. A reader sees no duties.
 */
export async function bodyOfFeed(read: ReadDb, hash: string): Promise<BodyId | null> {
  const [row] = await run(
    read,
    sql<{ body: BodyId }>`
      select f.body_id as body from duty_feed f
      join account a on a.id = f.account_id and a.disabled_at is null and a.erased_at is null
      join body b on b.id = f.body_id and b.closed_at is null
      where f.secret_hash = ${hash} and f.revoked_at is null and exists (
        select from role_grant r
        left join body held on held.id = r.body_id
        left join body_delegation d on d.to_body_id = r.body_id and d.body_id = f.body_id and d.ended_at is null
          and d.role <> 'reader' and (d.expires_at is null or d.expires_at > clock_timestamp())
        where r.account_id = f.account_id and r.ended_at is null and r.role <> 'reader' and held.closed_at is null
          and (r.body_id is null or r.body_id = f.body_id or d.id is not null))`,
  );
  return row?.body ?? null;
}
