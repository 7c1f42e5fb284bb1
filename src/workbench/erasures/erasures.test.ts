import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { sql } from "kysely";
import { expect, it } from "vitest";
import { putBody, signIn } from "../../../test/support/accounts.ts";
import { loadedDatabase } from "../../../test/support/database.ts";
import { serveSite } from "../../../test/support/site.ts";
import { EMPTY_OFFICE } from "../../../test/support/workbench/office-world.ts";
import { backup } from "../../database/backup.ts";
import { run } from "../../database/database.ts";
import { loadDataset } from "../../intake/load-dataset.ts";
import { listErasures } from "./erasure.store.ts";

const database = await loadedDatabase();
const site = await serveSite(database);
const STARTER = fileURLToPath(new URL("../../../data", import.meta.url));
const NAME = /lin[\s-]?songtian|林松添|линь сунтянь/i;

const post = (cookie: { cookie: string }, fields: Record<string, string>) =>
  fetch(`${site.url}/en/erasures`, {
    method: "POST",
    headers: { ...cookie, origin: site.url },
    body: new URLSearchParams(fields),
    redirect: "manual",
  });

/** Every table, column and value of the database that holds the name, secrets and digests among them. */
async function traces(): Promise<string[]> {
  const columns = await run(
    database.read,
    sql<{ table: string; column: string }>`
      select c.table_name as table, c.column_name as column from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
        and c.data_type in ('text', 'jsonb', 'json', 'ARRAY', 'character varying')`,
  );
  const found: string[] = [];
  for (const { table, column } of columns) {
    const rows = await run(
      database.read,
      sql<{ value: string }>`select distinct ${sql.ref(column)}::text as value from ${sql.table(table)}`,
    );
    for (const { value } of rows) if (value && NAME.test(value)) found.push(`${table}.${column}: ${value}`);
  }
  return found;
}

it("every reference to what an erasure renames can wait until its end", async () => {
  const rigid = await run(
    database.read,
    sql<{ name: string }>`
      select conname as name from pg_constraint where contype = 'f' and not condeferrable
        and confrelid in ('citation'::regclass, 'source'::regclass, 'subject'::regclass, 'subject_claim'::regclass)`,
  );
  // A new table that refers to one of these says `deferrable`.
  expect(rigid).toEqual([]);
});

it("is for administrators of the whole registry, of people that there are, and meant", async () => {
  await putBody(database, EMPTY_OFFICE);
  const ofBody = await signIn(database, "administrator", { body: EMPTY_OFFICE });
  const registrar = await signIn(database, "registrar");
  const admin = await signIn(database, "administrator");
  const fields = { person: "lin-songtian", sure: "yes" };
  expect((await post(ofBody.headers, fields)).status).toBe(403);
  expect((await post(registrar.headers, fields)).status).toBe(403);
  expect((await post(admin.headers, { ...fields, person: "nobody-at-all" })).status).toBe(404);
  const unsure = await post(admin.headers, { person: "lin-songtian" });
  expect(unsure.status).toBe(400);
  expect(await unsure.text()).toContain("Tick the box");
  expect(await listErasures(database.read)).toEqual([]);
});

it("leaves the record whole, without the person; the same data loaded again does not bring them back", async () => {
  const admin = await signIn(database, "administrator", { name: "The one who erases" });
  expect((await traces()).length).toBeGreaterThan(5);
  const post0 = await (await fetch(`${site.url}/people/lin-songtian.json`)).text();
  expect(post0).toMatch(NAME);
  const plan = await fetch(`${site.url}/en/erasures/new?person=lin-songtian`, { headers: admin.headers });
  expect(await plan.text()).toContain("citation.excerpt");
  const done = await post(admin.headers, { person: "lin-songtian", sure: "yes" });
  expect(done.status).toBe(303);
  expect(await traces()).toEqual([]);
  expect(await listErasures(database.read)).toEqual([
    expect.objectContaining({ id: 1, author: "The one who erases" }),
  ]);

  expect((await fetch(`${site.url}/en/people/lin-songtian`)).status).toBe(404);
  const person = await fetch(`${site.url}/en/people/erased-person-1`);
  expect(person.status).toBe(200);
  const page = await person.text();
  expect(page).toContain("Erased person 1");
  // The posts stay.
  expect(page).toMatch(/president/i);
  for (const path of [
    "/en/people",
    "/en/quotes",
    "/en/quotes/erased-person-1-quote-1",
    "/en/search?q=songtian",
    "/en/sources/peoples-daily-2023-sco-sister-cities",
    "/en/forums/sco-friendship-forum-2023",
    "/en/people/erased-person-1?knownAt=1",
    "/en/organizations/org-cpaffc",
  ]) {
    const answer = await fetch(site.url + path);
    expect([path, answer.status]).toEqual([path, 200]);
    expect((await answer.text()).replace("q=songtian", "").replace('value="songtian"', "")).not.toMatch(NAME);
  }

  await loadDataset(database, STARTER);
  expect(await traces()).toEqual([]);
  // What was said in other words once is on record in these now.
  expect((await loadDataset(database, STARTER)).revision).toBeNull();

  const folder = await mkdtemp(join(tmpdir(), "amity-erasure-"));
  try {
    const file = join(folder, "after.gz");
    await backup(database, file);
    expect(gunzipSync(readFileSync(file)).toString()).not.toMatch(NAME);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  expect(site.faults).toEqual([]);
});
