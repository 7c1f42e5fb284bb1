import type { ReadDb } from "../../database/database.ts";
import type { Revision } from "../../kernel/ids.ts";
import type { Language } from "../../kernel/languages.ts";
import type { Asker } from "../../kernel/role.ts";

/** What was made of a suggestion: a proposal, how far it came, and the revision that it became. */
export interface ProposalMade {
  title: string;
  state: string;
  href: string;
  revision: Revision | null;
}

/** Tells the proposals that were made of a suggestion. */
export type ProposalsMade = (
  read: ReadDb,
  asker: Asker,
  suggestion: number,
  language: Language,
) => Promise<ProposalMade[]>;
