import { sql } from "kysely";
import { type ReadDb, run } from "../../database/database.ts";
import { isKnown } from "../../database/versions.ts";
import type { Revision } from "../../kernel/ids.ts";

export interface Holdings {
  partnerships: number;
  places: number;
  claims: number;
  sources: number;
  /** What came of the partnerships: records merged into another are counted once. */
  projects: number;
  deliverables: number;
  forums: number;
  programmes: number;
}

/** How much the registry holds, as known at a revision. */
export async function holdings(read: ReadDb, known: Revision): Promise<Holdings> {
  const current = (table: string) => sql`${sql.table(table)} where ${isKnown(null, known)}`;
  const subjects = (kind: string) => sql`(
    select count(distinct coalesce(m.into_id, sc.subject_id))
    from subject_claim sc
    join citation c on c.id = sc.citation_id and ${isKnown("c", known)}
    left join subject_merge m on m.kind = sc.subject_kind and m.merged_id = sc.subject_id and ${isKnown("m", known)}
    where sc.subject_kind = ${kind})`;
  const [row] = await run(
    read,
    sql<Record<keyof Holdings, string>>`
      select
        (select count(*) from partnership where known_from <= ${known}) as partnerships,
        (select count(*) from ${current("place_version")}) as places,
        (select count(*) from ${current("citation")}) as claims,
        (select count(*) from ${current("source_version")}) as sources,
        ${subjects("project")} as projects, ${subjects("deliverable")} as deliverables,
        ${subjects("forum")} as forums, ${subjects("programme")} as programmes`,
  );
  return {
    partnerships: Number(row?.partnerships ?? 0),
    places: Number(row?.places ?? 0),
    claims: Number(row?.claims ?? 0),
    sources: Number(row?.sources ?? 0),
    projects: Number(row?.projects ?? 0),
    deliverables: Number(row?.deliverables ?? 0),
    forums: Number(row?.forums ?? 0),
    programmes: Number(row?.programmes ?? 0),
  };
}
