import type { CitationId } from "../../../kernel/ids.ts";
import { gradeRank } from "../../evidence/grade.ts";
import type { Judgement } from "../../evidence/judgement.ts";
import type { ActClaim } from "../act-claim.ts";
import { excludeEachOther } from "../evidence-use.ts";
import { type Instrument, vagueness } from "../instrument.ts";
import { kindOf, namesNoKind } from "../kinds.ts";

/** Why the value of an instrument's first claim is shown and not another's (design idea 2). */
export type ReasonShown =
  | "only claim"
  | "accepted"
  | "best grade"
  | "most precise"
  | "earliest said"
  | "same in all";

export function reasonShown(instrument: Instrument, judgements: readonly Judgement[]): ReasonShown {
  const [shown, next] = instrument.used;
  if (shown && judgements.some((j) => j.kind === "accept" && j.citation === shown.citation))
    return "accepted";
  if (!shown || !next) return "only claim";
  if (instrument.used.every((claim) => sameValue(claim, shown))) return "same in all";
  if (gradeRank(shown.grade) > gradeRank(next.grade)) return "best grade";
  return vagueness(shown) < vagueness(next) ? "most precise" : "earliest said";
}

const sameValue = (a: ActClaim, b: ActClaim): boolean =>
  a.on?.edtf === b.on?.edtf && a.step === b.step && kindOf(a) === kindOf(b);

/** How a claim differs from what is shown of its act. */
export type Difference = "date" | "kind";

/** The claims of an act that cannot be true beside the one shown, and in what. */
export function differences(instrument: Instrument): Map<CitationId, Difference[]> {
  const [shown] = instrument.used;
  const found = new Map<CitationId, Difference[]>();
  if (!shown) return found;
  for (const claim of instrument.claims) {
    if (claim === shown) continue;
    const differ: Difference[] = [];
    if (excludeEachOther(claim, shown)) differ.push("date");
    const named = !namesNoKind(claim) && !namesNoKind(shown);
    if (named && kindOf(claim) !== kindOf(shown)) differ.push("kind");
    if (differ.length > 0) found.set(claim.citation, differ);
  }
  return found;
}

/** The curator's remark says that sources contradict each other in what the fields do not hold (who ended it, say). */
export const notesConflict = (note: string | null): boolean => /conflict|contradict/i.test(note ?? "");
