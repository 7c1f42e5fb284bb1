import { type FileHandle, open } from "node:fs/promises";
import { invalid, notFound } from "../../../kernel/errors.ts";
import type { ImportFile } from "../row-reading.ts";
import { fileKind, oldOfficeDirectory } from "./file-kind.ts";
import { openJson } from "./json-table.ts";
import { openSeparated } from "./separated-table.ts";
import type { Table, TableOptions } from "./table.ts";
import { openWorkbook } from "./workbook/workbook-table.ts";

const HEAD = 64 * 1024;
const SECTORS = 4096;

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
  if (kind === "zip") return openWorkbook(file, options);
  if (kind === "JSON") return openJson(file, head, options);
  return openSeparated(file, head, options);
}

async function headOf(file: ImportFile): Promise<Buffer> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(file.path);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    const head = buffer.subarray(0, bytesRead);
    const directory = oldOfficeDirectory(head);
    if (directory === null) return head;
    // What a file of the old format holds is told by its directory, which may stand anywhere in it.
    const names = await handle.read(Buffer.alloc(SECTORS), 0, SECTORS, directory);
    return Buffer.concat([head, names.buffer.subarray(0, names.bytesRead)]);
  } catch {
    throw notFound("no-file", `There is no file ${file.name} that can be read.`);
  } finally {
    await handle?.close();
  }
}
