import { promisify } from "node:util";
import { constants, gzip } from "node:zlib";
import type { Context } from "hono";
import { COMPRESSIBLE_CONTENT_TYPE_REGEX } from "hono/compress";

/** No inline scripts and no inline styles: what a page runs and wears comes from us, under its own address. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

export type PlainHeaders = Readonly<Record<string, string>>;

const SECURITY: PlainHeaders = {
  "Content-Security-Policy": CONTENT_SECURITY_POLICY,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "X-Frame-Options": "DENY",
};

/** What every answer of an app carries. A site that is read over TLS says that it always is. */
export const frameHeaders = (origin: string | null): PlainHeaders =>
  origin?.startsWith("https:") ? { ...SECURITY, "Strict-Transport-Security": "max-age=31536000" } : SECURITY;

export type Body = string | Uint8Array<ArrayBuffer>;

/** Below this a compressed body saves less than compressing costs. */
const WORTH_COMPRESSING = 1024;
const QUICKLY = { level: constants.Z_BEST_SPEED + 3 };
const zipped = promisify(gzip);

const FRAME = "amity.frame";
const COMPLETE = "amity.complete";

/** Whether a client takes gzip: by name, or by a star, and not with a weight of nothing. */
export function takesGzip(accept: string | undefined): boolean {
  if (accept === undefined || accept === "") return false;
  const asked = new Map(
    accept.split(",").map((entry) => {
      const [name = "", ...parameters] = entry.toLowerCase().split(";");
      return [name.trim(), !parameters.some((one) => /^\s*q=0(\.0*)?\s*$/.test(one))] as const;
    }),
  );
  return asked.get("gzip") ?? asked.get("*") ?? false;
}

const sizeOf = (body: Body | null): number =>
  body === null ? 0 : typeof body === "string" ? Buffer.byteLength(body) : body.byteLength;

/**
 * An answer with all that it carries, made in one piece: the server writes it as it stands, which is why data leaves
 * this way. What a handler set by `c.header` before is not in it.
 */
export async function completeAnswer(
  c: Context,
  body: Body | null,
  status: 200 | 304,
  own: PlainHeaders,
): Promise<Response> {
  const frame = c.get(FRAME) as PlainHeaders | undefined;
  if (frame === undefined) return c.newResponse(body, status, own);
  const headers: Record<string, string> = { ...frame, ...own, Vary: "Accept-Encoding" };
  let sent = body;
  if (sent !== null) {
    const size = sizeOf(sent);
    if (size >= WORTH_COMPRESSING && c.req.method !== "HEAD" && takesGzip(c.req.header("Accept-Encoding"))) {
      sent = new Uint8Array(await zipped(sent, QUICKLY));
      headers["Content-Encoding"] = "gzip";
      if (headers.ETag?.startsWith('"')) headers.ETag = `W/${headers.ETag}`;
    }
    headers["Content-Length"] = String(sent === body ? size : sizeOf(sent));
  }
  const response = new Response(sent, { status, headers });
  c.set(COMPLETE, response);
  return response;
}

/** Lets what follows know what an answer has to carry. */
export const openFrame = (c: Context, headers: PlainHeaders): void => c.set(FRAME, headers);

/** Gives an answer that is not complete what it lacks, and compresses it for a client that takes it. */
export function closeFrame(c: Context, frame: PlainHeaders): void {
  const answer = c.res;
  if (c.get(COMPLETE) === answer) return;
  const { headers } = answer;
  for (const name in frame) {
    if (!headers.has(name)) headers.set(name, frame[name] ?? "");
    // A handler that knows why leaves one out by making it empty.
    else if (headers.get(name) === "") headers.delete(name);
  }
  const type = headers.get("Content-Type");
  if (type === null || headers.has("Content-Encoding") || !COMPRESSIBLE_CONTENT_TYPE_REGEX.test(type)) return;
  if (!/\baccept-encoding\b/i.test(headers.get("Vary") ?? "")) headers.append("Vary", "Accept-Encoding");
  if (c.req.method === "HEAD" || !takesGzip(c.req.header("Accept-Encoding")) || !answer.body) return;
  const compressed = new Response(answer.body.pipeThrough(new CompressionStream("gzip")), answer);
  compressed.headers.delete("Content-Length");
  compressed.headers.set("Content-Encoding", "gzip");
  const etag = compressed.headers.get("ETag");
  if (etag?.startsWith('"')) compressed.headers.set("ETag", `W/${etag}`);
  // Otherwise the headers of the answer before would be laid over those of this one.
  c.res = undefined;
  c.res = compressed;
}
