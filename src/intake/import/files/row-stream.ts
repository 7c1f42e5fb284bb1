import type { Table, TableRow } from "./table.ts";

const ROWS_TO_GUESS_FROM = 500;
/** Beyond that many at once they are handed on, and count. */
const MOST_HELD = 10_000;

/** Whether nothing stands in a row. */
export const isEmptyRow = ({ cells, broken }: Pick<TableRow, "cells" | "broken">) =>
  (broken ?? []).length === 0 &&
  cells.every((cell) => (typeof cell === "string" ? cell.trim() === "" : cell.length === 0));

/** Without the empty rows at the end: there the table has ended. Those between rows stay, they are found in the file. */
export async function* withoutEmptyEnd(rows: AsyncIterable<TableRow>): AsyncGenerator<TableRow> {
  let held: TableRow[] = [];
  for await (const row of rows) {
    if (row.faults.length === 0 && isEmptyRow(row) && held.length < MOST_HELD) {
      held.push(row);
      continue;
    }
    if (held.length > 0) {
      yield* held;
      held = [];
    }
    yield row;
  }
}

/** Adds the first rows. What stops the reading later stops it then. */
export async function sampled(table: Omit<Table, "sample">): Promise<Table> {
  const sample: TableRow[] = [];
  for await (const row of table.rows()) if (sample.push(row) === ROWS_TO_GUESS_FROM) break;
  return { ...table, sample };
}
