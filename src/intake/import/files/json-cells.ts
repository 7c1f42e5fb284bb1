import type { Cell } from "./table.ts";

/** The columns for the key of a member, and for a value that has no name. */
export const KEY = "(key)";
export const VALUE = "(value)";

/**
 * What an item holds, by column: objects within have names with a dot, a list of objects gives a list a name, so that
 * lists of one item stay side by side. Numbers are as JSON writes them; null and what is not there are empty.
 */
export function cellsOfItem(key: string | null, value: unknown): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  if (key !== null) cells.set(KEY, key);
  put(cells, "", value);
  return cells;
}

function put(cells: Map<string, Cell>, name: string, value: unknown): void {
  if (Array.isArray(value)) putList(cells, name, value);
  else if (isObject(value)) {
    for (const [step, held] of Object.entries(value))
      put(cells, name === "" ? step : `${name}.${step}`, held);
  } else cells.set(name || VALUE, wordsOf(value));
}

function putList(cells: Map<string, Cell>, name: string, list: readonly unknown[]): void {
  if (list.length === 0 || !list.every(isObject)) {
    cells.set(
      name || VALUE,
      list.map((entry) =>
        typeof entry === "object" && entry !== null ? JSON.stringify(entry) : wordsOf(entry),
      ),
    );
    return;
  }
  const columns = new Map<string, string[]>();
  list.forEach((entry, at) => {
    const inner = new Map<string, Cell>();
    put(inner, name, entry);
    for (const [step, cell] of inner) {
      const column = columns.get(step) ?? Array<string>(list.length).fill("");
      column[at] = typeof cell === "string" ? cell : JSON.stringify(cell);
      columns.set(step, column);
    }
  });
  for (const [step, column] of columns) cells.set(step, column);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const wordsOf = (value: unknown) => (value === null || value === undefined ? "" : String(value));
