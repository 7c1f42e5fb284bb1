import { Worker } from "node:worker_threads";
import type { FoundLine, LinesWith } from "./lines-with.ts";

type Message =
  | (Omit<FoundLine, "bytes"> & { bytes: Uint8Array<ArrayBuffer> })
  | { ends: [number | undefined, number | undefined] }
  | { failed: { code?: string; message: string } };

/**
 * The same as `linesWith` of a gzip file, unpacked and searched in a thread of its own: there the engine has next to no
 * objects to look through each time it makes room for a chunk, and whoever works on the lines found does not hold it up.
 * Lines that are not taken are waited for.
 */
export async function* packedLinesWith(
  path: string,
  { quoted, mostBytes, onEnd }: LinesWith,
): AsyncGenerator<FoundLine> {
  const worker = new Worker(new URL("./packed-lines.worker.ts", import.meta.url), {
    workerData: { path, quoted, mostBytes },
    // It needs no loader, and starts sooner without.
    execArgv: ["--disable-warning=ExperimentalWarning"],
  });
  const arrived: Message[] = [];
  let fault: unknown = null;
  let exited = false;
  let wake = () => {};
  const told = (change: () => void) => () => {
    change();
    wake();
  };
  worker.on("message", (message: Message) => told(() => arrived.push(message))());
  worker.on("error", (error) => told(() => (fault = error))());
  worker.on(
    "exit",
    told(() => (exited = true)),
  );
  try {
    for (;;) {
      const message = arrived.shift();
      if (message === undefined) {
        if (fault !== null) throw fault;
        if (exited) throw new Error("the thread that unpacks the file ended before the file did");
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        continue;
      }
      if ("failed" in message) throw Object.assign(new Error(message.failed.message), message.failed);
      if ("ends" in message) {
        onEnd?.(...message.ends);
        return;
      }
      const { line, bytes, tooLong } = message;
      yield { line, bytes: Buffer.from(bytes.buffer), tooLong };
      worker.postMessage(bytes.length);
    }
  } finally {
    await worker.terminate();
  }
}
