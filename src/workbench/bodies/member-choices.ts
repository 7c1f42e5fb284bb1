import type { Member } from "./office.store.ts";

/**
 * Members, for a field that gives something to one of them. Who has it and is no member any more stands among them all the
 * same, so that it does not change unseen.
 */
export function memberChoices(
  members: readonly Member[],
  given: Member | null,
): { value: string; label: string }[] {
  const all =
    given === null || members.some(({ account }) => account === given.account)
      ? members
      : [given, ...members];
  return all.map(({ account, name }) => ({ value: String(account), label: name }));
}
