import type { PartnershipId, PlaceId } from "../../kernel/ids.ts";

/** A relation between two places, or more. What is known of it hangs on its instruments. */
export interface Partnership {
  id: PartnershipId;
  /** Sorted by id. */
  parties: PlaceId[];
}

/** One partnership for one set of places: its id is made of theirs, whatever order a source names them in. */
export function partnershipOf(parties: Iterable<PlaceId>): Partnership {
  const sorted = [...new Set(parties)].sort();
  return { id: sorted.join("--") as PartnershipId, parties: sorted };
}
