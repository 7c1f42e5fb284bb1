import type { WriteTx } from "../../database/database.ts";
import { invalid, notFound } from "../../kernel/errors.ts";
import type { BodyId } from "../../kernel/ids.ts";
import type { Asker, Role } from "../../kernel/role.ts";
import { findBody } from "./body.store.ts";
import { delegationsOf, endDelegation, insertDelegation } from "./delegation.store.ts";
import { mustManage } from "./manage-members.ts";

/** The roles that one body may let another have: who administers is not lent. */
export const DELEGATED_ROLES = ["reader", "contributor", "editor", "registrar"] as const satisfies Role[];
export type DelegatedRole = (typeof DELEGATED_ROLES)[number];

export interface Delegated {
  body: BodyId;
  to: BodyId;
  role: DelegatedRole;
  /** The last day that it holds, `2027-01-31`; empty: until it is taken back. */
  until: string;
}

const bad = (where: string) =>
  invalid(
    "bad-delegation",
    "A delegation is to another body that is open, until a day to come or without end.",
    where,
  );

const isDay = (text: string): boolean => {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};

/** Lets another body act for one, in place of what it was let do before. It reaches no further than who gives it. */
export async function delegate(
  tx: WriteTx,
  asker: Asker,
  { body, to, role, until }: Delegated,
): Promise<void> {
  await mustManage(tx, asker, body, role);
  const other = to === body ? null : await findBody(tx, to);
  if (other === null || other.closedAt !== null) throw bad("to");
  if (until !== "" && !(isDay(until) && until >= new Date().toISOString().slice(0, 10))) throw bad("until");
  for (const before of await delegationsOf(tx, body)) {
    if (before.body === body && before.to === to) await endDelegation(tx, body, before.id);
  }
  await insertDelegation(tx, { body, to, role, until: until === "" ? null : until });
}

/** Takes back what a body let another do. */
export async function takeBackDelegation(
  tx: WriteTx,
  asker: Asker,
  body: BodyId,
  id: number | null,
): Promise<void> {
  await mustManage(tx, asker, body);
  if (id === null || !(await endDelegation(tx, body, id)))
    throw notFound("body-not-found", "This body has given no delegation of this number that holds.");
}
