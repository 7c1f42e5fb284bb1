import { isAscii, isUtf8 } from "node:buffer";
import { createReadStream } from "node:fs";
import { invalid } from "../../../kernel/errors.ts";
import { checkIsText, looksLikeUtf16 } from "./file-kind.ts";
import { guessEncoding } from "./guess-encoding.ts";
import { checkRecordSize } from "./limits.ts";
import type { Encoding } from "./table.ts";

export const CHUNK = 256 * 1024;
const MOST_TO_HEAR = 128 * 1024;
const MOST_BYTES_OF_LETTER = 4;
export const LINE_FEED = 0x0a;
export const CARRIAGE_RETURN = 0x0d;
const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** How the bytes of a text become lines. */
export interface TextForm {
  encoding: Encoding;
  /** The byte with which a line ends; carriage return alone is that of the old Macintosh. */
  lineEnd: typeof LINE_FEED | typeof CARRIAGE_RETURN;
  /** Some lines are not in the encoding of the rest: each is refused by itself. */
  mixed: boolean;
}

/**
 * Finds out the encoding of a text from all of it: a letter of another encoding may stand in the last line. `stated` is
 * what a person says it is. A file of which most lines are UTF-8 is UTF-8; one of which most are not is what its other
 * lines are likeliest in.
 */
export async function surveyText(path: string, head: Buffer, stated: string | undefined): Promise<TextForm> {
  const lineEnd = head.includes(CARRIAGE_RETURN) && !hasLineFeed(head) ? CARRIAGE_RETURN : LINE_FEED;
  const utf16 = looksLikeUtf16(head);
  if (stated !== undefined) return { encoding: statedEncoding(stated), lineEnd, mixed: false };
  if (utf16) {
    const why = "Its bytes stand in pairs, as those of UTF-16 do.";
    return { encoding: { name: utf16, confidence: 1, why }, lineEnd, mixed: false };
  }
  checkIsText(head);
  const { utf8, other, heard } = await countLines(path, lineEnd);
  if (other === 0) {
    const why = utf8 === 0 ? "It has no letters beyond ASCII." : "All of it is valid UTF-8.";
    return { encoding: { name: "utf-8", confidence: 1, why }, lineEnd, mixed: false };
  }
  if (utf8 > other || head.subarray(0, 3).equals(UTF8_MARK)) {
    const why = `It is UTF-8 except ${other} ${other === 1 ? "line" : "lines"}, refused one by one.`;
    return { encoding: { name: "utf-8", confidence: 1, why }, lineEnd, mixed: true };
  }
  return { encoding: guessEncoding(heard), lineEnd, mixed: utf8 > 0 };
}

const hasLineFeed = (head: Buffer) => head.includes(LINE_FEED);

/** The encoding that a person says; refuses one that is none. */
export function statedEncoding(stated: string): Encoding {
  try {
    return { name: new TextDecoder(stated).encoding, confidence: 1, why: "You say so." };
  } catch {
    throw invalid(
      "unknown-encoding",
      `"${stated.slice(0, 40)}" is no encoding that can be read; say for example utf-8, gb18030, big5, windows-1251 or koi8-r.`,
      "encoding",
    );
  }
}

/** Counts the lines with letters beyond ASCII that are UTF-8, and those that are not, and keeps some of the latter. */
async function countLines(path: string, lineEnd: number) {
  let utf8 = 0;
  let other = 0;
  const heard: Buffer[] = [];
  let room = MOST_TO_HEAR;
  for await (const bytes of wholeLines(path, lineEnd)) {
    if (isAscii(bytes)) continue;
    const valid = isUtf8(bytes);
    for (const line of linesOf(bytes, lineEnd)) {
      if (isAscii(line)) continue;
      if (valid || isUtf8(line)) {
        utf8 += 1;
        continue;
      }
      other += 1;
      if (room > 0) heard.push(Buffer.from(line.subarray(0, room)), Buffer.of(LINE_FEED));
      room -= line.length;
    }
  }
  return { utf8, other, heard: Buffer.concat(heard) };
}

export function* linesOf(bytes: Buffer, lineEnd: number): Generator<Buffer> {
  let from = 0;
  while (from < bytes.length) {
    const end = bytes.indexOf(lineEnd, from);
    const to = end < 0 ? bytes.length : end;
    yield bytes.subarray(from, to);
    from = to + 1;
  }
}

/** The bytes of a file in pieces that end where lines end. Refuses a line that is longer than any record may be. */
export async function* wholeLines(path: string, lineEnd: number): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  let held = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
    const last = chunk.lastIndexOf(lineEnd);
    if (last < 0) {
      rest.push(chunk);
      held += chunk.length;
      checkRecordSize(held / MOST_BYTES_OF_LETTER, "a line");
      continue;
    }
    yield Buffer.concat([...rest, chunk.subarray(0, last + 1)]);
    rest = last + 1 < chunk.length ? [chunk.subarray(last + 1)] : [];
    held = chunk.length - last - 1;
  }
  if (held > 0) yield Buffer.concat(rest);
}
