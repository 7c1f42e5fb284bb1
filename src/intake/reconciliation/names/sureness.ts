import type { Level } from "../../../registry/places/place.ts";
import type { NameFound } from "./named-entry.ts";
import type { ReasonCode } from "./reasons.ts";

/**
 * How surely the place that a name leads to is the one that is meant, where it is the only one: logistic in
 * [1, people, letters, distance], fitted for each kind of answer on places of the fitting part (docs/method/reconciliation.md).
 * people: natural logarithm of people over 10,000, at most `MOST_PEOPLE`; letters: at most `MOST_LETTERS`; distance in nats.
 */
const FITTED = {
  official: [4.34, 1.33, 0.217, 0],
  alias: [3.19, 0.43, 0.132, 0],
  reading: [1.86, 0.62, 0.333, 0],
  marked: [4.18, 0, 0.047, -2.35],
  faults: [1.69, 1.52, 0.266, -0.414],
  across: [2.32, 1.11, 0.206, -0.245],
  /** Only a part of the name, or a division that the name does not say: proposed, never matched. */
  weak: [-1, 0, 0, 0],
} as const;

type Answer = keyof typeof FITTED;

const MOST_PEOPLE = 0.7;
const MOST_LETTERS = 14;

const ANSWERS: Partial<Record<ReasonCode, Answer>> = {
  "same-reading": "reading",
  "suffix-off": "marked",
  "before-brackets": "marked",
  "before-comma": "marked",
  "one-of-several": "marked",
  "former-marked": "marked",
  "in-brackets": "weak",
  "part-of-name": "weak",
  faults: "faults",
  "read-across-scripts": "across",
};

/** Levels of divisions: none is meant by a name that does not say so, as far as a program can tell. */
export const DIVISIONS: ReadonlySet<Level> = new Set(["country", "province", "prefecture", "county"]);

/** What is said beside the name moves the sureness too, in nats; set by hand, few of the labels say so much. */
const BESIDE: Partial<Record<string, number>> = {
  "point-near": 3,
  "point-far": -5,
  "within-fits": 2,
  "within-differs": -3,
  "level-differs": -6,
};

/**
 * @param code how the name answered
 * @param people people as they are weighed, seats of government at least so many
 */
export function sureness(
  {
    level,
    kind,
    name,
    distance,
    reasons,
  }: Pick<NameFound, "level" | "kind" | "name" | "distance" | "reasons">,
  code: ReasonCode,
  people: number,
): number {
  const levelFits = reasons.some((reason) => reason.code === "level-fits");
  const beside = reasons.reduce((sum, reason) => sum + (BESIDE[reason.code] ?? 0), 0);
  const division = DIVISIONS.has(level);
  const exact: Answer = kind === "official" ? "official" : "alias";
  const answer = division && !levelFits ? "weak" : (ANSWERS[code] ?? exact);
  const [base, byPeople, byLetter, byDistance] = FITTED[answer];
  const size = division ? 0 : Math.min(MOST_PEOPLE, Math.log((people + 300) / 10_000));
  const letters = Math.min(MOST_LETTERS, [...name.matchAll(/\p{L}/gu)].length);
  return 1 / (1 + Math.exp(-(base + byPeople * size + byLetter * letters + byDistance * distance + beside)));
}
