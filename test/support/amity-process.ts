import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll } from "vitest";
import { dataPaths } from "../../src/database/embedded/data-folder.ts";
import { isRunning, readPostmaster } from "../../src/database/embedded/postmaster.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const TSX = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** A data folder that nobody has used, gone with its server at the end of the test file. */
export async function freshDataFolder(): Promise<string> {
  // A name by which the next run finds what a killed run left.
  const folder = await mkdtemp(join(tmpdir(), `amity-test-${process.pid}-`));
  afterAll(async () => {
    killServer(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  });
  return folder;
}

/** Kills the PostgreSQL server of a data folder as a power cut would. Whether there was one. */
export function killServer(folder: string): boolean {
  const { cluster } = dataPaths(folder);
  const server = readPostmaster(cluster);
  if (!server || !isRunning(server, cluster)) return false;
  process.kill(server.pid, "SIGKILL");
  return true;
}

/** The real program in a process of its own, on a data folder. */
export class AmityProcess {
  readonly ended: Promise<Ended>;
  readonly #child: ChildProcess;
  readonly #said = { stdout: "", stderr: "" };
  readonly #hear = new Set<() => void>();

  constructor(folder: string, ...args: string[]) {
    const program = [join(ROOT, "src/main.ts"), ...args];
    // Without bin/, which is a process around it: a kill must hit the program itself.
    this.#child = spawn(process.execPath, ["--import", TSX, ...program], {
      cwd: ROOT,
      env: { ...process.env, AMITY_DATA: folder, DATABASE_URL: "", PORT: "0", HOST: "" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const name of ["stdout", "stderr"] as const) {
      this.#child[name]?.setEncoding("utf8").on("data", (text: string) => {
        this.#said[name] += text;
        for (const hear of this.#hear) hear();
      });
    }
    this.ended = new Promise((resolve, reject) => {
      this.#child.on("error", reject);
      this.#child.on("close", (code) => resolve({ code, ...this.#said }));
    });
  }

  /** Waits until it has said this on either stream. */
  async says(pattern: RegExp): Promise<void> {
    const heard = new Promise<void>((resolve) => {
      const listen = () => {
        if (pattern.test(this.#said.stdout) || pattern.test(this.#said.stderr)) resolve();
      };
      this.#hear.add(listen);
      listen();
    });
    const over = this.ended.then(({ code, stderr }) => {
      if (pattern.test(this.#said.stdout) || pattern.test(this.#said.stderr)) return;
      throw new Error(`it ended with ${code} before it said ${pattern}:\n${stderr}`);
    });
    await Promise.race([heard, over]);
  }

  /** Of the service, once it is there; it takes any free port. */
  async address(): Promise<string> {
    await this.says(/^Amity is at http:\S+$/m);
    return /^Amity is at (http:\S+)$/m.exec(this.#said.stdout)?.[1] ?? "";
  }

  /** What it has said so far, beside its answers. */
  get stderr(): string {
    return this.#said.stderr;
  }

  /** Asks it to end, as a service manager does. */
  stop(): void {
    this.#child.kill("SIGTERM");
  }

  async kill(): Promise<void> {
    this.#child.kill("SIGKILL");
    await this.ended;
  }
}

/** Runs a command to its end. */
export const amity = (folder: string, ...args: string[]): Promise<Ended> =>
  new AmityProcess(folder, ...args).ended;
