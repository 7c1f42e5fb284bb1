import { sql } from "kysely";
import { change, type WriteTx } from "../../database/database.ts";
import type { AccountId, BodyId } from "../../kernel/ids.ts";
import type { Role } from "../../kernel/role.ts";

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
