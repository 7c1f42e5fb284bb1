import type { CitationId } from "../../kernel/ids.ts";

export const JUDGEMENT_KINDS = ["accept", "reject", "same-act", "other-act"] as const;
export type JudgementKind = (typeof JUDGEMENT_KINDS)[number];

/** A person's decision about a citation, with a reason. Reversible: it can be withdrawn, and stays on record. */
export interface Judgement {
  citation: CitationId;
  kind: JudgementKind;
  /** The other citation, of `same-act` only. */
  other: CitationId | null;
  reason: string;
  author: string;
}
