import { invalid } from "../../../kernel/errors.ts";
import type { Issue } from "../../../kernel/issue.ts";
import { checkCellSize, checkColumns, checkRecordSize, LIMITS } from "./limits.ts";
import type { TextLine } from "./text-lines.ts";

/** A record of separated values, before its columns have names. */
export interface TextRecord {
  /** The line on which it begins. */
  line: number;
  raw: string;
  cells: string[];
  faults: Issue[];
}

const QUOTE = '"';

/**
 * Puts lines together to records: RFC 4180, with any separator and line end. Quotation marks quote where a cell begins
 * with one (spaces before it do not count), and are letters anywhere else. A line without any letter is a record
 * with one empty cell.
 */
export class RecordReader {
  #line = 0;
  /** Of the record that goes on in the next line. */
  #begun: (TextRecord & { parts: string[]; length: number }) | null = null;
  /** What the open quotation marks hold so far, and the line where they opened. */
  #quoted: { value: string; line: number } | null = null;
  readonly #separator: string;
  readonly #quotes: boolean;

  constructor(separator: string, { quotes = true } = {}) {
    this.#separator = separator;
    this.#quotes = quotes;
  }

  /** The record that ends with this line; null where it goes on. */
  take({ text, damaged }: TextLine): TextRecord | null {
    this.#line += 1;
    const line = this.#line;
    if (this.#begun === null && !(this.#quotes && text.includes(QUOTE))) return this.#plain(text, damaged);
    this.#begun ??= { line, raw: "", cells: [], faults: [], parts: [], length: 0 };
    const begun = this.#begun;
    begun.parts.push(text);
    begun.length += text.length + 1;
    if (damaged) begun.faults.push(undecodable(line));
    this.#cellsOf(text, begun);
    if (this.#quoted !== null) {
      checkCellSize(this.#quoted.value.length, `line ${this.#quoted.line}`);
      checkRecordSize(begun.length, `line ${begun.line}`);
      return null;
    }
    this.#begun = null;
    checkColumns(begun.cells.length, `line ${begun.line}`);
    const raw = withoutReturn(begun.parts.join("\n"));
    return { line: begun.line, raw, cells: begun.cells, faults: begun.faults };
  }

  /** Refuses a file that ends within quotation marks. */
  end(): void {
    if (this.#quoted === null) return;
    throw unclosed(this.#quoted.line);
  }

  #plain(text: string, damaged: boolean): TextRecord {
    const raw = withoutReturn(text);
    const cells = raw.split(this.#separator);
    if (cells.length > LIMITS.columns) checkColumns(cells.length, `line ${this.#line}`);
    if (raw.length > LIMITS.cell) for (const cell of cells) checkCellSize(cell.length, `line ${this.#line}`);
    return { line: this.#line, raw, cells, faults: damaged ? [undecodable(this.#line)] : [] };
  }

  #cellsOf(text: string, begun: TextRecord): void {
    let at = 0;
    for (;;) {
      if (this.#quoted === null) {
        const opening = this.#openingAt(text, at);
        if (opening < 0) {
          const end = text.indexOf(this.#separator, at);
          this.#push(begun, end < 0 ? withoutReturn(text.slice(at)) : text.slice(at, end));
          if (end < 0) return;
          at = end + this.#separator.length;
          continue;
        }
        this.#quoted = { value: "", line: this.#line };
        at = opening + 1;
      }
      const closing = this.#closingAt(text, at, this.#quoted);
      if (closing < 0) return;
      const { value } = this.#quoted;
      this.#quoted = null;
      const end = text.indexOf(this.#separator, closing);
      const after = end < 0 ? withoutReturn(text.slice(closing)) : text.slice(closing, end);
      if (after.trim() !== "") begun.faults.push(afterQuote(this.#line, after));
      this.#push(begun, after.trim() === "" ? value : value + after);
      if (end < 0) return;
      at = end + this.#separator.length;
    }
  }

  /** Where the cell that begins here opens with a quotation mark; -1 where it does not. */
  #openingAt(text: string, at: number): number {
    let here = at;
    while (text[here] === " ") here += 1;
    return text[here] === QUOTE ? here : -1;
  }

  /** Adds to the open cell up to its closing mark and gives the place after it; -1 where the line ends before. */
  #closingAt(text: string, from: number, quoted: { value: string }): number {
    let at = from;
    for (;;) {
      const mark = text.indexOf(QUOTE, at);
      if (mark < 0) {
        quoted.value += `${text.slice(at)}\n`;
        return -1;
      }
      if (text[mark + 1] !== QUOTE) {
        quoted.value += text.slice(at, mark);
        return mark + 1;
      }
      quoted.value += text.slice(at, mark + 1);
      at = mark + 2;
    }
  }

  #push(begun: TextRecord, cell: string): void {
    checkCellSize(cell.length, `line ${begun.line}`);
    begun.cells.push(cell);
  }
}

const withoutReturn = (text: string) => (text.endsWith("\r") ? text.slice(0, -1) : text);

const undecodable = (line: number): Issue => ({
  code: "undecodable-line",
  where: `line ${line}`,
  message:
    "The line has bytes that are no letters in the encoding of the rest; they are shown as \\xE4. Save the file in one encoding.",
});

const afterQuote = (line: number, after: string): Issue => ({
  code: "text-after-quote",
  where: `line ${line}`,
  message: `After the closing quotation mark comes "${after.slice(0, 40)}", before the cell ends. Double the quotation marks within a cell.`,
});

const unclosed = (line: number) =>
  invalid(
    "unclosed-quote",
    `The quotation mark that opens a cell on line ${line} is never closed. Close it, double it if it belongs to the text, or read the file without quotation marks.`,
    `line ${line}`,
  );
