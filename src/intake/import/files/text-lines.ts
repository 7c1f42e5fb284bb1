import { isAscii, isUtf8 } from "node:buffer";
import { createReadStream } from "node:fs";
import { checkRecordSize } from "./limits.ts";
import { CARRIAGE_RETURN, CHUNK, linesOf, type TextForm, wholeLines } from "./survey-text.ts";

/** A line without the line feed that ends it; a carriage return before that is still there. */
export interface TextLine {
  text: string;
  /** It has bytes that are no letters of the encoding; they stand as \xE4. */
  damaged: boolean;
}

/** The lines of a text, some at a time, decoded; the byte order mark is none of them. */
export async function* textLines(path: string, form: TextForm): AsyncGenerator<TextLine[]> {
  const { name } = form.encoding;
  const reading = name.startsWith("utf-16") ? linesOfUtf16(path, name) : linesOfBytes(path, form);
  let first = true;
  for await (const lines of reading) {
    if (first && lines[0]) lines[0].text = lines[0].text.replace(/^\uFEFF/, "");
    first = false;
    yield lines;
  }
}

async function* linesOfBytes(path: string, form: TextForm): AsyncGenerator<TextLine[]> {
  const { name } = form.encoding;
  const strict = new TextDecoder(name, { fatal: true, ignoreBOM: true });
  const decode = (bytes: Buffer) => {
    try {
      return strict.decode(bytes);
    } catch {
      return null;
    }
  };
  const mayHideUtf8 = form.mixed && name !== "utf-8";
  const end = form.lineEnd === CARRIAGE_RETURN ? "\r" : "\n";
  for await (const bytes of wholeLines(path, form.lineEnd)) {
    const text = mayHideUtf8 ? null : decode(bytes);
    if (text !== null) {
      const lines = text.split(end);
      if (text.endsWith(end)) lines.pop();
      yield lines.map((line) => ({ text: line, damaged: false }));
      continue;
    }
    yield [...linesOf(bytes, form.lineEnd)].map((line) => {
      const isOther = mayHideUtf8 && !isAscii(line) && isUtf8(line);
      const decoded = isOther ? null : decode(line);
      return decoded === null
        ? { text: withBytesShown(line, name === "utf-8"), damaged: true }
        : { text: decoded, damaged: false };
    });
  }
}

/** Line ends of UTF-16 are no single bytes. A half of a letter comes out as U+FFFD. */
async function* linesOfUtf16(path: string, name: string): AsyncGenerator<TextLine[]> {
  const decoder = new TextDecoder(name);
  const lineOf = (text: string) => ({ text, damaged: text.includes("\uFFFD") });
  let rest = "";
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    checkRecordSize(rest.length, "a line");
    if (lines.length > 0) yield lines.map(lineOf);
  }
  rest += decoder.decode();
  if (rest !== "") yield [lineOf(rest)];
}

/** A line that cannot be decoded, letter by letter where its bytes are UTF-8, else byte by byte. */
function withBytesShown(line: Buffer, lettersOfUtf8: boolean): string {
  let shown = "";
  for (let at = 0; at < line.length; ) {
    const byte = line[at] ?? 0;
    const length = byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    const letter = line.subarray(at, at + length);
    if (byte < 0x80 || (lettersOfUtf8 && letter.length === length && isUtf8(letter))) {
      shown += letter.toString("utf8");
      at += length;
    } else {
      shown += `\\x${byte.toString(16).toUpperCase().padStart(2, "0")}`;
      at += 1;
    }
  }
  return shown;
}
