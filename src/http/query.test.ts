import { Hono } from "hono";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { knownDay } from "../kernel/day.ts";
import { createApi, problemResponses } from "./api.ts";
import { installHttp } from "./install.ts";
import { cursorParameter, decodeCursor, encodeCursor, limitParameter, pageOf, parseLimit } from "./paging.ts";
import { asOfParameter, knownAtParameter, onlyParameters, parseAsOf, parseKnownAt } from "./query.ts";

const refused = (code: string) => expect.objectContaining({ name: "Refusal", code });

describe("a day", () => {
  test.each([
    "2023-02-30",
    "2023-6-15",
    "15.06.2023",
    "today",
    "infinity",
    "-infinity",
    "2023",
    "12023-01-01",
    "0000-01-01",
  ])("%s is refused", (text) => expect(() => parseAsOf(text)).toThrow(refused("bad-day")));
  test("is read, and nothing is no day", () => {
    expect(parseAsOf("2023-06-15")).toBe(knownDay("2023-06-15"));
    expect(parseAsOf("")).toBeUndefined();
    expect(parseAsOf(undefined)).toBeUndefined();
  });
});

describe("what was known when", () => {
  test.each(["-1", "1.5", "99999999999", "now", "2023-13-01", "0000-12-31"])("%s is refused", (text) =>
    expect(() => parseKnownAt(text)).toThrow(refused("bad-known-at")),
  );
  test("is a revision or a day", () => {
    expect(parseKnownAt("12")).toEqual({ revision: 12 });
    expect(parseKnownAt("2024-01-01")).toEqual({ day: knownDay("2024-01-01") });
  });
});

describe("a page of a list", () => {
  const position = z.tuple([z.string(), z.number()]);
  test.each([
    "",
    "!",
    "e30",
    "bnVsbA",
    encodeCursor(["a"]),
    encodeCursor({}),
    encodeCursor(["\0", 1]),
    "a".repeat(2_000),
  ])("the cursor %s is refused", (cursor) =>
    expect(() => decodeCursor(cursor, position)).toThrow(refused("bad-cursor")),
  );
  test.each(["0", "201", "-1", "1e2", "ten", "5.5"])("the limit %s is refused", (limit) =>
    expect(() => parseLimit(limit)).toThrow(refused("bad-limit")),
  );
  test("a cursor comes back as it went, in any script", () => {
    expect(decodeCursor(encodeCursor(["青岛", 3]), position)).toEqual(["青岛", 3]);
  });
  test("a row too many gives a next page, and is not in this one", () => {
    const page = pageOf([1, 2, 3], 2, (n) => ["x", n]);
    expect(page.items).toEqual([1, 2]);
    expect(decodeCursor(page.next ?? "", position)).toEqual(["x", 2]);
    expect(pageOf([1, 2], 2, (n) => n).next).toBeNull();
    expect(pageOf([], 2, (n) => n)).toEqual({ items: [], next: null });
    expect(parseLimit(undefined)).toBe(50);
    expect(parseLimit("200")).toBe(200);
  });
});

describe("a data route", () => {
  const app = new Hono();
  installHttp(app);
  const api = createApi();
  api.openapi(
    {
      method: "get",
      path: "/api/things",
      request: {
        query: z.strictObject({
          asOf: asOfParameter,
          knownAt: knownAtParameter,
          limit: limitParameter,
          cursor: cursorParameter,
          kind: z.enum(["city", "county"]).optional(),
        }),
      },
      responses: { 200: { description: "Things" }, ...problemResponses },
    },
    (c) => c.json({ limit: c.req.valid("query").limit, asOf: c.req.valid("query").asOf ?? null }),
  );
  app.route("/", api);
  app.get("/plain", (c) => {
    onlyParameters(c, ["q"]);
    return c.text("ok");
  });

  test.each([
    ["/api/things?asof=2023-06-15", "unknown-parameter", "asof"],
    ["/api/things?asOf=2023-02-30", "bad-day", "asOf"],
    ["/api/things?knownAt=x", "bad-known-at", "knownAt"],
    ["/api/things?limit=0", "bad-limit", "limit"],
    ["/api/things?kind=village", "bad-parameter", "kind"],
    ["/plain?qq=1", "unknown-parameter", "qq"],
    ["/plain?q=1&q=2", "bad-parameter", "q"],
  ])("%s is refused", async (path, code, where) => {
    const response = await app.request(path);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code, where });
  });

  test("reads its parameters, and the page language is no parameter of it", async () => {
    const response = await app.request("/api/things?asOf=2023-06-15&limit=7");
    expect(await response.json()).toEqual({ limit: 7, asOf: knownDay("2023-06-15") });
    expect((await app.request("/plain?q=1&lang=zh")).status).toBe(200);
  });

  test("documents them", () => {
    const document = api.getOpenAPI31Document({ openapi: "3.1.0", info: { title: "t", version: "1" } });
    const parameters = document.paths?.["/api/things"]?.get?.parameters ?? [];
    expect(parameters).toContainEqual(
      expect.objectContaining({
        name: "limit",
        in: "query",
        schema: expect.objectContaining({ type: "integer" }),
      }),
    );
    expect(parameters).toHaveLength(5);
  });
});
