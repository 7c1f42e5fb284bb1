import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { fileURLToPath, pathToFileURL } from "node:url";

const PROGRAM = fileURLToPath(new URL("./hold-cluster.ts", import.meta.url));
const TSX = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;

/** Another process that uses the data folder, as a CLI beside a running server does. */
export class ClusterProcess {
  url = "";
  private readonly lines: AsyncIterator<string>;

  private constructor(readonly child: ChildProcess) {
    if (!child.stdout) throw new Error("no output");
    this.lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  }

  static async start(folder: string): Promise<ClusterProcess> {
    // A group of its own, so that a test can signal all of it as a terminal does.
    const child = spawn(process.execPath, ["--import", TSX, PROGRAM, folder], {
      stdio: ["pipe", "pipe", "inherit"],
      detached: true,
    });
    const self = new ClusterProcess(child);
    self.url = (await self.line()).replace(/^ready /, "");
    return self;
  }

  async line(): Promise<string> {
    const { value, done } = await this.lines.next();
    if (done) throw new Error("the process ended early");
    return value;
  }

  /** CTRL-C in the terminal. */
  async interruptGroup(): Promise<string> {
    if (this.child.pid) process.kill(-this.child.pid, "SIGINT");
    return this.line();
  }

  async close(): Promise<void> {
    if (this.hasEnded()) return;
    const exit = once(this.child, "exit");
    this.child.stdin?.end();
    await exit;
  }

  private hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  async kill(): Promise<void> {
    if (this.hasEnded()) return;
    const exit = once(this.child, "exit");
    this.child.kill("SIGKILL");
    await exit;
  }
}
