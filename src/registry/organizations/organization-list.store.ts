import { sql } from "kysely";
import { type ReadDb, run } from "../../database/database.ts";
import { isKnown } from "../../database/versions.ts";
import type { OrganizationId, Revision, SourceId } from "../../kernel/ids.ts";
import type { Organization } from "./organization.store.ts";

/** Which organizations a list holds; what is absent leaves all. */
export interface OrganizationFilter {
  /** Each must stand in a name or in the id, in whatever script. */
  words?: readonly string[] | undefined;
  /** ISO 3166-1 alpha-2. */
  country?: string | undefined;
  kind?: string | undefined;
}

export interface ListedOrganization extends Organization {
  /** How many claims it speaks in. */
  claims: number;
}

/** Organizations with the number of claims each speaks in, by id from a position on. */
export async function listOrganizations(
  read: ReadDb,
  known: Revision,
  { words = [], country, kind }: OrganizationFilter,
  page: { after?: string | undefined; limit: number },
): Promise<ListedOrganization[]> {
  const conditions = [
    isKnown("o", known),
    sql`o.organization_id > ${page.after ?? ""}`,
    ...(country ? [sql`o.country = ${country}`] : []),
    ...(kind ? [sql`o.kind = ${kind}`] : []),
    ...words.map(
      (word) => sql`concat_ws(' ', o.organization_id, jsonb_path_query_array(o.names, '$.*')::text)
        ilike ${`%${word.replace(/[\\%_]/g, "\\$&")}%`}`,
    ),
  ];
  return run(
    read,
    sql<ListedOrganization>`
      select o.organization_id as id, o.kind, o.country, o.names, o.note,
        (select count(*)::int from citation c
          where c.claimant_organization_id = o.organization_id and ${isKnown("c", known)}) as claims
      from organization_version o where ${sql.join(conditions, sql` and `)}
      order by o.organization_id limit ${page.limit}`,
  );
}

/** The countries and the kinds that organizations have, for a choice. */
export async function organizationChoices(
  read: ReadDb,
  known: Revision,
): Promise<{ countries: string[]; kinds: string[] }> {
  const rows = await run(
    read,
    sql<{ country: string | null; kind: string | null }>`
      select distinct o.country, o.kind from organization_version o where ${isKnown("o", known)}`,
  );
  return {
    countries: [...new Set(rows.flatMap(({ country }) => country ?? []))].sort(),
    kinds: [...new Set(rows.flatMap(({ kind }) => kind ?? []))].sort(),
  };
}

/** Whether the registry has ever had an organization of this id. */
export async function organizationExists(read: ReadDb, id: OrganizationId): Promise<boolean> {
  const row = await read.selectFrom("organization").select("id").where("id", "=", id).executeTakeFirst();
  return row !== undefined;
}

/** A source in which an organization speaks, and in how many claims. */
export interface SpokenIn {
  source: SourceId;
  title: string;
  language: string | null;
  claims: number;
}

/** Where an organization speaks: the sources with the claims made on its behalf, the most first. */
export async function sourcesSpokenIn(
  read: ReadDb,
  id: OrganizationId,
  known: Revision,
): Promise<SpokenIn[]> {
  return run(
    read,
    sql<SpokenIn>`
      select c.source_id as source, s.title, s.language, count(*)::int as claims
      from citation c join source_version s on s.source_id = c.source_id and ${isKnown("s", known)}
      where c.claimant_organization_id = ${id} and ${isKnown("c", known)}
      group by c.source_id, s.title, s.language order by claims desc, c.source_id`,
  );
}
