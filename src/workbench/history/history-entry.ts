import type { ReadDb } from "../../database/database.ts";
import type { Language } from "../../kernel/languages.ts";
import type { RecordRef } from "../../kernel/record-ref.ts";

/** What another room has to tell in the history of a record: an answered suggestion, say. Public, like all of it. */
export interface HistoryEntry {
  at: Date;
  /** Who did it, where that may be said. */
  author: string | null;
  said: Readonly<Record<Language, string>>;
  /** Its page, without a language. */
  href: string | null;
}

export type OtherHistory = (read: ReadDb, ref: RecordRef) => Promise<HistoryEntry[]>;
