import type { ReadDb } from "../../database/database.ts";
import { invalid } from "../../kernel/errors.ts";
import type { BodyId } from "../../kernel/ids.ts";
import { openBodies } from "./body.store.ts";
import { isOf, type Whose } from "./whose.ts";

/** For whom somebody may hand something in; `id` null: for the whole registry. */
export interface BodyChoice {
  id: BodyId | null;
  name: string | null;
}

/** Every choice that somebody has, the whole registry first. */
export async function bodyChoices(read: ReadDb, whose: Whose): Promise<BodyChoice[]> {
  const own = (await openBodies(read)).filter(({ id }) => isOf(whose, id));
  return whose === "all" ? [{ id: null, name: null }, ...own] : own;
}

/** What a form chose; who has but one choice need not say it. Empty: the whole registry. */
export async function bodyChosen(read: ReadDb, whose: Whose, said: string): Promise<BodyId | null> {
  const choices = await bodyChoices(read, whose);
  const [only, other] = choices;
  const chosen = choices.find(({ id }) => (id ?? "") === said);
  if (chosen) return chosen.id;
  if (said === "" && only && !other) return only.id;
  throw invalid("body-missing", "Say for which of your bodies it is handed in.", "body");
}
