import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { testDatabase } from "../../test/support/database.ts";
import { copyRows } from "./copy-rows.ts";
import { run } from "./database.ts";

const database = await testDatabase();

describe("copying rows", () => {
  test("outside a transaction of ours it is refused", async () => {
    await expect(copyRows(database.read as never, "revision", [{ author: "a" }])).rejects.toThrow(
      /Database.write/,
    );
  });

  test("a row that the table refuses undoes the whole write", async () => {
    const rows = [
      { author: "first", summary: "goes with the other" },
      { author: "", summary: "no author" },
    ];
    await expect(database.write((tx) => copyRows(tx, "revision", rows))).rejects.toThrow(/author/);
    expect(await run(database.read, sql`select 1 from revision`)).toHaveLength(0);
  });

  test("every character, null, array and object arrives as it was", async () => {
    const awkward = 'tab\there, line\nthere\r, back\\slash, "quotes", \\N, {curly}, 青岛, 👍';
    await database.write(async (tx) => {
      const copied = await copyRows(tx, "revision", [
        { author: awkward, summary: "\\N" },
        { author: "NULL", summary: "\\." },
      ]);
      expect(copied).toBe(2);
    });
    const rows = await run(
      database.read,
      sql<{ author: string; summary: string }>`select author, summary from revision order by id`,
    );
    expect(rows).toEqual([
      { author: awkward, summary: "\\N" },
      { author: "NULL", summary: "\\." },
    ]);
  });

  test("rows that come one by one are copied, and none is no trouble", async () => {
    async function* many() {
      for (let number = 0; number < 5000; number += 1)
        yield { author: `author ${number}`, summary: "x".repeat(200) };
    }
    await database.write(async (tx) => {
      expect(await copyRows(tx, "revision", [])).toBe(0);
      expect(await copyRows(tx, "revision", many())).toBe(5000);
    });
  });

  test("work aside is seen while a writer still writes", async () => {
    const seen = await database.write(async () => {
      await database.aside((aside) => copyRows(aside, "revision", [{ author: "aside", summary: "seen" }]));
      return run(database.read, sql`select 1 from revision where author = 'aside'`);
    });
    expect(seen).toHaveLength(1);
  });
});
