import { Agent, request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import { buildApp } from "../src/app.ts";
import { run } from "../src/database/database.ts";
import { listen } from "../src/http/server.ts";
import { ask } from "./kit/load.ts";
import { judge, spread, type Verdicts } from "./kit/measure.ts";
import { number, say } from "./kit/print.ts";
import { starterWorld } from "./kit/worlds.ts";

const ROUNDS = 3;
const MANY = 10_000;
/** Waits between two questions to a service that is under the burst. */
const EVERY_MS = 50;
/** As many as a proxy holds open; more would be refused by the system, and tell nothing of the program. */
const proxy = new Agent({ keepAlive: true, maxSockets: 400 });

/**
 * Ten thousand suggestions at once, each from an address of its own, as a proxy passes them on: how many are
 * acknowledged, whether each of these is kept, and how long /health takes meanwhile.
 */
export async function burst(): Promise<Verdicts> {
  const world = await starterWorld();
  const { database } = world;
  const app = buildApp(database, undefined, { host: "127.0.0.1", origin: null, proxies: 1 });
  const server = await listen(app, { host: "127.0.0.1", port: 0 });
  const health: number[] = [];
  const lost: number[] = [];
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const before = await kept();
      const start = performance.now();
      let over = false;
      const sent = Promise.all(Array.from({ length: MANY }, (_, n) => send(server.url, round, n))).finally(
        () => {
          over = true;
        },
      );
      const slowest = await slowestHealth(server.url, () => over);
      const statuses = Map.groupBy(await sent, (status) => status);
      const took = (performance.now() - start) / 1000;
      const acknowledged = statuses.get(303)?.length ?? 0;
      const told = [...statuses].map(([status, all]) => `${all.length} × ${status}`).join(", ");
      say(`  round ${round + 1}: ${told} in ${number(took)} s; slowest /health ${number(slowest)} ms`);
      health.push(slowest);
      lost.push(Math.abs((await kept()) - before - acknowledged) + (statuses.get(0)?.length ?? 0));
    }
    return [
      judge("suggestions acknowledged and not kept, or without an answer", spread(lost), { most: 0 }),
      judge("slowest /health meanwhile, milliseconds", spread(health), { most: 5_000 }),
    ];
  } finally {
    proxy.destroy();
    await server.stop();
    await world.close();
  }

  async function kept(): Promise<number> {
    const [row] = await run(database.read, sql<{ n: number }>`select count(*) as n from suggestion`);
    return row?.n ?? 0;
  }
}

async function slowestHealth(url: string, isOver: () => boolean): Promise<number> {
  let slowest = 0;
  while (!isOver()) {
    const start = performance.now();
    const { status } = await ask(`${url}/health`, { Accept: "application/json" });
    if (status !== 200) throw new Error(`/health answered ${status}`);
    slowest = Math.max(slowest, performance.now() - start);
    await pause(EVERY_MS);
  }
  return slowest;
}

/** The status of the answer; 0 where none came. */
function send(url: string, round: number, n: number): Promise<number> {
  const body = `about=%2Fplaces%2Fcn-qingdao-${n % 50}&says=Burst+${round}+${n}`;
  return new Promise((resolve) => {
    const post = request(
      `${url}/suggest`,
      {
        method: "POST",
        agent: proxy,
        headers: {
          Origin: url,
          "Content-Type": "application/x-www-form-urlencoded",
          "Content-Length": body.length,
          "X-Forwarded-For": `10.${round}.${n >> 8}.${n & 255}`,
        },
      },
      (response) => {
        response.resume();
        response.on("end", () => resolve(response.statusCode ?? 0));
      },
    );
    post.on("error", () => resolve(0));
    post.end(body);
  });
}
