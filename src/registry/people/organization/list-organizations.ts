import { z } from "zod";
import type { ReadDb } from "../../../database/database.ts";
import { decodeCursor, type Page, pageOf, parseLimit } from "../../../http/paging.ts";
import { invalid } from "../../../kernel/errors.ts";
import type { Revision } from "../../../kernel/ids.ts";
import { type ListedOrganization, listOrganizations } from "../../organizations/organization-list.store.ts";

/** What an address asks of the list. */
export interface OrganizationsAsked {
  q: string;
  country: string | undefined;
  kind: string | undefined;
  limit: number;
  cursor: string | undefined;
}

export const ORGANIZATION_PARAMETERS = [
  "q",
  "country",
  "kind",
  "limit",
  "cursor",
  "asOf",
  "knownAt",
] as const;

const LONGEST_WORDS = 200;

export function organizationsAsked(
  parameter: (name: string) => string | undefined,
  limit = parseLimit(parameter("limit")),
): OrganizationsAsked {
  const q = (parameter("q") ?? "").replace(/\s+/g, " ").trim();
  if (q.length > LONGEST_WORDS) {
    throw invalid("query-too-long", `A search takes ${LONGEST_WORDS} characters at most.`, "q");
  }
  const country = parameter("country") || undefined;
  if (country !== undefined && !/^[A-Za-z]{2}$/.test(country)) {
    throw invalid("bad-country", "A country is an ISO 3166-1 alpha-2 code, such as KG.", "country");
  }
  return {
    q,
    country: country?.toUpperCase(),
    kind: parameter("kind") || undefined,
    limit,
    cursor: parameter("cursor") || undefined,
  };
}

/** A page of organizations, by id. */
export async function organizationPage(
  read: ReadDb,
  { q, country, kind, limit, cursor }: OrganizationsAsked,
  known: Revision,
): Promise<Page<ListedOrganization>> {
  const after = cursor ? decodeCursor(cursor, z.string().max(300)) : undefined;
  const words = q.split(" ").filter(Boolean);
  const rows = await listOrganizations(read, known, { words, country, kind }, { after, limit: limit + 1 });
  return pageOf(rows, limit, ({ id }) => id);
}
