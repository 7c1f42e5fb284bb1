import { invalid } from "../../kernel/errors.ts";
import type { AccountId } from "../../kernel/ids.ts";
import type { Language } from "../../kernel/languages.ts";

/** Who signs in. */
export interface Account {
  id: AccountId;
  /** In lower case; null once the account is erased, and where a provider told of none. */
  email: string | null;
  name: string;
  language: Language;
  hasPassword: boolean;
  createdAt: Date;
  disabledAt: Date | null;
  erasedAt: Date | null;
}

/** How long a browser stays signed in: this long after it was last used, and never longer than the whole. */
export const SESSION_DAYS = { unused: 14, whole: 90 } as const;
/** How exactly it is kept when a session or a token was last used: each note of it is a write. */
export const SEEN_MINUTES = 10;

export const LONGEST_NAME = 100;
export const LONGEST_EMAIL = 254;

/** Whether an account may sign in. */
export const isStanding = ({ disabledAt, erasedAt }: Pick<Account, "disabledAt" | "erasedAt">): boolean =>
  disabledAt === null && erasedAt === null;

/** Names under which the program itself writes, and which erasure gives. */
const TAKEN = /^(?:amity|command line|erased account(?: \d+)?)$/i;

/** The name of an account as it is kept: one line. Refuses what is none, and what would pass for somebody else. */
export function nameFrom(text: string): string {
  const name = text.normalize("NFC").replace(/\s+/gu, " ").trim();
  if (name === "" || name.length > LONGEST_NAME || /\p{C}/u.test(name) || TAKEN.test(name)) {
    throw invalid(
      "bad-name",
      `A name is 1 to ${LONGEST_NAME} letters, and none that the program takes.`,
      "name",
    );
  }
  return name;
}

/** An e-mail address as it is kept, in lower case. Whether mail arrives there is seen only when some is sent. */
export function emailFrom(text: string): string {
  const email = text.normalize("NFC").trim().toLowerCase();
  if (email.length <= LONGEST_EMAIL && /^[^\s@<>"(),:;[\]\\\p{C}]+@[^\s@<>"(),:;[\]\\\p{C}]+$/u.test(email))
    return email;
  throw invalid("bad-email", "This is no e-mail address: it has one @ and no spaces.", "email");
}

export const erasedName = (id: AccountId): string => `erased account ${id}`;
