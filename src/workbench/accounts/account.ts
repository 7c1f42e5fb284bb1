import type { AccountId } from "../../kernel/ids.ts";
import type { Language } from "../../kernel/languages.ts";

/** Who signs in. */
export interface Account {
  id: AccountId;
  /** In lower case; null once the account is erased. */
  email: string | null;
  name: string;
  language: Language;
  hasPassword: boolean;
  createdAt: Date;
  disabledAt: Date | null;
}

/** How long a browser stays signed in: this long after it was last used, and never longer than the whole. */
export const SESSION_DAYS = { unused: 14, whole: 90 } as const;
/** How exactly it is kept when a session or a token was last used: each note of it is a write. */
export const SEEN_MINUTES = 10;
