import type { Comparator } from "../figure.ts";

export const VERDICTS = ["reproduced", "compatible", "not reproduced"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** How near "about" is: within a twentieth of the published value. */
export const ABOUT = 0.05;

/** The whole numbers that a figure's words allow: its value, more than it, at least it, or about it. */
export function allowed({ comparator, value }: { comparator: Comparator; value: number }): {
  least: number;
  most: number;
} {
  switch (comparator) {
    case "=":
      return { least: value, most: value };
    // "More than 450" is reached by 451.
    case ">":
      return { least: Math.floor(value) + 1, most: Number.POSITIVE_INFINITY };
    case "≥":
      return { least: Math.ceil(value), most: Number.POSITIVE_INFINITY };
    case "≈":
      return { least: Math.ceil(value * (1 - ABOUT)), most: Math.floor(value * (1 + ABOUT)) };
  }
}

/**
 * How a figure stands to a count from certain to possible (design rule 12): reproduced where it holds at both ends,
 * compatible where it holds somewhere between, and otherwise not reproduced. "About" is reproduced by a range that
 * lies within it; "=" only by one number.
 */
export function compare(
  figure: { comparator: Comparator; value: number },
  count: { certain: number; possible: number },
): Verdict {
  const { least, most } = allowed(figure);
  if (least <= count.certain && count.possible <= most) return "reproduced";
  return count.certain <= most && least <= count.possible && least <= most ? "compatible" : "not reproduced";
}

/** A statement in several units holds only as far as each of its figures does. */
export const weakestVerdict = (verdicts: readonly Verdict[]): Verdict =>
  VERDICTS[Math.max(0, ...verdicts.map((verdict) => VERDICTS.indexOf(verdict)))] ?? "not reproduced";

/** How many a figure says more (positive) or fewer (negative) than a count leaves room for; 0 inside its range. */
export function gap(
  figure: { comparator: Comparator; value: number },
  count: { certain: number; possible: number },
): number {
  const { least, most } = allowed(figure);
  if (count.possible < least) return least - count.possible;
  return count.certain > most ? most - count.certain : 0;
}
