import { gradeRank } from "../evidence/grade.ts";
import type { Step } from "./act-claim.ts";
import { ALL_KINDS, type KindSet } from "./kinds.ts";

export const STARTING_STEPS = ["signed", "approved", "effective"] as const;
export type StartingStep = (typeof STARTING_STEPS)[number];

/** The switches of a counting rule that decide when a tie is in force (design rules 5 to 8). */
export interface Reading {
  kinds: KindSet;
  /** Rank of the weakest evidence that establishes a tie, 0 unsourced … 5 document. */
  evidence: number;
  /** Which step starts a tie where sources name several: this one first, then the others in their order. */
  startsWith: StartingStep;
  /** A list goes on asserting after its day, until evidence of an end. */
  listsPersist: boolean;
  /** A suspended tie counts as in force. */
  suspendedCounts: boolean;
}

export const DEFAULT_READING: Reading = {
  kinds: ALL_KINDS,
  evidence: gradeRank("unsourced"),
  startsWith: "signed",
  listsPersist: true,
  suspendedCounts: false,
};

/** The steps in the order in which they start a tie; the first that any claim names wins. */
export const STEP_ORDER: Record<StartingStep, readonly Step[]> = {
  signed: ["signed", "effective", "approved", "ratified"],
  approved: ["approved", "ratified", "signed", "effective"],
  effective: ["effective", "signed", "approved", "ratified"],
};

/** The number of a combination of the last three switches, 0..11: its bit in `spell.variants`. */
export function variantIndex(reading: Omit<Reading, "kinds" | "evidence">): number {
  return (
    STARTING_STEPS.indexOf(reading.startsWith) * 4 +
    (reading.listsPersist ? 2 : 0) +
    (reading.suspendedCounts ? 1 : 0)
  );
}

export const VARIANTS: readonly Omit<Reading, "kinds" | "evidence">[] = STARTING_STEPS.flatMap((startsWith) =>
  [false, true].flatMap((listsPersist) =>
    [false, true].map((suspendedCounts) => ({ startsWith, listsPersist, suspendedCounts })),
  ),
);
