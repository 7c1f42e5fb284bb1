import { sql } from "kysely";
import { afterEach, describe, expect, it } from "vitest";
import { Visitor } from "../../../../test/support/accounts/visitor.ts";
import { signIn } from "../../../../test/support/accounts.ts";
import { testDatabase } from "../../../../test/support/database.ts";
import { buildApp } from "../../../app.ts";
import { run } from "../../../database/database.ts";
import { Recording } from "../../../registry/evidence/recording.ts";
import { administrators } from "../../bodies/grant.store.ts";
import { insertIdentity } from "../provider/attempt.store.ts";
import { AUTHOR_COLUMNS, NO_AUTHORS } from "./author-columns.ts";

const database = await testDatabase();
const faults: unknown[] = [];
const app = buildApp(database, (error) => faults.push(error), {
  host: "127.0.0.1",
  origin: null,
  proxies: 1,
});

afterEach(() => expect(faults).toEqual([]));

const said = ({ table, column }: { table: string; column: string }) => `${table}.${column}`;

describe("the columns in which a name stands", () => {
  it("are all listed, or exempt: a new one says which it is", async () => {
    const found = await run(
      database.read,
      sql<{ table: string; column: string }>`
        select table_name as "table", column_name as "column" from information_schema.columns
        where table_schema = 'public' and data_type = 'text' and (column_name = 'author' or column_name like '%\\_by')`,
    );
    expect(found.length).toBeGreaterThan(8);
    const known = [...AUTHOR_COLUMNS, ...NO_AUTHORS].map(said);
    expect(found.map(said).filter((column) => !known.includes(column))).toEqual([]);
  });

  it("are there", async () => {
    const all = await run(
      database.read,
      sql<{ table: string; column: string }>`
        select table_name as "table", column_name as "column" from information_schema.columns
        where table_schema = 'public'`,
    );
    const there = all.map(said);
    expect([...AUTHOR_COLUMNS, ...NO_AUTHORS].map(said).filter((column) => !there.includes(column))).toEqual(
      [],
    );
  });
});

/** Every row of every table, as text. */
async function wholeDatabase(): Promise<string> {
  const tables = await run(
    database.read,
    sql<{ name: string }>`
      select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const rows = [];
  for (const { name } of tables)
    rows.push(
      ...(await run(database.read, sql<{ row: string }>`select t::text as row from ${sql.table(name)} t`)),
    );
  return rows.map(({ row }) => row).join("\n");
}

describe("erasing an account", () => {
  it("leaves what was done, and nothing of the person", async () => {
    const administrator = new Visitor(
      app,
      undefined,
      await signIn(database, "administrator", { name: "Keeper" }),
    );
    const gone = await signIn(database, "administrator", { name: "Gulnara Petrova" });
    const { account } = gone;
    await database.write((tx) => new Recording(tx, gone.name, "a change of hers").revision());
    await database.aside(async (tx) => {
      await run(
        tx,
        sql`update account set email = 'gulnara@osh.example', password = 'x' where id = ${account}`,
      );
      await insertIdentity(tx, { issuer: "https://login.example", subject: "gulnara-7", account });
    });
    const visitor = new Visitor(app, undefined, gone);
    await visitor.post("/account/tokens", { name: "gulnara's feed", scopes: "read", days: "9" });
    const invitation = { email: "friend@osh.example", role: "reader", language: "en" };
    expect((await visitor.post("/accounts/invitations", invitation)).status).toBe(200);
    const before = await wholeDatabase();
    for (const trace of ["Gulnara", "gulnara@osh", "gulnara-7", "gulnara's feed"])
      expect(before).toContain(trace);

    const unsure = await administrator.post(`/en/accounts/${account}/erase`, {});
    expect(unsure.status).toBe(400);
    expect(await unsure.text()).toContain("Tick the box");
    expect((await visitor.get("/account")).status).toBe(200);
    expect((await administrator.post(`/accounts/${account}/erase`, { sure: "yes" })).status).toBe(303);

    const after = await wholeDatabase();
    expect(after).not.toMatch(/gulnara/i);
    expect((await visitor.get("/account")).status).toBe(303);
    const [revision] = await run(
      database.read,
      sql`select author, summary from revision order by id desc limit 1`,
    );
    expect(revision).toEqual({ author: `erased account ${account}`, summary: "a change of hers" });
    const open = await run(
      database.read,
      sql`select 1 from account_link where used_at is null and revoked_at is null`,
    );
    expect(open).toEqual([]);
    expect((await administrator.get(`/accounts/${account}`)).status).toBe(404);
    expect((await administrator.page("/en/accounts")).text).toContain(`erased account ${account}`);
  });

  it("of the only administrator is refused, and so is shutting or demoting it", async () => {
    await database.aside((tx) =>
      run(tx, sql`update role_grant set ended_at = now() where role = 'administrator'`),
    );
    const who = await signIn(database, "administrator", { name: "Last One" });
    const visitor = new Visitor(app, undefined, who);
    const path = `/en/accounts/${who.account}`;
    for (const [deed, form] of [
      ["erase", { sure: "yes" }],
      ["disable", {}],
      ["role", { role: "reader" }],
      ["role", { role: "" }],
    ] as const) {
      const response = await visitor.post(`${path}/${deed}`, form);
      expect([deed, response.status]).toEqual([deed, 409]);
      expect(await response.text()).toContain("only administrator");
    }
    // One that is shut does not count.
    const shut = await signIn(database, "administrator");
    await visitor.post(`/accounts/${shut.account}/disable`, {});
    expect((await visitor.post(`${path}/erase`, { sure: "yes" })).status).toBe(409);
    expect((await visitor.get("/accounts")).status).toBe(200);
  });

  it("of two at once leaves one", async () => {
    await database.aside((tx) =>
      run(tx, sql`update role_grant set ended_at = now() where role = 'administrator'`),
    );
    const both = [await signIn(database, "administrator"), await signIn(database, "administrator")];
    const answers = await Promise.all(
      both.map((who, at) =>
        new Visitor(app, undefined, who).post(`/accounts/${both[1 - at]?.account}/role`, { role: "" }),
      ),
    );
    const [done, refused] = answers.map(({ status }) => status).sort();
    // Too late either as the last, or as one that is none any more.
    expect([done, refused === 409 || refused === 403]).toEqual([303, true]);
    expect((await administrators(database.read)).length).toBe(1);
  });

  it("is for administrators of the whole registry", async () => {
    const victim = await signIn(database, "reader");
    for (const role of ["reader", "registrar"] as const) {
      const visitor = new Visitor(app, undefined, await signIn(database, role));
      expect((await visitor.post(`/accounts/${victim.account}/erase`, { sure: "yes" })).status).toBe(403);
      expect((await visitor.get("/accounts.json")).status).toBe(403);
    }
  });
});
