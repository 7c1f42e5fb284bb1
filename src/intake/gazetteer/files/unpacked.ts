import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { crc32, createGunzip } from "node:zlib";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { invalid, Refusal } from "../../../kernel/errors.ts";

/** The longest text taken, in bytes: allCountries.txt has 1.7 GB. */
const MOST_BYTES = 6_000_000_000;
/** Texts pack to a fifth or so; what grows a hundredfold is no list of places. Small files may be of anything. */
const MOST_GROWTH = 100;
const SMALL = 10_000_000;
const MOST_ENTRIES = 1_000;

/** Texts in a file: itself, or what a zip or gzip packs. */
export interface PackedText {
  name: string;
  /** Its bytes, unpacked as they are read. */
  read(): AsyncIterable<Uint8Array>;
}

/** The texts in a file on disk. Whatever it is called: what it is is told by its first bytes. */
export async function* textsIn(path: string, name: string): AsyncGenerator<PackedText> {
  const head = await firstBytes(path);
  if (head.subarray(0, 4).equals(Buffer.from("PK\x03\x04", "latin1"))) yield* textsOfZip(path, name);
  else if (head[0] === 0x1f && head[1] === 0x8b) yield { name, read: () => gunzipped(path, name) };
  else yield { name, read: () => createReadStream(path, { highWaterMark: 1 << 18 }) };
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function* textsOfZip(path: string, name: string): AsyncGenerator<PackedText> {
  const zip = await openPromise(path, { autoClose: false }).catch((error) => {
    throw damaged(name, error);
  });
  try {
    if (zip.entryCount > MOST_ENTRIES) throw bomb(name, `it packs ${zip.entryCount} files`);
    for await (const entry of entriesOf(zip, name)) {
      if (entry.fileName.endsWith("/")) continue;
      if (entry.isEncrypted()) {
        throw invalid("gazetteer-file-unreadable", `${name}: ${entry.fileName} needs a password.`, name);
      }
      const growth = entry.uncompressedSize / Math.max(entry.compressedSize, 1);
      if (entry.uncompressedSize > MOST_BYTES || (entry.uncompressedSize > SMALL && growth > MOST_GROWTH)) {
        throw bomb(name, `${entry.fileName} would unpack to ${entry.uncompressedSize} bytes`);
      }
      const inner = `${name} (${entry.fileName})`;
      yield { name: inner, read: () => unzipped(zip, entry, inner) };
    }
  } finally {
    zip.close();
  }
}

async function* entriesOf(zip: ZipFile, name: string): AsyncGenerator<Entry> {
  try {
    yield* zip.eachEntry();
  } catch (error) {
    throw error instanceof Refusal ? error : damaged(name, error);
  }
}

/** yauzl holds an entry to the length it states, but leaves its checksum to us. */
async function* unzipped(zip: ZipFile, entry: Entry, name: string): AsyncGenerator<Uint8Array> {
  let sum = 0;
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      sum = crc32(chunk as Buffer, sum);
      yield chunk as Buffer;
    }
  } catch (error) {
    throw error instanceof Refusal ? error : damaged(name, error);
  }
  if (sum !== entry.crc32) throw damaged(name, new Error("its checksum does not fit"));
}

async function* gunzipped(path: string, name: string): AsyncGenerator<Uint8Array> {
  const packed = createReadStream(path);
  const text = createGunzip();
  packed.on("error", (error) => text.destroy(error));
  let bytes = 0;
  try {
    for await (const chunk of packed.pipe(text)) {
      bytes += (chunk as Buffer).length;
      const growth = bytes / Math.max(packed.bytesRead, 1);
      if (bytes > MOST_BYTES || (bytes > SMALL && growth > MOST_GROWTH)) {
        throw bomb(name, `it unpacks to more than ${bytes} bytes`);
      }
      yield chunk as Buffer;
    }
  } catch (error) {
    throw error instanceof Refusal ? error : damaged(name, error);
  } finally {
    packed.destroy();
  }
}

const bomb = (name: string, why: string) =>
  new Refusal(
    "too-large",
    "gazetteer-file-too-large",
    `${name}: ${why}; that is no file of a gazetteer.`,
    name,
  );

const damaged = (name: string, error: unknown) =>
  invalid(
    "gazetteer-file-unreadable",
    `${name} is damaged or breaks off: ${error instanceof Error ? error.message : String(error)}.`,
    name,
  );
