import type { Issue } from "../../../kernel/issue.ts";
import type { ImportFile } from "../row-reading.ts";
import { findHeader } from "./find-header.ts";
import { announcedSeparator, guessSeparator } from "./guess-separator.ts";
import { checkFileSize, LIMITS } from "./limits.ts";
import { RecordReader, type TextRecord } from "./records.ts";
import { sampled, withoutEmptyEnd } from "./row-stream.ts";
import { surveyText, type TextForm } from "./survey-text.ts";
import type { Table, TableOptions, TableRow } from "./table.ts";
import { type TextLine, textLines } from "./text-lines.ts";

const LINES_TO_LOOK_AT = 2000;
const RECORDS_TO_LOOK_AT = 200;
const UNCERTAIN = 0.6;

/** A file of separated values as a table: CSV, TSV and the like, in any encoding that the platform decodes. */
export async function openSeparated(file: ImportFile, head: Buffer, options: TableOptions): Promise<Table> {
  checkFileSize(file.bytes, LIMITS.text);
  const form = await surveyText(file.path, head, options.encoding);
  const first = await firstLines(file.path, form);
  const announced = announcedSeparator(first[0]?.text);
  const quotes = options.quote !== "none";
  const separator =
    options.separator ?? announced ?? guessSeparator(announced ? first.slice(1) : first, quotes);
  const layout = { path: file.path, form, separator, quotes, announced: announced !== null };
  const top = await firstRecords(layout);
  const { header, columns } = findHeader(top, options.header);
  const above = top.filter(({ line }) => header.line !== null && line < header.line).map(({ raw }) => raw);
  const table: Omit<Table, "sample"> = {
    name: file.name,
    kind: "separated values",
    encoding: form.encoding,
    separator,
    sheets: [],
    sheet: null,
    header,
    above,
    columns,
    remarks: uncertain(form),
    rows: () => withoutEmptyEnd(rowsOf(layout, header.line, columns)),
  };
  return sampled(table);
}

interface Layout {
  path: string;
  form: TextForm;
  separator: string;
  quotes: boolean;
  /** The first line says what separates, and is no record. */
  announced: boolean;
}

async function firstLines(path: string, form: TextForm): Promise<TextLine[]> {
  const lines: TextLine[] = [];
  for await (const some of textLines(path, form)) {
    for (const line of some) if (lines.push(line) === LINES_TO_LOOK_AT) return lines;
  }
  return lines;
}

async function firstRecords(layout: Layout): Promise<TextRecord[]> {
  const top: TextRecord[] = [];
  for await (const records of recordsOf(layout)) {
    for (const record of records) if (top.push(record) === RECORDS_TO_LOOK_AT) return top;
  }
  return top;
}

async function* recordsOf({
  path,
  form,
  separator,
  quotes,
  announced,
}: Layout): AsyncGenerator<TextRecord[]> {
  const reader = new RecordReader(separator, { quotes });
  let first = announced;
  for await (const lines of textLines(path, form)) {
    const records: TextRecord[] = [];
    for (const line of lines) {
      const record = reader.take(line);
      if (record && !first) records.push(record);
      first = false;
    }
    yield records;
  }
  reader.end();
}

async function* rowsOf(
  layout: Layout,
  header: number | null,
  columns: readonly string[],
): AsyncGenerator<TableRow> {
  for await (const records of recordsOf(layout)) {
    for (const record of records) {
      if (header === null || record.line > header) yield rowOf(record, columns);
    }
  }
}

const NOTHING: readonly Issue[] = [];

function rowOf({ line, raw, cells, faults }: TextRecord, columns: readonly string[]): TableRow {
  if (cells.length === columns.length) return { line, raw, cells, faults, remarks: NOTHING };
  if (cells.length > columns.length) {
    const extra = cells.slice(columns.length).filter((cell) => cell.trim() !== "");
    const kept = cells.slice(0, columns.length);
    if (extra.length === 0) return { line, raw, cells: kept, faults, remarks: NOTHING };
    return {
      line,
      raw,
      cells: kept,
      faults: [...faults, tooManyCells(line, cells.length, columns.length)],
      remarks: NOTHING,
    };
  }
  const filled = [...cells, ...Array<string>(columns.length - cells.length).fill("")];
  const isEmpty = cells.every((cell) => cell.trim() === "");
  return {
    line,
    raw,
    cells: filled,
    faults,
    remarks: isEmpty ? NOTHING : [tooFewCells(line, cells.length, columns.length)],
  };
}

const tooManyCells = (line: number, cells: number, columns: number): Issue => ({
  code: "too-many-cells",
  where: `line ${line}`,
  message: `The row has ${cells} cells for ${columns} columns: nobody can tell which belongs where. Quote the cell in which the separator stands.`,
});

const tooFewCells = (line: number, cells: number, columns: number): Issue => ({
  code: "too-few-cells",
  where: `line ${line}`,
  message: `The row has ${cells} cells for ${columns} columns; the last ones are taken as empty.`,
});

function uncertain({ encoding, mixed }: TextForm): Issue[] {
  if (encoding.confidence < UNCERTAIN) {
    const message = `${encoding.why} That is not sure: look at the letters, and say the encoding if they are wrong.`;
    return [{ code: "uncertain-encoding", where: encoding.name, message }];
  }
  return mixed ? [{ code: "mixed-encodings", where: encoding.name, message: encoding.why }] : [];
}
