import { invalid } from "../../../kernel/errors.ts";
import type { Cell, Table } from "../files/table.ts";
import type { Mapping, SideMapping, ValueOf } from "./mapping.ts";

/** Gives what a mapping names from the cells of a row. Cells are trimmed; a list is a list. */
export type Getter = (cells: readonly Cell[]) => Cell;

const NOTHING: Getter = () => "";

/** Where the columns of a table stand. A mapping that names one it does not have is refused as a whole. */
export class Columns {
  readonly #places: ReadonlyMap<string, number>;

  constructor(table: Pick<Table, "columns">, mapping: Mapping) {
    this.#places = new Map(table.columns.map((name, at) => [name, at]));
    const missing = [...new Set(columnsOf(mapping))].filter((name) => !this.#places.has(name));
    if (missing.length === 0) return;
    throw invalid(
      "mapping-does-not-fit",
      `The file has no column ${quoted(missing)}; it has ${quoted(table.columns.slice(0, MOST_SHOWN))}. Name the columns as the file does, or take another mapping.`,
      missing[0],
    );
  }

  at(column: string): number {
    return this.#places.get(column) ?? -1;
  }

  value(what: ValueOf | { column: string } | undefined): Getter {
    if (what === undefined) return NOTHING;
    if ("constant" in what) return () => what.constant;
    const at = this.at(what.column);
    return (cells) => trimmed(cells[at] ?? "");
  }
}

const MOST_SHOWN = 40;
const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(", ");

const trimmed = (cell: Cell): Cell =>
  typeof cell === "string" ? cell.trim() : cell.map((entry) => entry.trim());

/** One word of a cell; the first of a list. */
export const oneOf = (cell: Cell): string => (typeof cell === "string" ? cell : (cell[0] ?? ""));

/** Every column that a mapping names. */
export function columnsOf(mapping: Mapping): string[] {
  const { act, lists, skip, locator, note, url } = mapping;
  const values = [
    ...[mapping.a, mapping.b].flatMap((side: SideMapping) => [
      side.name,
      side.country,
      side.level,
      side.within,
      side.latitude,
      side.longitude,
      side.point,
      side.geonames,
      side.wikidata,
    ]),
    act.kind,
    act.label,
    act.on,
    act.ended,
    locator,
    note,
    url,
    ...skip,
  ];
  return [...values.flatMap((one) => (one && "column" in one ? [one.column] : [])), ...lists];
}
