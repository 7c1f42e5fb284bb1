import { roleOfName } from "./column-words.ts";
import type { Header } from "./table.ts";
import { letterOf } from "./table.ts";

/** A row of cells as it stands, before it is known what it is. */
export interface PlainRow {
  line: number;
  cells: readonly string[];
}

export interface FoundHeader {
  header: Header;
  columns: string[];
}

/** Of so many wide rows at the top, one names the columns or none. */
const MOST_TITLES = 30;
const NEARLY_AS_WIDE = 0.6;
const LONGEST_NAME = 60;
const LONGEST_KEPT = 200;

/**
 * Which row names the columns: the first that is about as wide as the table below it, unless it looks like data;
 * of two such rows the one with more words by which columns are called. Rows above it are titles. `stated`: the line
 * that a person says it is, or `none`. `rows`: the first of the table, a hundred or so.
 */
export function findHeader(rows: readonly PlainRow[], stated: number | "none" | undefined): FoundHeader {
  const width = usualWidth(rows);
  if (stated === "none") return withLetters(rows, width, "You say that no line names the columns.");
  if (stated !== undefined) {
    const row = rows.find(({ line }) => line === stated);
    return named(row ?? { line: stated, cells: [] }, width, "You say that this line names the columns.");
  }
  const wide = rows
    .filter(({ cells }) => filled(cells) >= Math.ceil(width * NEARLY_AS_WIDE))
    .slice(0, MOST_TITLES);
  const [first] = wide;
  if (!first) return withLetters(rows, width, "No line is as wide as the table.");
  // A title may have a separator in it, and names may stand in two rows, groups above and columns below.
  const lower = wide
    .slice(1)
    .find(
      (row) => known(row) >= Math.max(2, known(first) + 1) && looksLikeData(row, below(rows, row)) === null,
    );
  const best = lower ?? first;
  const words = known(best);
  const evidence = looksLikeData(best, below(rows, best));
  if (words >= 1 && (evidence === null || words * 2 > filled(best.cells))) {
    return named(best, width, "It has words by which columns are called.");
  }
  if (evidence !== null) return withLetters(rows, width, evidence);
  return named(
    first,
    width,
    "It is the first line as wide as the table, and none of its cells comes again below.",
  );
}

const below = (rows: readonly PlainRow[], { line }: PlainRow) => rows.filter((row) => row.line > line);

const filled = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== "").length;

/** How many cells are words by which columns are called; one of which only a part is such a word is half of one. */
function known({ cells }: PlainRow): number {
  let words = 0;
  for (const cell of cells) {
    const role = cell.trim() === "" || cell.length > LONGEST_NAME ? null : roleOfName(cell);
    if (role) words += role.whole ? 1 : 0.5;
  }
  return words;
}

/** How many cells the rows of the table have, not counting empty ones at the end: the width in which most cells stand. */
function usualWidth(rows: readonly PlainRow[]): number {
  const widths = new Map<number, number>();
  for (const { cells } of rows) {
    const width = cells.findLastIndex((cell) => cell.trim() !== "") + 1;
    if (width > 0) widths.set(width, (widths.get(width) ?? 0) + 1);
  }
  let usual = 1;
  let most = 0;
  for (const [width, count] of widths) {
    if (count * width > most) [usual, most] = [width, count * width];
  }
  return usual;
}

/** Why a row is no header; null where nothing speaks against it. */
function looksLikeData({ cells }: PlainRow, others: readonly PlainRow[]): string | null {
  const number = cells.find(
    (cell) =>
      (cell.length <= LONGEST_NAME && /^[\s\d.,:/+-]*\d[\s\d.,:/+-]*$/.test(cell)) || /^https?:/.test(cell),
  );
  if (number !== undefined) return `The first line has "${number.trim()}", which names no column.`;
  const values = new Set(others.flatMap((row) => row.cells.map((cell) => cell.trim().toLowerCase())));
  const again = cells.find((cell) => cell.trim() !== "" && values.has(cell.trim().toLowerCase()));
  return again === undefined
    ? null
    : `"${again.trim()}" of the first line comes again below: no line names the columns.`;
}

function withLetters(rows: readonly PlainRow[], width: number, why: string): FoundHeader {
  const most = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), width);
  return { header: { line: null, why }, columns: Array.from({ length: most }, (_, at) => letterOf(at)) };
}

function named({ line, cells }: PlainRow, width: number, why: string): FoundHeader {
  const last = cells.findLastIndex((cell) => cell.trim() !== "") + 1;
  const columns: string[] = [];
  const taken = new Set<string>();
  for (let at = 0; at < Math.max(last, cells.length, width); at += 1) {
    const words = (cells[at] ?? "").slice(0, LONGEST_KEPT).replace(/\s+/g, " ").trim() || letterOf(at);
    let name = words;
    for (let again = 2; taken.has(name); again += 1) name = `${words} (${again})`;
    taken.add(name);
    columns.push(name);
  }
  return { header: { line, why }, columns };
}
