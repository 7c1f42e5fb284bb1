import { invalid } from "../../../../kernel/errors.ts";
import type { Issue } from "../../../../kernel/issue.ts";
import type { ImportFile } from "../../row-reading.ts";
import { findHeader } from "../find-header.ts";
import { isEmptyRow, sampled } from "../row-stream.ts";
import type { Table, TableOptions, TableRow } from "../table.ts";
import { MergedCells, mergedCells } from "./merged-cells.ts";
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
      rows: () => rowsOf(file, sheet, workbook, merged, header.line ?? 0, columns),
    });
  } finally {
    parts.close();
  }
}

/** The sheet that a person names, else the first that is shown and has a table of several columns, else the first. */
async function chooseSheet(parts: ZipParts, workbook: Workbook, stated: string | undefined) {
  const { sheets } = workbook;
  const shown = sheets.filter(({ hidden }) => !hidden);
  const asked = sheets.filter(({ name }) => name === stated);
  if (stated !== undefined && asked.length === 0) {
    const names = sheets.map(({ name }) => `"${name}"`).join(", ");
    throw invalid("no-such-sheet", `The workbook has no sheet "${stated}"; it has ${names}.`, "sheet");
  }
  let best: { sheet: SheetOfWorkbook; wide: boolean } | null = null;
  for (const sheet of asked.length > 0 ? asked : shown.length > 0 ? shown : sheets) {
    const top = await topOf(parts, workbook, sheet, NO_MERGED_CELLS);
    const wide = top.filter(({ cells }) => cells.filter((cell) => cell !== "").length > 1).length > 1;
    if (top.length > 0 && (best === null || wide)) best = { sheet, wide };
    if (wide) break;
  }
  if (best === null) {
    throw invalid(
      "empty-file",
      "There is nothing in the sheets of the workbook. See whether it was saved, and give it again.",
    );
  }
  const merged = await mergedCells(parts, best.sheet.part);
  return { sheet: best.sheet, merged, top: await topOf(parts, workbook, best.sheet, merged) };
}

const NO_MERGED_CELLS = new MergedCells([]);

async function topOf(parts: ZipParts, workbook: Workbook, sheet: SheetOfWorkbook, merged: MergedCells) {
  const top: SheetRow[] = [];
  for await (const row of sheetRows(parts, sheet.part, workbook, merged.anew())) {
    if (!isEmptyRow(row) && top.push(row) === ROWS_TO_LOOK_AT) break;
  }
  return top;
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
      // A sheet numbers its rows: one without a value is not in the file, only its colour is.
      if (row.line > header && !isEmptyRow(row)) yield rowOf(row, columns);
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
