import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from "node:fs";
import { rename, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { Refusal } from "../../kernel/errors.ts";
import type { Binaries } from "./binaries.ts";
import type { DataPaths } from "./data-folder.ts";
import { canEnter, postgresUser, type SystemUser } from "./system-user.ts";

export const SUPERUSER = "amity";

/** Root's server runs as whoever owns the data already, else as a user of the machine; null: as ourselves. */
export function chooseUser(paths: DataPaths): SystemUser | null {
  const owner = statSync(paths.cluster, { throwIfNoEntry: false });
  const us = process.getuid?.();
  if (owner && us !== undefined && us !== 0 && owner.uid !== us) {
    throw new Refusal(
      "unavailable",
      "data-folder-of-another-user",
      `${paths.cluster} belongs to another user (number ${owner.uid}). Run Amity as that user, or set AMITY_DATA to another folder.`,
    );
  }
  if (us === 0 && owner && owner.uid !== 0)
    return { name: String(owner.uid), uid: owner.uid, gid: owner.gid };
  return postgresUser();
}

export function makeFolder(paths: DataPaths, user: SystemUser | null): void {
  try {
    mkdirSync(paths.top, { recursive: true });
    // A folder of ours alone, such as a new one: what holds data keeps the rights its owner gave it.
    if (readdirSync(paths.top).length === 0) chmodSync(paths.top, user ? 0o755 : 0o700);
  } catch (error) {
    throw new Refusal(
      "unavailable",
      "no-data-folder",
      `The data folder ${paths.top} cannot be made (${(error as Error).message}). Set AMITY_DATA to a folder that can.`,
    );
  }
  if (user && !canEnter(user, paths.top)) {
    throw new Refusal(
      "unavailable",
      "unreachable-data-folder",
      `PostgreSQL runs as the user ${user.name}, who cannot enter ${paths.top}. ` +
        "Set AMITY_DATA to a folder that user can reach, or make the folders above it passable (chmod o+x).",
    );
  }
}

/** Makes the cluster unless there is one. A killed initdb, or a second starter, leaves nothing half-made. */
export async function initialise(
  paths: DataPaths,
  binaries: Binaries,
  user: SystemUser | null,
): Promise<void> {
  if (existsSync(paths.versionFile)) return checkMajor(paths, binaries);
  clearLeftovers(paths);
  const fresh = join(paths.top, `postgres.new-${process.pid}-${randomBytes(4).toString("hex")}`);
  mkdirSync(fresh, { mode: 0o700 });
  try {
    if (user) chownSync(fresh, user.uid, user.gid);
    await initdb(fresh, paths, binaries, user);
    await rename(fresh, paths.cluster);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    if (existsSync(paths.versionFile)) return checkMajor(paths, binaries);
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== "ENOTEMPTY" && code !== "EEXIST") throw error;
    throw new Refusal(
      "unavailable",
      "not-a-cluster",
      `${paths.cluster} holds files, but no PostgreSQL data (no PG_VERSION). Move it away, or set AMITY_DATA to another folder.`,
    );
  }
}

function checkMajor(paths: DataPaths, binaries: Binaries): void {
  const major = Number.parseInt(readFileSync(paths.versionFile, "utf8"), 10);
  if (major === binaries.major) return;
  throw new Refusal(
    "unavailable",
    "other-postgres-version",
    `${paths.top} was made by PostgreSQL ${major}; this Amity brings PostgreSQL ${binaries.major}. ` +
      "Nothing was changed. Save a backup with the Amity that made it, start this Amity with an empty AMITY_DATA, and restore the backup there.",
  );
}

function clearLeftovers(paths: DataPaths): void {
  for (const name of readdirSync(paths.top)) {
    const pid = Number(/^postgres\.new-(\d+)-/.exec(name)?.[1]);
    if (!pid || isAlive(pid)) continue;
    rmSync(join(paths.top, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/**
 * The same order of names on every machine (ICU's root order). The character class comes from the C library, and
 * must know more than ASCII: pg_trgm finds no letter in 上海 under plain C.
 */
const LOCALES = ["C.UTF-8", "en_US.UTF-8", "C"];

async function initdb(
  folder: string,
  paths: DataPaths,
  binaries: Binaries,
  user: SystemUser | null,
): Promise<void> {
  const auth = process.platform === "win32" ? await passwordArguments(paths) : ["--auth=trust"];
  let said = "";
  for (const locale of LOCALES) {
    const args = ["-D", folder, "-U", SUPERUSER, "--encoding=UTF8", `--locale=${locale}`];
    args.push("--locale-provider=icu", "--icu-locale=und", "--no-instructions", ...auth);
    const end = await runAs(user, binaries.initdb, args, paths.top);
    if (end.code === 0) return;
    said = end.said;
    if (!/locale/i.test(said)) break;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { mode: 0o700 });
    if (user) chownSync(folder, user.uid, user.gid);
  }
  throw new Error(`${basename(binaries.initdb)} failed in ${folder}:\n${said.trim()}`);
}

async function passwordArguments(paths: DataPaths): Promise<string[]> {
  // Two starters must agree on one password.
  await writeFile(paths.password, randomBytes(24).toString("hex"), { mode: 0o600, flag: "wx" }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    },
  );
  return ["--auth=scram-sha-256", `--pwfile=${paths.password}`];
}

async function runAs(user: SystemUser | null, program: string, args: string[], cwd: string) {
  // Its own process group: CTRL-C in the terminal must not interrupt it half-way.
  const child = spawn(program, args, {
    cwd,
    detached: true,
    windowsHide: true,
    stdio: ["ignore", "pipe", "pipe"],
    ...cleanEnvironment(),
    ...(user ? { uid: user.uid, gid: user.gid } : {}),
  });
  let said = "";
  child.stdout.on("data", (part) => {
    said += part;
  });
  child.stderr.on("data", (part) => {
    said += part;
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  return { code, said };
}

/** The operator's PGDATA, LANG and the like must not leak into our server. Windows programs need theirs. */
export function cleanEnvironment(): { env?: NodeJS.ProcessEnv } {
  return process.platform === "win32" ? {} : { env: {} };
}
