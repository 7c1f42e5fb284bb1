import type { FileKind } from "../gazetteer.ts";
import { namesTableHeader } from "./names-table.ts";
import { COLUMNS_OF_PLACES } from "./place-line.ts";

export interface Recognised {
  kind: FileKind;
  /** Places among rivers and mountains, as in allCountries.txt: then of the populated places only those of some size. */
  mixed: boolean;
}

/** What a text is, by its first lines; null for what no gazetteer file looks like. */
export function recognise(lines: readonly string[]): Recognised | null {
  const [first = ""] = lines;
  if (namesTableHeader(first)) return { kind: "names-table", mixed: false };
  const rows = lines
    .slice(0, 200)
    .filter((line) => line !== "")
    .map((line) => line.split("\t"));
  const most = (fits: (cells: string[]) => boolean) =>
    rows.length > 0 && rows.filter(fits).length * 2 > rows.length;
  if (most((cells) => /^[A-Z]{2}\.[^.\s]+$/.test(cells[0] ?? "") && within(cells, 2, 4))) {
    return { kind: "divisions-1", mixed: false };
  }
  if (most((cells) => /^[A-Z]{2}\.[^.\s]+\.[^.\s]+$/.test(cells[0] ?? "") && within(cells, 2, 4))) {
    return { kind: "divisions-2", mixed: false };
  }
  const numbered = (cells: string[]) => /^\d+$/.test(cells[0] ?? "");
  if (most((cells) => numbered(cells) && /^\d+$/.test(cells[1] ?? "") && within(cells, 4, 10))) {
    return { kind: "alternate-names", mixed: false };
  }
  // Looser than a line must be: a file of places with wrong columns is better told so than not known.
  if (most((cells) => numbered(cells) && within(cells, COLUMNS_OF_PLACES - 3, COLUMNS_OF_PLACES + 3))) {
    return { kind: "places", mixed: rows.some((cells) => cells[6] !== "P") };
  }
  return null;
}

const within = (cells: readonly string[], least: number, most: number) =>
  cells.length >= least && cells.length <= most;
