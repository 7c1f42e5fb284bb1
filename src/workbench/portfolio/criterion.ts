/** What can be measured of a partnership: worked out of the record, or given by hand. */
export const MEASURES = [
  "years in force",
  "days since activity",
  "activities",
  "kinds of activity",
  "projects",
  "projects proven",
  "programmes",
  "evidence grade",
  "own mark",
] as const;
export type Measure = (typeof MEASURES)[number];

/** A mark given by hand is one of 0 to 5; the evidence grade is a rank of 0 to 5 as well. */
export const HIGHEST_MARK = 5;
export const HEAVIEST = 10;

/** What a body looks at, and how much it counts. Its own weighting: no rank of cities, and never public. */
export interface Criterion {
  id: number;
  name: string;
  measure: Measure;
  /** The value that counts full; of days since an activity, the years after which nothing is left. */
  fullAt: number;
  /** 0 to 10. */
  weight: number;
}

/** What a partnership has of each measure; null where nobody knows, or nobody gave a mark. */
export type Measured = Readonly<Record<Exclude<Measure, "own mark">, number | null>>;

const DAYS_OF_A_YEAR = 365.25;

const within = (share: number): number => Math.min(1, Math.max(0, share));

/** What a value is worth, 0 to 1. More is better, but for the days since something happened. */
export function worthOf({ measure, fullAt }: Pick<Criterion, "measure" | "fullAt">, value: number): number {
  switch (measure) {
    case "days since activity":
      return within(1 - value / (fullAt * DAYS_OF_A_YEAR));
    case "evidence grade":
    case "own mark":
      return within(value / HIGHEST_MARK);
    default:
      return within(value / fullAt);
  }
}

export interface ScorePart {
  criterion: Criterion;
  /** Null: nobody knows it, so that it was left out. */
  value: number | null;
  worth: number | null;
}

export interface Score {
  /** The weighted mean of what is known, 0 to 100; null where nothing of weight is known. */
  score: number | null;
  parts: ScorePart[];
}

/** The score of a partnership by a body's own criteria, with its parts. What nobody knows is left out, and said to be. */
export function scoreOf(
  criteria: readonly Criterion[],
  measured: Measured,
  marks: ReadonlyMap<Criterion["id"], number>,
): Score {
  const parts = criteria.map((criterion): ScorePart => {
    const { measure, id } = criterion;
    const value = measure === "own mark" ? (marks.get(id) ?? null) : measured[measure];
    return { criterion, value, worth: value === null ? null : worthOf(criterion, value) };
  });
  let weights = 0;
  let sum = 0;
  for (const { criterion, worth } of parts) {
    if (worth === null) continue;
    weights += criterion.weight;
    sum += criterion.weight * worth;
  }
  return { score: weights === 0 ? null : (100 * sum) / weights, parts };
}
