import type { Certainty } from "../../kernel/certainty.ts";
import { addYears, BEGINNING, type Day, FOREVER } from "../../kernel/day.ts";
import type { PlaceId } from "../../kernel/ids.ts";
import { certaintyOn } from "../../kernel/spell.ts";
import type { ActClaim, Effect } from "./act-claim.ts";
import { claimedBounds } from "./evidence-use.ts";
import type { Instrument } from "./instrument.ts";
import { kindOf, namesNoKind, TIE_KINDS, type TieKind, tieOf } from "./kinds.ts";
import { DEFAULT_READING, type Reading } from "./reading.ts";
import { type ThresholdSpells, thresholdSpells } from "./threshold-spells.ts";

export const STANDINGS = ["in force", "suspended", "expired", "ended", "not established"] as const;
export type Standing = (typeof STANDINGS)[number];

/** What a partnership's instruments add up to on a day (design.md §3). Derived, never stored. */
export interface State {
  /** The strongest tie certainly in force; else the strongest possible; of an ended tie, the strongest it had. */
  kind: TieKind | null;
  standing: Standing;
  certainty: "certain" | "possible";
  /** What else is possible that day, strongest tie first. */
  alternatives: { kind: TieKind | null; standing: Standing }[];
}

const STRONGEST_FIRST: readonly TieKind[] = [...TIE_KINDS].reverse();

export function stateOn(
  instruments: readonly Instrument[],
  parties: readonly PlaceId[],
  day: Day,
  reading: Omit<Reading, "kinds"> = DEFAULT_READING,
  spells: ThresholdSpells = thresholdSpells(instruments, parties, reading),
): State {
  const at = (kind: TieKind, suspendedCounts?: boolean): Certainty =>
    certaintyOn(spells(kind, suspendedCounts), day);

  const inForce = new Map(TIE_KINDS.map((kind) => [kind, at(kind)]));
  const certain = STRONGEST_FIRST.find((kind) => inForce.get(kind) === "certain");
  const possible = STRONGEST_FIRST.filter((kind) => inForce.get(kind) === "possible");
  // A threshold says something new only where claims of that very kind stand behind it.
  const speaking = instruments.flatMap((i) => i.used).filter((claim) => tieOfClaim(claim) !== null);
  const named = speaking.filter((claim) => !namesNoKind(claim));
  const claimed = new Set((named.length > 0 ? named : speaking).map(tieOfClaim));
  if (certain) {
    return {
      kind: certain,
      standing: "in force",
      certainty: "certain",
      alternatives: possible
        .filter((kind) => claimed.has(kind))
        .map((kind) => ({ kind, standing: "in force" })),
    };
  }
  const over = overState(instruments, day, (kind) => at(kind, true));
  const [strongest, ...weaker] = possible;
  if (strongest === undefined) return { ...over, certainty: "certain", alternatives: [] };
  return {
    kind: strongest,
    standing: "in force",
    certainty: "possible",
    alternatives: [
      ...weaker.filter((kind) => claimed.has(kind)).map((kind) => ({ kind, standing: "in force" as const })),
      over,
    ],
  };
}

/** The state of a tie that is not in force: suspended, expired or ended, or not established by that day. */
function overState(
  instruments: readonly Instrument[],
  day: Day,
  withSuspended: (kind: TieKind) => Certainty,
): { kind: TieKind | null; standing: Standing } {
  const used = instruments.flatMap((i) => i.used);
  const begun = used.filter((claim) => claimedBounds(claim).earliest <= day);
  const happened = (...effects: Effect[]) => begun.some((claim) => effects.includes(claim.effect));
  const ties = used.filter((claim) => tieOfClaim(claim) !== null);
  const made = ties.filter((claim) => begun.includes(claim));
  // What had not begun is not over (design rule 8: an end lies after the start); an end alone implies a tie.
  if (ties.length > 0 && made.length === 0) return { kind: null, standing: "not established" };
  const kind =
    ties.length === 0 ? "unspecified" : (STRONGEST_FIRST.find((tie) => made.some(isOf(tie))) ?? null);
  if (happened("suspends") && TIE_KINDS.some((tie) => withSuspended(tie) !== "not")) {
    return { kind, standing: "suspended" };
  }
  if (happened("expires", "does not renew")) return { kind, standing: "expired" };
  if (happened("ends")) return { kind, standing: "ended" };
  if (made.some((claim) => termEndOf(claim) <= day)) return { kind, standing: "expired" };
  return { kind: null, standing: "not established" };
}

const isOf = (tie: TieKind) => (claim: ActClaim) => tieOfClaim(claim) === tie;

/** When the term that a claim states has run out, counted from its first day; never where it states none. */
function termEndOf(claim: ActClaim): Day {
  const { earliest } = claimedBounds(claim);
  return claim.termYears === null || earliest === BEGINNING ? FOREVER : addYears(earliest, claim.termYears);
}

function tieOfClaim(claim: ActClaim): TieKind | null {
  const kind = kindOf(claim);
  return kind === null ? null : tieOf(kind);
}
