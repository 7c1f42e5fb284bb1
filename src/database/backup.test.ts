import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { testDatabase } from "../../test/support/database.ts";
import { backup } from "./backup.ts";
import { type Database, run, type WriteTx } from "./database.ts";
import { restore } from "./restore.ts";

const source = await testDatabase();
const target = await testDatabase();
const folder = await mkdtemp(join(tmpdir(), "amity-backup-"));
const whole = join(folder, "whole.gz");
const AWKWARD = "tab\t, line\nbreak, \\. and 上海 \\N";

afterAll(() => rm(folder, { recursive: true, force: true }));

beforeAll(async () => {
  await source.write(addRows);
  // A number that was given and then not used must not be given again.
  await source
    .write((tx) => addRevision(tx, "undone").then(() => Promise.reject(new Error("undo"))))
    .catch(() => {});
  await backup(source, whole);
});

const addRevision = (tx: WriteTx, summary: string) =>
  tx.insertInto("revision").values({ author: "test", summary }).returning("id").executeTakeFirstOrThrow();

async function addRows(tx: WriteTx): Promise<void> {
  const { id } = await addRevision(tx, AWKWARD);
  await addRevision(tx, "\\.");
  await tx
    .insertInto("place")
    .values([
      { id: "cn", known_from: id },
      { id: "cn-qingdao", known_from: id },
    ])
    .execute();
  const common = { first_order: false, country: "CN", known_from: id, latitude: 0.1 + 0.2, longitude: 1 / 3 };
  await tx
    .insertInto("place_version")
    .values([
      { ...common, place_id: "cn", level: "country" },
      { ...common, place_id: "cn-qingdao", level: "city", parent_id: "cn" },
    ])
    .execute();
  await tx
    .insertInto("country_group")
    .values({ id: "SCO", names: { zh: "上合" }, known_from: id })
    .execute();
  await tx.insertInto("partnership").values({ id: "p", known_from: id }).execute();
  const spell = {
    partnership_id: "p",
    kinds: 2 ** 40,
    evidence_lo: 0,
    evidence_hi: 5,
    variants: 1,
    known_from: id,
  };
  const bounds = {
    from_earliest: "-infinity",
    from_latest: "2020-02-29",
    to_earliest: "infinity",
    to_latest: "infinity",
  };
  await tx
    .insertInto("spell")
    .values({ ...spell, ...bounds })
    .execute();
}

async function contents(database: Database) {
  return database.snapshot(async (read) => ({
    revisions: await read.selectFrom("revision").selectAll().orderBy("id").execute(),
    places: await read.selectFrom("place_version").selectAll().orderBy("place_id").execute(),
    groups: await read.selectFrom("country_group").selectAll().execute(),
    spells: await read.selectFrom("spell").selectAll().execute(),
  }));
}

async function expectRefusal(file: string, code: string): Promise<void> {
  await expect(restore(target, file)).rejects.toMatchObject({ code });
  expect(await run(target.read, sql`select from revision`)).toEqual([]);
}

async function edited(name: string, edit: (text: string) => string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, gzipSync(edit(gunzipSync(await readFile(whole)).toString("utf8"))));
  return file;
}

it("is a private file, and leaves nothing beside it", async () => {
  expect((await stat(whole)).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).toContain("whole.gz");
  expect((await readdir(folder)).filter((name) => name.startsWith("."))).toEqual([]);
});

it("does not overwrite a file", async () => {
  const before = await readFile(whole);
  await expect(backup(source, whole)).rejects.toMatchObject({ code: "backup-exists" });
  expect(await readFile(whole)).toEqual(before);
});

it("refuses what is no whole backup, and restores nothing of it", async () => {
  const bytes = await readFile(whole);
  const cut = join(folder, "cut.gz");
  await writeFile(cut, bytes.subarray(0, bytes.length - 40));
  await expectRefusal(cut, "backup-damaged");
  const other = join(folder, "other.txt");
  await writeFile(other, "not a backup");
  await expectRefusal(other, "backup-damaged");
  await expectRefusal(join(folder, "missing.gz"), "no-backup");
});

it("refuses rows that were changed, dropped or added", async () => {
  await expectRefusal(await edited("a.gz", (text) => text.replace("上海", "北京")), "backup-damaged");
  await expectRefusal(await edited("b.gz", (text) => text.replace(/^cn\t.*\n/m, "")), "backup-damaged");
  await expectRefusal(
    await edited("c.gz", (text) => text.slice(0, text.indexOf("-- end of"))),
    "backup-damaged",
  );
  const evil = "drop table revision;\nCOPY public.";
  await expectRefusal(await edited("d.gz", (text) => text.replace("COPY public.", evil)), "backup-damaged");
});

it("refuses the backup of another schema", async () => {
  const changed = await edited("e.gz", (text) =>
    text.replace(/"checksum":"[0-9a-f]{8}/, '"checksum":"00000000'),
  );
  await expectRefusal(changed, "backup-of-another-schema");
  const newer = await edited("f.gz", (text) => text.replace("amity backup 1", "amity backup 2"));
  await expectRefusal(newer, "backup-too-new");
});

it("gives everything back, to the last digit, and goes on numbering", async () => {
  const restored = await restore(target, whole);
  expect(restored.rows).toBe(9);
  expect(await contents(target)).toEqual(await contents(source));
  const next = await target.write((tx) => addRevision(tx, "next"));
  expect(next.id).toBe(4);
});

it("refuses a database that holds rows", async () => {
  await expect(restore(target, whole)).rejects.toMatchObject({ code: "not-empty" });
});
