import type { Context } from "hono";
import { matchedRoutes } from "hono/route";
import { forbidden, Refusal } from "../../kernel/errors.ts";
import { type Asker, highestRole, isAtLeast, type Role, roleIn, type Scope } from "../../kernel/role.ts";
import { keepAsker } from "./asker-of.ts";
import { limitBody } from "./body-limit.ts";
import { mustComeFromHere } from "./same-site.ts";

/** Which address is counted, so that nobody asks too often. What each allows stands in `rate-limits.ts`. */
export type LimitName = "sign-in" | "suggest" | "answer";

/**
 * Who may use a route. `everybody`; `link`: who holds the secret in its address; `account`: who is signed in, with a role
 * or without; else the least role, in any body or (`wide`) in the whole registry. What of a record an asker may see or change is decided by the room.
 */
export interface Access {
  for: "everybody" | "link" | "account" | Role;
  wide?: true;
  /** What an API token must have been given. A route for a role that names none takes no token. */
  scope?: Scope;
  /** Pages of other sites and programs may send to it, for it writes nothing. */
  fromAnywhere?: true;
  /** How large a body may be, in bytes; a form fits the default. */
  bytes?: number;
  limit?: LimitName;
}

/** `GET /places/:id` → who may. Languages are left out of the address, and a HEAD is a GET. */
export type AccessTable = Readonly<Record<string, Access>>;

export const EVERYBODY: Access = { for: "everybody" };

export interface AccessOptions {
  table: AccessTable;
  /** Who sends this request; null where nobody is signed in. Refuses a token that is not (or no longer) one. */
  identify: (c: Context) => Promise<Asker | null>;
  /** Where readers find the site, if that is not where they ask. */
  origin: string | null;
  /** Counts a request against a limit; refuses it where there were too many. */
  count: (limit: LimitName, c: Context) => Promise<void>;
}

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/** A route as the table names it: without its languages, and without the patterns of its parameters. */
export const routeName = (method: string, pattern: string): string =>
  `${method} ${withoutPatterns(pattern).replace(/^\/(?:en|zh|ru|:language)(?=\/|$)/, "") || "/"}`;

/** `/:file{.+\.csv}` → `/:file`; a pattern may hold braces of its own. */
function withoutPatterns(path: string): string {
  let depth = 0;
  let bare = "";
  for (const letter of path) {
    if (letter === "{") depth += 1;
    if (depth === 0) bare += letter;
    if (letter === "}") depth -= 1;
  }
  return bare;
}

/** The routes that answer this request, without what only stands before them. */
const routesOf = (c: Context): string[] =>
  matchedRoutes(c)
    .filter(({ method }) => method !== "ALL")
    .map(({ method, path }) => routeName(method, path));

const signIn = () =>
  new Refusal("unauthenticated", "sign-in-needed", "This is for who is signed in. Sign in and try again.");

/**
 * Stands before every route, so that what the table says is what happens: a route that is not in it is refused.
 * Keeps who asks for `askerOf`. Throws a `Refusal`.
 */
export function accessGate({ table, identify, origin, count }: AccessOptions) {
  return async (c: Context): Promise<void> => {
    const routes = routesOf(c);
    if (routes.length === 0) return;
    const entries = routes.map((route) => {
      const entry = table[route];
      if (entry) return entry;
      throw forbidden("no-access-entry", `Nobody has said who may use ${route}.`);
    });
    const byToken = c.req.header("authorization") !== undefined;
    const trusting = entries.every(({ fromAnywhere }) => fromAnywhere);
    if (!SAFE.has(c.req.method) && !byToken && !trusting) mustComeFromHere(c, origin);
    for (const { limit } of entries) if (limit && !SAFE.has(c.req.method)) await count(limit, c);
    const knows = byToken || c.req.header("cookie") !== undefined;
    const asker = knows ? await identify(c) : null;
    keepAsker(c, asker);
    for (const entry of entries) mustBeAllowed(asker, entry);
    if (!SAFE.has(c.req.method)) limitBody(c, Math.max(...entries.map(({ bytes }) => bytes ?? 0)));
  };
}

/** Whether the table alone would let this asker in. */
export function mustBeAllowed(asker: Asker | null, { for: who, wide, scope }: Access): void {
  if (who === "everybody" || who === "link") return;
  if (asker === null) throw signIn();
  if (who !== "account" && !isAtLeast(wide ? roleIn(asker, null) : highestRole(asker), who)) {
    throw forbidden(
      "role-needed",
      `This needs the role ${who}${wide ? " in the whole registry" : ""}. Ask an administrator.`,
    );
  }
  if (asker.scopes === null) return;
  if (scope === undefined) {
    throw forbidden("session-needed", "This is done in a browser, signed in; an API token does not do.");
  }
  if (!asker.scopes.includes(scope)) {
    throw forbidden("scope-needed", `This token was not given the scope "${scope}".`);
  }
}
