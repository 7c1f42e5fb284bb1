import type { Hono } from "hono";
import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { buildApp } from "../../src/app.ts";
import { run } from "../../src/database/database.ts";
import { testDatabase } from "../support/database.ts";
import { everyAddress, type Ids, idsIn, withQueries } from "../support/workbench/every-address.ts";
import {
  type PrivateWorld,
  putPrivateWorld,
  SEEN_INSIDE,
  SENTINEL,
  TIE,
} from "../support/workbench/private-world.ts";

const HERE = "http://127.0.0.1";

/**
 * One office has one of each thing that is its own, each with a word that stands nowhere else. Then every route that
 * there is is asked with every number, name and digest of its things: nobody outside may read one of the words.
 */
// Thousands of requests: a busy machine takes its time.
describe("what is a body's own", { timeout: 120_000 }, async () => {
  const database = await testDatabase();
  const faults: string[] = [];
  let app: Hono;
  let world: PrivateWorld;
  let ids: Ids;

  beforeAll(async () => {
    world = await putPrivateWorld(database);
    app = buildApp(database, (error, c) => faults.push(`${c.req.method} ${c.req.url}: ${error}`), {
      host: "127.0.0.1",
      origin: null,
      proxies: 1,
    });
    ids = await idsIn(database);
  });

  let asked = 0;
  const headersOf = (headers: Record<string, string>) => {
    asked += 1;
    return {
      ...headers,
      host: "127.0.0.1",
      "x-forwarded-for": `10.${(asked >> 16) & 255}.${(asked >> 8) & 255}.${asked & 255}`,
    };
  };

  /** Every word that is read at these addresses, with where. */
  async function wordsAt(list: readonly string[], who: Record<string, string>): Promise<Map<string, string>> {
    const words = new Map<string, string>();
    const waiting = [...list];
    const one = async (address: string) => {
      const response = await app.request(HERE + address, {
        headers: headersOf({ accept: address.startsWith("/en") ? "text/html" : "application/json", ...who }),
      });
      const said = `${JSON.stringify([...response.headers])}${await response.text()}`;
      for (const [word] of said.matchAll(SENTINEL)) words.set(word.toLowerCase(), address);
      if (response.status >= 500) faults.push(`${address}: ${response.status}`);
    };
    const some = async () => {
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) await one(next);
    };
    await Promise.all(Array.from({ length: 6 }, some));
    return words;
  }

  it("is read by its own people: the words are there to be found", async () => {
    const found = new Set<string>();
    const list = everyAddress(app, "GET", ids).flatMap(withQueries);
    for (const { headers } of world.inside)
      for (const word of (await wordsAt(list, headers)).keys()) found.add(word);
    expect([...found].sort()).toEqual(SEEN_INSIDE.map((what) => `zanzibar-${what}-7`).sort());
  });

  it.each(["nobody", "editor", "registrar", "token", "partner"] as const)(
    "is read at no address by %s",
    async (kind) => {
      const who =
        kind === "nobody"
          ? {}
          : kind === "token"
            ? { authorization: `Bearer ${world.token}` }
            : world.outside[kind].headers;
      const read = await wordsAt(everyAddress(app, "GET", ids).flatMap(withQueries), who);
      // A proposal about a partnership is before the editors of both sides.
      if (kind === "partner") read.delete("zanzibar-waiting-7");
      expect([...read]).toEqual([]);
    },
  );

  /** All that a form of any page takes: whose they are is the office's. */
  const FIELDS = {
    about: "/places/ch-bern",
    answer: "theirs",
    article: "1",
    assigned: "",
    attachmentPublic: "yes",
    batch: "1",
    body: "bern-office",
    choice: "none",
    claim: "1",
    decision: "declined",
    due: "2030-01-01",
    email: "theirs@example.org",
    every: "5",
    into: "it-turin",
    key: "follow-up:1",
    lane: "revive",
    "mark-1": "3",
    name: "theirs",
    partnership: TIE,
    reason: "theirs",
    record: `/partnerships/${TIE}`,
    remark: "theirs",
    role: "reader",
    sure: "yes",
    text: "theirs",
    title: "theirs",
    to: "springfield-office",
    version: "1",
    visibility: "public",
    weight: "3",
    with: "it-turin",
  };

  /** Every row of the database, but of what keeps who asks and of what everybody may add to. */
  async function rows(): Promise<Map<string, string[]>> {
    const tables = await run(
      database.read,
      sql<{ name: string }>`
        select table_name as name from information_schema.tables
        where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in ('session', 'api_token')`,
    );
    const all = new Map<string, string[]>();
    for (const { name } of tables) {
      const found = await run(
        database.read,
        sql<{ row: string }>`select t::text as row from ${sql.table(name)} t`,
      );
      all.set(name, found.map(({ row }) => row).sort());
    }
    return all;
  }

  it.each(["registrar", "token"] as const)("is changed at no address by %s", async (kind) => {
    const who =
      kind === "token" ? { authorization: `Bearer ${world.token}` } : world.outside.registrar.headers;
    const before = await rows();
    const took: string[] = [];
    // Their own account, and what everybody may send, is no matter of another body's.
    const routes = everyAddress(app, "POST", ids).filter(
      (address) =>
        !/^(?:\/en)?\/(account|sign-out|sign-in|forgotten|link|suggest|reconcile)(\/|$)/.test(address),
    );
    for (const address of routes) {
      for (const what of ["save", "remove", "tick"]) {
        const fields = { ...FIELDS, do: what, step: "send" };
        const json = address.startsWith("/api/");
        const response = await app.request(HERE + address, {
          method: "POST",
          headers: headersOf({
            ...who,
            accept: "application/json",
            origin: HERE,
            "content-type": json ? "application/json" : "application/x-www-form-urlencoded",
          }),
          body: json ? JSON.stringify(fields) : new URLSearchParams(fields).toString(),
        });
        if (response.status >= 500) faults.push(`${address}: ${response.status}`);
        const said = response.status === 403 ? await response.text() : "";
        if (/foreign-request|no-access-entry/.test(said)) faults.push(`${address}: ${said}`);
        if (response.status < 400) took.push(`${address} ${what}: ${response.status}`);
        if (json) break;
      }
    }
    const after = await rows();
    const changed = [...before].flatMap(([table, all]) => {
      const [was, is] = [new Set(all), new Set(after.get(table))];
      const gone = all.filter((row) => !is.has(row));
      return [...gone, ...[...is].filter((row) => !was.has(row))].map(
        (row) => `${table}: ${row.slice(0, 200)}`,
      );
    });
    expect({ took, changed }).toEqual({ took: [], changed: [] });
  });

  it("met no fault of the program", () => {
    expect(faults).toEqual([]);
  });
});
