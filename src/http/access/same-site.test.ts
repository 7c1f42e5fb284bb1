import { Hono } from "hono";
import { describe, expect, test } from "vitest";
import { installHttp } from "../install.ts";
import { accessGate, EVERYBODY } from "./access.ts";

const HERE = "http://localhost:4780";
const PUBLIC = "https://amity.example";

/** What arrived, so that a refusal is seen to have come before. */
const written: string[] = [];

function registry(origin: string | null): Hono {
  const app = new Hono();
  installHttp(app, {
    log: () => {},
    access: accessGate({
      table: {
        "GET /notes": EVERYBODY,
        "POST /notes": EVERYBODY,
        "DELETE /notes": EVERYBODY,
        "POST /ask": { ...EVERYBODY, fromAnywhere: true },
      },
      identify: async () => null,
      origin,
      count: async () => {},
    }),
  });
  app.get("/notes", (c) => c.text("read"));
  app.on(["POST", "DELETE"], "/notes", (c) => {
    written.push(c.req.method);
    return c.text("written");
  });
  app.post("/ask", (c) => c.text("answered"));
  return app;
}

async function send(
  origin: string | null,
  headers: Record<string, string>,
  method = "POST",
  path = "/notes",
) {
  written.length = 0;
  const answer = await registry(origin).request(`${HERE}${path}`, {
    method,
    headers: { host: "localhost:4780", ...headers },
  });
  return { status: answer.status, text: await answer.text() };
}

describe("what another site sends for who is signed in here", () => {
  test.each([
    ["from another site", null, { origin: "https://evil.example" }],
    ["from another port of this machine", null, { origin: "http://localhost:3000" }],
    ["from a page without an origin", null, { origin: "null" }],
    ["by a form that does not say where it stands", null, {}],
    ["from a site beside us", null, { "sec-fetch-site": "same-site" }],
    ["by an address that was typed", null, { "sec-fetch-site": "none" }],
    [
      "from our origin, says one header, and another site, says the other",
      null,
      { origin: HERE, "sec-fetch-site": "cross-site" },
    ],
    ["from where a published site listens, not from where readers find it", PUBLIC, { origin: HERE }],
    [
      "under a name that was bound to a published site",
      PUBLIC,
      { host: "evil.example", origin: "http://evil.example" },
    ],
    [
      "from what a proxy is said to stand for",
      PUBLIC,
      { origin: "https://evil.example", "x-forwarded-host": "evil.example" },
    ],
  ] as const)("%s is not done", async (_, origin, headers) => {
    for (const method of ["POST", "DELETE"]) {
      const { status, text } = await send(origin, headers, method);
      expect([status, JSON.parse(text)]).toEqual([403, expect.objectContaining({ code: "foreign-request" })]);
    }
    expect(written).toEqual([]);
  });
});

describe("what comes from here", () => {
  test.each([
    ["our own page", null, { origin: HERE }],
    ["our own page, as a new browser says it", null, { origin: HERE, "sec-fetch-site": "same-origin" }],
    ["a browser that says no more than the site", null, { "sec-fetch-site": "same-origin" }],
    ["our own page, asked for by number", null, { host: "127.0.0.1:4780", origin: "http://127.0.0.1:4780" }],
    [
      "a page of the published site, through a proxy",
      PUBLIC,
      { origin: PUBLIC, "x-forwarded-for": "203.0.113.9" },
    ],
  ] as const)("%s is done", async (_, origin, headers) => {
    expect(await send(origin, headers)).toEqual({ status: 200, text: "written" });
    expect(written).toEqual(["POST"]);
  });

  test("reading asks for nothing of it, nor does what only asks by POST", async () => {
    expect(await send(PUBLIC, { host: "amity.example" }, "GET")).toEqual({ status: 200, text: "read" });
    expect(await send(PUBLIC, { origin: "https://openrefine.example" }, "POST", "/ask")).toEqual({
      status: 200,
      text: "answered",
    });
  });
});
