import { createHash } from "node:crypto";
import type { Context, TypedResponse } from "hono";

/** A strong ETag from a body, or from a key that names it (a revision and the query, say). */
export function etagOf(content: string | Uint8Array): string {
  return `"${createHash("sha256").update(content).digest("base64url").slice(0, 22)}"`;
}

/** Whether the client has it: compared weakly, as RFC 9110 asks for a GET (compression makes our tags weak). */
export function isFresh(c: Context, etag: string): boolean {
  if (c.req.method !== "GET" && c.req.method !== "HEAD") return false;
  const known = c.req.header("If-None-Match");
  if (known === undefined) return false;
  if (known.trim() === "*") return true;
  const bare = etag.replace(/^W\//, "");
  return known.match(/"[^"]*"/g)?.includes(bare) ?? false;
}

export interface DocumentOptions {
  type: string;
  /** Names the content without making it: the body may then be a function, called only where the client lacks it. */
  key?: string;
  headers?: Record<string, string>;
}

type Body = string | Uint8Array<ArrayBuffer>;

/** A data document: kept by the client, asked for again each time, sent only where it changed. */
export async function sendDocument(
  c: Context,
  body: Body | (() => Body | Promise<Body>),
  { type, key, headers = {} }: DocumentOptions,
): Promise<Response> {
  const make = async () => (typeof body === "function" ? await body() : body);
  let made: Body | undefined;
  if (key === undefined) made = await make();
  const etag = etagOf(key ?? made ?? "");
  const shared = { "Cache-Control": "no-cache", ETag: etag };
  if (isFresh(c, etag)) return c.body(null, 304, shared);
  return c.body(made ?? (await make()), 200, { "Content-Type": type, ...headers, ...shared });
}

/** Typed by what it sends, so that a route's schema is held against it. */
export const sendJson = async <V>(
  c: Context,
  value: V,
  key?: string,
): Promise<Response & TypedResponse<V, 200, "json">> => {
  const sent = await sendDocument(c, () => JSON.stringify(value), {
    type: "application/json; charset=utf-8",
    ...(key === undefined ? {} : { key }),
  });
  return sent as Response & TypedResponse<V, 200, "json">;
};
