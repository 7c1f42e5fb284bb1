import type { Outcome, Reason } from "../match.ts";
import type { Asked, NameFound } from "./named-entry.ts";

/**
 * When a person need not look: the score of the first place found. Calibrated on the development part and checked on
 * places held out (docs/method/reconciliation.md).
 */
export const THRESHOLDS = {
  matched: 0.975,
  /** Where the country is not said. */
  matchedAnywhere: 0.99,
  /** A name with less is not proposed. */
  unknown: 0.02,
} as const;

/** What is made of the places found: the surest is meant, a person has to say which, or none is near. */
export function decideMatch(
  found: readonly NameFound[],
  asked: Pick<Asked, "country">,
): { outcome: Outcome; score: number; reasons: Reason[] } {
  const [first, second] = found;
  if (first === undefined || first.score < THRESHOLDS.unknown)
    return { outcome: "unknown", score: first?.score ?? 0, reasons: [{ code: "nothing-near" }] };
  const needed = asked.country === null ? THRESHOLDS.matchedAnywhere : THRESHOLDS.matched;
  const { score } = first;
  const reasons = [...first.reasons];
  if (asked.country === null) reasons.push({ code: "country-not-said" });
  if (score >= needed) {
    reasons.push({ code: second === undefined ? "only-one" : "surest" });
    return { outcome: "matched", score, reasons };
  }
  const alike = found.filter((other) => other.score >= score / 10).length;
  if (alike > 1) reasons.push({ code: "several-alike", said: { count: alike } });
  reasons.push({ code: "not-sure-enough", said: { score: Math.round(score * 1000) / 1000, needed } });
  return { outcome: "ambiguous", score, reasons };
}
