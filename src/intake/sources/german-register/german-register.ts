import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { invalid } from "../../../kernel/errors.ts";
import { readDate } from "../../../kernel/partial-date.ts";
import type { ImportFile, KnownSource, RowReading } from "../../import/row-reading.ts";
import { readCorrections } from "../corrections.ts";
import { type Cells, readRow, WANTED } from "./read-row.ts";

const CORRECTIONS = new URL("./corrections.csv", import.meta.url);
const DELIMITERS = [",", ";", "\t"] as const;
/** A register of all municipalities has some megabytes. */
const MOST_BYTES = 64_000_000;

/** The register of German municipalities' partnerships in the form of RGRE's database. README.md says what means what. */
export const germanRegister: KnownSource = {
  id: "german-register",
  about: "German municipalities' partnerships, in the columns of RGRE's database (CSV: seit, form p/f/k)",
  recognises: ({ head }) => delimiterOf(decode(Buffer.from(head), "head").split("\n", 1)[0] ?? "") !== null,
  async read(file, { asOf }) {
    const text = await textOf(file);
    return {
      source: {
        id: "rgre-register",
        kind: "official",
        title: "Datenbank der kommunalen Partnerschaften (export of the register)",
        publisher: "Deutsche Sektion des Rates der Gemeinden und Regionen Europas (RGRE)",
        url: "https://www.rgre.de/partnerschaft/datenbank",
        published: null,
        retrieved: null,
        language: "de",
      },
      asOf,
      rows: readRows(text),
    };
  },
};

interface ParsedRecord {
  record: string[];
  raw: string;
  info: { lines: number };
}

/** Every row of the register's text in order. A text that is no table, or not this one, is refused. */
export function* readRows(text: string): Generator<RowReading> {
  const delimiter = delimiterOf(text.split("\n", 1)[0] ?? "");
  if (delimiter === null) {
    throw invalid("wrong-columns", `The register has the columns ${WANTED.join(", ")}; this file has not.`);
  }
  const [head, ...records] = parseTable(text, delimiter);
  const columns = head?.record ?? [];
  const corrections = readCorrections(CORRECTIONS);
  for (const { record, raw, info } of records) {
    const row = raw.replace(/\r?\n$/, "");
    const line = info.lines - (row.match(/\n/g)?.length ?? 0);
    if (record.length !== columns.length) {
      const message = `The row has ${record.length} cells and the table ${columns.length} columns.`;
      yield {
        line,
        raw: row,
        mentions: [],
        claims: [],
        issues: [{ code: "wrong-columns", where: "", message }],
      };
      continue;
    }
    const cells = Object.fromEntries(columns.map((column, at) => [column, record[at] ?? ""])) as Cells;
    yield { line, raw: row, ...readRow(cells, row, { corrections, readDate }) };
  }
}

function parseTable(text: string, delimiter: string): ParsedRecord[] {
  try {
    // The package's types do not know that `raw` and `info` wrap each record.
    return parse(text, {
      bom: true,
      delimiter,
      info: true,
      raw: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as ParsedRecord[];
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw invalid("unreadable-csv", `The file is no table that can be read: ${message}.`);
  }
}

/** How the columns are parted, if the line is the head of such a register. */
function delimiterOf(head: string): string | null {
  const line = head.replace(/^\uFEFF/, "").replace(/\r$/, "");
  for (const delimiter of DELIMITERS) {
    const columns = line.split(delimiter).map((column) => column.replace(/^"|"$/g, ""));
    if (WANTED.every((wanted) => columns.includes(wanted))) return delimiter;
  }
  return null;
}

async function textOf(file: ImportFile): Promise<string> {
  if (file.bytes > MOST_BYTES) {
    throw invalid(
      "file-too-large",
      `A register has ${MOST_BYTES / 1_000_000} MB at most; this file has ${Math.ceil(file.bytes / 1_000_000)}.`,
    );
  }
  return decode(await readFile(file.path), "whole");
}

/** UTF-8, else what German spreadsheets write on Windows. A head may end within a letter. */
function decode(bytes: Buffer, part: "head" | "whole"): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: part === "head" });
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
