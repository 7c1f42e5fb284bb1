import type { ReadDb } from "../database/database.ts";
import type { Day } from "../kernel/day.ts";
import type { BodyId } from "../kernel/ids.ts";
import type { Language } from "../kernel/languages.ts";
import type { Asker } from "../kernel/role.ts";

export const WAITING_KINDS = ["proposal", "suggestion", "confirmation", "duty", "name", "erasure"] as const;
export type WaitingKind = (typeof WAITING_KINDS)[number];

/** Something that waits for a person, as the desk lists it. */
export interface WaitingItem {
  kind: WaitingKind;
  title: string;
  /** The path of the record it is about, without a language; null where it is about none. */
  about: string | null;
  since: Date;
  /** The day by which it is to be done, where there is one. */
  due: Day | null;
  /** Where it is done, without a language. */
  href: string;
  /** Whose it is; null: the whole registry's. */
  body: BodyId | null;
}

/** What a room lets wait for an asker, 200 at most, the most pressing first. Each room answers for its own rights. */
export type WaitingSource = (read: ReadDb, asker: Asker, language: Language) => Promise<WaitingItem[]>;

/** The most that one room lets wait on the desk; its own page has the rest. */
export const MOST_WAITING = 200;
