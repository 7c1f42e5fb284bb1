import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { damaged } from "./dump-format.ts";

const TERMINATOR = Buffer.from("\n\\.\n");
const LONGEST_LINE = 10_000_000;

/** Reads a backup piece by piece: single lines, or the rows of a table up to their end mark. */
export class DumpReader {
  private readonly chunks: AsyncIterator<Buffer>;
  private rest: Buffer = Buffer.alloc(0);

  private constructor(chunks: AsyncIterable<Buffer>) {
    this.chunks = chunks[Symbol.asyncIterator]();
  }

  static open(file: string): DumpReader {
    const packed = createReadStream(file);
    const text = createGunzip();
    packed.on("error", (error) => text.destroy(error));
    return new DumpReader(packed.pipe(text));
  }

  /** The next line without its end, or null at the end of the file. */
  async line(): Promise<string | null> {
    for (;;) {
      const end = this.rest.indexOf(10);
      if (end !== -1) {
        const line = this.rest.subarray(0, end).toString("utf8");
        this.rest = this.rest.subarray(end + 1);
        return line;
      }
      if (this.rest.length > LONGEST_LINE) throw damaged("a line without end");
      if (await this.more()) continue;
      if (this.rest.length > 0) throw damaged("it breaks off in a line");
      return null;
    }
  }

  /** The lines up to `\.`, in pieces as they come. */
  async *rows(): AsyncGenerator<Buffer> {
    // The end mark stands after a line break; the line before the first row has just been read.
    this.rest = Buffer.concat([Buffer.from("\n"), this.rest]);
    let first = true;
    const piece = (bytes: Buffer) => {
      const own = first ? bytes.subarray(1) : bytes;
      if (bytes.length > 0) first = false;
      return own;
    };
    for (;;) {
      const end = this.rest.indexOf(TERMINATOR);
      if (end !== -1) {
        const last = piece(this.rest.subarray(0, end + 1));
        this.rest = this.rest.subarray(end + TERMINATOR.length);
        if (last.length > 0) yield last;
        return;
      }
      // What may be the beginning of the end mark stays.
      const safe = this.rest.length - TERMINATOR.length + 1;
      if (safe > 0) {
        const part = piece(this.rest.subarray(0, safe));
        this.rest = this.rest.subarray(safe);
        if (part.length > 0) yield part;
      }
      if (!(await this.more())) throw damaged("it breaks off in the rows of a table");
    }
  }

  async close(): Promise<void> {
    await this.chunks.return?.();
  }

  private async more(): Promise<boolean> {
    try {
      const { value, done } = await this.chunks.next();
      if (done) return false;
      this.rest = this.rest.length === 0 ? value : Buffer.concat([this.rest, value]);
      return true;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code?.startsWith("Z_")) throw damaged((error as Error).message);
      throw error;
    }
  }
}
