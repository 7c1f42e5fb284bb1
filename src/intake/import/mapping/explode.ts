import type { Issue } from "../../../kernel/issue.ts";
import type { Cell, Table, TableRow } from "../files/table.ts";

/**
 * Makes a row of each entry of lists that stand side by side. Such a row has the line of the item that holds it, and as
 * its text the item's own words with this entry of each list, since the whole item would stand there once an entry.
 * An item whose lists are empty, or of different lengths, stays one row and says so.
 */
export function explode(
  table: Pick<Table, "columns">,
  lists: readonly string[],
): (row: TableRow) => Iterable<TableRow> {
  const places = lists.map((name) => table.columns.indexOf(name)).filter((at) => at >= 0);
  if (places.length === 0) return (row) => [row];
  return (row) => {
    if (row.faults.length > 0) return [row];
    const lengths = places.map((at) => entries(row.cells[at]).length);
    const most = Math.max(...lengths);
    if (most === 0) return [row];
    // A list that the item does not have at all is no contradiction.
    if (lengths.some((length) => length !== most && length !== 0))
      return [{ ...row, faults: [unequal(row, lists, lengths)] }];
    return exploded(row, places, most, table.columns);
  };
}

const entries = (cell: Cell | undefined): readonly string[] =>
  cell === undefined || cell === "" ? [] : typeof cell === "string" ? [cell] : cell;

function* exploded(
  row: TableRow,
  places: readonly number[],
  most: number,
  columns: readonly string[],
): Generator<TableRow> {
  for (let entry = 0; entry < most; entry += 1) {
    const cells = [...row.cells];
    for (const at of places) cells[at] = entries(row.cells[at])[entry] ?? "";
    // Other lists of the item say nothing of this entry.
    const own = columns.flatMap((name, at) =>
      typeof cells[at] === "string" && cells[at] !== "" ? [[name, cells[at]]] : [],
    );
    yield { ...row, cells, raw: JSON.stringify(Object.fromEntries(own)) };
  }
}

const unequal = ({ line }: TableRow, lists: readonly string[], lengths: readonly number[]): Issue => ({
  code: "unequal-lists",
  where: `item ${line}`,
  message: `The lists that belong side by side have different lengths: ${lists.map((name, at) => `${name} ${lengths[at]}`).join(", ")}.`,
});
