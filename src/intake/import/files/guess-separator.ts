import { RecordReader, type TextRecord } from "./records.ts";
import type { TextLine } from "./text-lines.ts";

/** Those first that are chosen where two would do as well. */
const SEPARATORS = ["\t", ";", "|", ","] as const;
const MOST_RECORDS = 200;
const ENOUGH = 0.02;

/** "sep=;" in the first line, which spreadsheet programs understand. */
const ANNOUNCED = /^sep=(.)\s*$/i;

export const announcedSeparator = (first: string | undefined): string | null =>
  (first !== undefined && ANNOUNCED.exec(first)?.[1]) || null;

/**
 * The separator under which most records have as many cells as each other, and more than one; a file in which none
 * separates is a list of one column, whose separator is a comma that never comes. `lines`: the first of the file.
 */
export function guessSeparator(lines: readonly TextLine[], quotes: boolean): string {
  let best = { separator: ",", share: 0 };
  for (const separator of SEPARATORS) {
    const share = shareOfUsual(firstRecords(lines, separator, quotes));
    if (share > best.share + ENOUGH) best = { separator, share };
  }
  return best.separator;
}

/** As many whole records as these lines hold. What is wrong with them is said when they are read in earnest. */
function firstRecords(lines: readonly TextLine[], separator: string, quotes: boolean): TextRecord[] {
  const reader = new RecordReader(separator, { quotes });
  const records: TextRecord[] = [];
  try {
    for (const line of lines) {
      const record = reader.take(line);
      if (record && record.raw.trim() !== "") records.push(record);
      if (records.length === MOST_RECORDS) break;
    }
  } catch {
    // A cell or a record without end: the records before it tell what can be told.
  }
  return records;
}

/** The share of records with the usual number of cells, of those with more than one. */
function shareOfUsual(records: readonly TextRecord[]): number {
  const widths = new Map<number, number>();
  for (const { cells } of records) {
    if (cells.length > 1) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  }
  return Math.max(0, ...widths.values()) / Math.max(1, records.length);
}
