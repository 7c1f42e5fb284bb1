import { sql } from "kysely";
import { type ReadDb, run } from "../../../database/database.ts";

/** Ids of places of the gazetteer whose main name begins so, the largest first. */
export async function gazetteerBeginning(
  read: ReadDb,
  prefix: string,
  { skip, limit }: { skip: number; limit: number },
): Promise<string[]> {
  const pattern = `${prefix.replace(/[\\%_]/g, "\\$&")}%`;
  const rows = await run(
    read,
    sql<{ id: string }>`
      select id from gazetteer_place g
      where (name ilike ${pattern} or ascii_name ilike ${pattern}) and vanished_by is null
        and not exists (select from gazetteer_link l where l.gazetteer_id = g.id)
      order by population desc nulls last, id offset ${skip} limit ${limit}`,
  );
  return rows.map(({ id }) => id);
}
