import { Refusal } from "../../../kernel/errors.ts";

const MiB = 1024 * 1024;

/** Of what is handed in on the web. Larger files are read where they lie, by the command line. */
export const LARGEST_FILE = 64 * MiB;

/** The most that is read of a file; more is refused. Sizes in bytes, those of cells and records in UTF-16 units. */
export const LIMITS = {
  /** Separated values and JSON, which are read as a stream. */
  text: 4096 * MiB,
  workbook: 100 * MiB,
  /** Unpacked parts of a workbook: a sheet is read as a stream, the shared texts and the rest are held in memory. */
  sheet: 1024 * MiB,
  sharedTexts: 64 * MiB,
  part: 16 * MiB,
  /** How many times its packed size a part may have, once it is larger than `bombsAreLarger`. */
  ratio: 250,
  bombsAreLarger: 16 * MiB,
  columns: 1000,
  cell: MiB,
  /** A record of separated values, or an item of JSON. */
  record: 8 * MiB,
  /** Items in a list of one cell. */
  list: 100_000,
} as const;

const grouped = new Intl.NumberFormat("en");

export const inMiB = (bytes: number) => `${grouped.format(Math.round((bytes / MiB) * 10) / 10)} MiB`;

export function checkFileSize(bytes: number, most: number): void {
  if (bytes <= most) return;
  throw new Refusal(
    "too-large",
    "import-too-large",
    `The file has ${inMiB(bytes)}; ${inMiB(most)} are the most that are read. Split it, or save it as CSV.`,
  );
}

export function checkCellSize(length: number, where: string): void {
  if (length <= LIMITS.cell) return;
  throw new Refusal(
    "too-large",
    "cell-too-large",
    `The cell that begins in ${where} has more than ${grouped.format(LIMITS.cell)} characters. Perhaps a quotation mark that opens there is never closed; put it right, or read the file without quotation marks.`,
    where,
  );
}

export function checkRecordSize(length: number, where: string): void {
  if (length <= LIMITS.record) return;
  throw new Refusal(
    "too-large",
    "record-too-large",
    `What begins in ${where} has no end within ${grouped.format(LIMITS.record)} characters. See whether this is the file you mean.`,
    where,
  );
}

export function checkColumns(columns: number, where: string): void {
  if (columns <= LIMITS.columns) return;
  throw new Refusal(
    "too-large",
    "too-many-columns",
    `There are ${grouped.format(columns)} columns in ${where}; ${grouped.format(LIMITS.columns)} are the most. See whether the separator is right, or keep only the columns that matter.`,
    where,
  );
}
