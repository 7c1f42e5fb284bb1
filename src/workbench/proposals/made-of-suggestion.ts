import type { ReadDb } from "../../database/database.ts";
import type { Language } from "../../kernel/languages.ts";
import type { Asker } from "../../kernel/role.ts";
import { translator } from "../../web/messages.ts";
import type { ProposalMade } from "../suggestions/proposal-made.ts";
import { listMadeOf } from "./proposal.store.ts";
import { maySee } from "./proposal.ts";
import { proposalMessages, stateMessages } from "./proposals.messages.ts";

/** The proposals that were made of a suggestion, as far as an asker may see them. */
export async function madeOfSuggestion(
  read: ReadDb,
  asker: Asker,
  suggestion: number,
  language: Language,
): Promise<ProposalMade[]> {
  const made = await listMadeOf(read, suggestion);
  return made
    .filter((proposal) => maySee(asker, proposal))
    .map(({ id, state, revision }) => ({
      title: translator(proposalMessages, language)("proposal", { id: String(id) }),
      state: translator(stateMessages, language)(state),
      href: `/proposals/${id}`,
      revision,
    }));
}
