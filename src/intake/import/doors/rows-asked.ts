import { invalid } from "../../../kernel/errors.ts";
import { ROW_OUTCOMES, type RowOutcome } from "../batch.ts";

/** Rows on a page. */
export const ROWS_SHOWN = 50;

/** The outcome that an address asks for; null where it asks for none. */
export function outcomeAsked(text: string | undefined): RowOutcome | null {
  if (!text) return null;
  const outcome = ROW_OUTCOMES.find((one) => one === text);
  if (outcome) return outcome;
  throw invalid("bad-outcome", `What becomes of a row is one of ${ROW_OUTCOMES.join(", ")}.`, "outcome");
}

/** The number of the row or batch after which a page begins. */
export function afterNumber(text: string | undefined): number {
  if (!text) return 0;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw invalid("bad-cursor", "This page is not one that the list gave. Start without it.", "after");
}
