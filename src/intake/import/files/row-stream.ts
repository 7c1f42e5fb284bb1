import type { Cell, Table, TableRow } from "./table.ts";

const ROWS_TO_GUESS_FROM = 500;
/** Beyond that many at once they are handed on, and count. */
const MOST_HELD = 10_000;

/** Whether nothing stands in a row. */
export const isEmptyRow = ({ cells, broken }: Pick<TableRow, "cells" | "broken">) =>
  (broken ?? []).length === 0 &&
  cells.every((cell) => (typeof cell === "string" ? cell.trim() === "" : cell.length === 0));

/** What a database takes for a text: no NUL, and no half of a letter. */
export const storable = (text: string) => text.toWellFormed().replaceAll("\0", "\uFFFD");

const isStorable = (text: string) => !text.includes("\0") && text.isWellFormed();
const allStorable = (cell: Cell) => (typeof cell === "string" ? isStorable(cell) : cell.every(isStorable));

/** A row with letters that nothing can keep is a fault; they stand as \x00, or as a sign that a letter is missing. */
function keepable(row: TableRow): TableRow {
  if (isStorable(row.raw) && row.cells.every(allStorable)) return row;
  return {
    ...row,
    raw: storable(row.raw.replaceAll("\0", "\\x00")),
    cells: row.cells.map((cell) => (typeof cell === "string" ? storable(cell) : cell.map(storable))),
    faults: [
      ...row.faults,
      {
        code: "undecodable-line",
        where: `line ${row.line}`,
        message:
          "The row has a NUL or half of a letter, which no text has. Take it out, or have the file written anew.",
      },
    ],
  };
}

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

/**
 * Makes a table whole: its texts can be kept, and its first rows stand beside it. What stops the reading later stops
 * it then.
 */
export async function sampled(table: Omit<Table, "sample">): Promise<Table> {
  const rows = () => keepableRows(table.rows());
  const sample: TableRow[] = [];
  for await (const row of rows()) if (sample.push(row) === ROWS_TO_GUESS_FROM) break;
  return {
    ...table,
    columns: table.columns.map(storable),
    above: table.above.map(storable),
    sample,
    rows,
  };
}

async function* keepableRows(rows: AsyncIterable<TableRow>): AsyncGenerator<TableRow> {
  for await (const row of rows) yield keepable(row);
}
