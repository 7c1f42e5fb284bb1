import { sql } from "kysely";
import { change, type ReadDb, run, type WriteTx } from "../../database/database.ts";
import type { BodyId } from "../../kernel/ids.ts";
import type { Role } from "../../kernel/role.ts";

/** One body lets another act for it. */
export interface Delegation {
  id: number;
  body: BodyId;
  bodyName: string;
  to: BodyId;
  toName: string;
  role: Role;
  createdAt: Date;
  expiresAt: Date | null;
}

/** Delegations that hold, given by a body and given to it. */
export async function delegationsOf(read: ReadDb, body: BodyId): Promise<Delegation[]> {
  return run(
    read,
    sql<Delegation>`
      select d.id, d.body_id as body, f.name as "bodyName", d.to_body_id as "to", t.name as "toName", d.role,
        d.created_at as "createdAt", d.expires_at as "expiresAt"
      from body_delegation d join body f on f.id = d.body_id join body t on t.id = d.to_body_id
      where (d.body_id = ${body} or d.to_body_id = ${body}) and d.ended_at is null
        and (d.expires_at is null or d.expires_at > clock_timestamp())
        and f.closed_at is null and t.closed_at is null
      order by d.id`,
  );
}

/** @param until the last day that it holds, as ISO writes it; null: until it is taken back */
export async function insertDelegation(
  tx: WriteTx,
  { body, to, role, until }: { body: BodyId; to: BodyId; role: Role; until: string | null },
): Promise<void> {
  await change(
    tx,
    sql`
      insert into body_delegation (body_id, to_body_id, role, expires_at)
      values (${body}, ${to}, ${role}, (${until}::date + 1)::timestamp at time zone 'UTC')`,
  );
}

/** Takes a delegation of a body back. False where it gave none of this number. */
export async function endDelegation(tx: WriteTx, body: BodyId, id: number): Promise<boolean> {
  const ended = await change(
    tx,
    sql`
      update body_delegation set ended_at = clock_timestamp()
      where id = ${id} and body_id = ${body} and ended_at is null`,
  );
  return ended > 0;
}
