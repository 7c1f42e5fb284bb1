import type { OnProgress } from "../batch.ts";

/** Milliseconds between two pictures of the line. */
const EVERY = 200;

/** One line on a terminal that says how far an import is; where nobody looks (a file, a pipe) a line a step. */
export function progressLine(stream: NodeJS.WriteStream): { tell: OnProgress; end(): void } {
  let last = 0;
  let shown = "";
  return {
    tell(step, done, total) {
      const now = Date.now();
      if (!stream.isTTY) {
        if (shown !== step) stream.write(`${step} …\n`);
        shown = step;
        return;
      }
      if (now - last < EVERY && done !== total) return;
      last = now;
      const of = total === null ? "" : ` of ${total.toLocaleString("en")}`;
      shown = `${step} ${done.toLocaleString("en")}${of}`;
      stream.write(`\r\x1b[K${shown}`);
    },
    end() {
      if (stream.isTTY && shown !== "") stream.write("\r\x1b[K");
    },
  };
}
