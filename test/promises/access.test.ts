import type { Hono } from "hono";
import { beforeAll, describe, expect, it } from "vitest";
import { readText } from "../../scripts/checks/sources.ts";
import { accessReference, KINDS_OF_ASKER, type KindOfAsker, passes } from "../../scripts/generate-access.ts";
import { ACCESS } from "../../src/access.ts";
import { buildApp } from "../../src/app.ts";
import { routeName } from "../../src/http/access/access.ts";
import { ROLES, type Role } from "../../src/kernel/role.ts";
import { signIn } from "../support/accounts.ts";
import { testDatabase } from "../support/database.ts";

const HERE = "http://127.0.0.1";
/** What the gate says, and nobody else. */
const REFUSALS = new Set(["sign-in-needed", "role-needed", "no-access-entry", "foreign-request"]);

it("is written down as it is", () => {
  expect(readText("docs/reference/access.md")).toBe(accessReference());
});

describe("every route, by everybody", async () => {
  const database = await testDatabase();
  const faults: unknown[] = [];
  let app: Hono;

  beforeAll(() => {
    // Nobody is counted here: each request comes from an address of its own.
    app = buildApp(database, (error) => faults.push(error), { host: "127.0.0.1", origin: null, proxies: 1 });
  });

  it("has an entry, and every entry is of a route", () => {
    const routes = app.routes
      .filter(({ method }) => method !== "ALL")
      .map(({ method, path }) => routeName(method, path));
    expect([...new Set(routes)].sort()).toEqual(Object.keys(ACCESS).sort());
  });

  it.each(KINDS_OF_ASKER)("asked by %s: what the table says is what happens", async (kind) => {
    const wrong: string[] = [];
    for (const [route, access] of Object.entries(ACCESS)) {
      const code = await refusalOf(kind, route);
      const refused = code !== null && REFUSALS.has(code);
      if (refused === passes(kind, access)) wrong.push(`${route}: ${code ?? "let in"}`);
      else if (refused && code !== (kind === "nobody" ? "sign-in-needed" : "role-needed"))
        wrong.push(`${route}: ${code}`);
    }
    expect(wrong).toEqual([]);
  });

  it("meets no fault of the program", () => {
    expect(faults).toEqual([]);
  });

  let asked = 0;

  /** The code with which a request is refused; null where it is answered in another way. */
  async function refusalOf(kind: KindOfAsker, route: string): Promise<string | null> {
    asked += 1;
    const [method = "", pattern = ""] = route.split(" ");
    // A session of its own for each: some routes end it.
    const who =
      kind === "nobody"
        ? null
        : await signIn(database, (ROLES as readonly string[]).includes(kind) ? (kind as Role) : null);
    const response = await app.request(HERE + pattern.replace(/:\w+/g, "x"), {
      method,
      headers: {
        accept: "application/json",
        "x-forwarded-for": `10.${(asked >> 16) & 255}.${(asked >> 8) & 255}.${asked & 255}`,
        ...(who?.headers ?? {}),
        ...(method === "GET" ? {} : { origin: HERE, "content-type": "application/x-www-form-urlencoded" }),
      },
      ...(method === "GET" ? {} : { body: "" }),
    });
    if (response.status < 400) return null;
    const { code } = (await response.json().catch(() => ({}))) as { code?: string };
    return code ?? null;
  }
});
