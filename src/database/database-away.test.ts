import { sql } from "kysely";
import { expect, it } from "vitest";
import { testDatabase } from "../../test/support/database.ts";
import { change, run } from "./database.ts";

const database = await testDatabase();

/** Ends every session of this database but the one that asks, as a restart of the server does. */
const cut = () =>
  database.aside(async (tx) => {
    await run(
      tx,
      sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
    );
  });

it("tells who was in the middle that the database went away, and keeps nothing half-written", async () => {
  const save = database.write(async (tx) => {
    await change(tx, sql`insert into revision (author, summary) values ('somebody', 'half')`);
    await cut();
    await change(tx, sql`insert into revision (author, summary) values ('somebody', 'other half')`);
  });
  await expect(save).rejects.toMatchObject({ kind: "unavailable", code: "database-away" });
  const left = await run(database.read, sql<{ n: number }>`select count(*)::int as n from revision`);
  expect(left[0]?.n).toBe(0);
});

it("serves the next one: a broken connection is not handed out again", async () => {
  await cut();
  // The pool may not have noticed yet what it holds; nobody is told more than that it was away.
  for (let tries = 0; tries < 20; tries += 1) {
    const answer = await run(database.read, sql<{ one: number }>`select 1 as one`).catch((error) => {
      expect(error).toMatchObject({ code: "database-away" });
      return null;
    });
    if (answer) return expect(answer).toEqual([{ one: 1 }]);
  }
  throw new Error("the database never came back");
});
