const NEWLINE = 10;
/** And all below: white space and controls. */
const BLANK = 32;

/** A line that holds the words looked for, or may: one that is too long to be held is not looked at as a whole. */
export interface FoundLine {
  /** From 1. */
  line: number;
  /** Without its line break; of a line that is too long its beginning. */
  bytes: Buffer;
  tooLong: boolean;
}

export interface LinesWith {
  /** ASCII, in quotes: `"P190"`. */
  quoted: string;
  /** Longer lines are not held. */
  mostBytes: number;
  /** Told the first and the last byte that are not white space, when all is read. */
  onEnd?: (first: number | undefined, last: number | undefined) => void;
}

const BEGINNING = 2000;

/**
 * The lines of a stream that hold some quoted words, found in the bytes: no other line is cut out or decoded. A chunk is
 * searched as a whole; only the line that lies across two chunks is put together. Nothing else is held, so memory is
 * that of some chunks and of the longest line that is held.
 */
export async function* linesWith(
  chunks: AsyncIterable<Buffer>,
  { quoted, mostBytes, onEnd }: LinesWith,
): AsyncGenerator<FoundLine> {
  const wanted = wordsOf(quoted);
  let line = 1;
  let first: number | undefined;
  let last: number | undefined;
  const across = new LineAcross(wanted, mostBytes);
  for await (const chunk of chunks) {
    first ??= chunk.find((byte) => byte > BLANK && byte < 0x80);
    last = chunk.findLast((byte) => byte > BLANK) ?? last;
    const firstBreak = chunk.indexOf(NEWLINE);
    if (firstBreak === -1) {
      across.add(chunk);
      continue;
    }
    across.add(chunk.subarray(0, firstBreak));
    const found = across.end(line);
    if (found) yield found;
    line += 1;
    const lastBreak = chunk.lastIndexOf(NEWLINE);
    const whole = chunk.subarray(0, lastBreak);
    for (let at = firstBreak + 1; ; ) {
      const hit = indexOfQuoted(whole, wanted, at);
      if (hit === -1) {
        line += breaksIn(whole, at, lastBreak) + (lastBreak > firstBreak ? 1 : 0);
        break;
      }
      const from = whole.lastIndexOf(NEWLINE, hit) + 1;
      line += breaksIn(whole, at, from);
      const to = whole.indexOf(NEWLINE, hit);
      const end = to === -1 ? lastBreak : to;
      yield { line, bytes: whole.subarray(from, end), tooLong: false };
      line += 1;
      if (end === lastBreak) break;
      at = end + 1;
    }
    across.add(chunk.subarray(lastBreak + 1));
  }
  const found = across.end(line);
  if (found) yield found;
  onEnd?.(first, last);
}

/** The quoted words and what is looked for: without the first quote the search begins with a rarer letter, 12 times as fast. */
interface Wanted {
  whole: Buffer;
  after: Buffer;
}

const wordsOf = (quoted: string): Wanted => ({
  whole: Buffer.from(quoted),
  after: Buffer.from(quoted.slice(1)),
});

/** Where the words stand, from `at` on, by the place of their first letter. */
function indexOfQuoted(bytes: Buffer, { whole, after }: Wanted, at: number): number {
  for (let hit = bytes.indexOf(after, at); hit !== -1; hit = bytes.indexOf(after, hit + 1)) {
    if (hit > 0 && bytes[hit - 1] === whole[0]) return hit;
  }
  return -1;
}

function breaksIn(bytes: Buffer, from: number, to: number): number {
  let breaks = 0;
  for (let at = bytes.indexOf(NEWLINE, from); at !== -1 && at < to; at = bytes.indexOf(NEWLINE, at + 1))
    breaks += 1;
  return breaks;
}

/** The line that lies across chunks. Of one that is too long it keeps the beginning, and whether the words were in it. */
class LineAcross {
  readonly #wanted: Wanted;
  readonly #most: number;
  #parts: Buffer[] = [];
  #bytes = 0;
  #tooLong = false;
  #hit = false;
  /** The end of what was let go: the words may lie across it. */
  #tail: Buffer = Buffer.alloc(0);

  constructor(wanted: Wanted, most: number) {
    this.#wanted = wanted;
    this.#most = most;
  }

  add(part: Buffer): void {
    this.#bytes += part.length;
    if (this.#tooLong) {
      this.#look(part);
      return;
    }
    this.#parts.push(part);
    if (this.#bytes <= this.#most) return;
    this.#tooLong = true;
    const held = Buffer.concat(this.#parts);
    this.#parts = [Buffer.from(held.subarray(0, BEGINNING))];
    this.#look(held);
  }

  #look(part: Buffer): void {
    const bytes = Buffer.concat([this.#tail, part]);
    this.#hit ||= indexOfQuoted(bytes, this.#wanted, 0) !== -1;
    this.#tail = Buffer.from(bytes.subarray(Math.max(0, bytes.length - this.#wanted.whole.length)));
  }

  /** The line is at its end: what it is, if it has the words. The next one begins. */
  end(line: number): FoundLine | null {
    const bytes = this.#parts.length === 1 ? (this.#parts[0] ?? Buffer.alloc(0)) : Buffer.concat(this.#parts);
    const found = this.#tooLong ? this.#hit : indexOfQuoted(bytes, this.#wanted, 0) !== -1;
    const tooLong = this.#tooLong;
    this.#parts = [];
    this.#bytes = 0;
    this.#tooLong = false;
    this.#hit = false;
    this.#tail = Buffer.alloc(0);
    return found ? { line, bytes, tooLong } : null;
  }
}
