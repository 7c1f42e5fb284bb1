import { type Certainty, strongest } from "../../kernel/certainty.ts";
import type { Day } from "../../kernel/day.ts";
import { Question } from "../evaluate.ts";
import type { Rule } from "../rule.ts";
import type { Ground } from "../world-cache.ts";

/** The answer by country of the other side, the most first. A thing that reaches two countries stands under both. */
export function countByCountry(
  { world }: Ground,
  rule: Rule,
  asOf: Day,
): { country: string; certain: number; possible: number }[] {
  const counts = new Map<string, { country: string; certain: number; possible: number }>();
  for (const unit of new Question(world, rule, asOf).list().units) {
    const verdicts = new Map<string, Certainty>();
    for (const { other, verdict } of unit.judged) {
      verdicts.set(other.country, strongest(verdicts.get(other.country) ?? "not", verdict));
    }
    for (const [country, verdict] of verdicts) {
      const count = counts.get(country) ?? { country, certain: 0, possible: 0 };
      if (verdict === "certain") count.certain++;
      count.possible++;
      counts.set(country, count);
    }
  }
  return [...counts.values()].sort(
    (a, b) => b.possible - a.possible || b.certain - a.certain || (a.country < b.country ? -1 : 1),
  );
}
