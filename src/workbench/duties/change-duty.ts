import type { WriteTx } from "../../database/database.ts";
import type { Day } from "../../kernel/day.ts";
import { invalid, notFound } from "../../kernel/errors.ts";
import type { AccountId } from "../../kernel/ids.ts";
import { membersOf, type Office } from "../bodies/office.store.ts";
import { type FollowUp, insertFollowUp, putState } from "./duty.store.ts";
import { partnershipsOf } from "./linked.store.ts";
import { type DutiesAsked, type KeptDuty, readDuties } from "./read-duties.ts";

/** What is changed of a duty; what is left out stays as it is. */
export interface DutyChange {
  done?: boolean;
  note?: string | null;
  assigned?: AccountId | null;
  snoozedUntil?: Day | null;
}

/** The duty of an office that has this key. */
export async function findDuty(
  read: Parameters<typeof readDuties>[0],
  office: Office,
  key: string,
  asked: DutiesAsked,
): Promise<KeptDuty> {
  const { duties } = await readDuties(read, office, asked);
  const duty = duties.find((one) => one.key === key);
  if (!duty) throw notFound("unknown-duty", "There is no such duty, or no longer.", "key");
  return duty;
}

/** Ticks a duty, opens it again, gives it to a member, puts it off. Only what is due now can be changed. */
export async function changeDuty(
  tx: WriteTx,
  { office, key, by, asked }: { office: Office; key: string; by: AccountId; asked: DutiesAsked },
  change: DutyChange,
): Promise<void> {
  const { state } = await findDuty(tx, office, key, asked);
  const { done = state.done !== null, note = state.note, snoozedUntil = state.snoozedUntil } = change;
  const assigned = change.assigned === undefined ? (state.assigned?.account ?? null) : change.assigned;
  if (change.assigned) await mustBeMember(tx, office, change.assigned);
  const doneBy = done ? by : null;
  await putState(tx, office.id, key, { assigned, snoozedUntil, doneBy, note: note || null });
}

export async function mustBeMember(tx: WriteTx, { id, name }: Office, account: AccountId): Promise<void> {
  const members = await membersOf(tx, id);
  if (members.some((member) => member.account === account)) return;
  throw invalid("not-a-member", `Account ${account} is no member of ${name}.`, "assigned");
}

/** Sets down a follow-up; about a partnership, it must be one of the office's places. */
export async function addFollowUp(
  tx: WriteTx,
  office: Office,
  by: AccountId,
  { title, due, partnership }: Omit<FollowUp, "id">,
): Promise<void> {
  if (title === "") throw invalid("text-needed", "Say what is to be done.", "title");
  if (partnership !== null && !(await partnershipsOf(tx, office.places)).includes(partnership)) {
    throw notFound("unknown-partnership", `${office.name} has no partnership ${partnership}.`, "partnership");
  }
  await insertFollowUp(tx, { body: office.id, account: by, title, due, partnership });
}
