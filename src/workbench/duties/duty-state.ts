import type { Day } from "../../kernel/day.ts";
import type { Member } from "../bodies/office.store.ts";

/** What became of a duty. */
export interface DutyState {
  assigned: Member | null;
  snoozedUntil: Day | null;
  done: { by: string; at: Date } | null;
  note: string | null;
}

export const UNTOUCHED: DutyState = { assigned: null, snoozedUntil: null, done: null, note: null };

export const DUTY_STANDINGS = ["open", "snoozed", "done"] as const;
export type DutyStanding = (typeof DUTY_STANDINGS)[number];

/** Put off until a day, it comes back on that day. */
export const standingOf = ({ done, snoozedUntil }: DutyState, asOf: Day): DutyStanding =>
  done ? "done" : snoozedUntil !== null && snoozedUntil > asOf ? "snoozed" : "open";
