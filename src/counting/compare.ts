import type { Comparator } from "./figure.ts";

export const VERDICTS = ["reproduced", "compatible", "not reproduced"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** How near "about" is: within a twentieth of the published value. */
export const ABOUT = 0.05;

/** Whether a number is what a figure says: its value, more than it, at least it, or about it. */
export function satisfies(count: number, comparator: Comparator, value: number): boolean {
  switch (comparator) {
    case "=":
      return count === value;
    case ">":
      return count > value;
    case "≥":
      return count >= value;
    case "≈":
      return Math.abs(count - value) <= value * ABOUT;
  }
}

/**
 * How a figure stands to a count from certain to possible (design rule 12): reproduced where it holds at both ends,
 * compatible where it holds somewhere between, and otherwise not reproduced.
 */
export function compare(
  figure: { comparator: Comparator; value: number },
  count: { certain: number; possible: number },
): Verdict {
  const holds = (n: number) => satisfies(n, figure.comparator, figure.value);
  if (holds(count.certain) && holds(count.possible)) return "reproduced";
  for (let n = count.certain; n <= count.possible; n++) if (holds(n)) return "compatible";
  return "not reproduced";
}

/** A statement in several units holds only as far as each of its figures does. */
export const weakestVerdict = (verdicts: readonly Verdict[]): Verdict =>
  VERDICTS[Math.max(0, ...verdicts.map((verdict) => VERDICTS.indexOf(verdict)))] ?? "not reproduced";

/** How far a figure lies outside the range of a count; 0 inside. */
export function distance(
  figure: { comparator: Comparator; value: number },
  count: { certain: number; possible: number },
): number {
  if (compare(figure, count) !== "not reproduced") return 0;
  // "More than 450" is reached by 451.
  const needed = figure.comparator === ">" ? figure.value + 1 : figure.value;
  return count.possible < needed ? needed - count.possible : count.certain - needed;
}
