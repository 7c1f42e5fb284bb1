import { createHash } from "node:crypto";
import type { Context, TypedResponse } from "hono";
import { type Body, completeAnswer } from "./frame.ts";

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
  /** The tag itself, where it was made before. */
  etag?: string;
  headers?: Record<string, string>;
}

/** A data document: kept by the client, asked for again each time, sent only where it changed. */
export async function sendDocument(
  c: Context,
  body: Body | (() => Body | Promise<Body>),
  { type, key, etag: known, headers }: DocumentOptions,
): Promise<Response> {
  let made = typeof body === "function" ? undefined : body;
  if (known === undefined && key === undefined && typeof body === "function") made = await body();
  const etag = known ?? etagOf(key ?? made ?? "");
  const shared = { "Cache-Control": "no-cache", ETag: etag };
  if (isFresh(c, etag)) return completeAnswer(c, null, 304, shared);
  if (made === undefined && typeof body === "function") made = await body();
  return completeAnswer(c, made ?? "", 200, { "Content-Type": type, ...headers, ...shared });
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
