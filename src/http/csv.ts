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
const SIGN = /^[=+\-@]$/;
const SAFE = [NUMBER, DAY, SIGN];

/** Without it Excel reads UTF-8 as the code page of its country, and Chinese and Russian as rubbish. */
export const BYTE_ORDER_MARK = "\uFEFF";

/**
 * A spreadsheet would run a cell that begins with = + - @ (or a tab or return) as a formula. Such a text gets an
 * apostrophe before it, which spreadsheets hide; what is safe stays as it is: numbers, days, and a sign that stands
 * alone, as a comparator does.
 */
export function guardCell(cell: Cell): string {
  if (cell === null || cell === undefined) return "";
  const text = String(cell);
  if (typeof cell !== "string" || !RISKY.test(text) || SAFE.some((form) => form.test(text))) return text;
  return `'${text}`;
}

const lines = (rows: readonly (readonly string[])[]): string =>
  stringify(rows as string[][], { record_delimiter: "\r\n" });

const head = <Row>(columns: readonly CsvColumn<Row>[]): string =>
  BYTE_ORDER_MARK + lines([columns.map((column) => column.name)]);

const body = <Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string =>
  lines(rows.map((row) => columns.map((column) => guardCell(column.value(row)))));

/** RFC 4180: UTF-8 with a byte order mark, a head line, CRLF at the end of each line. */
export const writeCsv = <Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string =>
  head(columns) + body(columns, rows);

/** Letters, digits, dots and hyphens of the name: what every system takes. */
const safeName = (name: string) =>
  name.replace(/[^A-Za-z0-9.-]+/g, "-").replace(/^[-.]+|-+$/g, "") || "amity";

/** A file says where its columns are described: beside it, where CSV on the Web looks (Model for Tabular Data, 5.2). */
function options(c: Context, filename: string) {
  const { pathname, search } = new URL(c.req.url);
  return {
    type: "text/csv; charset=utf-8; header=present",
    headers: {
      "Content-Disposition": `attachment; filename="${safeName(filename)}.csv"`,
      Link: `<${pathname}-metadata.json${search}>; rel="describedby"; type="application/csvm+json"`,
    },
  };
}

export function sendCsv<Row>(
  c: Context,
  filename: string,
  columns: readonly CsvColumn<Row>[],
  rows: readonly Row[],
): Promise<Response> {
  return sendDocument(c, () => writeCsv(columns, rows), options(c, filename));
}

/** The same from rows that are read page by page: of each page only its text is kept. */
export async function sendCsvPages<Row>(
  c: Context,
  filename: string,
  columns: readonly CsvColumn<Row>[],
  pages: AsyncIterable<readonly Row[]>,
): Promise<Response> {
  const parts = [Buffer.from(head(columns))];
  for await (const rows of pages) parts.push(Buffer.from(body(columns, rows)));
  return sendDocument(c, Buffer.concat(parts), options(c, filename));
}
