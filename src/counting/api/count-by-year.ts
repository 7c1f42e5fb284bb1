import { type Day, dayOf, knownDay } from "../../kernel/day.ts";
import type { World } from "../candidate.ts";
import { type Evaluation, Question } from "../evaluate.ts";
import type { Rule } from "../rule.ts";

/** The answer of a rule on one day of a year: its last, or today. */
export interface YearCount extends Evaluation {
  year: number;
  on: Day;
}

export type CountByYear = YearCount[];

const FIRST_YEAR = 1980;

export const yearOf = (day: Day): number => new Date(day * 86_400_000).getUTCFullYear();

/**
 * The answer through time, from the year before the first that counts anything for certain (1980 at the earliest)
 * until today. A count of a period has no day to move along: its series is empty.
 */
export function countByYear(world: World, rule: Rule, last: Day): CountByYear {
  if (rule.count.of === "flow") return [];
  const counts: CountByYear = [];
  for (let year = FIRST_YEAR; year <= yearOf(last); year++) {
    const end = dayOf(year, 12, 31) ?? knownDay(`${year}-12-31`);
    const on = end <= last ? end : last;
    counts.push({ year, on, ...new Question(world, rule, on).count() });
  }
  const certain = counts.findIndex((count) => count.certain > 0);
  const first = certain < 0 ? counts.findIndex((count) => count.possible > 0) : certain;
  return first < 0 ? [] : counts.slice(Math.max(0, first - 1));
}
