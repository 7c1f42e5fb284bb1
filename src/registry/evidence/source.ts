import type { Bounds } from "../../kernel/bounds.ts";
import { FOREVER } from "../../kernel/day.ts";
import type { CitationId, OrganizationId, PlaceId, SourceId } from "../../kernel/ids.ts";
import type { PartialDate } from "../../kernel/partial-date.ts";
import type { Capacity, SourceKind } from "./grade.ts";

/** Where claims are read: a page, a list, a book. */
export interface Source {
  id: SourceId;
  kind: SourceKind;
  title: string;
  publisher: string | null;
  url: string | null;
  published: PartialDate | null;
  retrieved: PartialDate | null;
  language: string | null;
  /** How the text reached us when not from its publisher. */
  carrierNote: string | null;
}

/** This source, at this place in it, in these words, on behalf of this claimant. What it states hangs on its id. */
export interface Citation {
  id: CitationId;
  source: SourceId;
  locator: string | null;
  excerpt: string | null;
  claimantPlace: PlaceId | null;
  claimantOrganization: OrganizationId | null;
  capacity: Capacity;
  /** The day for which a list or a statement says it holds. */
  asOf: PartialDate | null;
  note: string | null;
}

/**
 * The day on which a citation speaks: as of, else published, else retrieved (design idea 3). A source without any
 * date speaks of a day that nobody knows.
 */
export function speaksOn(
  citation: { asOf: Bounds | null },
  source: { published: Bounds | null; retrieved: Bounds | null },
): Bounds {
  const day = citation.asOf ?? source.published ?? source.retrieved;
  return day ? { earliest: day.earliest, latest: day.latest } : { earliest: FOREVER, latest: FOREVER };
}
