import type { AccountId, PartnershipId } from "../../kernel/ids.ts";

/** One wording of a note. */
export interface NoteText {
  version: number;
  text: string;
  author: string;
  at: Date;
}

/** What an office notes of a partnership, for itself. */
export interface Note {
  id: number;
  partnership: PartnershipId;
  /** Who wrote it and alone may change it. */
  author: AccountId;
  /** A contact it is about; without a name once that is erased. */
  contact: { id: number; name: string | null } | null;
  /** The newest first. */
  texts: NoteText[];
}

export const LONGEST_NOTE = 4000;
