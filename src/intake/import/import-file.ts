import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { basename } from "node:path";
import { invalid, notFound } from "../../kernel/errors.ts";
import type { ImportFile } from "./row-reading.ts";

/** As much of a file's beginning as tells what it is. */
const HEAD_BYTES = 64 * 1024;

/** A file where it lies, with its checksum. A folder, a missing and an empty file are refused. */
export async function fileAt(path: string, name = basename(path)): Promise<ImportFile> {
  const found = await stat(path).catch(() => null);
  if (!found) throw notFound("no-file", `The file ${path} cannot be read.`, "file");
  if (!found.isFile()) throw invalid("not-a-file", `${path} is no file. Name the file itself.`, "file");
  if (found.size === 0) throw invalid("empty-file", `${name} is empty.`, "file");
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return { path, name, bytes: found.size, checksum: hash.digest("hex") };
}

/** The first bytes of a file. */
export async function headOf(file: ImportFile): Promise<Uint8Array> {
  const handle = await open(file.path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
