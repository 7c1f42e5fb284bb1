import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, inject, it, vi } from "vitest";
import { testDatabase } from "../../test/support/database.ts";
import { createDatabase, dropDatabase, inDatabase } from "../../test/support/database-names.ts";
import { EXIT, runCli, terminal } from "../cli/cli.ts";
import { backupCommand } from "./backup.command.ts";
import { connect } from "./connect.ts";
import type { Database, WithRegistry } from "./database.ts";
import { restoreCommand } from "./restore.command.ts";

const source = await testDatabase();
const target = await testDatabase();
const files = await mkdtemp(join(tmpdir(), "amity-backups-"));
const file = join(files, "registry.gz");
afterAll(() => rm(files, { recursive: true, force: true }));

const said = { out: [] as string[], note: [] as string[] };
vi.spyOn(terminal, "out").mockImplementation((text) => void said.out.push(text));
vi.spyOn(terminal, "note").mockImplementation((text) => void said.note.push(text));
beforeEach(() => {
  said.out.length = 0;
  said.note.length = 0;
});

const opening =
  (database: Database): WithRegistry =>
  (use) =>
    use(database);
const neverOpened: WithRegistry = () => Promise.reject(new Error("opened a database for nothing"));
const save = (withDatabase: WithRegistry, ...words: string[]) =>
  runCli(["backup", ...words], [backupCommand(withDatabase)]);
const bring = (withDatabase: WithRegistry, ...words: string[]) =>
  runCli(["restore", ...words], [restoreCommand(withDatabase)]);

it("opens no database for a file that is missing or cannot be made", async () => {
  expect(await bring(neverOpened, file)).toBe(EXIT.notFound);
  expect(await bring(neverOpened, files)).toBe(EXIT.usage);
  expect(await save(neverOpened, join(files, "nowhere", "registry.gz"))).toBe(EXIT.notFound);
  expect(said.out).toEqual([]);
  expect(said.note.join("\n")).toContain("There is no folder");
});

it("saves nothing of a database that no Amity has opened, and leaves no file", async () => {
  const cluster = inject("clusterUrl");
  await createDatabase(cluster, "test_untouched", "template0");
  const untouched = await connect({ databaseUrl: inDatabase(cluster, "test_untouched"), dataFolder: "" });
  try {
    expect(await save(opening(untouched), file)).toBe(EXIT.notFound);
    expect(said.note.at(-1)).toContain("no registry");
    expect(await readdir(files)).toEqual([]);
  } finally {
    await untouched.close();
    await dropDatabase(cluster, "test_untouched");
  }
});

it("saves and restores, with the numbers as JSON alone on stdout", async () => {
  await source.write((tx) =>
    tx.insertInto("revision").values({ author: "test", summary: "a change" }).execute(),
  );
  expect(await save(opening(source), file, "--json")).toBe(EXIT.ok);
  expect(JSON.parse(said.out.join("\n"))).toMatchObject({ file, rows: 1 });
  expect(said.note.join("\n")).toMatch(/revision +1 rows/);
  expect(await bring(opening(target), file)).toBe(EXIT.ok);
  expect(said.out.at(-1)).toMatch(/^Restored 1 rows of \d+ tables, saved at \d{4}-/);
  expect(await bring(opening(target), file)).toBe(EXIT.fault);
  expect(said.note.at(-1)).toContain("already holds rows");
});

it("keeps a file that is there, unless told to replace it", async () => {
  await writeFile(file, "something else");
  expect(await save(opening(source), file)).toBe(EXIT.fault);
  expect(said.note.at(-1)).toContain("--force");
  expect(await readFile(file, "utf8")).toBe("something else");
  expect(await save(opening(source), file, "--force")).toBe(EXIT.ok);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await readdir(files)).toEqual(["registry.gz"]);
});
