import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { Refusal } from "../../kernel/errors.ts";

/** A user of the operating system that PostgreSQL runs as. */
export interface SystemUser {
  name: string;
  uid: number;
  gid: number;
}

/**
 * PostgreSQL refuses to run as root. As root we start it as the machine's own `postgres` user, else as `nobody`;
 * as anybody else it simply runs as us, which is null here.
 */
export function postgresUser(): SystemUser | null {
  if (process.getuid?.() !== 0) return null;
  const users = readUsers();
  const user = users.find((u) => u.name === "postgres") ?? users.find((u) => u.name === "nobody");
  if (!user) {
    throw new Refusal(
      "unavailable",
      "no-postgres-user",
      "PostgreSQL does not run as root, and this machine has neither a user `postgres` nor `nobody`. " +
        "Run Amity as another user, or set DATABASE_URL to a PostgreSQL server.",
    );
  }
  return user;
}

function readUsers(): SystemUser[] {
  if (!existsSync("/etc/passwd")) return [];
  return readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .map(([name, , uid, gid]) => ({ name: name ?? "", uid: Number(uid), gid: Number(gid) }))
    .filter((user) => user.name !== "" && user.uid > 0 && Number.isInteger(user.gid));
}

/** Whether the user can walk into the folder (or where it would be made) from the root of the file system. */
export function canEnter(user: SystemUser, folder: string): boolean {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const found = statSync(at, { throwIfNoEntry: false });
    if (found && !maySearch(user, found)) return false;
    if (at === dirname(at)) return true;
  }
}

function maySearch(user: SystemUser, folder: { mode: number; uid: number; gid: number }): boolean {
  if (folder.uid === user.uid) return (folder.mode & 0o100) !== 0;
  if (folder.gid === user.gid) return (folder.mode & 0o010) !== 0;
  return (folder.mode & 0o001) !== 0;
}
