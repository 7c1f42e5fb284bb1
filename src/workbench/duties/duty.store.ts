import { sql } from "kysely";
import { change, type ReadDb, run, type WriteTx } from "../../database/database.ts";
import { type Day, formatDay, knownDay } from "../../kernel/day.ts";
import type { AccountId, BodyId, PartnershipId } from "../../kernel/ids.ts";
import type { DutyState } from "./duty-state.ts";

export async function statesOf(read: ReadDb, body: BodyId): Promise<Map<string, DutyState>> {
  const rows = await run(
    read,
    sql<{
      key: string;
      account: AccountId | null;
      name: string | null;
      snoozed: string | null;
      done_at: Date | null;
      done_by: string | null;
      note: string | null;
    }>`
      select s.key, s.assigned_to as account, a.name, s.snoozed_until as snoozed, s.done_at, d.name as done_by, s.note
      from duty_state s left join account a on a.id = s.assigned_to left join account d on d.id = s.done_by
      where s.body_id = ${body}`,
  );
  return new Map(
    rows.map(({ key, account, name, snoozed, done_at, done_by, note }) => [
      key,
      {
        assigned: account !== null && name !== null ? { account, name } : null,
        snoozedUntil: snoozed === null ? null : knownDay(snoozed),
        done: done_at !== null && done_by !== null ? { by: done_by, at: done_at } : null,
        note,
      },
    ]),
  );
}

export interface StateChange {
  assigned: AccountId | null;
  snoozedUntil: Day | null;
  doneBy: AccountId | null;
  note: string | null;
}

/** Puts what became of a duty in place of what was kept of it. */
export async function putState(tx: WriteTx, body: BodyId, key: string, state: StateChange): Promise<void> {
  const { assigned, snoozedUntil, doneBy, note } = state;
  const until = snoozedUntil === null ? null : formatDay(snoozedUntil);
  await change(
    tx,
    sql`
      insert into duty_state (body_id, key, assigned_to, snoozed_until, done_at, done_by, note)
      values (${body}, ${key}, ${assigned}, ${until},
        case when ${doneBy}::bigint is null then null else clock_timestamp() end, ${doneBy}, ${note})
      on conflict (body_id, key) do update set assigned_to = excluded.assigned_to,
        snoozed_until = excluded.snoozed_until, done_by = excluded.done_by, note = excluded.note,
        done_at = case when excluded.done_by is not distinct from duty_state.done_by then duty_state.done_at
          else excluded.done_at end`,
  );
}

export interface FollowUp {
  id: number;
  partnership: PartnershipId | null;
  title: string;
  due: Day;
}

export async function followUpsOf(read: ReadDb, body: BodyId): Promise<FollowUp[]> {
  const rows = await run(
    read,
    sql<Omit<FollowUp, "due"> & { due: string }>`
      select id, partnership_id as partnership, title, due from follow_up
      where body_id = ${body} and removed_at is null order by due, id`,
  );
  return rows.map(({ due, id, ...row }) => ({ ...row, id: Number(id), due: knownDay(due) }));
}

export async function insertFollowUp(
  tx: WriteTx,
  { body, account, title, due, partnership }: Omit<FollowUp, "id"> & { body: BodyId; account: AccountId },
): Promise<void> {
  await change(
    tx,
    sql`
      insert into follow_up (body_id, partnership_id, title, due, account_id)
      values (${body}, ${partnership}, ${title}, ${formatDay(due)}, ${account})`,
  );
}

/** False where the body has no such follow-up. */
export async function removeFollowUp(tx: WriteTx, body: BodyId, id: number): Promise<boolean> {
  const removed = await change(
    tx,
    sql`
      update follow_up set removed_at = clock_timestamp()
      where body_id = ${body} and id = ${id} and removed_at is null`,
  );
  return removed > 0;
}
