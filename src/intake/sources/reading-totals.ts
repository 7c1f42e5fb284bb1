import type { FileReading } from "../import/row-reading.ts";

/** What a reading of a file adds up to, so that it can be held against the totals that the file's owner states. */
export interface ReadingTotals {
  rows: number;
  /** Rows without a claim. */
  refused: number;
  claims: number;
  /** Claims by what they say: the label and the effect ("Partnerschaft, establishes"). */
  says: Record<string, number>;
  /** Remarks and refusals by code. */
  issues: Record<string, number>;
}

/** Reads a file to its end and counts. Each row is forgotten at once. */
export async function readingTotals({ rows }: FileReading): Promise<ReadingTotals> {
  const totals: ReadingTotals = { rows: 0, refused: 0, claims: 0, says: {}, issues: {} };
  const add = (counts: Record<string, number>, key: string) => {
    counts[key] = (counts[key] ?? 0) + 1;
  };
  for await (const row of rows) {
    totals.rows += 1;
    if (row.claims.length === 0) totals.refused += 1;
    totals.claims += row.claims.length;
    for (const { act } of row.claims) add(totals.says, `${act.label ?? "no label"}, ${act.effect}`);
    for (const { code } of row.issues) add(totals.issues, code);
  }
  return totals;
}
