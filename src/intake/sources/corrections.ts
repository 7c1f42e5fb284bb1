import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import type { Issue } from "../../kernel/issue.ts";

/** What is known to be wrong in a source's files, and what is meant. The row itself is kept as it stands. */
export interface Correction {
  column: string;
  /** What stands there, exactly: where it is something else by now, nothing is corrected. */
  from: string;
  to: string;
  /** Other cells of the row that must be so; no line numbers, for those move in a newer file. */
  when: Readonly<Record<string, string>>;
  why: string;
  who: string;
}

const row = z.object({
  column: z.string().min(1),
  from: z.string(),
  to: z.string(),
  when: z.string(),
  why: z.string().min(1),
  who: z.string().min(1),
});

/** Reads a `corrections.csv` (column, from, to, when, why, who; `when`: `column=value`, more of them with `; `). */
export function readCorrections(file: URL): Correction[] {
  const rows: unknown[] = parse(readFileSync(file), { bom: true, columns: true });
  return rows.map((cells) => {
    const { when, ...said } = row.parse(cells);
    return { ...said, when: conditions(when) };
  });
}

const conditions = (text: string): Record<string, string> =>
  Object.fromEntries(
    text
      .split("; ")
      .filter((pair) => pair !== "")
      .map((pair) => {
        const at = pair.indexOf("=");
        return [pair.slice(0, at), pair.slice(at + 1)];
      }),
  );

/** The cells with what is known to be wrong put right, and a remark for each. */
export function correct<Cells extends Readonly<Record<string, string>>>(
  cells: Cells,
  corrections: readonly Correction[],
): { cells: Cells; remarks: Issue[] } {
  const fitting = corrections.filter(
    ({ column, from, when }) =>
      cells[column] === from && Object.entries(when).every(([other, value]) => cells[other] === value),
  );
  if (fitting.length === 0) return { cells, remarks: [] };
  return {
    cells: { ...cells, ...Object.fromEntries(fitting.map(({ column, to }) => [column, to])) },
    remarks: fitting.map(({ column, from, to, why, who }) => ({
      code: "corrected",
      where: column,
      message: `"${from}" is read as "${to}": ${why} (${who}).`,
    })),
  };
}
