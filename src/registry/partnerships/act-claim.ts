import type { Bounds } from "../../kernel/bounds.ts";
import type { CitationId, PartnershipId, PlaceId, SourceId } from "../../kernel/ids.ts";
import type { PartialDate } from "../../kernel/partial-date.ts";
import type { Capacity, EvidenceGrade, SourceKind } from "../evidence/grade.ts";

export const FORMS = [
  "letter of intent",
  "memorandum",
  "agreement",
  "protocol",
  "declaration",
  "resolution",
  "plan",
  "statement",
  "list entry",
  "not stated",
] as const;
export type Form = (typeof FORMS)[number];

export const EFFECTS = [
  "proposes",
  "intends",
  "establishes",
  "renews",
  "suspends",
  "resumes",
  "ends",
  "does not renew",
  "expires",
  "denies",
  "confirms",
  "lists",
] as const;
export type Effect = (typeof EFFECTS)[number];

export const STRENGTHS = ["unspecified", "friendly-cooperation", "sister"] as const;
export type Strength = (typeof STRENGTHS)[number];

export const STEPS = [
  "proposed",
  "announced",
  "signed",
  "approved",
  "ratified",
  "effective",
  "not stated",
] as const;
export type Step = (typeof STEPS)[number];

/** What one citation says about an act between the parties of a partnership. */
export interface ActClaim {
  citation: CitationId;
  partnership: PartnershipId;
  source: SourceId;
  sourceKind: SourceKind;
  /** The place that speaks, when a party does (or a place within one that speaks for it). */
  claimant: PlaceId | null;
  capacity: Capacity;
  grade: EvidenceGrade;
  form: Form;
  effect: Effect;
  /** Only of acts that establish, renew, confirm or list. */
  strength: Strength | null;
  /** The source's own word for it. */
  label: string | null;
  step: Step;
  /** When that step was done; null where the source gives no date. */
  on: PartialDate | null;
  /** Computed or inferred by the curator rather than stated. */
  derived: boolean;
  /** The day the source speaks of: as of, else published, else retrieved. */
  speaks: Bounds;
  termYears: number | null;
  termNote: string | null;
}
