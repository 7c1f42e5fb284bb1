import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it, vi } from "vitest";
import { connect } from "../../src/database/connect.ts";
import { allRows } from "../support/all-rows.ts";
import { amity, freshDataFolder } from "../support/amity-process.ts";

vi.setConfig({ testTimeout: 90_000 });

const source = await freshDataFolder();
const target = await freshDataFolder();
const files = await mkdtemp(join(tmpdir(), "amity-backups-"));
const file = join(files, "registry.gz");
afterAll(() => rm(files, { recursive: true, force: true }));

async function rowsIn(folder: string) {
  const database = await connect({ databaseUrl: null, dataFolder: folder });
  try {
    return await allRows(database);
  } finally {
    await database.close();
  }
}

it("says what is missing, and makes nothing of it", async () => {
  const [nothing, noFolder, missing, aFolder, unnamed] = await Promise.all([
    amity(source, "backup", file),
    amity(source, "backup", join(files, "nowhere", "registry.gz")),
    amity(target, "restore", file),
    amity(target, "restore", files),
    amity(target, "restore"),
  ]);
  expect(nothing).toMatchObject({ code: 3, stdout: "", stderr: expect.stringContaining("no registry") });
  expect(noFolder).toMatchObject({ code: 3, stdout: "", stderr: expect.stringContaining("no folder") });
  expect(missing).toMatchObject({ code: 3, stdout: "", stderr: expect.stringContaining("no file") });
  expect(aFolder).toMatchObject({ code: 2, stdout: "" });
  expect(unnamed).toMatchObject({ code: 2, stdout: "" });
  await expect(stat(join(target, "postgres"))).rejects.toThrow("ENOENT");
});

it("brings the whole registry into an empty data folder, to the last row", async () => {
  expect(await amity(source, "load")).toMatchObject({ code: 0 });
  const saved = await amity(source, "backup", file, "--json");
  expect(saved.code).toBe(0);
  expect(saved.stderr).toMatch(/act_claim +\d+ rows/);
  const restored = await amity(target, "restore", file, "--json");
  expect(restored).toMatchObject({ code: 0 });
  const { rows, tables } = JSON.parse(saved.stdout) as { rows: number; tables: number };
  expect(JSON.parse(restored.stdout)).toMatchObject({ rows, tables });
  expect(rows).toBeGreaterThan(10_000);
  expect(await rowsIn(target)).toEqual(await rowsIn(source));
  const again = await amity(target, "load");
  expect(again).toMatchObject({ code: 0, stdout: "Nothing changed.\n" });
});

it("keeps a backup that is there, unless told to replace it", async () => {
  const before = await readFile(file);
  expect(await amity(source, "backup", file)).toMatchObject({
    code: 1,
    stdout: "",
    stderr: expect.stringContaining("already a file"),
  });
  expect(await readFile(file)).toEqual(before);
  await writeFile(file, "something else");
  expect(await amity(source, "backup", file, "--force")).toMatchObject({ code: 0 });
  expect((await readFile(file)).subarray(0, 2)).toEqual(before.subarray(0, 2));
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

it("does not restore over a registry", async () => {
  const before = await rowsIn(target);
  expect(await amity(target, "restore", file)).toMatchObject({
    code: 1,
    stdout: "",
    stderr: expect.stringContaining("already holds rows"),
  });
  expect(await rowsIn(target)).toEqual(before);
});
