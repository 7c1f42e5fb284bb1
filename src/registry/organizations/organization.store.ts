import { sql } from "kysely";
import { type ReadDb, run } from "../../database/database.ts";
import { isKnown, putVersions } from "../../database/versions.ts";
import type { OrganizationId, Revision } from "../../kernel/ids.ts";
import { addIds } from "../evidence/evidence.store.ts";
import type { Recording } from "../evidence/recording.ts";

/** A registrar, an association, an issuer of figures. Names by BCP 47 language. */
export interface Organization {
  id: OrganizationId;
  kind: string | null;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  names: Record<string, string>;
  note: string | null;
}

export async function putOrganizations(
  recording: Recording,
  organizations: readonly Organization[],
): Promise<number> {
  await addIds(
    recording,
    "organization",
    organizations.map((organization) => organization.id),
  );
  return putVersions(
    recording.tx,
    "organization_version",
    ["organization_id"],
    organizations.map(({ id, kind, country, names, note }) => ({
      organization_id: id,
      kind,
      country,
      names,
      note,
    })),
    () => recording.revision(),
  );
}

export async function organizationsById(
  read: ReadDb,
  ids: readonly OrganizationId[],
  known: Revision,
): Promise<Map<OrganizationId, Organization>> {
  const rows = await run(
    read,
    sql<{
      organization_id: OrganizationId;
      kind: string | null;
      country: string | null;
      names: Record<string, string>;
      note: string | null;
    }>`
      select * from organization_version
      where organization_id = any(${[...ids] as string[]})
        and ${isKnown(null, known)}`,
  );
  return new Map(
    rows.map((row) => [
      row.organization_id,
      { id: row.organization_id, kind: row.kind, country: row.country, names: row.names, note: row.note },
    ]),
  );
}
