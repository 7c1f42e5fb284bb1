import { addYears, type Day } from "../../kernel/day.ts";
import type { PartnershipId } from "../../kernel/ids.ts";
import type { Language } from "../../kernel/languages.ts";

/** Somebody at a counterpart, for those who write to them. A public post is another thing: that is in the registry. */
export interface Contact {
  id: number;
  /** Counts its changes. */
  version: number;
  partnership: PartnershipId | null;
  name: string;
  post: string | null;
  organization: string | null;
  email: string | null;
  phone: string | null;
  language: Language | null;
  note: string | null;
  /** Why it is kept. */
  purpose: string;
  /** Where it comes from, and whether the person was asked. */
  origin: string | null;
  /** The last day on which it is kept without a new decision. */
  retainUntil: Day;
  createdAt: Date;
}

export type ContactDetails = Omit<Contact, "id" | "version" | "createdAt">;

/** How long a contact is kept where nobody says otherwise, and at most. */
const YEARS = { usual: 2, most: 5 } as const;

export const usualRetention = (asOf: Day): Day => addYears(asOf, YEARS.usual);

export const isRetention = (until: Day, asOf: Day): boolean =>
  until > asOf && until <= addYears(asOf, YEARS.most);

/** What stands in a text in place of a contact's name. */
export const ERASED_CONTACT = "[erased contact]";
