import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { ClusterProcess } from "../../../test/support/cluster-process.ts";
import { connect } from "../connect.ts";
import { type Database, run } from "../database.ts";
import { migrate } from "../migrate.ts";
import { dataPaths } from "./data-folder.ts";
import { readPostmaster } from "./postmaster.ts";
import { postgresUser } from "./system-user.ts";

const top = await mkdtemp(join(tmpdir(), "amity-life-"));
// A folder that PostgreSQL's user can pass through, as a user's would be.
const folder = `${tmpdir()}/amity-life-${randomBytes(4).toString("hex")}`;
const cluster = dataPaths(folder).cluster;
const open: (Database | ClusterProcess)[] = [];

afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await rm(top, { recursive: true, force: true });
});

async function enter(dataFolder = folder): Promise<Database> {
  const database = await connect({ databaseUrl: null, dataFolder }, { throwaway: true });
  open.push(database);
  return database;
}

async function other(): Promise<ClusterProcess> {
  const one = await ClusterProcess.start(folder);
  open.push(one);
  return one;
}

const serverPid = () => readPostmaster(cluster)?.pid;

async function answers(database: Database): Promise<boolean> {
  const [row] = await run<{ one: number }>(database.read, sql`select 1 as one`);
  return row?.one === 1;
}

async function eventually(check: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!(await check().catch(() => false))) {
    if (Date.now() > deadline) throw new Error("it did not come about in 10 s");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe("an embedded server", () => {
  it("is one, however many start it at once in an empty folder", async () => {
    const [first, second, third] = await Promise.all([other(), other(), enter()]);
    expect(new Set([first.url, second.url, third.url]).size).toBe(1);
    expect(await answers(third)).toBe(true);
    expect(readdirSync(folder).filter((name) => name.startsWith("postgres.new"))).toEqual([]);
  });

  it("stops when the last one leaves, whoever started it", async () => {
    const first = await other();
    const second = await enter();
    await migrate(second);
    const pid = serverPid();
    await first.close();
    expect(serverPid()).toBe(pid);
    expect(await answers(second)).toBe(true);
    await second.close();
    expect(serverPid()).toBeUndefined();
  });

  it("serves on after CTRL-C in the terminal, until it is told to stop", async () => {
    const first = await other();
    const pid = serverPid();
    expect(await first.interruptGroup()).toBe("interrupted");
    const second = await enter();
    expect(serverPid()).toBe(pid);
    expect(await answers(second)).toBe(true);
  });

  it("outlives a killed process; the next attaches, finds what was written, and stops it", async () => {
    const first = await other();
    const pid = serverPid();
    const before = await enter();
    await before.write((tx) => tx.insertInto("revision").values({ author: "t", summary: "kept" }).execute());
    await before.close();
    await first.kill();
    expect(serverPid()).toBe(pid);

    const next = await enter();
    expect(serverPid()).toBe(pid);
    expect(await next.read.selectFrom("revision").select("summary").execute()).toContainEqual({
      summary: "kept",
    });
    await next.close();
    expect(serverPid()).toBeUndefined();
  });

  it("comes back when it crashes", async () => {
    const database = await enter();
    const pid = serverPid();
    if (pid) process.kill(pid, "SIGKILL");
    await eventually(() => answers(database));
    expect(serverPid()).not.toBe(pid);
    await database.close();
    expect(serverPid()).toBeUndefined();
  });

  it("starts where a dead server's process id belongs to another program now", async () => {
    const user = postgresUser();
    const stranger = spawn("sleep", ["60"], user ? { uid: user.uid, gid: user.gid } : {});
    try {
      const stale = join(cluster, "postmaster.pid");
      writeFileSync(
        stale,
        `${stranger.pid}\n${cluster}\n1700000000\n5432\n${folder}/socket\n\n  1 2\nready\n`,
      );
      if (user) chownSync(stale, user.uid, user.gid);
      expect(await answers(await enter())).toBe(true);
      expect(serverPid()).not.toBe(stranger.pid);
    } finally {
      stranger.kill();
    }
  });

  it("refuses the data of another major version, and leaves it alone", async () => {
    const file = join(cluster, "PG_VERSION");
    const ours = readFileSync(file, "utf8");
    writeFileSync(file, "17\n");
    await expect(enter()).rejects.toMatchObject({ code: "other-postgres-version" });
    writeFileSync(file, ours);
    expect(await answers(await enter())).toBe(true);
  });
});

describe("a data folder", () => {
  it("may be deeper than a socket's path can be long", async () => {
    const deep = join(`${folder}-deep`, "x".repeat(60), "y".repeat(60));
    const database = await enter(deep);
    const socket = new URL(database.url).searchParams.get("host") ?? "";
    expect(await answers(database)).toBe(true);
    expect(socket.startsWith(deep)).toBe(false);
    await database.close();
    expect(existsSync(socket)).toBe(false);
    rmSync(`${folder}-deep`, { recursive: true });
  });

  it("is cleared of what a killed initdb left, and refused when it holds something else", async () => {
    const paths = dataPaths(`${folder}-strange`);
    await mkdir(join(paths.top, "postgres.new-4194304-dead"), { recursive: true });
    await mkdir(paths.cluster);
    const mine = join(paths.cluster, "letter.txt");
    writeFileSync(mine, "mine");
    const user = postgresUser();
    if (user) chownSync(paths.cluster, user.uid, user.gid);
    await expect(enter(paths.top)).rejects.toMatchObject({ code: "not-a-cluster" });
    expect(readdirSync(paths.top).filter((name) => name.startsWith("postgres"))).toEqual(["postgres"]);
    expect(readFileSync(mine, "utf8")).toBe("mine");
    rmSync(paths.top, { recursive: true });
  });

  it.runIf(postgresUser())("is refused where PostgreSQL's user cannot go", async () => {
    await expect(enter(join(top, "data"))).rejects.toMatchObject({ code: "unreachable-data-folder" });
  });
});
