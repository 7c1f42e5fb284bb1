// For tests: files that come in, made on the spot.
import { createHash } from "node:crypto";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ImportFile } from "../row-reading.ts";
import { openTable } from "./open-table.ts";
import type { Table, TableOptions, TableRow } from "./table.ts";

let folder: Promise<string> | undefined;
let count = 0;

/** Writes the bytes to a file of the machine's folder for temporary files. */
export async function writtenFile(bytes: Uint8Array | string, name = "list.csv"): Promise<ImportFile> {
  folder ??= mkdtemp(join(tmpdir(), "amity-import-"));
  count += 1;
  const file = `${count}`;
  const path = join(await folder, file);
  const content = typeof bytes === "string" ? Buffer.from(bytes) : bytes;
  await writeFile(path, content);
  return {
    path,
    name,
    bytes: content.length,
    checksum: createHash("sha256").update(content).digest("hex"),
  };
}

/** Opens the bytes as a table and reads all of it. */
export async function tableOf(
  bytes: Uint8Array | string,
  options: TableOptions = {},
): Promise<Table & { all: TableRow[] }> {
  const table = await openTable(await writtenFile(bytes), options);
  return { ...table, all: await Array.fromAsync(table.rows()) };
}

/** The cells of all rows. */
export const cellsOf = ({ all }: { all: readonly TableRow[] }) => all.map(({ cells }) => cells);

const tables = new Map<string, Map<string, number[]>>();

/** A text in an encoding that the platform only decodes; one or two bytes a letter. */
export function encoded(text: string, encoding: string): Buffer {
  if (encoding === "utf-16le") return Buffer.from(text, "utf16le");
  if (encoding === "utf-16be") return Buffer.from(text, "utf16le").swap16();
  if (encoding === "utf-8") return Buffer.from(text);
  const table = tables.get(encoding) ?? tableOfEncoding(encoding);
  tables.set(encoding, table);
  return Buffer.from(
    [...text].flatMap((letter) => {
      const bytes = table.get(letter);
      if (!bytes) throw new Error(`${encoding} has no ${letter}`);
      return bytes;
    }),
  );
}

function tableOfEncoding(encoding: string): Map<string, number[]> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const table = new Map<string, number[]>();
  const add = (...bytes: number[]) => {
    try {
      const letters = decoder.decode(Uint8Array.from(bytes));
      if ([...letters].length === 1 && !table.has(letters)) table.set(letters, bytes);
    } catch {
      // No letter has these bytes.
    }
  };
  for (let byte = 0; byte < 256; byte += 1) add(byte);
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) add(lead, trail);
  return table;
}
