import type { PartialDate } from "../../kernel/partial-date.ts";
import type { ActClaim } from "../../registry/partnerships/act-claim.ts";
import type { ActReading } from "./row-reading.ts";

/** What a claim is held against: of the registry, or of an earlier row of the same file. */
export type HeldClaim = Pick<ActClaim, "citation" | "effect" | "strength" | "on" | "speaks">;

const ENDS = new Set(["ends", "suspends", "does not renew", "expires", "denies"]);
const HOLDS = new Set(["lists", "establishes", "renews", "confirms", "resumes"]);

/**
 * Why a claim contradicts one that is held: both date an act of one kind, on days that exclude each other; or one says
 * that the tie ended, and the other, which speaks later, that it holds.
 */
export function contradiction(
  act: ActReading,
  speaks: PartialDate | null,
  held: HeldClaim,
): { code: "other-date" | "holds-after-end"; message: string } | null {
  if (
    act.effect === held.effect &&
    act.strength === held.strength &&
    act.on &&
    held.on &&
    apart(act.on, held.on)
  ) {
    return {
      code: "other-date",
      message: `It says ${act.on.edtf}, and ${held.citation} says ${held.on.edtf}.`,
    };
  }
  if (HOLDS.has(act.effect) && ENDS.has(held.effect)) {
    const end = held.on ?? null;
    if (end && speaks && speaks.earliest > end.latest) {
      return {
        code: "holds-after-end",
        message: `It says that the tie holds; ${held.citation} says that it does not since ${end.edtf}.`,
      };
    }
  }
  if (
    ENDS.has(act.effect) &&
    HOLDS.has(held.effect) &&
    act.on &&
    Number.isFinite(held.speaks.earliest) &&
    held.speaks.earliest > act.on.latest
  ) {
    return {
      code: "holds-after-end",
      message: `It says that the tie does not hold since ${act.on.edtf}; ${held.citation} says later that it does.`,
    };
  }
  return null;
}

const apart = (a: PartialDate, b: PartialDate): boolean => a.latest < b.earliest || b.latest < a.earliest;
