import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findBinaries, type Package } from "./binaries.ts";
import { defaultDataFolder } from "./data-folder.ts";
import { canEnter, postgresUser, type SystemUser } from "./system-user.ts";

let folder: string;
let made: Package;
let cache: string;
/** Nobody who could enter a folder of ours. */
const stranger: SystemUser = { name: "stranger", uid: 4_000_000, gid: 4_000_000 };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "amity-binaries-"));
  const lib = join(folder, "package", "native", "lib");
  mkdirSync(lib, { recursive: true });
  mkdirSync(join(folder, "package", "native", "bin"));
  writeFileSync(join(lib, "libpq.so.5.18"), "library");
  writeFileSync(join(lib, "libpq.a"), "not needed to run");
  const links = [{ source: "native/lib/libpq.so.5.18", target: "native/lib/libpq.so.5" }];
  made = { folder: join(folder, "package"), version: "18.4.0-beta.17", links };
  cache = join(folder, "cache");
});

afterEach(() => rmSync(folder, { recursive: true }));

describe("the programs of PostgreSQL", () => {
  it("are used where they are, with the links that npm could not bring", async () => {
    const found = await findBinaries(cache, null, made);
    expect(found.postgres.startsWith(made.folder)).toBe(true);
    expect(found.major).toBe(18);
    expect(readFileSync(join(made.folder, "native/lib/libpq.so.5"), "utf8")).toBe("library");
    await findBinaries(cache, null, made);
  });

  it("are copied once, whole, where their user cannot reach them", async () => {
    const [one, two] = await Promise.all([
      findBinaries(cache, stranger, made),
      findBinaries(cache, stranger, made),
    ]);
    expect(one).toEqual(two);
    expect(one.postgres.startsWith(cache)).toBe(true);
    expect(readdirSync(cache)).toEqual(["postgres-18.4.0-beta.17"]);
    const lib = join(cache, "postgres-18.4.0-beta.17", "native", "lib");
    expect(readdirSync(lib)).toEqual(["libpq.so.5", "libpq.so.5.18"]);
    expect(lstatSync(join(lib, "libpq.so.5")).isSymbolicLink()).toBe(true);
  });
});

describe("the default data folder", () => {
  it("is var in the project where PostgreSQL's user can work, else one that is always the same", () => {
    const locked = defaultDataFolder(join(folder, "clone"));
    expect(defaultDataFolder(join(folder, "clone"))).toBe(locked);
    expect(defaultDataFolder(join(folder, "another"))).not.toBe(locked);
    if (postgresUser()) expect(locked).toMatch(/^\/var\/lib\/amity-[0-9a-f]{8}$/);
  });

  it("knows who can walk where", () => {
    expect(canEnter(stranger, tmpdir())).toBe(true);
    expect(canEnter(stranger, join(folder, "not", "there", "yet"))).toBe(false);
  });
});
