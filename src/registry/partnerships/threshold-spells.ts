import type { PlaceId } from "../../kernel/ids.ts";
import type { Spell } from "../../kernel/spell.ts";
import type { Instrument } from "./instrument.ts";
import { type KindSet, kindOf, kindSet, THRESHOLDS, type TieKind } from "./kinds.ts";
import type { Reading } from "./reading.ts";
import { spellsOf } from "./timeline.ts";

/** The spells of a partnership for each threshold. */
export type ThresholdSpells = (kind: TieKind, suspendedCounts?: boolean) => readonly Spell[];

const ENDING = new Set(["ends", "expires", "does not renew", "suspends"]);

/** Works out each threshold's spells when first asked for; thresholds that no claim tells apart share theirs. */
export function thresholdSpells(
  instruments: readonly Instrument[],
  parties: readonly PlaceId[],
  reading: Omit<Reading, "kinds">,
): ThresholdSpells {
  const relevant = relevantKinds(instruments);
  const known = new Map<string, readonly Spell[]>();
  return (kind, suspendedCounts = reading.suspendedCounts) => {
    const kinds = (THRESHOLDS[kind] & relevant) as KindSet;
    if (kinds === 0) return [];
    const key = `${kinds} ${suspendedCounts}`;
    let spells = known.get(key);
    if (!spells) {
      spells = spellsOf(instruments, parties, { ...reading, suspendedCounts, kinds });
      known.set(key, spells);
    }
    return spells;
  };
}

/** The kinds that make a difference here: those claimed; an end alone implies a tie of unspecified kind. */
export function relevantKinds(instruments: readonly Instrument[]): KindSet {
  const claims = instruments.flatMap((instrument) => instrument.used);
  const claimed = claims.map((claim) => kindOf(claim)).filter((kind) => kind !== null);
  const ends = claims.some((claim) => ENDING.has(claim.effect));
  return kindSet(ends ? [...claimed, "unspecified"] : claimed);
}
