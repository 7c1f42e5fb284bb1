import type { Child } from "hono/jsx";

export interface Column<Row> {
  /** Empty above the names of the rows, where the table's label says what they are. */
  head: Child;
  /** The head in words, where it is more than words: a phone shows them beside each cell. */
  said?: string;
  cell: (row: Row) => Child;
  /** Figures stand right, in tabular digits. */
  numeric?: boolean;
  /** The cell that names the row. */
  names?: boolean;
  /** A class for a cell that needs one: `disagrees`. */
  cellClass?: (row: Row) => string | undefined;
}

export interface DataTableProps<Row> {
  /** What the table is, for those who come to it by its name. */
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** Shown above the table. */
  caption?: Child;
  /** `claims-table` rules off the sides of the evidence. */
  class?: string;
  rowId?: (row: Row) => string;
  /** What becomes of it on a phone, where the default does not serve. */
  narrow?: Narrow;
}

/**
 * On a phone: `stacked` is a block a row, each cell under or beside the head of its column; `fits` stays a table, its head
 * at the top of the window; `scrolls` goes sideways in a region of its own, for numbers that are read against each other.
 */
export type Narrow = "stacked" | "fits" | "scrolls";

function narrowOf(columns: readonly { numeric?: boolean }[]): Narrow {
  const numbers = columns.filter(({ numeric }) => numeric).length;
  // Three columns of words do not fit: Russian words are long.
  if (columns.length <= 2 || (columns.length === 3 && numbers > 0)) return "fits";
  return numbers * 2 > columns.length ? "scrolls" : "stacked";
}

/** A table with a sticky head, that fits a phone. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, narrow = narrowOf(columns) } = props;
  // What scrolls must be reached by the keyboard, and is then named where it is reached.
  return narrow === "scrolls" ? (
    <section class="table-region" tabindex={0} aria-label={label}>
      <Table {...props} />
    </section>
  ) : (
    <div class={`table-region table-${narrow}`}>
      <Table {...props} name={label} stacked={narrow === "stacked"} />
    </div>
  );
}

function Table<Row>({
  columns,
  rows,
  caption,
  rowId,
  class: kind,
  name,
  stacked = false,
}: DataTableProps<Row> & { name?: string; stacked?: boolean }) {
  // A table that is laid out as blocks must say that it is one: not every browser remembers.
  const role = (of: string) => (stacked ? of : undefined);
  const headOf = ({ head, said }: Column<Row>) =>
    stacked ? (said ?? (typeof head === "string" && head ? head : undefined)) : undefined;
  return (
    <table class={kind} role={role("table")} aria-label={name}>
      {caption ? <caption>{caption}</caption> : null}
      <thead role={role("rowgroup")}>
        <tr role={role("row")}>
          {columns.map((column) =>
            column.head ? (
              <th scope="col" role={role("columnheader")} class={column.numeric ? "number" : undefined}>
                {column.head}
              </th>
            ) : (
              <td role={role("cell")}></td>
            ),
          )}
        </tr>
      </thead>
      <tbody role={role("rowgroup")}>
        {rows.map((row) => (
          <tr id={rowId?.(row)} role={role("row")}>
            {columns.map((column) =>
              column.names ? (
                <th scope="row" role={role("rowheader")}>
                  {column.cell(row)}
                </th>
              ) : (
                <td
                  role={role("cell")}
                  class={column.cellClass?.(row) ?? (column.numeric ? "number" : undefined)}
                  data-head={headOf(column)}
                >
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
