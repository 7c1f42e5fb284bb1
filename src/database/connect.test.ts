import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { testDatabase } from "../../test/support/database.ts";
import { connect } from "./connect.ts";
import { change, type ReadDb, run, type WriteTx } from "./database.ts";
import { openPool } from "./pools.ts";

const database = await testDatabase();

const addRevision = (tx: WriteTx, summary: string) =>
  tx.insertInto("revision").values({ author: "test", summary }).returning("id").executeTakeFirstOrThrow();

describe("connecting", () => {
  it("says where nobody answers, and never the password", async () => {
    const nobody = { databaseUrl: "postgres://amity:secret@127.0.0.1:1/amity", dataFolder: "" };
    const refused = await connect(nobody).catch((error: unknown) => error);
    expect(refused).toMatchObject({ kind: "unavailable", code: "database-unreachable" });
    expect(String(refused)).toContain("Cannot reach the database at 127.0.0.1:1:");
    expect(String(refused)).not.toContain("secret");
  });

  it("says so of a database that there is not", async () => {
    const url = new URL(database.url);
    url.pathname = "/no_such_database";
    await expect(connect({ databaseUrl: String(url), dataFolder: "" })).rejects.toMatchObject({
      code: "database-unreachable",
    });
  });
});

describe("reading", () => {
  it("cannot write, whatever the statement", async () => {
    const statement = sql`insert into revision (author, summary) values ('a', 'b')`;
    await expect(run(database.read, statement)).rejects.toThrow("read-only transaction");
    // @ts-expect-error A ReadDb offers no way to change rows.
    const insert = () => database.read.insertInto("revision");
    // @ts-expect-error A ReadDb is no WriteTx.
    const pass = () => addRevision(database.read, "no");
    // @ts-expect-error Nor is the ReadDb of a snapshot.
    const passed = () => database.snapshot((read) => change(read, statement));
    expect([insert, pass, passed]).toHaveLength(3);
  });

  it("reads days as text, and whole and decimal numbers as numbers", async () => {
    const [row] = await run(
      database.read,
      sql`select date '2023-06-15' as day, date '-infinity' as never, 9007199254740991::bigint as big,
                 12.5::numeric as decimal, array[date '2024-02-29', 'infinity'] as days, array[1::bigint] as bigs,
                 timestamptz '2024-01-01T00:00:00Z' as at, count(*) as n from (values (1), (2)) as v`,
    );
    expect(row).toEqual({
      day: "2023-06-15",
      never: "-infinity",
      big: 9007199254740991,
      decimal: 12.5,
      days: ["2024-02-29", "infinity"],
      bigs: [1],
      at: new Date("2024-01-01T00:00:00Z"),
      n: 2,
    });
  });

  it("refuses a whole number that a Number cannot hold", async () => {
    await expect(run(database.read, sql`select 9007199254740993::bigint`)).rejects.toThrow(
      "9007199254740993",
    );
  });

  it("has Unicode letters for trigrams", async () => {
    const [row] = await run<{ close: number }>(
      database.read,
      sql`select similarity('上海市', '上海') as close`,
    );
    expect(row?.close).toBeGreaterThan(0);
  });

  it("sees one state of the data in a snapshot", async () => {
    const count = async (read: ReadDb) =>
      (await run<{ n: number }>(read, sql`select count(*) as n from revision`))[0]?.n;
    const [before, after] = await database.snapshot(async (read) => {
      const first = await count(read);
      await database.write((tx) => addRevision(tx, "meanwhile"));
      return [first, await count(read)];
    });
    expect(after).toBe(before);
    await expect(database.snapshot((read) => run(read, sql`delete from revision`))).rejects.toThrow(
      "read-only",
    );
  });
});

describe("too many readers at once", () => {
  it("are refused, not failed, and the others are answered", async () => {
    const pool = openPool(database.url, "read", 2000);
    let end = () => {};
    const held = new Promise<void>((resolve) => {
      end = resolve;
    });
    const hold = () => {
      let begun = () => {};
      const begins = new Promise<void>((resolve) => {
        begun = resolve;
      });
      const ends = pool.transaction().execute(() => {
        begun();
        return held;
      });
      return { begins, ends };
    };
    const inside = Array.from({ length: 10 }, hold);
    await Promise.all(inside.map(({ begins }) => begins));
    await expect(hold().ends).rejects.toMatchObject({ kind: "unavailable", code: "too-busy" });
    end();
    await Promise.all(inside.map(({ ends }) => ends));
    await pool.destroy();
  });
});

describe("writing", () => {
  it("is all or nothing", async () => {
    const failing = database.write(async (tx) => {
      await addRevision(tx, "to be undone");
      throw new Error("changed my mind");
    });
    await expect(failing).rejects.toThrow("changed my mind");
    expect(await run(database.read, sql`select 1 from revision where summary = 'to be undone'`)).toEqual([]);
  });

  it("runs one after another, so numbers grow in the order of commits", async () => {
    const commits: number[] = [];
    await Promise.all(
      Array.from({ length: 8 }, async (_, i) => {
        const { id } = await database.write(async (tx) => {
          const row = await addRevision(tx, `writer ${i}`);
          await run(tx, sql`select pg_sleep(${(8 - i) / 1000})`);
          return row;
        });
        commits.push(id);
      }),
    );
    expect(commits).toEqual(commits.toSorted((a, b) => a - b));
  });

  it("reads what it wrote, and counts the rows it changed", async () => {
    const touched = await database.write(async (tx) => {
      await addRevision(tx, "seen");
      expect(
        await tx.selectFrom("revision").select("id").where("summary", "=", "seen").execute(),
      ).toHaveLength(1);
      return change(tx, sql`update revision set summary = 'seen twice' where summary = 'seen'`);
    });
    expect(touched).toBe(1);
  });

  it("refuses a write inside a write, which would wait for ever", async () => {
    const nested = database.write(() => database.write(async () => 1));
    await expect(nested).rejects.toThrow("hand the WriteTx inwards");
  });
});
