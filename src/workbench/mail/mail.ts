import { invalid } from "../../kernel/errors.ts";
import type { Language } from "../../kernel/languages.ts";

export const MAIL_STATES = ["waiting", "sent", "failed"] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** A mail as a room writes it: plain text, to one address. */
export interface Mail {
  to: string;
  language: Language;
  subject: string;
  text: string;
}

/**
 * Sends a mail. One without a secret is kept and sent when the mail server takes it. One with a secret link is sent at
 * once and never kept; where that fails, the promise is refused as `mail-not-sent` (503): show the link to who made it.
 */
export type SendMail = (mail: Mail) => Promise<void>;

export type MailId = number & { readonly __mail: unique symbol };

/** How many times a mail is tried, and the minutes that lie between: a day in all. */
export const WAITS = [5, 30, 180, 1200] as const;
export const MOST_TRIES = WAITS.length + 1;

/** When to try again after so many tries; null: not at all. */
export const minutesUntilNext = (tries: number): number | null => WAITS[tries - 1] ?? null;

/** A secret of ours is 43 letters, with more before it in a token: what has so long a word is taken to hold one. */
export const holdsSecret = ({ subject, text }: Pick<Mail, "subject" | "text">): boolean =>
  /[\w-]{43}/.test(`${subject}\n${text}`);

const LONGEST_ADDRESS = 254;
const LONGEST_SUBJECT = 200;
const ADDRESS = /^[^\s@<>()[\]\\,;:"\p{Cc}\p{Cf}]+@[^\s@<>()[\]\\,;:"\p{Cc}\p{Cf}]+$/u;

const isAddress = (text: string): boolean => text.length <= LONGEST_ADDRESS && ADDRESS.test(text);

/** The same mail, as it may go out: one address, a subject of one line. Throws a `Refusal`. */
export function soundMail({ to, subject, ...mail }: Mail): Mail {
  if (!isAddress(to)) {
    throw invalid("mail-address", "This is not one e-mail address.", "email");
  }
  const line = subject.replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
  return { ...mail, to, subject: [...line].slice(0, LONGEST_SUBJECT).join("") };
}

/** `Amity <registry@amity.example>` or the address alone; null of what is neither. */
export function mailboxOf(text: string): { name: string; address: string } | null {
  const [, name = "", inside] = /^([^<>"\p{Cc}]*)<([^<>]+)>$/u.exec(text.trim()) ?? [];
  const address = inside ?? text.trim();
  return isAddress(address) ? { name: name.trim(), address } : null;
}
