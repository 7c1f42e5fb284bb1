import type { ReadDb } from "../../database/database.ts";
import type { RecordRef } from "../../kernel/record-ref.ts";
import type { Asker } from "../../kernel/role.ts";
import type { Kinds } from "../../registry/dossiers/kind.ts";
import { answersWithin, subjectKinds } from "./may-answer.ts";
import { noSuchSuggestion, numberAsked } from "./moderation-asked.ts";
import { findSuggestion } from "./suggestion.store.ts";
import { recordAbout, type Suggestion } from "./suggestion.ts";

/** The suggestion of this number about this record. To who does not answer suggestions about it, it is not there. */
export async function suggestionSeen(
  read: ReadDb,
  asker: Asker,
  kinds: Kinds,
  { number, of }: { number: string; of: RecordRef },
): Promise<Suggestion> {
  const found = await findSuggestion(read, numberAsked(number), answersWithin(asker), subjectKinds(kinds));
  const about = found && recordAbout(found.about);
  if (!found || found.state === "spam" || about?.kind !== of.kind || about.id !== of.id) {
    throw noSuchSuggestion();
  }
  return found;
}
