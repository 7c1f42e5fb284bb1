import { open } from "node:fs/promises";
import { invalid, notFound } from "../../../kernel/errors.ts";
import type { ImportFile } from "../row-reading.ts";
import { fileKind } from "./file-kind.ts";
import { openJson } from "./json-table.ts";
import { openSeparated } from "./separated-table.ts";
import type { Table, TableOptions } from "./table.ts";

const HEAD = 64 * 1024;

/**
 * Opens a file as a table. What it is is told by its content, whatever its name ends with; `options` are what a person
 * knows better. Refuses what is no table, with what to do: `not-a-table`, `empty-file`, `encrypted-file`,
 * `import-too-large` and the others of docs/reference/errors.md.
 */
export async function openTable(file: ImportFile, options: TableOptions = {}): Promise<Table> {
  const head = await headOf(file);
  if (
    head
      .toString("latin1")
      .replace(/^(\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/, "")
      .trim() === ""
  ) {
    throw invalid("empty-file", "There is nothing in the file. See whether it was saved, and give it again.");
  }
  const kind = fileKind(head);
  if (kind === "JSON") return openJson(file, head, options);
  return openSeparated(file, head, options);
}

async function headOf(file: ImportFile): Promise<Buffer> {
  let handle: Awaited<ReturnType<typeof open>>;
  try {
    handle = await open(file.path);
  } catch {
    throw notFound("no-file", `There is no file ${file.name} that can be read.`);
  }
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
