import type { Context } from "hono";
import { forbidden } from "../../kernel/errors.ts";

/**
 * A form of another site must not act for who is signed in here. Browsers say where a request comes from (`Origin`,
 * `Sec-Fetch-Site`); one that says neither is refused. `origin`: the site's public address, if it has one.
 */
export function mustComeFromHere(c: Context, origin: string | null): void {
  const [from, site] = [c.req.header("origin"), c.req.header("sec-fetch-site")];
  if (from === undefined && site === undefined) {
    throw forbidden(
      "foreign-request",
      "The request does not say from which site it comes. Programs use an API token.",
    );
  }
  const here = origin ?? `${new URL(c.req.url).protocol}//${c.req.header("host") ?? new URL(c.req.url).host}`;
  const foreign =
    (from !== undefined && from.toLowerCase() !== here.toLowerCase()) ||
    (site !== undefined && site !== "same-origin");
  if (foreign) throw forbidden("foreign-request", "The request comes from another site.");
}
