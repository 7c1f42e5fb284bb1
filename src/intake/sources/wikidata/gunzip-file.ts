import { createReadStream } from "node:fs";
import type { TransformOptions } from "node:stream";
import { createGunzip, type ZlibOptions } from "node:zlib";

/** What is read and what is unpacked at once, and how much may wait: inflating goes on while a chunk is searched. */
const READ = 1 << 20;
const CHUNK = 4 << 20;
const WAITING = 16 << 20;

/** The unpacked bytes of a gzip file, of several pieces too. Throws what zlib says: `Z_BUF_ERROR` of one that is cut off. */
export async function* gunzipFile(path: string): AsyncGenerator<Buffer> {
  const bytes = createReadStream(path, { highWaterMark: READ });
  // What its types do not name is a stream's own option.
  const options: ZlibOptions & TransformOptions = { chunkSize: CHUNK, readableHighWaterMark: WAITING };
  const gunzip = createGunzip(options);
  bytes.on("error", (error) => gunzip.destroy(error));
  try {
    yield* bytes.pipe(gunzip);
  } finally {
    bytes.destroy();
    gunzip.destroy();
  }
}
