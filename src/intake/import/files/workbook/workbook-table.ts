import { invalid } from "../../../../kernel/errors.ts";
import type { Issue } from "../../../../kernel/issue.ts";
import type { ImportFile } from "../../row-reading.ts";
import { findHeader } from "../find-header.ts";
import { sampled, withoutEmptyEnd } from "../row-stream.ts";
import type { Table, TableOptions, TableRow } from "../table.ts";
import { type MergedCells, mergedCells } from "./merged-cells.ts";
import { type SheetRow, sheetRows } from "./sheet-rows.ts";
import { readWorkbook, type Workbook } from "./workbook-parts.ts";
import { checkIsWorkbook, ZipParts } from "./zip-parts.ts";

const ROWS_TO_LOOK_AT = 200;

type SheetOfWorkbook = Workbook["sheets"][number];

/** A workbook (.xlsx) as a table: one of its sheets. Formulas give the value that was saved with them. */
export async function openWorkbook(file: ImportFile, options: TableOptions): Promise<Table> {
  const parts = await ZipParts.open(file.path, file.bytes);
  try {
    checkIsWorkbook(parts.names);
    const workbook = await readWorkbook(parts);
    const { sheet, merged, top } = await chooseSheet(parts, workbook, options.sheet);
    const { header, columns } = findHeader(top, options.header);
    const above = top
      .filter(({ line }) => header.line !== null && line < header.line)
      .map(({ cells }) => rawOf(cells));
    return await sampled({
      name: file.name,
      kind: "workbook",
      encoding: null,
      separator: null,
      sheets: workbook.sheets.map(({ name, hidden }) => ({ name, hidden })),
      sheet: sheet.name,
      header,
      above,
      columns,
      remarks: remarksOn(workbook, sheet, merged),
      rows: () => withoutEmptyEnd(rowsOf(file, sheet, workbook, merged, header.line ?? 0, columns)),
    });
  } finally {
    parts.close();
  }
}

/** The sheet that a person names, else the first that is shown and has a table of several columns, else the first. */
async function chooseSheet(parts: ZipParts, workbook: Workbook, stated: string | undefined) {
  const { sheets } = workbook;
  if (stated !== undefined) {
    const sheet = sheets.find(({ name }) => name === stated);
    if (sheet) return looked(parts, workbook, sheet);
    const names = sheets.map(({ name }) => `"${name}"`).join(", ");
    throw invalid("no-such-sheet", `The workbook has no sheet "${stated}"; it has ${names}.`, "sheet");
  }
  const shown = sheets.filter(({ hidden }) => !hidden);
  let first: Awaited<ReturnType<typeof looked>> | undefined;
  for (const sheet of shown.length > 0 ? shown : sheets) {
    const found = await looked(parts, workbook, sheet);
    if (found.top.filter(({ cells }) => cells.filter((cell) => cell !== "").length > 1).length > 1)
      return found;
    first ??= found;
  }
  if (first && first.top.length > 0) return first;
  throw invalid(
    "empty-file",
    "There is nothing in the sheets of the workbook. See whether it was saved, and give it again.",
  );
}

async function looked(parts: ZipParts, workbook: Workbook, sheet: SheetOfWorkbook) {
  const merged = await mergedCells(parts, sheet.part);
  const top: SheetRow[] = [];
  for await (const row of sheetRows(parts, sheet.part, workbook, merged.anew())) {
    if (top.push(row) === ROWS_TO_LOOK_AT) break;
  }
  return { sheet, merged, top };
}

async function* rowsOf(
  file: ImportFile,
  sheet: SheetOfWorkbook,
  workbook: Workbook,
  merged: MergedCells,
  header: number,
  columns: readonly string[],
): AsyncGenerator<TableRow> {
  const parts = await ZipParts.open(file.path, file.bytes);
  try {
    for await (const row of sheetRows(parts, sheet.part, workbook, merged.anew())) {
      if (row.line > header) yield rowOf(row, columns);
    }
  } finally {
    parts.close();
  }
}

/** A row of a sheet has no text of its own: it is told as its cells with tabs between. */
const rawOf = (cells: readonly string[]) => cells.map((cell) => cell.replace(/[\t\n\r]+/g, " ")).join("\t");

function rowOf({ line, cells, broken }: SheetRow, columns: readonly string[]): TableRow {
  const extra = cells.slice(columns.length).some((cell) => cell.trim() !== "");
  const faults: Issue[] = extra
    ? [
        {
          code: "too-many-cells",
          where: `row ${line}`,
          message: `The row has more cells than the ${columns.length} columns: nobody can tell what they hold. Name their columns.`,
        },
      ]
    : [];
  const fitted = columns.map((_, at) => cells[at] ?? "");
  return { line, raw: rawOf(cells), cells: fitted, faults, remarks: [], broken };
}

function remarksOn({ sheets }: Workbook, sheet: SheetOfWorkbook, merged: MergedCells): Issue[] {
  const remarks: Issue[] = [];
  const others = sheets.filter((one) => one !== sheet);
  if (others.length > 0) {
    const names = others.map(({ name, hidden }) => `"${name}"${hidden ? " (hidden)" : ""}`).join(", ");
    remarks.push({
      code: "other-sheets",
      where: sheet.name,
      message: `The sheet "${sheet.name}" is read. The workbook has others: ${names}.`,
    });
  }
  if (merged.count > 0) {
    remarks.push({
      code: "merged-cells",
      where: sheet.name,
      message: `${merged.count} merged cells span several rows; what they say is taken for each of these rows.`,
    });
  }
  return remarks;
}
