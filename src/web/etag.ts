import { createHash } from "node:crypto";
import type { Context } from "hono";

/** A strong tag of the very text that is sent. */
export const tagOf = (text: string): string =>
  `"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"`;

/** Whether the reader's browser has this text already; compressing on the way makes tags weak, which changes nothing. */
export function hasAlready(c: Context, tag: string): boolean {
  if (c.req.method !== "GET" && c.req.method !== "HEAD") return false;
  const known: readonly string[] = c.req.header("If-None-Match")?.match(/"[^"]*"/g) ?? [];
  return known.includes(tag);
}
