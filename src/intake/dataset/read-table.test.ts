import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Issue } from "../../kernel/issue.ts";
import { readTable } from "./read-table.ts";

const folder = await mkdtemp(join(tmpdir(), "amity-table-"));
const read = async (name: string) => {
  const issues: Issue[] = [];
  const rows = await readTable(folder, name, z.object({ name: z.string() }), issues, { optional: true });
  return { rows: rows.map(({ row }) => row), codes: issues.map(({ code }) => code) };
};

describe("a table", () => {
  it.each([
    ["in Latin-1", Buffer.from("name\ncaf\u00e9\n", "latin1")],
    ["in UTF-16", Buffer.from("\uFEFFname\nOsh\n", "utf16le")],
    ["with a NUL", Buffer.from("name\nO\0sh\n")],
  ])("%s is refused", async (_, bytes) => {
    await writeFile(join(folder, "bad.csv"), bytes);
    expect(await read("bad.csv")).toEqual({ rows: [], codes: ["unreadable-csv"] });
  });

  it("that may be absent is refused where it is there and cannot be read", async () => {
    await mkdir(join(folder, "folder.csv"));
    expect(await read("folder.csv")).toEqual({ rows: [], codes: ["missing-file"] });
    expect(await read("none.csv")).toEqual({ rows: [], codes: [] });
  });

  it("is read with a byte order mark and without", async () => {
    for (const mark of ["", "\uFEFF"]) {
      await writeFile(join(folder, "good.csv"), `${mark}name\n\u041e\u0448\n`);
      expect(await read("good.csv")).toEqual({ rows: [{ name: "\u041e\u0448" }], codes: [] });
    }
  });
});
