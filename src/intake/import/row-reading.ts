import type { Issue } from "../../kernel/issue.ts";
import type { PartialDate } from "../../kernel/partial-date.ts";
import type { Capacity } from "../../registry/evidence/grade.ts";
import type { Effect, Form, Step, Strength } from "../../registry/partnerships/act-claim.ts";
import type { Mention } from "../reconciliation/mention.ts";

/** What a row says of an act; the words of `ActClaim`. */
export interface ActReading {
  form: Form;
  effect: Effect;
  strength: Strength | null;
  /** The file's own word for it. */
  label: string | null;
  step: Step;
  on: PartialDate | null;
  /** Inferred by the reader's stated policy rather than said by the file. */
  derived: boolean;
  termYears: number | null;
  termNote: string | null;
}

/** A claim that a row makes, before anybody knows which places it means. */
export interface ClaimReading {
  /** Positions in the row's `mentions` of those who are said to be partners: two, or more. */
  parties: readonly number[];
  /** The position of the one in whose list the claim stands; null where the list is nobody's own. */
  host: number | null;
  /** Whose claim it is: a party's own statement (the host's), a registrar's, an association's, or a third party's. */
  capacity: Capacity;
  act: ActReading;
  /** Where in the source: a section, a page, an item; null: the line. */
  locator: string | null;
  /** The words of the source, verbatim. */
  excerpt: string | null;
  /** Our remark, never evidence: references that the source itself gives. */
  note: string | null;
}

/**
 * One row of a file as its reader understands it. Every row of the file has exactly one, in order: it makes claims, or
 * says in its issues why it makes none (then it is refused).
 */
export interface RowReading {
  /** As a person finds it in the file: the line on which a record begins, the row of a sheet, the number of an item. From 1. */
  line: number;
  /** The row as it stands in the file, decoded but else untouched. */
  raw: string;
  mentions: readonly Mention[];
  claims: readonly ClaimReading[];
  /** Why it is refused where there is no claim; else remarks that a person should see. */
  issues: readonly Issue[];
}

/** How the source of a file is described; becomes a source of the registry. */
export interface SourceReading {
  id: string;
  kind: "official" | "news" | "encyclopedia" | "aggregator" | "book" | "document";
  title: string;
  publisher: string | null;
  url: string | null;
  published: PartialDate | null;
  retrieved: PartialDate | null;
  language: string | null;
}

/** A file as a reader understands it. Rows come as they are read, so that a file of any length fits. */
export interface FileReading {
  source: SourceReading;
  /** The day for which the file says what it says; null: that of its source. */
  asOf: PartialDate | null;
  rows: AsyncIterable<RowReading> | Iterable<RowReading>;
}

/**
 * A source whose files the program knows: a folder under `intake/sources/` that exports one. `recognises` looks at the
 * name and the first 64 KiB, so that a file need not be announced.
 */
export interface KnownSource {
  /** As in `--source`: `german-register`. */
  id: string;
  /** One line for help and lists. */
  about: string;
  recognises(file: { name: string; head: Uint8Array }): boolean;
  read(file: ImportFile, options: ReadOptions): Promise<FileReading>;
}

/** A file that came in, on disk: it may be larger than memory. */
export interface ImportFile {
  path: string;
  /** As its owner calls it. */
  name: string;
  bytes: number;
  /** SHA-256 of the bytes, hexadecimal. */
  checksum: string;
}

export interface ReadOptions {
  /** The day of the file where it does not say it itself, or the person knows better. */
  asOf: PartialDate | null;
}
