import type { Hono } from "hono";
import { sql } from "kysely";
import { ACCESS } from "../../../src/access.ts";
import { type Database, run } from "../../../src/database/database.ts";
import { routeName } from "../../../src/http/access/access.ts";
import { RECORD_KINDS } from "../../../src/kernel/record-ref.ts";
import { TIE } from "./private-world.ts";

/** What a thing of the private world is found by, beside the numbers: nobody outside should have it, but may guess. */
export interface Ids {
  digests: string[];
  source: string;
}

export async function idsIn(database: Database): Promise<Ids> {
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

const ofRecords = (ids: Ids, kind: string): string =>
  ({ partnerships: TIE as string, places: "ch-bern", sources: ids.source })[kind] ?? "1";

/** What may stand where a route has a parameter. */
function fillings(ids: Ids, route: string, name: string): string[] {
  const [, room = ""] = /^(?:\/api)?\/([\w-]+)/.exec(route) ?? [];
  if (name === "body" || room === "bodies") return ["bern-office"];
  if (name === "partnership") return [TIE];
  if (name === "hash") return ids.digests;
  if (name === "secret") return [...ids.digests, "x".repeat(43)];
  const records = (RECORD_KINDS as readonly string[]).includes(room);
  const things = records ? [ofRecords(ids, room)] : room === "portfolio" ? ["bern-office", TIE] : NUMBERS;
  return name !== "file"
    ? things
    : things.flatMap((thing) => [`${thing}.json`, ...(records ? [] : [`${thing}.csv`, `${thing}.ics`])]);
}

/** The addresses of all routes in one language, filled in all ways with what is found in the private world. */
export function everyAddress(app: Hono, method: string, ids: Ids): string[] {
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
      kinds.map((kind) => `/${kind}/${ofRecords(ids, kind)}`),
    );
    fill(
      "/:kind/:file",
      kinds.map((kind) => `/${kind}/${ofRecords(ids, kind)}.json`),
    );
    for (const [whole, name = ""] of bare.matchAll(/:(\w+)/g))
      if (all[0]?.includes(whole)) fill(whole, fillings(ids, bare, name));
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

/** An address, and the same with what is asked for. */
export const withQueries = (address: string): string[] => {
  const [, room = ""] = /^(?:\/en)?\/(\w+)/.exec(address) ?? [];
  return [address, ...(QUERIES[room] ?? []).map((query) => `${address}?${query}`)];
};
