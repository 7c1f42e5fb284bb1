/** Three-valued truth: what every reading of the evidence says, what some reading says, what none says. */
export type Certainty = "certain" | "possible" | "not";

const RANK: Record<Certainty, number> = { not: 0, possible: 1, certain: 2 };

/** AND takes the weakest (design rule 3). */
export const weakest = (a: Certainty, b: Certainty): Certainty => (RANK[a] <= RANK[b] ? a : b);

/** OR takes the strongest. */
export const strongest = (a: Certainty, b: Certainty): Certainty => (RANK[a] >= RANK[b] ? a : b);
