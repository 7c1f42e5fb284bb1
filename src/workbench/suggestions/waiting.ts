import { bodiesWith } from "../../kernel/role.ts";
import type { Kinds } from "../../registry/dossiers/kind.ts";
import { MOST_WAITING, type WaitingSource } from "../waiting-item.ts";
import { answersWithin, subjectKinds } from "./may-answer.ts";
import { listSuggestions } from "./suggestion.store.ts";

/** So much of a suggestion tells which it is. */
const TITLE = 80;

/** The suggestions that wait for an asker, as they are answered. Kinds are those whose records bodies own. */
export const waitingSuggestions =
  (kinds: Kinds): WaitingSource =>
  async (read, asker) => {
    const mine = bodiesWith(asker, "editor");
    if (mine.length === 0) return [];
    const found = await listSuggestions(
      read,
      { state: "waiting", kind: null, words: null },
      { bodies: answersWithin(asker), kinds: subjectKinds(kinds), after: null, limit: MOST_WAITING - 1 },
    );
    return found.map(({ id, says, about, createdAt }) => ({
      kind: "suggestion",
      title: says.length > TITLE ? `${says.slice(0, TITLE - 1)}…` : says,
      about,
      since: createdAt,
      due: null,
      href: `/suggestions/${id}`,
      // Who edits for one body alone sees none but its own.
      body: mine.length === 1 ? (mine[0] ?? null) : null,
    }));
  };
