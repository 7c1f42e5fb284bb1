import { type Context, Hono } from "hono";
import type { Database } from "../../database/database.ts";
import { askerOf } from "../../http/access/asker-of.ts";
import { isFresh } from "../../http/etag.ts";
import { bytesOf, usesOf } from "./attachment.store.ts";
import { type Attachment, disposition, isFileHash, isForAll, isShownTo } from "./attachment.ts";
import { noSuchAttachment } from "./change-attachment.ts";

/** Read and sent at once: a reader that takes its time holds no more of a file than this. */
const PIECE = 1024 * 1024;
/** Nothing that a browser makes of a file may run, fetch or be sent. */
const POLICY = "sandbox; default-src 'none'";

/** The bytes of an attachment, under their hash: for everybody, or for who works where they are kept. */
export function attachmentFiles(database: Database): Hono {
  const files = new Hono();
  files.get("/attachments/:hash", async (c) => {
    const hash = c.req.param("hash");
    const uses = isFileHash(hash) ? await usesOf(database.read, hash) : [];
    const shown = uses.find((use) => isShownTo(askerOf(c), use));
    if (shown === undefined) throw noSuchAttachment();
    const first = await bytesOf(database.read, shown.hash, 0, PIECE);
    if (first.length === 0) throw noSuchAttachment();
    const headers = headersOf(shown);
    if (isFresh(c, headers.ETag)) return new Response(null, { status: 304, headers });
    return new Response(piecesOf(c, database, shown, first), {
      headers: { ...headers, "Content-Type": shown.type, "Content-Length": String(shown.size) },
    });
  });
  return files;
}

const headersOf = (shown: Attachment) => ({
  ETag: `"${shown.hash}"`,
  "Cache-Control": isForAll(shown) ? "public, max-age=31536000, immutable" : "private, no-store",
  "Content-Disposition": disposition(shown.fileName, shown.type),
  "Content-Security-Policy": POLICY,
  "X-Content-Type-Options": "nosniff",
  ...(!isForAll(shown) && { "Cross-Origin-Resource-Policy": "same-origin" }),
});

/** A piece is fetched when the one before it is on its way. */
function piecesOf(
  c: Context,
  database: Database,
  { hash, size }: Attachment,
  first: Uint8Array<ArrayBuffer>,
): ReadableStream<Uint8Array> | null {
  if (c.req.method === "HEAD") return null;
  let at = 0;
  return new ReadableStream(
    {
      async pull(sending) {
        const piece = at === 0 ? first : await bytesOf(database.read, hash, at, PIECE);
        if (piece.length === 0) throw new Error(`the file ${hash} ended at byte ${at} of ${size}`);
        sending.enqueue(piece);
        at += piece.length;
        if (at >= size) sending.close();
      },
    },
    { highWaterMark: 0 },
  );
}
