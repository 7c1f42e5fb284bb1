import { stringify } from "csv-stringify/sync";
import type { Context } from "hono";
import { sendDocument } from "./etag.ts";

export type Cell = string | number | boolean | null | undefined;

export interface CsvColumn<Row> {
  name: string;
  value: (row: Row) => Cell;
}

const RISKY = /^[=+\-@\t\r]/;
const NUMBER = /^[+-]?\d+(\.\d+)?$/;
const DAY = /^-?\d{4,}-\d{2}-\d{2}$/;

/**
 * A spreadsheet would run a cell that begins with = + - @ (or a tab or return) as a formula. Such a text gets an
 * apostrophe before it, which spreadsheets hide; numbers and days, which are safe, stay as they are.
 */
export function guardCell(cell: Cell): string {
  if (cell === null || cell === undefined) return "";
  const text = String(cell);
  if (typeof cell !== "string" || !RISKY.test(text) || NUMBER.test(text) || DAY.test(text)) return text;
  return `'${text}`;
}

/** RFC 4180: UTF-8, a head line, CRLF at the end of each line. */
export function writeCsv<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  const lines = rows.map((row) => columns.map((column) => guardCell(column.value(row))));
  return stringify([columns.map((column) => column.name), ...lines], { record_delimiter: "\r\n" });
}

/** Letters, digits, dots and hyphens of the name: what every system takes. */
const safeName = (name: string) =>
  name.replace(/[^A-Za-z0-9.-]+/g, "-").replace(/^[-.]+|-+$/g, "") || "amity";

export function sendCsv<Row>(
  c: Context,
  filename: string,
  columns: readonly CsvColumn<Row>[],
  rows: readonly Row[],
): Promise<Response> {
  return sendDocument(c, () => writeCsv(columns, rows), {
    type: "text/csv; charset=utf-8; header=present",
    headers: { "Content-Disposition": `attachment; filename="${safeName(filename)}.csv"` },
  });
}
