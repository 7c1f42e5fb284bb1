// Unpacks a gzip file and searches it, in a thread of its own (packed-lines.ts). It runs as it is, without the loader
// of the program: only what Node itself can strip of types may be imported here.
import { parentPort, workerData } from "node:worker_threads";
import { gunzipFile } from "./gunzip-file.ts";
import { linesWith } from "./lines-with.ts";

/** Of lines that were sent and not yet taken. */
const MOST_UNTAKEN = 16_000_000;

const { path, quoted, mostBytes } = workerData as { path: string; quoted: string; mostBytes: number };
let untaken = 0;
let goOn: (() => void) | null = null;
parentPort?.on("message", (bytes: number) => {
  untaken -= bytes;
  if (untaken <= MOST_UNTAKEN) goOn?.();
});

try {
  let ends: (number | undefined)[] = [];
  const onEnd = (first: number | undefined, last: number | undefined) => {
    ends = [first, last];
  };
  for await (const { line, bytes, tooLong } of linesWith(gunzipFile(path), { quoted, mostBytes, onEnd })) {
    const copy = Uint8Array.from(bytes);
    untaken += copy.length;
    parentPort?.postMessage({ line, bytes: copy, tooLong }, [copy.buffer]);
    if (untaken > MOST_UNTAKEN) {
      await new Promise<void>((resolve) => {
        goOn = resolve;
      });
    }
  }
  parentPort?.postMessage({ ends });
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  parentPort?.postMessage({ failed: { code, message } });
}
parentPort?.close();
