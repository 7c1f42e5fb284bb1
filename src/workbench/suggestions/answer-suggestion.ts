import type { WriteTx } from "../../database/database.ts";
import { conflicting, invalid } from "../../kernel/errors.ts";
import { type Answer, setAnswer, unsetAnswer } from "./suggestion.store.ts";

/** Decides a suggestion that waits. What is accepted or declined gets words that everybody may read; spam gets none. */
export async function answerSuggestion(tx: WriteTx, id: number, { answer, ...given }: Answer): Promise<void> {
  const words = answer?.trim() || null;
  if (given.decision !== "spam" && words === null) {
    throw invalid("answer-missing", "An answer is public: say in a sentence what was made of it.", "answer");
  }
  const done = await setAnswer(tx, id, { ...given, answer: given.decision === "spam" ? null : words });
  if (!done) throw conflicting("suggestion-decided", `Suggestion ${id} does not wait any more.`);
}

/** Takes an answer back: the suggestion waits again, and is no longer shown. */
export async function reopenSuggestion(tx: WriteTx, id: number): Promise<void> {
  if (!(await unsetAnswer(tx, id))) throw conflicting("suggestion-waits", `Suggestion ${id} has no answer.`);
}
