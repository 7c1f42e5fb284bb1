import { addYears, type Day } from "../../kernel/day.ts";
import type { TieKind } from "../../registry/partnerships/kinds.ts";
import type { Standing } from "../../registry/partnerships/state.ts";
import { monthsAfter } from "../duties/duty.ts";
import type { OfficeSetting } from "../duties/setting.ts";

/** What an office means to do with a partnership. */
export const LANES = ["renew", "revive", "downgrade", "close", "none"] as const;
export type Lane = (typeof LANES)[number];

/** Why a lane is suggested: the rule that spoke first. */
export const LANE_RULES = [
  "ended",
  "expired",
  "term",
  "dormant",
  "intention",
  "quiet",
  "silent",
  "nothing",
] as const;
export type LaneRule = (typeof LANE_RULES)[number];

export interface Suggestion {
  lane: Lane;
  rule: LaneRule;
  /** The day that the rule speaks of: the end of a term, the last activity. */
  day: Day | null;
}

/** What the rules look at. */
export interface LaneFacts {
  standing: Standing;
  kind: TieKind | null;
  /** Since when at the latest, where that is known. */
  since: Day | null;
  /** The end of the term that comes next; of one known by its year, the first day it can be. */
  termEnds: Day | null;
  /** Somebody reports that nothing happens, and nothing dated contradicts it. */
  dormant: boolean;
  lastActivity: Day | null;
}

/** What may be done with a partnership, by stated rules, the first that holds (docs/method/office.md). A person decides. */
export function suggestLane(facts: LaneFacts, setting: OfficeSetting, asOf: Day): Suggestion {
  const { standing, kind, since, termEnds, dormant, lastActivity } = facts;
  const longAgo = addYears(asOf, -setting.reviveYears);
  if (standing === "ended") return { lane: "close", rule: "ended", day: since };
  if (standing === "expired") return { lane: "renew", rule: "expired", day: since };
  if (termEnds !== null && termEnds <= monthsAfter(asOf, setting.renewMonths)) {
    return { lane: "renew", rule: "term", day: termEnds };
  }
  if (dormant) return { lane: "revive", rule: "dormant", day: null };
  if (kind === "intention" && since !== null && since < longAgo) {
    return { lane: "downgrade", rule: "intention", day: since };
  }
  if (lastActivity !== null) {
    return lastActivity < longAgo
      ? { lane: "revive", rule: "quiet", day: lastActivity }
      : { lane: "none", rule: "nothing", day: lastActivity };
  }
  if (since !== null && since < longAgo) return { lane: "revive", rule: "silent", day: since };
  return { lane: "none", rule: "nothing", day: null };
}
