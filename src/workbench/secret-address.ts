import type { Context } from "hono";

/**
 * What a page needs whose address is itself the key: no search engine keeps it, and the address goes to no other site.
 * Not `no-referrer`: with that a browser says `Origin: null` of a form, and the gate could not tell that it is ours.
 */
export function keepSecretAddress(c: Context): void {
  c.header("X-Robots-Tag", "noindex, nofollow, noarchive");
  c.header("Referrer-Policy", "same-origin");
  c.header("Cache-Control", "no-store");
}
