import { spawnSync } from "node:child_process";
import { readFileSync, readlinkSync, realpathSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";

/** What a running (or dead) server wrote about itself into `postmaster.pid`. */
export interface Postmaster {
  pid: number;
  port: number;
  socketFolder: string;
  text: string;
}

const pidFile = (cluster: string) => join(cluster, "postmaster.pid");

export function readPostmaster(cluster: string): Postmaster | null {
  let text: string;
  try {
    text = readFileSync(pidFile(cluster), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
  const lines = text.split("\n");
  const pid = Number(lines[0]);
  // A server that has only begun writes its process id first and the rest a moment later.
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return { pid, port: Number(lines[3] || 5432), socketFolder: lines[4] ?? "", text };
}

/** Whether the process is there and is the server of this cluster, not another program that got the number later. */
export function isRunning(postmaster: Postmaster, cluster: string): boolean {
  if (!exists(postmaster.pid)) return false;
  if (process.platform === "win32") return true;
  const folder = realpathSync(cluster);
  try {
    // A server works in its data directory; a zombie works nowhere.
    return readlinkSync(`/proc/${postmaster.pid}/cwd`) === folder;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EACCES") return false;
  }
  const listed = spawnSync("ps", ["-o", "command=", "-p", String(postmaster.pid)], { encoding: "utf8" });
  return listed.status === 0 && (listed.stdout.includes(cluster) || listed.stdout.includes(folder));
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    // Not there, or another user's, which ours would not be.
    return false;
  }
}

/**
 * Removes the file that a dead server left when its process id now belongs to another program: PostgreSQL itself
 * would refuse to start. Another starter may have replaced the file meanwhile: then it goes back.
 */
export function removeStale(stale: Postmaster, cluster: string): void {
  const aside = `${pidFile(cluster)}.stale-${process.pid}`;
  try {
    renameSync(pidFile(cluster), aside);
    if (readFileSync(aside, "utf8") === stale.text) rmSync(aside);
    else renameSync(aside, pidFile(cluster));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}
