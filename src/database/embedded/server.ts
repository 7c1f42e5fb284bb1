import { spawn } from "node:child_process";
import {
  chmodSync,
  chownSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import type { Binaries } from "./binaries.ts";
import type { DataPaths } from "./data-folder.ts";
import { cleanEnvironment } from "./initialise.ts";
import type { SystemUser } from "./system-user.ts";

/** A server process that we began. It lives on when we die. */
export interface Started {
  /** Set once the process ended by itself. */
  ended: { code: number | null } | null;
  /** What it wrote to its log since. */
  said(): string;
}

export interface ServerOptions {
  /** For tests only: no fsync, so a crash of the machine may lose the data. */
  throwaway?: boolean;
}

/** The longest path of a Unix socket is 107 bytes on Linux, 103 on macOS. */
const LONGEST_SOCKET = 103;
const SOCKET_NAME = ".s.PGSQL.5432";
const LOG_LIMIT = 10_000_000;

export async function startServer(
  paths: DataPaths,
  binaries: Binaries,
  user: SystemUser | null,
  options: ServerOptions,
): Promise<Started> {
  const settings: Record<string, string> = {
    ...(process.platform === "win32" ? await tcpSettings() : socketSettings(paths, user)),
    shared_buffers: "128MB",
    max_connections: "40",
    jit: "off",
    timezone: "UTC",
    log_timezone: "UTC",
    // A query whose asker has died must not hold its locks for long.
    client_connection_check_interval: process.platform === "linux" ? "2s" : "0",
    ...(options.throwaway ? { fsync: "off", synchronous_commit: "off", full_page_writes: "off" } : {}),
  };
  const args = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const log = openLog(paths);
  const before = statSync(paths.log).size;
  // Detached: its own process group, so CTRL-C in the terminal reaches us and not the server.
  const child = spawn(...commandLine(paths, binaries, args), {
    cwd: paths.cluster,
    detached: true,
    windowsHide: true,
    stdio: ["ignore", log, log],
    ...cleanEnvironment(),
    ...(user ? { uid: user.uid, gid: user.gid } : {}),
  });
  closeSync(log);
  child.unref();
  const started: Started = {
    ended: null,
    said: () => readFileSync(paths.log).subarray(before).toString("utf8").trim(),
  };
  child.on("error", () => {
    started.ended = { code: null };
  });
  child.on("exit", (code) => {
    // On Windows this is pg_ctl, which ends well when the server runs.
    if (process.platform === "win32" && code === 0) return;
    started.ended = { code };
    removeSocketFolder(settings.unix_socket_directories, paths);
  });
  return started;
}

/** On Windows only pg_ctl can give up an administrator's rights, with which PostgreSQL refuses to run. */
function commandLine(paths: DataPaths, binaries: Binaries, args: string[]): [string, string[]] {
  if (process.platform !== "win32") return [binaries.postgres, ["-D", paths.cluster, ...args]];
  return [binaries.pgCtl, ["start", "-w", "-D", paths.cluster, "-o", args.map((a) => `"${a}"`).join(" ")]];
}

function openLog(paths: DataPaths): number {
  const size = statSync(paths.log, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_LIMIT) renameSync(paths.log, `${paths.log}.1`);
  return openSync(paths.log, "a", 0o640);
}

async function tcpSettings(): Promise<Record<string, string>> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  const port = typeof address === "object" && address ? address.port : 5432;
  return { listen_addresses: "127.0.0.1", port: String(port), unix_socket_directories: "" };
}

/** No network at all: a socket in a folder that only its owner (and root) can enter. */
function socketSettings(paths: DataPaths, user: SystemUser | null): Record<string, string> {
  const fits = Buffer.byteLength(join(paths.socketFolder, SOCKET_NAME)) <= LONGEST_SOCKET;
  // Else a fresh short folder; the server records it in postmaster.pid, where others find it.
  const folder = fits ? paths.socketFolder : mkdtempSync(join(shortTemporary(), "amity-"));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  if (user) chownSync(folder, user.uid, user.gid);
  return { listen_addresses: "", unix_socket_directories: folder, port: "5432" };
}

function shortTemporary(): string {
  return Buffer.byteLength(tmpdir()) < 60 ? tmpdir() : "/tmp";
}

/** Removes a folder that was made for one run; the one in the data folder stays. */
export function removeSocketFolder(folder: string | undefined, paths: DataPaths): void {
  if (!folder || folder === paths.socketFolder || !basename(folder).startsWith("amity-")) return;
  if (dirname(folder) === shortTemporary()) rmSync(folder, { recursive: true, force: true });
}

/** Ends open sessions, writes a checkpoint and stops. */
export function stopServer(pid: number, paths: DataPaths, binaries: Binaries): void {
  if (process.platform !== "win32") return void process.kill(pid, "SIGINT");
  spawn(binaries.pgCtl, ["stop", "-m", "fast", "-D", paths.cluster], { stdio: "ignore", windowsHide: true });
}
