import { Hono } from "hono";
import { beforeEach, describe, expect, it } from "vitest";
import { Refusal } from "../../kernel/errors.ts";
import type { AccountId, BodyId } from "../../kernel/ids.ts";
import type { Asker, Grant, Scope } from "../../kernel/role.ts";
import { CONTENT_SECURITY_POLICY } from "../frame.ts";
import { installHttp } from "../install.ts";
import { type AccessTable, accessGate, mustBeAllowed, routeName } from "./access.ts";
import { askerOf, mustAsk } from "./asker-of.ts";

const asker = (grants: Grant[], scopes: Scope[] | null = null): Asker => ({
  account: 1 as AccountId,
  name: "Li",
  language: "en",
  grants,
  scopes,
});
const EDITOR: Grant[] = [{ body: "qingdao" as BodyId, role: "editor" }];

const code = (work: () => unknown): string | null => {
  try {
    work();
    return null;
  } catch (error) {
    return error instanceof Refusal ? error.code : "bug";
  }
};

describe("the table alone", () => {
  it("refuses who is not signed in, and lets everybody and links be", () => {
    expect(code(() => mustBeAllowed(null, { for: "reader" }))).toBe("sign-in-needed");
    expect(code(() => mustBeAllowed(null, { for: "account" }))).toBe("sign-in-needed");
    expect(code(() => mustBeAllowed(null, { for: "everybody" }))).toBeNull();
    expect(code(() => mustBeAllowed(null, { for: "link" }))).toBeNull();
  });

  it("refuses who has too little, or has it in a body where the whole registry is asked for", () => {
    expect(code(() => mustBeAllowed(asker([]), { for: "reader" }))).toBe("role-needed");
    expect(code(() => mustBeAllowed(asker(EDITOR), { for: "registrar" }))).toBe("role-needed");
    expect(code(() => mustBeAllowed(asker(EDITOR), { for: "editor", wide: true }))).toBe("role-needed");
    expect(code(() => mustBeAllowed(asker(EDITOR), { for: "editor" }))).toBeNull();
    expect(code(() => mustBeAllowed(asker([]), { for: "account" }))).toBeNull();
  });

  it("refuses a token without the scope, and any where no scope is named", () => {
    const token = asker(EDITOR, ["read"]);
    expect(code(() => mustBeAllowed(token, { for: "editor", scope: "review" }))).toBe("scope-needed");
    expect(code(() => mustBeAllowed(token, { for: "editor" }))).toBe("session-needed");
    expect(code(() => mustBeAllowed(token, { for: "account" }))).toBe("session-needed");
    expect(code(() => mustBeAllowed(token, { for: "editor", scope: "read" }))).toBeNull();
    expect(code(() => mustBeAllowed(token, { for: "registrar", scope: "read" }))).toBe("role-needed");
  });
});

it.each([
  ["/en/places/:id{[^/.]+}", "GET /places/:id"],
  ["/:language{en|zh|ru}/x", "GET /x"],
  ["/ru", "GET /"],
  ["/english", "GET /english"],
  ["/:file{.+\\.csv}", "GET /:file"],
  ["/x/:day{\\d{4}-\\d{2}}/y", "GET /x/:day/y"],
])("calls the route %s %s", (pattern, name) => {
  expect(routeName("GET", pattern)).toBe(name);
});

const TABLE: AccessTable = {
  "GET /open": { for: "everybody" },
  "POST /open": { for: "everybody", limit: "suggest" },
  "POST /elsewhere": { for: "everybody", fromAnywhere: true },
  "GET /drafts": { for: "editor", scope: "review" },
  "POST /drafts": { for: "editor", scope: "review", bytes: 10 },
};

describe("the gate", () => {
  const reached: string[] = [];
  const counted: string[] = [];
  let who: Asker | null = null;
  const app = new Hono();
  installHttp(app, {
    log: () => {},
    access: accessGate({
      table: TABLE,
      origin: null,
      identify: async () => who,
      count: async (limit) => {
        counted.push(limit);
      },
    }),
  });
  for (const path of ["/open", "/elsewhere", "/drafts", "/forgotten-one", "/en/drafts"]) {
    app.on(["GET", "POST"], path, (c) => {
      reached.push(`${c.req.method} ${path} ${askerOf(c)?.name ?? "nobody"}`);
      return c.text("here");
    });
  }
  app.get("/en/open", (c) => c.text(mustAsk(c).name));

  beforeEach(() => {
    reached.length = 0;
    counted.length = 0;
    who = null;
  });

  const HERE = { host: "amity.local", origin: "http://amity.local" };
  const ask = async (method: string, path: string, headers: Record<string, string> = {}, body?: string) => {
    const init = { method, headers, ...(body !== undefined && { body }) };
    const response = await app.request(`http://amity.local${path}`, init);
    const said = response.status < 400 ? null : ((await response.json()) as { code: string }).code;
    return { status: response.status, code: said };
  };

  it("refuses a route that nobody has entered, to everybody", async () => {
    expect(await ask("GET", "/forgotten-one")).toEqual({ status: 403, code: "no-access-entry" });
    who = asker([{ body: null, role: "administrator" }]);
    expect(await ask("GET", "/forgotten-one", { cookie: "x=y" })).toMatchObject({ code: "no-access-entry" });
    expect(await ask("POST", "/forgotten-one", HERE, "")).toMatchObject({ code: "no-access-entry" });
    expect(reached).toEqual([]);
  });

  it("gives who is refused at the door the same headers as everybody", async () => {
    for (const init of [{ method: "GET" }, { method: "POST", body: "a" }]) {
      const { status, headers } = await app.request("http://amity.local/drafts", init);
      expect([401, 403]).toContain(status);
      expect(headers.get("content-security-policy")).toBe(CONTENT_SECURITY_POLICY);
      expect(headers.get("x-frame-options")).toBe("DENY");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
    }
  });

  it("keeps the same door under every language and for HEAD", async () => {
    for (const [method, path] of [
      ["GET", "/drafts"],
      ["GET", "/en/drafts"],
    ] as const)
      expect(await ask(method, path)).toEqual({ status: 401, code: "sign-in-needed" });
    expect((await app.request("http://amity.local/en/drafts", { method: "HEAD" })).status).toBe(401);
    expect(reached).toEqual([]);
  });

  it("refuses a form from elsewhere before it asks who sends it, except where that is meant", async () => {
    who = asker(EDITOR);
    const foreign = { host: "amity.local", origin: "https://evil.example", cookie: "x=y" };
    expect(await ask("POST", "/drafts", foreign, "a")).toMatchObject({ code: "foreign-request" });
    expect(await ask("POST", "/open", foreign, "a")).toMatchObject({ code: "foreign-request" });
    expect(reached).toEqual([]);
    expect(await ask("POST", "/elsewhere", foreign, "a")).toMatchObject({ status: 200 });
  });

  it("takes a token from anywhere: no browser adds it by itself", async () => {
    who = asker(EDITOR, ["review"]);
    expect(await ask("POST", "/drafts", { authorization: "Bearer amity_x" }, "a")).toMatchObject({
      status: 200,
    });
    who = asker(EDITOR, ["read"]);
    expect(await ask("POST", "/drafts", { authorization: "Bearer amity_x" }, "a")).toMatchObject({
      code: "scope-needed",
    });
  });

  it("counts what writes and has a limit, and refuses what is too large", async () => {
    await ask("GET", "/open");
    await ask("POST", "/open", HERE, "a");
    expect(counted).toEqual(["suggest"]);
    who = asker(EDITOR);
    const large = { ...HERE, cookie: "x=y", "content-length": "11" };
    expect(await ask("POST", "/drafts", large, "12345678901")).toMatchObject({ code: "body-too-large" });
  });

  it("tells the handler who asks, and asks nobody where there is neither cookie nor token", async () => {
    who = asker(EDITOR);
    await ask("GET", "/drafts", { cookie: "x=y" });
    await ask("GET", "/open");
    expect(reached).toEqual(["GET /drafts Li", "GET /open nobody"]);
    expect(await ask("GET", "/en/open")).toMatchObject({ code: "sign-in-needed" });
  });
});
