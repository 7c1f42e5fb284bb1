import type { WriteTx } from "../../database/database.ts";
import { Refusal } from "../../kernel/errors.ts";
import { newSecret } from "../accounts/secret.ts";
import { countWaiting, insertSuggestion, type NewSuggestion } from "./suggestion.store.ts";
import { MOST_WAITING } from "./suggestion.ts";

/**
 * Keeps what somebody suggests, and returns its number and the secret of their own page. Refuses where so many wait
 * that nobody would come to read it. Two that come at one time may both find room: the bound is not exact.
 */
export async function suggestCorrection(
  tx: WriteTx,
  given: Omit<NewSuggestion, "hash">,
  most: { all: number; one: number } = MOST_WAITING,
): Promise<{ id: number; secret: string }> {
  const room =
    (await countWaiting(tx, given.about, most.one)) < most.one &&
    (await countWaiting(tx, null, most.all)) < most.all;
  if (!room) {
    throw new Refusal(
      "unavailable",
      "suggestions-full",
      "So many suggestions wait that no more are taken. Nothing was kept of this one; send it again in an hour.",
    );
  }
  const { secret, hash } = newSecret();
  return { id: await insertSuggestion(tx, { ...given, hash }), secret };
}
