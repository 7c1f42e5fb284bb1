import { LIMITS } from "../limits.ts";
import { columnOf } from "../table.ts";
import type { ZipParts } from "./zip-parts.ts";

const REFERENCE = /<(?:\w+:)?mergeCell\s[^>]{0,200}?ref="([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})"/g;
const LONGEST_TAG = 200;
const MOST = 100_000;

interface Range {
  column: number;
  from: number;
  to: number;
}

/** Cells that span several rows: what they say holds for each of the rows. Those that span columns say it once. */
export class MergedCells {
  readonly #starting: ReadonlyMap<number, Range[]>;
  #open: { range: Range; words: string }[] = [];
  readonly count: number;

  constructor(ranges: readonly Range[]) {
    const tall = ranges.filter(({ from, to }) => to > from);
    this.#starting = Map.groupBy(tall, ({ from }) => from);
    this.count = tall.length;
  }

  /** Fills the cells of a row that an earlier one spans; rows come in order. */
  fill(line: number, cells: string[]): void {
    if (this.count === 0) return;
    this.#open = this.#open.filter(({ range }) => range.to >= line);
    for (const { range, words } of this.#open) {
      while (cells.length <= range.column) cells.push("");
      if (cells[range.column] === "") cells[range.column] = words;
    }
    for (const range of this.#starting.get(line) ?? []) {
      const words = cells[range.column] ?? "";
      if (words !== "") this.#open.push({ range, words });
    }
  }

  /** The same again, for another reading. */
  anew(): MergedCells {
    return new MergedCells([...this.#starting.values()].flat());
  }
}

/** Finds the merged cells of a sheet; they are told after its rows, so this looks through all of it. */
export async function mergedCells(parts: ZipParts, part: string): Promise<MergedCells> {
  const ranges: Range[] = [];
  let rest = "";
  for await (const text of parts.text(part, LIMITS.sheet)) {
    const piece = rest + text;
    let end = 0;
    for (const match of piece.includes("mergeCell") ? piece.matchAll(REFERENCE) : []) {
      const [tag, column = "", from, to] = match;
      end = match.index + tag.length;
      if (ranges.length < MOST) ranges.push({ column: columnOf(column), from: Number(from), to: Number(to) });
    }
    rest = piece.slice(Math.max(end, piece.length - LONGEST_TAG));
  }
  return new MergedCells(ranges);
}
