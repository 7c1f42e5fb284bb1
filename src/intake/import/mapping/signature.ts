import { createHash } from "node:crypto";
import type { Table } from "../files/table.ts";

/**
 * By which a mapping is found again: the same columns in the same order, whatever their capitals. A file without names
 * of columns is known by its own name instead. Hexadecimal.
 */
export function signatureOf(table: Pick<Table, "kind" | "header" | "columns" | "name">): string {
  const named = table.header.line !== null || table.kind === "JSON" || table.kind === "JSON lines";
  const columns = table.columns.map((name) => name.normalize("NFKC").toLowerCase());
  const known = named ? columns : [...columns, table.name];
  return createHash("sha256")
    .update(JSON.stringify([named, ...known]))
    .digest("hex");
}
