#!/usr/bin/env node
// Runs a script under the Node 24 that package-lock.json pins, whatever Node the machine has:
// npm brings the binary as an optional dependency named after the platform.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

function pinnedNode() {
  const platform = process.platform === "win32" ? "win" : process.platform;
  const folder = join(root, "node_modules", `node-${platform}-${process.arch}`, "bin");
  const binary = join(folder, process.platform === "win32" ? "node.exe" : "node");
  if (existsSync(binary)) return binary;
  if (Number(process.versions.node.split(".")[0]) >= 24) return process.execPath;
  process.stderr.write(
    `amity: no Node 24 for ${platform}-${process.arch} in node_modules. Run "npm ci" first, or use Node 24 or newer.\n`,
  );
  process.exit(1);
}

/** @param {string[]} args script and its arguments, as given to node */
export function runUnderNode24(args) {
  const child = spawn(
    pinnedNode(),
    ["--import", import.meta.resolve("tsx"), "--disable-warning=ExperimentalWarning", ...args],
    // JSX needs our compiler options even when the bin is called from another folder.
    { stdio: "inherit", env: { ...process.env, TSX_TSCONFIG_PATH: join(root, "tsconfig.json") } },
  );
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(signal ? 128 + 15 : (code ?? 1)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) runUnderNode24(process.argv.slice(2));
