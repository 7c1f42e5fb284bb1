import type { CitationId, PartnershipId } from "../../kernel/ids.ts";
import type { PartialDate } from "../../kernel/partial-date.ts";

export const ACTIVITY_KINDS = [
  "visit",
  "exchange",
  "ceremony",
  "shipment",
  "training",
  "dormancy report",
  "other",
] as const;

/** Something the partners did, or a report that they do nothing: what a partnership's freshness is derived from. */
export interface Activity {
  citation: CitationId;
  partnership: PartnershipId | null;
  kind: (typeof ACTIVITY_KINDS)[number];
  label: string | null;
  on: PartialDate | null;
}
