import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { firstLine } from "./kit/child.ts";
import { judge, spread, type Verdicts } from "./kit/measure.ts";

const ROUNDS = 5;
const PROGRAM = fileURLToPath(new URL("../bin/amity.mjs", import.meta.url));
const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Seconds from the command to an answer of /health, as users start it: on nothing, and on what is there. */
export async function start(): Promise<Verdicts> {
  const first: number[] = [];
  const second: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const folder = await mkdtemp(join(tmpdir(), "amity-start-"));
    try {
      first.push(await secondsToHealth(folder));
      second.push(await secondsToHealth(folder));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  return [
    judge("first start, seconds (initdb, migrations, starter set)", spread(first), { most: 30 }),
    judge("second start, seconds", spread(second), { most: 5 }),
  ];
}

async function secondsToHealth(folder: string): Promise<number> {
  const began = performance.now();
  const child = spawn(process.execPath, [PROGRAM, "serve"], {
    cwd: ROOT,
    // Nothing of the caller's settings: a database of its own, on any free port.
    env: { PATH: process.env.PATH, HOME: process.env.HOME, AMITY_DATA: folder, HOST: "127.0.0.1", PORT: "0" },
    stdio: ["ignore", "pipe", "ignore"],
  });
  const exit = once(child, "exit");
  try {
    const line = await firstLine(child, (said) => said.includes("http://"));
    const url = /http:\/\/\S+/.exec(line)?.[0] ?? "";
    while (
      !(await fetch(`${url}/health`).then(
        (answer) => answer.ok,
        () => false,
      ))
    )
      await pause(10);
    return (performance.now() - began) / 1000;
  } finally {
    child.kill("SIGTERM");
    await exit;
  }
}
