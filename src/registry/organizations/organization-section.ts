import type { Child } from "hono/jsx";
import type { ReadDb } from "../../database/database.ts";
import type { OrganizationId } from "../../kernel/ids.ts";
import type { Language } from "../../kernel/languages.ts";
import type { ReadAs } from "../evidence/read-as.ts";

/** An organization whose page is made, for the rooms that show something of it there. */
export interface OrganizationAsked {
  read: ReadDb;
  organization: OrganizationId;
  at: ReadAs;
  language: Language;
  /** The query of the address, for links that keep the days chosen. */
  query: URLSearchParams;
}

/** What a room to the right shows of an organization: the figures it issued, the forums it held. Null where nothing. */
export type OrganizationSection = (asked: OrganizationAsked) => Child | Promise<Child>;
