import { createHash } from "node:crypto";
import { accessSync, constants, existsSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { canEnter, postgresUser } from "./system-user.ts";

/**
 * Where a clone keeps its database unless told otherwise: `var` in the clone. Where PostgreSQL's user cannot enter
 * the clone (root's clone in a folder of root's) or we cannot write there, another folder, always the same for one clone.
 */
export function defaultDataFolder(project: string): string {
  const inProject = join(resolve(project), "var");
  const mark = createHash("sha256").update(resolve(project)).digest("hex").slice(0, 8);
  const user = postgresUser();
  if (user) return canEnter(user, inProject) ? inProject : `/var/lib/amity-${mark}`;
  const writable = mayWrite(existsSync(inProject) ? inProject : resolve(project));
  return writable ? inProject : join(homedir(), ".local", "share", `amity-${mark}`);
}

function mayWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The parts of a data folder. */
export function dataPaths(folder: string) {
  const top = resolve(folder);
  return {
    top,
    /** PostgreSQL's own data directory. */
    cluster: join(top, "postgres"),
    versionFile: join(top, "postgres", "PG_VERSION"),
    log: join(top, "postgres.log"),
    socketFolder: join(top, "socket"),
    /** Where there are no Unix sockets: the password for 127.0.0.1. */
    password: join(top, "password"),
    cache: join(top, "cache"),
  };
}

export type DataPaths = ReturnType<typeof dataPaths>;
