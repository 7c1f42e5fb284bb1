import type { Issue } from "../../../kernel/issue.ts";

/** A cell as text; of JSON also a list, one entry an item. What is not stated is empty. */
export type Cell = string | readonly string[];

/** A row of a table, under the names of its columns. */
export interface TableRow {
  /** As a person finds it: the line on which the record begins, the row of the sheet, the number of the item. From 1. */
  line: number;
  /** Verbatim; bytes that are no text in the file's encoding stand as \xE4. */
  raw: string;
  /** One a column. */
  cells: readonly Cell[];
  /** Why the row cannot be used as it is; it is refused. */
  faults: readonly Issue[];
  /** What a person should see, though the row can be used. */
  remarks: readonly Issue[];
  /** Cells that should hold a value and do not: whoever needs one of them cannot use the row. */
  broken?: readonly { at: number; issue: Issue }[];
}

export interface Header {
  /** The line in which the columns are named; null where no line names them, and letters do. */
  line: number | null;
  /** A sentence for a person. */
  why: string;
}

export interface Encoding {
  /** As the Encoding Standard calls it: utf-8, gb18030, windows-1251. */
  name: string;
  /** 0 to 1: how surely; 1 where it is stated or proven. */
  confidence: number;
  /** A sentence for a person. */
  why: string;
}

export interface Sheet {
  name: string;
  hidden: boolean;
}

export const TABLE_KINDS = ["separated values", "workbook", "JSON", "JSON lines"] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

/** A file as a table: what was found out of it, and its rows. */
export interface Table {
  /** As its owner calls the file. */
  name: string;
  kind: TableKind;
  /** Of text. */
  encoding: Encoding | null;
  /** Of separated values. */
  separator: string | null;
  /** Of a workbook, in order, and the one that was taken. */
  sheets: readonly Sheet[];
  sheet: string | null;
  header: Header;
  /** Lines that stand above the columns: a title, a remark. They are no rows. */
  above: readonly string[];
  /** Each has another name. */
  columns: readonly string[];
  /** What a person should know of the whole: hidden sheets, an uncertain encoding. */
  remarks: readonly Issue[];
  /** The first rows, to guess from. */
  sample: readonly TableRow[];
  /**
   * All rows, from the first, each time it is called. Reading may end with a refusal (a quote that is never closed, a
   * cell that is too large): rows that came before it are then of no use either.
   */
  rows(): AsyncIterable<TableRow>;
}

/** What a person knows better than the program finds out. */
export interface TableOptions {
  encoding?: string | undefined;
  separator?: string | undefined;
  /** `none`: quotation marks are letters like others. */
  quote?: "none" | undefined;
  /** The name of the sheet. */
  sheet?: string | undefined;
  /** The line that names the columns, or `none`. */
  header?: number | "none" | undefined;
  /** Where in a JSON file the items stand: `["results", "bindings"]`. */
  items?: readonly string[] | undefined;
}

const LETTERS = 26;

/** The name of a column that has none, as in a spreadsheet: A to Z, AA, … `index` counts from 0. */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % LETTERS));
  return index < LETTERS ? last : letterOf(Math.floor(index / LETTERS) - 1) + last;
}

/** The place of a column from that of a cell: A1 gives 0, AB7 gives 27. */
export function columnOf(place: string): number {
  let column = 0;
  for (const letter of place) {
    const code = letter.charCodeAt(0) - 64;
    if (code < 1 || code > 26) break;
    column = column * 26 + code;
  }
  return column - 1;
}
