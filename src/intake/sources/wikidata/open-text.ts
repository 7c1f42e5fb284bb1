import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { constants, gunzipSync } from "node:zlib";
import { invalid, Refusal } from "../../../kernel/errors.ts";
import { gunzipFile } from "./gunzip-file.ts";
import { type FoundLine, type LinesWith, linesWith } from "./lines-with.ts";
import { packedLinesWith } from "./packed-lines.ts";

const READ = 4 << 20;
/** Enough to see what a file holds; packed a thousandfold it is still little. */
const PACKED_HEAD = 4096;

const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b;
const isBzip2 = (head: Uint8Array): boolean => Buffer.from(head.subarray(0, 3)).toString("latin1") === "BZh";

/** The bytes of a file, unpacked where it is gzip; refuses other packings, and gzip that is damaged or cut off. */
export async function* unpacked(path: string): AsyncGenerator<Buffer> {
  try {
    if (await isPacked(path)) yield* gunzipFile(path);
    else yield* createReadStream(path, { highWaterMark: READ });
  } catch (error) {
    throw refusalOf(error);
  }
}

/** The lines of a file that hold some words, unpacked where it is gzip; refuses as `unpacked` does. */
export async function* foundLines(path: string, wanted: LinesWith): AsyncGenerator<FoundLine> {
  try {
    if (await isPacked(path)) yield* packedLinesWith(path, wanted);
    else yield* linesWith(createReadStream(path, { highWaterMark: READ }), wanted);
  } catch (error) {
    throw refusalOf(error);
  }
}

async function isPacked(path: string): Promise<boolean> {
  const head = await headOf(path);
  if (isBzip2(head)) {
    throw invalid(
      "not-unpacked",
      "The file is packed with bzip2, which is not read. Unpack it, or pack it with gzip.",
    );
  }
  return isGzip(head);
}

function refusalOf(error: unknown): unknown {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  if (error instanceof Refusal || !code?.startsWith("Z_")) return error;
  if (code === "Z_BUF_ERROR") {
    return invalid(
      "file-cut-off",
      "The gzip file ends in the middle: it was not loaded to its end. Load it again.",
    );
  }
  return invalid(
    "file-damaged",
    "The gzip file is damaged: what it holds cannot be unpacked. Load it again.",
  );
}

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(PACKED_HEAD), 0, PACKED_HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The first characters of a file of which the first bytes are given, unpacked where they are gzip. */
export function textAtHead(head: Uint8Array): string {
  try {
    const bytes = isGzip(head)
      ? gunzipSync(head.subarray(0, PACKED_HEAD), { finishFlush: constants.Z_SYNC_FLUSH })
      : Buffer.from(head);
    return bytes.toString("utf8", 0, PACKED_HEAD).replace(/^\uFEFF/, "");
  } catch {
    return "";
  }
}

/** The head of a file on disk as text. */
export const beginningOf = async (path: string): Promise<string> => textAtHead(await headOf(path));

/** A whole file as text, where it is small enough to be held. */
export async function wholeText(path: string, most: number): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of unpacked(path)) {
    bytes += part.length;
    if (bytes > most) {
      const words = `A file of this kind is read up to ${most / 1_000_000} MB; this one has more. Take it in parts, or as a dump with one entity a line.`;
      throw invalid("file-too-large", words);
    }
    parts.push(part);
  }
  return Buffer.concat(parts)
    .toString("utf8")
    .replace(/^\uFEFF/, "");
}
