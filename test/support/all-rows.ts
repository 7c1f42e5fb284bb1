import { sql } from "kysely";
import { type Database, run } from "../../src/database/database.ts";

/** What differs between two loads of the same data: numbers and clocks of revisions, and numbers given by sequences. */
const OF_ITS_TIME = ["known_from", "known_to", "at", "applied_at", "id", "checksum"];

/** Every table with its number of rows and a digest of what they say, revision numbers aside. */
export async function allRows(database: Database): Promise<Record<string, { rows: number; digest: string }>> {
  const tables = await run(
    database.read,
    sql<{ name: string; numbered: boolean }>`
      select table_name as name,
             exists (select from information_schema.columns c where c.table_schema = 'public'
                     and c.table_name = t.table_name and c.is_identity = 'YES') as numbered
      from information_schema.tables t where table_schema = 'public' and table_type = 'BASE TABLE'
      order by 1`,
  );
  const found: Record<string, { rows: number; digest: string }> = {};
  for (const { name, numbered } of tables) {
    const ignored = numbered ? OF_ITS_TIME : OF_ITS_TIME.filter((column) => column !== "id");
    const [row] = await run(
      database.read,
      sql<{ rows: number; digest: string }>`
        select count(*)::int as rows, md5(coalesce(string_agg(said, '|' order by said), '')) as digest
        from (select (to_jsonb(t) - ${ignored}::text[])::text as said from ${sql.table(name)} t) s`,
    );
    if (row) found[name] = row;
  }
  return found;
}
