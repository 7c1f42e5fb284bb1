import { sql } from "kysely";
import { change, type ReadDb, run, type WriteTx } from "../../database/database.ts";
import type { AccountId, BodyId } from "../../kernel/ids.ts";
import type { Grant, Role } from "../../kernel/role.ts";

/** Gives an account a role in a body (null: in the whole registry), in place of the one it had there. */
export async function grantRole(
  tx: WriteTx,
  { account, body, role, by }: { account: AccountId; body: BodyId | null; role: Role; by: string },
): Promise<void> {
  await endGrant(tx, { account, body });
  await change(
    tx,
    sql`insert into role_grant (account_id, body_id, role, granted_by) values (${account}, ${body}, ${role}, ${by})`,
  );
}

/** Takes back the role that an account has in a body. False where it had none. */
export async function endGrant(
  tx: WriteTx,
  { account, body }: { account: AccountId; body: BodyId | null },
): Promise<boolean> {
  const ended = await change(
    tx,
    sql`
      update role_grant set ended_at = clock_timestamp()
      where account_id = ${account} and body_id is not distinct from ${body} and ended_at is null`,
  );
  return ended > 0;
}

/** What an account itself was given, without what others let its bodies do for them. */
export async function ownGrants(read: ReadDb, account: AccountId): Promise<Grant[]> {
  return run(
    read,
    sql<Grant>`
      select r.body_id as body, r.role from role_grant r left join body b on b.id = r.body_id
      where r.account_id = ${account} and r.ended_at is null and b.closed_at is null
      order by r.body_id nulls first`,
  );
}

/** Somebody with a role in a body. */
export interface Member {
  account: AccountId;
  name: string;
  email: string | null;
  role: Role;
  since: Date;
  grantedBy: string;
  disabled: boolean;
}

/** Who has a role in a body (null: in the whole registry), by name. */
export async function membersOf(read: ReadDb, body: BodyId | null): Promise<Member[]> {
  return run(
    read,
    sql<Member>`
      select a.id as account, a.name, a.email, r.role, r.created_at as since, r.granted_by as "grantedBy",
        a.disabled_at is not null as disabled
      from role_grant r join account a on a.id = r.account_id
      where r.body_id is not distinct from ${body} and r.ended_at is null and a.erased_at is null
      order by lower(a.name)`,
  );
}

/** The administrators of the whole registry who may sign in. */
export async function administrators(read: ReadDb): Promise<AccountId[]> {
  const rows = await run(
    read,
    sql<{ id: AccountId }>`
      select a.id from role_grant r join account a on a.id = r.account_id
      where r.body_id is null and r.role = 'administrator' and r.ended_at is null
        and a.disabled_at is null and a.erased_at is null`,
  );
  return rows.map(({ id }) => id);
}

/** Who takes an administrator away waits for who is doing so: two must not take away each other. */
export async function lockAdministrators(tx: WriteTx): Promise<void> {
  await run(tx, sql`select pg_advisory_xact_lock(hashtext('amity.administrators'))`);
}

export async function endAllGrants(tx: WriteTx, account: AccountId): Promise<void> {
  await change(
    tx,
    sql`update role_grant set ended_at = clock_timestamp() where account_id = ${account} and ended_at is null`,
  );
}
