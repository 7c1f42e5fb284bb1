import type { Issue } from "../../../../kernel/issue.ts";
import { checkCellSize, checkColumns, LIMITS } from "../limits.ts";
import { columnOf, letterOf } from "../table.ts";
import type { MergedCells } from "./merged-cells.ts";
import { dayOfSerial, unescaped, type Workbook } from "./workbook-parts.ts";
import { type XmlHandler, XmlReader } from "./xml-events.ts";
import { brokenWorkbook, type ZipParts } from "./zip-parts.ts";

/** A row of a sheet that has a cell. */
export interface SheetRow {
  /** As the spreadsheet program numbers it. */
  line: number;
  cells: string[];
  /** Cells that hold no value though they should. */
  broken: { at: number; issue: Issue }[];
}

/** The rows of a sheet, as they are unpacked. */
export async function* sheetRows(
  parts: ZipParts,
  part: string,
  workbook: Workbook,
  merged: MergedCells,
): AsyncGenerator<SheetRow> {
  const handler = new SheetHandler(workbook, merged);
  const reader = new XmlReader(handler);
  for await (const text of parts.text(part, LIMITS.sheet)) {
    reader.take(text);
    yield* handler.taken();
  }
  reader.end();
  yield* handler.taken();
}

class SheetHandler implements XmlHandler {
  readonly #workbook: Workbook;
  readonly #merged: MergedCells;
  #rows: SheetRow[] = [];
  #row: SheetRow | null = null;
  #line = 0;
  #at = -1;
  #type = "n";
  #style = 0;
  #value = "";
  #holds: "value" | "text" | null = null;
  #hasValue = false;
  #hasFormula = false;
  #inSound = false;

  constructor(workbook: Workbook, merged: MergedCells) {
    this.#workbook = workbook;
    this.#merged = merged;
  }

  /** The rows that are whole since it was asked last. */
  taken(): SheetRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === "row") {
      this.#line = Number(attributes.r ?? this.#line + 1);
      if (!(Number.isSafeInteger(this.#line) && this.#line > 0))
        throw brokenWorkbook(new Error("its rows have no numbers"));
      this.#row = { line: this.#line, cells: [], broken: [] };
      this.#at = -1;
    } else if (name === "c") {
      const place = attributes.r;
      this.#at = place ? columnOf(place) : this.#at + 1;
      checkColumns(this.#at + 1, `row ${this.#line}`);
      this.#type = attributes.t ?? "n";
      this.#style = Number(attributes.s ?? 0);
      this.#value = "";
      this.#hasValue = false;
      this.#hasFormula = false;
    } else if (name === "v") {
      this.#holds = "value";
      this.#hasValue = true;
    } else if (name === "f") this.#hasFormula = true;
    else if (name === "rPh") this.#inSound = true;
    else if (name === "t" && !this.#inSound) {
      this.#holds = "text";
      this.#hasValue = true;
    }
  }

  text(text: string): void {
    if (this.#holds === null) return;
    this.#value += text;
    checkCellSize(this.#value.length, this.where());
  }

  close(name: string): void {
    if (name === "v" || name === "t") this.#holds = null;
    else if (name === "rPh") this.#inSound = false;
    else if (name === "c") this.#endCell();
    else if (name === "row" && this.#row) {
      this.#merged.fill(this.#row.line, this.#row.cells);
      this.#rows.push(this.#row);
      this.#row = null;
    }
  }

  where(): string {
    return `row ${this.#line}, column ${letterOf(Math.max(this.#at, 0))}`;
  }

  #endCell(): void {
    const row = this.#row;
    if (!row || this.#at < 0) return;
    while (row.cells.length < this.#at) row.cells.push("");
    row.cells[this.#at] = this.#words(row);
  }

  #words(row: SheetRow): string {
    const value = this.#value;
    if (!this.#hasValue || (value === "" && this.#hasFormula && this.#type !== "str")) {
      if (this.#hasFormula)
        this.#breaks(row, {
          code: "formula-without-value",
          where: this.where(),
          message: `A formula stands in ${this.where()} whose result was not saved. Open the workbook in a spreadsheet program, save it, and give it again.`,
        });
      return "";
    }
    switch (this.#type) {
      case "s":
        return this.#shared(row, value);
      case "b":
        return value === "1" ? "TRUE" : "FALSE";
      case "e":
        this.#breaks(row, {
          code: "error-cell",
          where: this.where(),
          message: `${value || "An error"} stands in ${this.where()}. Put the formula right, or write the value.`,
        });
        return "";
      case "str":
      case "inlineStr":
      case "d":
        return unescaped(value);
      default:
        return this.#number(row, value);
    }
  }

  #shared(row: SheetRow, value: string): string {
    const text = this.#workbook.texts[Number(value)];
    if (text === undefined)
      this.#breaks(row, {
        code: "error-cell",
        where: this.where(),
        message: `The text of ${this.where()} is not in the workbook. Open it in a spreadsheet program and save it anew.`,
      });
    return text ?? "";
  }

  #number(row: SheetRow, value: string): string {
    const number = Number(value);
    if (value.trim() === "" || Number.isNaN(number)) return value;
    const shown = this.#workbook.dates[this.#style];
    if (!shown) return String(number);
    const day = dayOfSerial(number, shown, this.#workbook.from1904);
    if (day === null)
      this.#breaks(row, {
        code: "error-cell",
        where: this.where(),
        message: `${value} in ${this.where()} is shown as a date, and there is no such day. Write the date.`,
      });
    return day ?? "";
  }

  #breaks(row: SheetRow, issue: Issue): void {
    row.broken.push({ at: this.#at, issue });
  }
}
