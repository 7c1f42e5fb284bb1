import type { Hono } from "hono";
import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { ACCESS } from "../../src/access.ts";
import { buildApp } from "../../src/app.ts";
import { run } from "../../src/database/database.ts";
import { routeName } from "../../src/http/access/access.ts";
import { RECORD_KINDS } from "../../src/kernel/record-ref.ts";
import { testDatabase } from "../support/database.ts";
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
describe("what is a body's own", async () => {
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
    ids = await idsIn();
  });

  interface Ids {
    digests: string[];
    source: string;
  }

  /** What a thing is found by, beside the numbers: nobody outside should have it, but may guess. */
  async function idsIn(): Promise<Ids> {
    const [found] = await run(
      database.read,
      sql<Ids>`
        select array(select hash from attachment_file union select checksum from batch order by 1) as digests,
          (select min(id) from source) as source`,
    );
    if (!found) throw new Error("nothing was found");
    return found;
  }

  /** More than any of its things has. */
  const NUMBERS = ["1", "2", "3", "4"];

  const ofRecords = (kind: string): string =>
    ({ partnerships: TIE as string, places: "ch-bern", sources: ids.source })[kind] ?? "1";

  /** What may stand where a route has a parameter. */
  function fillings(route: string, name: string): string[] {
    const [, room = ""] = /^(?:\/api)?\/([\w-]+)/.exec(route) ?? [];
    if (name === "body" || room === "bodies") return ["bern-office"];
    if (name === "partnership") return [TIE];
    if (name === "hash") return ids.digests;
    if (name === "secret") return [...ids.digests, "x".repeat(43)];
    const records = (RECORD_KINDS as readonly string[]).includes(room);
    const things = records ? [ofRecords(room)] : room === "portfolio" ? ["bern-office", TIE] : NUMBERS;
    return name !== "file"
      ? things
      : things.flatMap((thing) => [`${thing}.json`, ...(records ? [] : [`${thing}.csv`, `${thing}.ics`])]);
  }

  /** The addresses of all routes in one language, filled in all ways. */
  function addresses(method: string): string[] {
    const filled = new Set<string>();
    for (const { path } of app.routes.filter((route) => route.method === method)) {
      const route = routeName(method, path);
      if (/^\/(zh|ru)(\/|$)/.test(path) || ACCESS[route] === undefined) continue;
      const bare = route.slice(method.length + 1);
      let all = [(/^\/(en|:language)(\{[^}]*\})?(\/|$)/.test(path) ? "/en" : "") + bare];
      const fill = (what: string, values: readonly string[]) => {
        all = all.flatMap((address) => values.map((value) => address.replace(what, value)));
      };
      const kinds = ["partnerships", "places", "sources"];
      fill(
        "/:kind/:id",
        kinds.map((kind) => `/${kind}/${ofRecords(kind)}`),
      );
      fill(
        "/:kind/:file",
        kinds.map((kind) => `/${kind}/${ofRecords(kind)}.json`),
      );
      for (const [whole, name = ""] of bare.matchAll(/:(\w+)/g))
        if (all[0]?.includes(whole)) fill(whole, fillings(bare, name));
      for (const address of all) filled.add(address);
    }
    return [...filled];
  }

  /** What lists and pages of the workbench can be asked for. */
  const QUERIES: Record<string, string[]> = {
    attachments: [`record=/partnerships/${TIE}`],
    confirmations: [`partnership=${TIE}`, "state=open"],
    duties: ["body=bern-office", "body=bern-office&when=365", "key=follow-up:1"],
    erasures: ["person=zanzi"],
    inbox: ["batch=1", "batch=2", "q=zanzi"],
    merge: ["q=zanzi"],
    portfolio: ["body=bern-office"],
    proposals: ["view=all", "view=waiting"],
    read: ["article=1", "article=1&look=yes"],
    reconcile: ["prefix=zanzi"],
    search: ["q=zanzi"],
    suggest: ["about=/places/ch-bern"],
    suggestions: ["state=waiting", "q=zanzi"],
  };

  const withQueries = (address: string): string[] => {
    const [, room = ""] = /^(?:\/en)?\/(\w+)/.exec(address) ?? [];
    return [address, ...(QUERIES[room] ?? []).map((query) => `${address}?${query}`)];
  };

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
    const list = addresses("GET").flatMap(withQueries);
    console.log(list.length, list.join("\n"));
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
      const read = await wordsAt(addresses("GET").flatMap(withQueries), who);
      // A proposal about a partnership is before the editors of both sides.
      if (kind === "partner") read.delete("zanzibar-waiting-7");
      expect([...read]).toEqual([]);
    },
  );

  it("met no fault of the program", () => {
    expect(faults).toEqual([]);
  });
});
