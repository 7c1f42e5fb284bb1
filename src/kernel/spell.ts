import type { Certainty } from "./certainty.ts";
import type { Day } from "./day.ts";

/** A time [from, to) in which something possibly, and within it certainly, holds. Each end has its bounds. */
export interface Spell {
  fromEarliest: Day;
  /** From here on it certainly holds; `infinity` where it never does. */
  fromLatest: Day;
  toEarliest: Day;
  toLatest: Day;
}

/** Whether it holds on a day, by spells that do not overlap. */
export function certaintyOn(spells: readonly Spell[], day: Day): Certainty {
  const spell = spells.find((candidate) => candidate.fromEarliest <= day && day < candidate.toLatest);
  if (!spell) return "not";
  return spell.fromLatest <= day && day < spell.toEarliest ? "certain" : "possible";
}
