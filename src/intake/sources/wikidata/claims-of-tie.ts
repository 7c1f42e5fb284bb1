import type { PartialDate } from "../../../kernel/partial-date.ts";
import type { ActReading, ClaimReading } from "../../import/row-reading.ts";

/** The property's own label. It parts no kinds of tie, so strength is never more than unspecified. */
const LABEL = "twinned administrative body";

/** What a statement of P190 says of its tie. */
export interface StatedTie {
  start: PartialDate | null;
  /** "Point in time": it was so then. */
  on: PartialDate | null;
  /** It is over, on a day that may not be known; null: nothing says so. */
  end: { on: PartialDate | null } | null;
  locator: string | null;
  note: string | null;
}

/**
 * With a start the statement says when the tie was made; without one it lists it (README.md). An end is a claim of its
 * own, and what is over is not listed as going on. The first mention carries the statement: it stands in its list.
 */
export function claimsOfTie({ start, on, end, locator, note }: StatedTie): ClaimReading[] {
  const tie: ActReading =
    start || end
      ? act({ form: "not stated", effect: "establishes", strength: "unspecified", on: start ?? on })
      : act({ form: "list entry", effect: "lists", strength: null, on });
  const acts = end ? [tie, act({ form: "not stated", effect: "ends", strength: null, on: end.on })] : [tie];
  return acts.map((one) => ({
    parties: [0, 1],
    host: 0,
    capacity: "third party",
    act: one,
    locator,
    excerpt: null,
    note,
  }));
}

const act = (said: Pick<ActReading, "form" | "effect" | "strength" | "on">): ActReading => ({
  ...said,
  label: LABEL,
  step: "not stated",
  derived: false,
  termYears: null,
  termNote: null,
});
