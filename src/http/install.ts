import type { Context, Env, Hono } from "hono";
import { Refusal } from "../kernel/errors.ts";
import { bodyRefused } from "./access/body-limit.ts";
import { retryAfter } from "./access/rate-limits.ts";
import { closeFrame, frameHeaders, openFrame } from "./frame.ts";
import { Gate, type GateOptions } from "./gate.ts";
import { type Problem, problem, problemOf, sendProblem, wantsPage } from "./problem.ts";

export interface HttpOptions {
  /** Draws a refusal as a page, for browsers. */
  errorPage?: (c: Context, shown: Problem) => Response | Promise<Response>;
  /** Stands before every route, and throws a refusal where who asks may not. */
  access?: (c: Context) => Promise<void>;
  /** Where a browser is led that asks for a page of somebody signed in; null: nowhere, the refusal is shown. */
  signIn?: (c: Context) => string | null;
  /** Takes what was not foreseen. */
  log?: (error: unknown, c: Context) => void;
  /** `https://amity.example`, where the site is read. */
  origin?: string | null;
  /** Which answers take long: few of them are worked out at once. Gets the path and the query as they were sent. */
  heavy?: (path: string, query: string) => boolean;
  gate?: GateOptions;
}

const GATE: GateOptions = { inside: 2, waiting: 100, patience: 10_000 };
/** Seconds after which who was refused may try again. */
const RETRY_AFTER = "5";

export const LONGEST_QUERY = 8 * 1024;
export const LONGEST_PATH = 2 * 1024;

function isReadable(encoded: string): boolean {
  try {
    return !decodeURIComponent(encoded).includes("\0");
  } catch {
    return false;
  }
}

/** The path and the query of an address, as they were sent. */
function partsOf(url: string): { path: string; query: string } {
  const at = url.indexOf("?");
  const path = url.slice(url.indexOf("/", url.indexOf("://") + 3), at < 0 ? undefined : at);
  return { path, query: at < 0 ? "" : url.slice(at + 1) };
}

/** Addresses that are too long or not UTF-8 are refused before a room sees them. */
function checkAddress({ path, query }: { path: string; query: string }): Problem | null {
  const tooLong = (where: string, limit: number) =>
    problem(414, "uri-too-long", `The ${where} is longer than ${limit} bytes.`, where);
  if (query.length > LONGEST_QUERY) return tooLong("query", LONGEST_QUERY);
  if (path.length > LONGEST_PATH) return tooLong("path", LONGEST_PATH);
  if (!path.includes("%") && !query.includes("%")) return null;
  const unreadable = !isReadable(path) ? "path" : !isReadable(query) ? "query" : null;
  if (unreadable === null) return null;
  return problem(400, "bad-encoding", `The ${unreadable} is not percent-encoded UTF-8 text.`, unreadable);
}

/** The methods that some route answers at this address; a HEAD is a GET. */
function methodsAt<E extends Env>(app: Hono<E>, path: string): string[] {
  const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"].filter((method) => {
    const [handlers] = app.router.match(method, path);
    return handlers.some(([[, route]]) => route.method === method);
  });
  return methods.includes("GET") ? ["GET", "HEAD", ...methods.filter((m) => m !== "GET")] : methods;
}

/**
 * The address without the slashes at its end, where something answers there; never that of another site. It is given
 * encoded, as it was asked for: `c.req.path` is decoded, and a header takes no line end.
 */
function withoutSlash<E extends Env>(app: Hono<E>, c: Context): string | null {
  const { pathname } = new URL(c.req.url);
  if (!pathname.endsWith("/") || /^\/[/\\]/.test(pathname)) return null;
  const bare = c.req.path.replace(/\/+$/, "");
  return bare !== "" && methodsAt(app, bare).includes("GET") ? pathname.replace(/\/+$/, "") : null;
}

/** The address asked for, with the id that leads there in place of the one asked for; null where that is not in it. */
function addressLedTo(c: Context, { from, to }: { from: string; to: string }): string | null {
  const { pathname, search } = new URL(c.req.url);
  let moved = false;
  const parts = pathname.split("/").map((part) => {
    const [id = "", ...ending] = decodeURIComponent(part).split(".");
    if (id !== from) return part;
    moved = true;
    return [encodeURIComponent(to), ...ending].join(".");
  });
  return moved ? parts.join("/") + search : null;
}

/** Gives an app its outermost frame. Call it before mounting any room: middleware holds for what comes after. */
export function installHttp<E extends Env>(app: Hono<E>, options: HttpOptions = {}): void {
  const { errorPage, log = (error: unknown) => console.error(error), heavy = () => false } = options;
  const frame = frameHeaders(options.origin ?? null);
  const gate = new Gate(options.gate ?? GATE);
  const answer = async (c: Context, sent: Problem) => {
    const elsewhere = sent.code === "sign-in-needed" && c.req.method === "GET" && wantsPage(c);
    const door = elsewhere ? options.signIn?.(c) : null;
    if (door) return c.redirect(door, 303);
    const answered = errorPage && wantsPage(c) ? await errorPage(c, sent) : sendProblem(c, sent);
    answered.headers.append("Vary", "Accept");
    if (sent.status === 503) answered.headers.set("Retry-After", RETRY_AFTER);
    if (sent.status === 429) answered.headers.set("Retry-After", String(retryAfter(c) ?? RETRY_AFTER));
    if (sent.status === 401) answered.headers.set("WWW-Authenticate", "Bearer");
    return answered;
  };
  const failed = async (error: unknown, c: Context) => {
    const leads = error instanceof Refusal && c.req.method === "GET" ? error.leads : undefined;
    const there = leads ? addressLedTo(c, leads) : null;
    // What was merged may be parted: browsers must not keep the redirect for ever.
    if (there !== null) return c.redirect(there, 307);
    const sent = problemOf(error);
    if (sent.status === 500) log(error, c);
    return answer(c, sent);
  };
  // One function, not one a concern: each costs every request a turn of its own.
  app.use(async (c, next) => {
    openFrame(c, frame);
    const address = partsOf(c.req.url);
    const refused = checkAddress(address);
    if (refused) c.res = await answer(c, refused);
    else {
      try {
        await options.access?.(c);
        if (heavy(address.path, address.query)) await gate.pass(next, c.req.raw.signal);
        else await next();
      } catch (error) {
        // Refused at the door, and not by a handler: that answer needs its frame as well.
        c.res = await failed(error, c);
      }
      const tooLarge = bodyRefused(c);
      if (tooLarge) c.res = await answer(c, problemOf(tooLarge));
    }
    closeFrame(c, frame);
  });
  app.notFound((c) => {
    const methods = methodsAt(app, c.req.path);
    if (methods.length === 0 || methods.includes(c.req.method)) {
      const bare = c.req.method === "GET" || c.req.method === "HEAD" ? withoutSlash(app, c) : null;
      if (bare !== null) return c.redirect(bare + new URL(c.req.url).search, 308);
      return answer(c, problem(404, "no-such-page", "There is nothing at this address.", c.req.path));
    }
    c.header("Allow", methods.join(", "));
    if (c.req.method === "OPTIONS") return c.body(null, 204);
    return answer(c, problem(405, "method-not-allowed", `This address answers ${methods.join(", ")}.`));
  });
  app.onError(failed);
}
