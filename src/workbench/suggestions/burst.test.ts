import { sql } from "kysely";
import { expect, it } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { buildApp } from "../../app.ts";
import { run } from "../../database/database.ts";

const database = await testDatabase();
const HERE = "http://127.0.0.1";
/** So many fit the time that one who waits for the database has, on a slow machine too. Ten thousand: `npm run bench -- burst`. */
const MANY = 1_500;

it("a burst from many addresses leaves the service up: what is acknowledged is kept, the others are told", async () => {
  const faults: unknown[] = [];
  const app = buildApp(database, (error) => faults.push(error), {
    host: "127.0.0.1",
    origin: null,
    proxies: 1,
  });
  const send = (n: number) =>
    app.request(`${HERE}/suggest`, {
      method: "POST",
      headers: {
        accept: "text/html",
        origin: HERE,
        "content-type": "application/x-www-form-urlencoded",
        // The first two hundred come from one address.
        "x-forwarded-for": n < 200 ? "192.0.2.1" : `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`,
      },
      body: `about=%2Fplaces%2Fx-${n % 7}&says=Burst+${n}`,
    });
  const answers = Promise.all(Array.from({ length: MANY }, (_, n) => send(n)));
  const healthy = await Promise.all(Array.from({ length: 5 }, () => app.request(`${HERE}/health`)));
  expect(healthy.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  const byStatus = Map.groupBy(await answers, ({ status }) => status);
  const acknowledged = byStatus.get(303) ?? [];
  const refused = [...(byStatus.get(429) ?? []), ...(byStatus.get(503) ?? [])];
  expect(acknowledged.length + refused.length).toBe(MANY);
  expect(byStatus.get(429)?.length).toBe(190);
  expect(acknowledged.length).toBeGreaterThan(MANY / 3);
  expect(refused.filter(({ headers }) => Number(headers.get("retry-after")) < 1)).toEqual([]);
  const [kept] = await run(database.read, sql<{ n: number }>`select count(*) as n from suggestion`);
  expect(kept?.n).toBe(acknowledged.length);
  const owns = new Set(acknowledged.map(({ headers }) => headers.get("location")));
  expect(owns.size).toBe(acknowledged.length);
  expect(faults).toEqual([]);
});
