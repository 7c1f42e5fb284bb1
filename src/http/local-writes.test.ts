import { request } from "node:http";
import { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { installHttp } from "./install.ts";
import { asksHere, localReadersOnly, localWritesOnly, type Reach, takesWrites } from "./local-writes.ts";
import { type Listening, listen } from "./server.ts";

const LOCAL: Reach = { host: "127.0.0.1", origin: null };
const KB = 1024;

/** What arrived, so that a refusal is seen to have come before. */
const written: string[] = [];

function registry(reach: Reach): Hono {
  const app = new Hono();
  installHttp(app, { log: () => {} });
  app.get("/notes", localWritesOnly(reach), (c) => c.text("read"));
  app.post("/notes", localWritesOnly(reach, { bytes: 4 * KB }), async (c) => {
    const form = await c.req.formData();
    written.push(String(form.get("note")));
    return c.text("written");
  });
  app.get("/drafts", localReadersOnly(reach), (c) => c.text(`here: ${asksHere(reach, c)}`));
  app.delete("/notes", localWritesOnly(reach), (c) => {
    written.push("deleted");
    return c.text("gone");
  });
  return app;
}

async function post(reach: Reach, headers: Record<string, string>, method = "POST") {
  written.length = 0;
  const response = await registry(reach).request("http://localhost:4780/notes", {
    method,
    headers: { host: "localhost:4780", ...headers },
    ...(method === "POST" && { body: new URLSearchParams({ note: "a pair" }) }),
  });
  return { status: response.status, body: await response.text() };
}

const OWN = { origin: "http://localhost:4780" };

describe("what is not written", () => {
  test.each([
    ["from another site", LOCAL, { origin: "https://evil.example" }],
    ["from another port of this machine", LOCAL, { origin: "http://localhost:3000" }],
    ["from a page without an origin", LOCAL, { origin: "null" }],
    ["by a form that does not say where it stands", LOCAL, {}],
    ["from a site beside us", LOCAL, { "sec-fetch-site": "same-site" }],
    [
      "from our origin, says one header, and another site, says the other",
      LOCAL,
      { ...OWN, "sec-fetch-site": "cross-site" },
    ],
    [
      "under a name that was bound to this machine",
      LOCAL,
      { host: "evil.example:4780", origin: "http://evil.example:4780" },
    ],
    [
      "under a name that only begins like ours",
      LOCAL,
      { host: "127.0.0.1.evil.example", origin: "http://127.0.0.1.evil.example" },
    ],
    ["through a proxy", LOCAL, { ...OWN, "x-forwarded-for": "203.0.113.9" }],
    ["on a server for the network", { host: "0.0.0.0", origin: null }, OWN],
    ["on a server at an address of the network", { host: "192.168.1.20", origin: null }, OWN],
    ["on a server that is published", { host: "127.0.0.1", origin: "https://amity.example" }, OWN],
  ] as const)("%s", async (_, reach, headers) => {
    const { status, body } = await post(reach, headers);
    expect([status, JSON.parse(body)]).toEqual([
      403,
      expect.objectContaining({ code: "writes-are-local", detail: expect.stringContaining("command line") }),
    ]);
    expect((await post(reach, headers, "DELETE")).status).toBe(403);
    expect(written).toEqual([]);
  });

  test("says whether writing is possible at all, for the pages", () => {
    expect(takesWrites(LOCAL)).toBe(true);
    expect(takesWrites({ host: "::1", origin: null })).toBe(true);
    expect(takesWrites({ host: "::", origin: null })).toBe(false);
    expect(takesWrites({ host: "localhost", origin: "https://amity.example" })).toBe(false);
  });
});

describe("what is written", () => {
  test.each([
    ["from our own page", OWN],
    ["from our own page, as a new browser says it", { ...OWN, "sec-fetch-site": "same-origin" }],
    ["by a browser that says no more than the site", { "sec-fetch-site": "same-origin" }],
    ["by number", { host: "127.0.0.1:4780", origin: "http://127.0.0.1:4780" }],
    ["by number of the newer kind", { host: "[::1]:4780", origin: "http://[::1]:4780" }],
  ])("%s", async (_, headers) => {
    expect(await post(LOCAL, headers)).toEqual({ status: 200, body: "written" });
    expect(written).toEqual(["a pair"]);
  });

  test("reading asks for nothing of it", async () => {
    const anywhere = { host: "0.0.0.0", origin: "https://amity.example" };
    expect(await post(anywhere, { host: "amity.example" }, "GET")).toEqual({ status: 200, body: "read" });
  });
});

describe("what only who sits at the machine reads", () => {
  const read = (reach: Reach, headers: Record<string, string>) =>
    registry(reach).request("http://localhost:4780/drafts", { headers });

  test.each([
    ["under a rebound name", LOCAL, { host: "evil.example" }],
    ["through a proxy", LOCAL, { host: "localhost:4780", forwarded: "for=203.0.113.9" }],
    ["on a server for the network", { host: "0.0.0.0", origin: null }, { host: "localhost:4780" }],
    ["on a published one", { host: "127.0.0.1", origin: "https://amity.example" }, { host: "localhost" }],
  ] as const)("is refused %s", async (_, reach, headers) => {
    const answer = await read(reach, headers);
    expect([answer.status, await answer.json()]).toMatchObject([403, { code: "writes-are-local" }]);
  });

  test("is shown to a browser there, which says no site where an address is typed", async () => {
    expect(await (await read(LOCAL, { host: "localhost:4780" })).text()).toBe("here: true");
  });
});

describe("what is too large", () => {
  let server: Listening;
  beforeAll(async () => {
    server = await listen(registry(LOCAL), { host: "127.0.0.1", port: 0 });
  });
  afterAll(() => server.stop());

  /** Sends `kilobytes` of a form, announced or not, and waits for the answer however much of it was taken. */
  function send(kilobytes: number, announced: boolean) {
    return new Promise<{ status: number; body: string; sent: number }>((resolve, reject) => {
      const host = `127.0.0.1:${server.port}`;
      const chunk = Buffer.alloc(KB, "a");
      let left = kilobytes;
      const outgoing = request(
        {
          host: "127.0.0.1",
          port: server.port,
          path: "/notes",
          method: "POST",
          headers: {
            host,
            origin: `http://${host}`,
            "content-type": "application/x-www-form-urlencoded",
            ...(announced && { "content-length": kilobytes * KB + 5 }),
          },
        },
        (response) => {
          let body = "";
          response.setEncoding("utf8").on("data", (text: string) => {
            body += text;
          });
          response.on("end", () => {
            resolve({ status: response.statusCode ?? 0, body, sent: kilobytes - left });
            left = 0;
            outgoing.destroy();
          });
        },
      );
      outgoing.on("error", (error) => (left === 0 ? undefined : reject(error)));
      outgoing.write("note=");
      const push = () => {
        while (left > 0) {
          left -= 1;
          if (!outgoing.write(chunk)) {
            outgoing.once("drain", push);
            return;
          }
        }
        outgoing.end();
      };
      push();
    });
  }

  test.each([
    ["announced", true],
    ["not announced", false],
  ])("is refused in words where its length is %s, and is not taken in", async (_, announced) => {
    written.length = 0;
    const before = process.memoryUsage().rss;
    const { status, body } = await send(200 * KB, announced);
    expect([status, JSON.parse(body)]).toEqual([
      413,
      expect.objectContaining({
        code: "body-too-large",
        detail: "What is sent here may have 4096 bytes at most.",
      }),
    ]);
    expect(written).toEqual([]);
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * KB * KB);
  });

  test.each([true, false])("up to the limit it is taken (announced: %s)", async (announced) => {
    written.length = 0;
    expect(await send(3, announced)).toMatchObject({ status: 200, body: "written" });
    expect(written).toEqual(["a".repeat(3 * KB)]);
  });
});
