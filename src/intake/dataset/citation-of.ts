import type { CitationId, OrganizationId, PlaceId, SourceId } from "../../kernel/ids.ts";
import type { PartialDate } from "../../kernel/partial-date.ts";
import type { Capacity } from "../../registry/evidence/grade.ts";
import type { Citation } from "../../registry/evidence/source.ts";

/** The cells of a row that say where it was read and who speaks. */
export interface CitationRow {
  id: string;
  source: SourceId;
  claimant?: string | null;
  capacity?: Capacity;
  locator?: string | null;
  excerpt?: string | null;
  as_of?: PartialDate | null;
  note?: string | null;
}

/** A party that speaks is a place, every other claimant an organization. */
export function citationOf(row: CitationRow): Citation {
  const claimant = row.claimant ?? null;
  const isPlace = claimant !== null && row.capacity === "party";
  return {
    id: row.id as CitationId,
    source: row.source,
    locator: row.locator ?? null,
    excerpt: row.excerpt ?? null,
    claimantPlace: isPlace ? (claimant as PlaceId) : null,
    claimantOrganization: isPlace ? null : (claimant as OrganizationId | null),
    capacity: row.capacity ?? "third party",
    asOf: row.as_of ?? null,
    note: row.note ?? null,
  };
}
