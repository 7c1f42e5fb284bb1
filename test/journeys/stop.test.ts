import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { freshDataFolder, killServer } from "../support/amity-process.ts";

const folder = await freshDataFolder();
const BIN = fileURLToPath(new URL("../../bin/amity.mjs", import.meta.url));

/** As in a terminal: the signal reaches the program, the process around it, and through that the program again. */
it("CTRL-C ends the service in order, and its database", async () => {
  const child = spawn(process.execPath, [BIN, "serve"], {
    env: { ...process.env, AMITY_DATA: folder, DATABASE_URL: "", PORT: "0", HOST: "" },
    stdio: ["ignore", "pipe", "ignore"],
    detached: true,
  });
  const ended = once(child, "exit");
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const { value } = await lines.next();
  const [url] = /http:\S+/.exec(String(value)) ?? [];
  const health = await fetch(`${url}/health`);
  expect([health.status, await health.json()]).toEqual([200, { status: "ok" }]);
  if (child.pid) process.kill(-child.pid, "SIGINT");
  expect(await ended).toEqual([0, null]);
  expect(killServer(folder)).toBe(false);
}, 120_000);
