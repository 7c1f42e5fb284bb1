import { sql } from "kysely";
import { expect, it } from "vitest";
import { run } from "../../src/database/database.ts";
import { testDatabase } from "../support/database.ts";

const database = await testDatabase();

interface Described {
  name: string;
  comment: string | null;
}

const everyTableAndColumn = sql<Described>`
  select c.relname || coalesce('.' || a.attname, '') as name,
         case when a.attname is null then obj_description(c.oid, 'pg_class') else col_description(c.oid, a.attnum) end as comment
  from pg_class c
  left join lateral (
    select attname, attnum from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped
    union all select null, null
  ) a on true
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
    and not exists (select from pg_depend where objid = c.oid and deptype = 'e')
  order by 1`;

it("says of every table and column what it means", async () => {
  const all = await run(database.read, everyTableAndColumn);
  expect(all.length).toBeGreaterThan(100);
  expect(all.filter(({ comment }) => !comment?.trim()).map(({ name }) => name)).toEqual([]);
});

it("says it in a sentence", async () => {
  const all = await run(database.read, everyTableAndColumn);
  expect(all.filter(({ comment }) => !/^.{10,}\.$/s.test(comment ?? "")).map(({ name }) => name)).toEqual([]);
});
