import { sql } from "kysely";
import { run } from "../src/database/database.ts";
import { startServer } from "./kit/child.ts";
import { ask, requestsPerSecond } from "./kit/load.ts";
import { inTurns, judge, same, type Verdicts, written } from "./kit/measure.ts";
import { say } from "./kit/print.ts";
import { starterWorld, type World } from "./kit/worlds.ts";

const LEAST = 0.8;

/** Requests a second of the real app against a bare handler: each server in a process of its own, asked in turns. */
export async function api(): Promise<Verdicts> {
  const world = await starterWorld();
  const url = world.database.url;
  const app = await startServer("serve-app.ts", url);
  const bare = await startServer("serve-bare.ts", url, "rules");
  const rows = await startServer("serve-bare.ts", url, "rows");
  try {
    const ids = await records(world);
    const verdicts: Verdicts = [];
    for (const { what, paths, requests } of [
      { what: "one record", paths: ids.map((id) => `/api/partnerships/${id}`), requests: 300 },
      { what: "a list of 50", paths: ["/api/partnerships?limit=50"], requests: 60 },
    ]) {
      for (const path of paths) same(path, await json(app.url + path), await json(bare.url + path));
      const speed = (server: { url: string }) => () =>
        requestsPerSecond(
          paths.map((path) => server.url + path),
          requests,
        );
      // Just-in-time compilation: thousands of requests pass before a fresh process is as fast as it gets.
      for (const server of [app, bare, rows]) await settle(speed(server));
      const found = await inTurns(speed(app), speed(bare), { rounds: 9, times: 5, warm: 1 });
      say(`${what}: app ${written(found.ours, "/s")}, bare handler ${written(found.peer, "/s")}`);
      verdicts.push(judge("ratio", found.ratio, { least: LEAST }, "×"));
      const raw = await inTurns(speed(app), speed(rows), { rounds: 5, times: 5, warm: 1 });
      say(
        `  without a goal: a handler that only sends the rows ${written(raw.peer, "/s")}, ratio ${written(raw.ratio, "×")}`,
      );
    }
    return verdicts;
  } finally {
    await Promise.all([app.stop(), bare.stop(), rows.stop()]);
    await world.close();
  }
}

async function settle(speed: () => Promise<number>): Promise<void> {
  const until = performance.now() + 6_000;
  while (performance.now() < until) await speed();
}

const json = async (url: string): Promise<unknown> =>
  JSON.parse((await ask(url, { Accept: "application/json" })).body.toString("utf8"));

/** Records of every length: each tenth, in the order of how much is said about them. */
async function records({ database }: World): Promise<string[]> {
  const found = await run(
    database.read,
    sql<{ id: string }>`
      select id from (
        select partnership_id as id, row_number() over (order by count(*) desc, partnership_id) as n
        from act_claim group by partnership_id) ranked
      where n % 10 = 1`,
  );
  return found.map(({ id }) => id);
}
