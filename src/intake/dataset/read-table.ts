import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { z } from "zod";
import type { Issue } from "../../kernel/issue.ts";

/** A row of a table with the line it stands on. */
export interface Read<Row> {
  line: number;
  row: Row;
}

/**
 * Reads a CSV file of a dataset (RFC 4180, UTF-8, header row) row by row through a schema. Every column must be one
 * the schema names and every row must pass: what does not is an issue with file, line and column. A missing file is
 * an issue, unless it may be absent, and then an empty table.
 */
export async function readTable<S extends z.ZodObject>(
  folder: string,
  name: string,
  schema: S,
  issues: Issue[],
  { optional = false } = {},
): Promise<Read<z.output<S>>[]> {
  let bytes: Buffer;
  try {
    bytes = await readFile(join(folder, name));
  } catch (error) {
    // What is there and cannot be read is not absent.
    if (!optional || (error as NodeJS.ErrnoException).code !== "ENOENT")
      issues.push({
        code: "missing-file",
        where: name,
        message: `There is no ${name} to read in ${folder}.`,
      });
    return [];
  }
  const text = decode(bytes);
  if (text === null) {
    issues.push({ code: "unreadable-csv", where: name, message: "It is not a text in UTF-8." });
    return [];
  }
  const records = parseCsv(text, name, issues);
  const [header = [], ...lines] = records;
  const wanted = Object.keys(schema.shape);
  const unknown = header.filter((column) => !wanted.includes(column));
  const missing = wanted.filter((column) => !header.includes(column));
  if (unknown.length > 0 || missing.length > 0) {
    const words = [
      missing.length > 0 && `missing: ${missing.join(", ")}`,
      unknown.length > 0 && `not known: ${unknown.join(", ")}`,
    ].filter(Boolean);
    issues.push({
      code: "wrong-columns",
      where: name,
      message: `The columns of ${name} do not fit; ${words.join("; ")}.`,
    });
    return [];
  }
  const rows: Read<z.output<S>>[] = [];
  lines.forEach((cells, index) => {
    const line = index + 2;
    const result = schema.safeParse(
      Object.fromEntries(header.map((column, at) => [column, cells[at] ?? ""])),
    );
    if (result.success) rows.push({ line, row: result.data });
    else {
      for (const { path, message } of result.error.issues) {
        issues.push({ code: "bad-cell", where: `${name} row ${line} ${path.join(".")}`, message });
      }
    }
  });
  return rows;
}

/** Letters of another encoding would come in as other letters, and the database takes no NUL. */
function decode(bytes: Buffer): string | null {
  try {
    return bytes.includes(0) ? null : new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function parseCsv(text: string, name: string, issues: Issue[]): string[][] {
  try {
    return parse(text, { bom: true, relax_column_count: false });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    issues.push({ code: "unreadable-csv", where: name, message });
    return [];
  }
}
