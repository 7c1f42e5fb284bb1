import { Hono } from "hono";
import { expect, it } from "vitest";
import { installHttp } from "../install.ts";
import { rateLimits } from "./rate-limits.ts";

const RATES = {
  "sign-in": { points: 3, duration: 60 },
  suggest: { points: 1, duration: 60 },
  answer: { points: 5, duration: 60 },
};

function site(proxies: number) {
  const count = rateLimits(proxies, RATES);
  const app = new Hono();
  installHttp(app, { log: () => {} });
  app.post("/sign-in", async (c) => {
    await count("sign-in", c);
    return c.text("tried");
  });
  app.post("/suggest", async (c) => {
    await count("suggest", c);
    return c.text("taken");
  });
  return (path: string, forwarded: string, peer = "10.0.0.1") =>
    app.request(
      `http://amity.local${path}`,
      { method: "POST", headers: { "x-forwarded-for": forwarded } },
      { incoming: { socket: { remoteAddress: peer } } },
    );
}

it("refuses one too many, and says when there may be another", async () => {
  const ask = site(1);
  for (let n = 0; n < 3; n += 1) expect((await ask("/sign-in", "203.0.113.7")).status).toBe(200);
  const refused = await ask("/sign-in", "203.0.113.7");
  expect(refused.status).toBe(429);
  expect(await refused.json()).toMatchObject({ code: "too-often" });
  const seconds = Number(refused.headers.get("retry-after"));
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(60);
});

it("is not fooled by entries that who asks wrote before the proxy's", async () => {
  const ask = site(1);
  const answers = [];
  for (let n = 0; n < 5; n += 1) answers.push((await ask("/sign-in", `198.51.100.${n}, 203.0.113.7`)).status);
  expect(answers).toEqual([200, 200, 200, 429, 429]);
});

it("without a proxy counts the peer, whatever the header says", async () => {
  const ask = site(0);
  const answers = [];
  for (let n = 0; n < 4; n += 1) answers.push((await ask("/sign-in", `198.51.100.${n}`)).status);
  expect(answers).toEqual([200, 200, 200, 429]);
});

it("counts a whole household of IPv6 as one", async () => {
  const ask = site(0);
  const answers = [];
  for (let n = 0; n < 4; n += 1) answers.push((await ask("/sign-in", "", `2001:db8:1:2::${n}`)).status);
  expect(answers).toEqual([200, 200, 200, 429]);
  expect((await ask("/sign-in", "", "2001:db8:1:3::1")).status).toBe(200);
});

it("counts others, and other things, by themselves", async () => {
  const ask = site(1);
  for (let n = 0; n < 4; n += 1) await ask("/sign-in", "203.0.113.7");
  expect((await ask("/sign-in", "203.0.113.8")).status).toBe(200);
  expect((await ask("/suggest", "203.0.113.7")).status).toBe(200);
  expect((await ask("/suggest", "203.0.113.7")).status).toBe(429);
});
