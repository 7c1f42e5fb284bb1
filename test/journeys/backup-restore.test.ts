import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it, vi } from "vitest";
import { connect } from "../../src/database/connect.ts";
import { allRows } from "../support/all-rows.ts";
import { amity, freshDataFolder } from "../support/amity-process.ts";

// Each command is a process that starts a database and stops it.
vi.setConfig({ testTimeout: 180_000 });

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

it("makes no database for a backup that is not there", async () => {
  expect(await amity(target, "restore", file)).toMatchObject({
    code: 3,
    stdout: "",
    stderr: expect.stringContaining("no file"),
  });
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
  const before = await readFile(file);
  expect(await amity(target, "backup", file)).toMatchObject({ code: 1, stdout: "" });
  expect(await readFile(file)).toEqual(before);
});
