import type { Context, Env, Hono, MiddlewareHandler } from "hono";
import { compress } from "hono/compress";
import { type Problem, problem, problemOf, sendProblem, wantsPage } from "./problem.ts";

export interface HttpOptions {
  /** Draws a refusal as a page, for browsers. */
  errorPage?: (c: Context, shown: Problem) => Response | Promise<Response>;
  /** Takes what was not foreseen. */
  log?: (error: unknown, c: Context) => void;
}

export const LONGEST_QUERY = 8 * 1024;
export const LONGEST_PATH = 2 * 1024;

/** No inline scripts and no inline styles: what a page runs and wears comes from us, under its own address. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

const SECURITY_HEADERS = {
  "Content-Security-Policy": CONTENT_SECURITY_POLICY,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "X-Frame-Options": "DENY",
};

const secure: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
    if (!c.res.headers.has(name)) c.res.headers.set(name, value);
  }
};

function isReadable(encoded: string): boolean {
  try {
    return !decodeURIComponent(encoded).includes("\0");
  } catch {
    return false;
  }
}

/** Addresses that are too long or not UTF-8 are refused before a room sees them. */
function checkAddress(url: string): Problem | null {
  const at = url.indexOf("?");
  const query = at < 0 ? "" : url.slice(at + 1);
  const path = url.slice(url.indexOf("/", url.indexOf("://") + 3), at < 0 ? undefined : at);
  const tooLong = (where: string, limit: number) =>
    problem(414, "uri-too-long", `The ${where} is longer than ${limit} bytes.`, where);
  if (query.length > LONGEST_QUERY) return tooLong("query", LONGEST_QUERY);
  if (path.length > LONGEST_PATH) return tooLong("path", LONGEST_PATH);
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

/** Gives an app its outermost frame. Call it before mounting any room: middleware holds for what comes after. */
export function installHttp<E extends Env>(app: Hono<E>, options: HttpOptions = {}): void {
  const { errorPage, log = (error: unknown) => console.error(error) } = options;
  const answer = async (c: Context, sent: Problem) => {
    const answered = errorPage && wantsPage(c) ? await errorPage(c, sent) : sendProblem(c, sent);
    answered.headers.append("Vary", "Accept");
    return answered;
  };
  const readableAddress: MiddlewareHandler = async (c, next) => {
    const refused = checkAddress(c.req.url);
    return refused ? answer(c, refused) : next();
  };
  app.use(secure, compress(), readableAddress);
  app.notFound((c) => {
    const methods = methodsAt(app, c.req.path);
    if (methods.length === 0 || methods.includes(c.req.method)) {
      return answer(c, problem(404, "no-such-page", "There is nothing at this address.", c.req.path));
    }
    c.header("Allow", methods.join(", "));
    if (c.req.method === "OPTIONS") return c.body(null, 204);
    return answer(c, problem(405, "method-not-allowed", `This address answers ${methods.join(", ")}.`));
  });
  app.onError((error, c) => {
    const sent = problemOf(error);
    if (sent.status === 500) log(error, c);
    return answer(c, sent);
  });
}
