import {
  type CaveatCode,
  difference,
  type Outcome,
  type Reason,
  ratio,
  type Series,
  series,
  sum,
} from "./comparing.ts";
import type { InvestmentFigure } from "./investment-figure.ts";

/** What a reader may ask of figures together. */
export const DEEDS = ["sum", "difference", "ratio", "series"] as const;
export type Deed = (typeof DEEDS)[number];

/** What figures give together. */
export type Answer =
  | { deed: "sum" | "difference"; figure: InvestmentFigure }
  | { deed: "ratio"; of: InvestmentFigure; to: InvestmentFigure; times: number }
  | { deed: "series"; series: Series };

export interface Refused {
  ok: false;
  reasons: readonly Reason[];
}

export interface Answered {
  ok: true;
  value: Answer;
  caveats: readonly CaveatCode[];
}

/** Does with figures what was asked, or says why not. */
export function compare(deed: Deed, figures: readonly InvestmentFigure[]): Answered | Refused {
  switch (deed) {
    case "sum":
      return answered(sum(figures), (figure) => ({ deed, figure }));
    case "difference":
      return answered(difference(figures), (figure) => ({ deed, figure }));
    case "ratio":
      return answered(ratio(figures), (found) => ({ deed, ...found }));
    case "series":
      return answered(series(figures), (found) => ({ deed, series: found }));
  }
}

const answered = <V>(outcome: Outcome<V>, made: (value: V) => Answer): Answered | Refused =>
  outcome.ok ? { ...outcome, value: made(outcome.value) } : outcome;
