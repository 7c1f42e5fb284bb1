import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { invalid, notFound } from "../../../kernel/errors.ts";
import type { FileKind } from "../gazetteer.ts";
import { recognise } from "./recognise.ts";
import { type Lines, textLines } from "./text-lines.ts";
import { type PackedText, textsIn } from "./unpacked.ts";

/** A file of the gazetteer on disk, as it came. */
export interface GazetteerFile {
  path: string;
  /** As its owner calls it: a file name, or an address. */
  name: string;
  bytes: number;
  /** SHA-256 of the bytes, hexadecimal. */
  checksum: string;
}

export async function fileAt(path: string, name: string): Promise<GazetteerFile> {
  const found = await stat(path).catch(() => null);
  if (!found) throw notFound("no-gazetteer-file", `There is no file ${name}.`, name);
  if (!found.isFile()) throw invalid("not-a-file", `${name} is no file.`, name);
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer);
  return { path, name, bytes: found.size, checksum: hash.digest("hex") };
}

/** The text of a file that the gazetteer can read, with what it is. */
export interface ReadableText {
  kind: FileKind;
  mixed: boolean;
  name: string;
  /** Its first line, for those that have a header. */
  first: string;
  lines(): AsyncGenerator<Lines>;
}

/** Finds in a file the text that the gazetteer can read (a zip may pack several) and hands it over. */
export async function withText<T>(file: GazetteerFile, use: (text: ReadableText) => Promise<T>): Promise<T> {
  for await (const text of textsIn(file.path, file.name)) {
    const head = await headOf(text);
    const recognised = head && recognise(head);
    if (!recognised) continue;
    return await use({
      ...recognised,
      name: text.name,
      first: head[0] ?? "",
      lines: () => textLines(text.name, text.read()),
    });
  }
  throw invalid(
    "gazetteer-file-unknown",
    `${file.name} is none of the files that the gazetteer reads: places with GeoNames's 19 columns (cities500.txt), ` +
      "admin1CodesASCII.txt, admin2Codes.txt, alternateNamesV2.txt, each also in a zip, or a table of names with the columns " +
      "geonameid and languages (en, zh, ru).",
    file.name,
  );
}

const HEAD = 64 * 1024;

/** The first whole lines; null for what is no text. */
async function headOf(text: PackedText): Promise<string[] | null> {
  let bytes = Buffer.alloc(0);
  for await (const chunk of text.read()) {
    bytes = Buffer.concat([bytes, chunk]);
    if (bytes.length >= HEAD) break;
  }
  if (bytes.includes(0)) return null;
  const lines = new TextDecoder("utf-8").decode(bytes).split(/\r?\n/);
  return bytes.length >= HEAD && lines.length > 1 ? lines.slice(0, -1) : lines;
}
