import { parse } from "csv-parse/sync";
import type { IncomingName } from "./alternate-name-line.ts";
import { type LineReading, refused } from "./place-line.ts";

/** A table of names by language: which column has the id, and which a language. */
export interface NamesTable {
  id: number;
  languages: { column: number; language: string }[];
  columns: number;
  separator: string;
}

const ID = /^(geoname_?s?_?id|id)$/i;
const LANGUAGES = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

/** Reads the header of a CSV or TSV of names, such as `geonameid,country,en,zh,ru`; null where it is none. */
export function namesTableHeader(line: string): NamesTable | null {
  const separator = [",", "\t", ";"].find((each) => ID.test(line.split(each)[0]?.trim() ?? ""));
  if (separator === undefined) return null;
  const header = cellsOf(line, separator)?.map((cell) => cell.trim());
  const languages = (header ?? [])
    .map((cell, column) => ({ column, language: languageOf(cell) }))
    .flatMap(({ column, language }) => (column > 0 && language !== null ? [{ column, language }] : []));
  return header && languages.length > 0 ? { id: 0, languages, columns: header.length, separator } : null;
}

/** Two letters only, so that `lat` and `lon` are no Latin and no Malawi Lomwe. */
function languageOf(cell: string): string | null {
  if (!/^[a-z]{2}([-_][A-Za-z0-9]{2,8})*$/.test(cell)) return null;
  const language = cell.replaceAll("_", "-");
  try {
    return LANGUAGES.of(language) === undefined ? null : language;
  } catch {
    return null;
  }
}

/** The names of a line, each as what the place is called in that language. A record must stand on one line. */
export function namesOfRow(text: string, table: NamesTable): LineReading<IncomingName[]> {
  const cells = cellsOf(text, table.separator);
  if (!cells) return refused("its quotes do not fit");
  if (cells.length !== table.columns) {
    return refused(`it has ${cells.length} columns; the header has ${table.columns}`);
  }
  if (text.includes("\0")) return refused("it holds a NUL");
  const id = cells[table.id]?.trim() ?? "";
  if (!/^([1-9]\d{0,9}|[A-Z]{2}(\.[^.\s]+){0,2})$/.test(id)) return refused(`"${id}" is no id`);
  const names = table.languages.flatMap(({ column, language }): IncomingName[] => {
    const name = cells[column]?.trim() ?? "";
    return name === "" ? [] : [{ place: id, name, language, kind: "official", valid: null }];
  });
  return { ok: true, value: names };
}

function cellsOf(line: string, separator: string): string[] | null {
  if (!line.includes('"')) return line.split(separator);
  try {
    const [cells = []] = parse(line, { delimiter: separator, relax_column_count: true }) as string[][];
    return cells;
  } catch {
    return null;
  }
}
