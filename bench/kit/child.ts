import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

export interface Server {
  url: string;
  /** The patterns of its GET routes, where it tells them. */
  routes: string[];
  stop(): Promise<void>;
}

/** Starts a program of this folder that says where it listens, in a line of JSON. */
export async function startServer(program: string, ...args: string[]): Promise<Server> {
  const file = fileURLToPath(new URL(`../${program}`, import.meta.url));
  // The same Node with the same loader as this process.
  const child = spawn(process.execPath, [...process.execArgv, file, ...args], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const said = JSON.parse(await firstLine(child)) as { url: string; routes?: string[] };
  return {
    url: said.url,
    routes: said.routes ?? [],
    stop: async () => {
      const exit = once(child, "exit");
      child.stdin?.end();
      await exit;
    },
  };
}

/** The first line that a child writes and `wanted` takes. */
export async function firstLine(child: ChildProcess, wanted = (_: string) => true): Promise<string> {
  if (!child.stdout) throw new Error("the child has no output");
  for await (const line of createInterface({ input: child.stdout })) if (wanted(line)) return line;
  throw new Error("the child ended before it said where it listens");
}

export async function untilInputEnds(): Promise<void> {
  process.stdin.resume();
  await once(process.stdin, "end");
}
