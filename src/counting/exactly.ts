import { ACT_KINDS, type ActKind, TIE_KINDS, tieOf } from "../registry/partnerships/kinds.ts";
import type { Rule } from "./rule.ts";

/**
 * One way to be what a rule counts: a tie by one of `counted`, and none by one of `stronger`. Without `exactly` there is
 * one way, and nothing stands against it.
 */
export interface Way {
  counted: readonly ActKind[];
  /** Kinds that the rule does not count and that are stronger than the weakest of these. */
  stronger: readonly ActKind[];
}

const rank = (kind: ActKind): number => TIE_KINDS.indexOf(tieOf(kind));

/**
 * The ways of a rule. With `exactly` a place's strongest tie must be a counted one: for each strength among the counted
 * kinds, a tie at least so strong by a counted kind, and no stronger tie by another kind.
 */
export function waysOf(rule: Pick<Rule, "kinds" | "exactly">): Way[] {
  if (!rule.exactly) return [{ counted: rule.kinds, stronger: [] }];
  const ways = new Map<string, Way>();
  for (const least of [...new Set(rule.kinds.map(rank))].sort((a, b) => a - b)) {
    const stronger = ACT_KINDS.filter((kind) => rank(kind) > least && !rule.kinds.includes(kind));
    // The weakest strength that the same kinds stand against covers the stronger ones.
    const key = stronger.join();
    if (!ways.has(key))
      ways.set(key, { counted: rule.kinds.filter((kind) => rank(kind) >= least), stronger });
  }
  return [...ways.values()];
}
