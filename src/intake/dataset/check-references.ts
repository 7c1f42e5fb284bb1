import type { Issue } from "../../kernel/issue.ts";
import type { Read } from "./read-table.ts";

/** Finds rows that name something no table has, or the same id twice, so that the person hears of all at once. */
export class References {
  readonly #ids = new Map<string, Set<string>>();

  constructor(readonly issues: Issue[]) {}

  /** Learns the ids of a table, and finds those that stand twice. */
  learn<Row>(kind: string, file: string, rows: readonly Read<Row>[], idOf: (row: Row) => string): void {
    const ids = new Set<string>();
    for (const { line, row } of rows) {
      const id = idOf(row);
      if (ids.has(id)) {
        this.#say("duplicate-id", `${file} row ${line}`, `${id} stands twice: an id names one row.`);
      }
      ids.add(id);
    }
    this.#ids.set(kind, ids);
  }

  /** Learns ids of a kind that another table has begun: an id names one row of them all. */
  learnMore<Row>(kind: string, file: string, rows: readonly Read<Row>[], idOf: (row: Row) => string): void {
    const before = this.#ids.get(kind) ?? new Set();
    for (const { line, row } of rows) {
      if (before.has(idOf(row))) {
        this.#say("duplicate-id", `${file} row ${line}`, `${idOf(row)} stands twice: an id names one row.`);
      }
    }
    this.learn(kind, file, rows, idOf);
    this.#ids.set(kind, before.union(this.#ids.get(kind) ?? new Set()));
  }

  check<Row>(
    file: string,
    rows: readonly Read<Row>[],
    refersTo: (row: Row) => readonly (readonly [kind: string, id: string | null])[],
  ): void {
    for (const { line, row } of rows) {
      for (const [kind, id] of refersTo(row)) {
        if (id !== null && !this.#ids.get(kind)?.has(id)) {
          this.#say("unknown-reference", `${file} row ${line}`, `There is no ${kind} ${id}.`);
        }
      }
    }
  }

  has(kind: string, id: string): boolean {
    return this.#ids.get(kind)?.has(id) ?? false;
  }

  #say(code: string, where: string, message: string): void {
    this.issues.push({ code, where, message });
  }
}
