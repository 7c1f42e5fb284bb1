import type { CitationId, FigureId, OrganizationId, RuleId } from "../kernel/ids.ts";
import type { PartialDate } from "../kernel/partial-date.ts";

export const COMPARATORS = ["=", ">", "≥", "≈"] as const;
export type Comparator = (typeof COMPARATORS)[number];

/** A published number, as its issuer gave it. */
export interface Figure {
  id: FigureId;
  citation: CitationId;
  issuer: OrganizationId;
  /** Who with whom, in words: "China with SCO countries". */
  subject: string;
  /** What was counted, in words. */
  scope: string;
  comparator: Comparator;
  value: number;
  /** As published: pair, city, country, project, USD … */
  unit: string;
  asOf: PartialDate | null;
  /** Of a flow: the time it covers. */
  period: PartialDate | null;
  measure: string;
  /** Figures with one key were published as one statement in two units ("15 cities in 12 countries"). */
  pairKey: string | null;
  note: string | null;
  mapping: FigureMapping;
}

/**
 * The rule that asks what the figure says, with the switches that this figure sets; or why no rule of ours can.
 */
export type FigureMapping = { rule: RuleId; change: Record<string, unknown> } | { whyNot: string };

export const isMapped = (
  mapping: FigureMapping,
): mapping is { rule: RuleId; change: Record<string, unknown> } => "rule" in mapping;
