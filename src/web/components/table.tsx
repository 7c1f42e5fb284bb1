import type { Child } from "hono/jsx";

export interface Column<Row> {
  /** Empty above the names of the rows, where the table's label says what they are. */
  head: Child;
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
}

/** A table with a sticky head. On a narrow window it scrolls in a region of its own that the keyboard reaches. */
export function DataTable<Row>({ label, columns, rows, caption, rowId, class: kind }: DataTableProps<Row>) {
  return (
    <section class="table-region" tabindex={0} aria-label={label}>
      <table class={kind}>
        {caption ? <caption>{caption}</caption> : null}
        <thead>
          <tr>
            {columns.map((column) =>
              column.head ? (
                <th scope="col" class={column.numeric ? "number" : undefined}>
                  {column.head}
                </th>
              ) : (
                <td></td>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr id={rowId?.(row)}>
              {columns.map((column) =>
                column.names ? (
                  <th scope="row">{column.cell(row)}</th>
                ) : (
                  <td class={column.cellClass?.(row) ?? (column.numeric ? "number" : undefined)}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
