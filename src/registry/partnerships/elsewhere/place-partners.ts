import type { ReadDb } from "../../../database/database.ts";
import type { Certainty } from "../../../kernel/certainty.ts";
import type { PlaceId } from "../../../kernel/ids.ts";
import type { ReadAs } from "../../evidence/read-as.ts";
import { readPartnerships } from "../record/partnership-record.ts";
import type { Party, Tie } from "../record/tie.ts";

const AT_ONCE = 500;

/** Whose partnerships are read: of a place, or of the places of a country. */
export type TiesAsked = { place: PlaceId } | { country: string };

/** Every partnership of a place, or of the places of a country, with its state on the day. */
export async function tiesOf(read: ReadDb, whose: TiesAsked, at: ReadAs): Promise<Tie[]> {
  const ties: Tie[] = [];
  for await (const page of tiePagesOf(read, whose, at)) ties.push(...page);
  return ties;
}

/** The same, some at a time: a country may have more than should stand in memory whole. */
export async function* tiePagesOf(read: ReadDb, whose: TiesAsked, at: ReadAs): AsyncGenerator<Tie[], void> {
  let after: string | undefined;
  do {
    const page = await readPartnerships(
      read,
      { ...whose, asOf: at.asOf },
      { after, limit: AT_ONCE, knownAt: { revision: at.known } },
    );
    yield page.ties;
    after = page.more ? page.ties.at(-1)?.id : undefined;
  } while (after !== undefined);
}

/** Whether a tie of any kind but a mere intention is in force: what the count of a page counts. */
export function inForce({ state }: Pick<Tie, "state">): Certainty {
  const counts = ({ kind, standing }: Pick<Tie["state"], "kind" | "standing">) =>
    standing === "in force" && kind !== "intention";
  if (counts(state)) return state.certainty;
  return state.alternatives.some(counts) ? "possible" : "not";
}

const ORDER: Record<Certainty, number> = { certain: 0, possible: 1, not: 2 };

/** Certain ties first, then possible ones; among them by the other side's country and id. */
export function inOrder<T extends Pick<Tie, "state" | "parties">>(ties: readonly T[], place: PlaceId): T[] {
  const key = (tie: T) =>
    othersIn(tie, place)
      .map(({ country, id }) => `${country} ${id}`)
      .join();
  return [...ties].sort((a, b) => ORDER[inForce(a)] - ORDER[inForce(b)] || (key(a) < key(b) ? -1 : 1));
}

export const othersIn = (tie: Pick<Tie, "parties">, place: PlaceId): Party[] =>
  tie.parties.filter((party) => party.id !== place);
