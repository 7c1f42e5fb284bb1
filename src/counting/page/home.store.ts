import { sql } from "kysely";
import { type ReadDb, run } from "../../database/database.ts";
import { isKnown } from "../../database/versions.ts";
import type { Revision } from "../../kernel/ids.ts";

export interface Holdings {
  partnerships: number;
  places: number;
  claims: number;
  sources: number;
}

/** How much the registry holds, as known at a revision. */
export async function holdings(read: ReadDb, known: Revision): Promise<Holdings> {
  const current = (table: string) => sql`${sql.table(table)} where ${isKnown(null, known)}`;
  const [row] = await run(
    read,
    sql<Record<keyof Holdings, string>>`
      select
        (select count(*) from partnership where known_from <= ${known}) as partnerships,
        (select count(*) from ${current("place_version")}) as places,
        (select count(*) from ${current("citation")}) as claims,
        (select count(*) from ${current("source_version")}) as sources`,
  );
  return {
    partnerships: Number(row?.partnerships ?? 0),
    places: Number(row?.places ?? 0),
    claims: Number(row?.claims ?? 0),
    sources: Number(row?.sources ?? 0),
  };
}
