import pg from "pg";
import { expect, it } from "vitest";
import { testDatabase } from "../../test/support/database.ts";
import { type Migration, migrate, readMigrations } from "./migrate.ts";

const database = await testDatabase();
const ours = await readMigrations();

const extra = (name: string, sql: string): Migration => ({ name, sql, checksum: name });

async function tables(): Promise<string[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query("select relname from pg_class where relname like 'try%' order by 1");
  await client.end();
  return rows.map((row) => row.relname);
}

it("has nothing to do twice", async () => {
  expect(await migrate(database)).toEqual([]);
});

it("refuses a migration whose text has changed", async () => {
  const changed = ours.map((m, i) => (i === 0 ? { ...m, checksum: "other" } : m));
  await expect(migrate(database, changed)).rejects.toMatchObject({ code: "migration-changed" });
});

it("refuses a database that a newer program has changed", async () => {
  const older = migrate(database, ours.slice(0, -1));
  await expect(older).rejects.toMatchObject({
    code: "database-too-new",
    message: expect.stringContaining(ours.at(-1)?.name.slice(0, 4) ?? "?"),
  });
});

it("applies a migration as a whole or not at all", async () => {
  const broken = extra("9000.sql", "create table try_a (id int); create table nonsense (");
  await expect(migrate(database, [...ours, broken])).rejects.toThrow("migration 9000.sql failed");
  expect(await tables()).toEqual([]);
});

it("applies once when two start at the same time", async () => {
  const both = [...ours, extra("9001.sql", "create table try_b (id int)")];
  const applied = await Promise.all([migrate(database, both), migrate(database, both)]);
  expect(applied.flat()).toEqual(["9001.sql"]);
  expect(await tables()).toEqual(["try_b"]);
});
