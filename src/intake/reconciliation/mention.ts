import type { PlaceId } from "../../kernel/ids.ts";
import type { Level } from "../../registry/places/place.ts";

/** A name as a source writes it, with what the source says beside it: not yet a place. */
export interface Mention {
  /** Verbatim: brackets, suffixes and misprints are read by the matching, not taken off before. */
  name: string;
  /** As the source writes it: a code, a name in any language, misspelt, of a state that is no more; null if not said. */
  country: string | null;
  /** BCP 47 language in which the name is written; null if not known. */
  language: string | null;
  /** The level that the source says or its list is of; null if any. */
  level: Level | null;
  /** The division in which the source says it lies (a federal state, an oblast), as written. */
  within: string | null;
  /** Where the source says it lies, WGS 84 degrees. */
  point: { latitude: number; longitude: number } | null;
  /** Identifiers that the source itself states. */
  ids: { geonames: number | null; wikidata: string | null };
  /**
   * Who stands on the other side, as far as it is known already. `ties`: with whom it is known to be a partner; without
   * them, with whom the registry has it.
   */
  partner: { place: PlaceId | null; country: string | null; ties?: ReadonlySet<PlaceId> } | null;
}

/** A mention of which only the name is known, and what is given. */
export function mentionOf(name: string, said: Partial<Omit<Mention, "name">> = {}): Mention {
  return {
    name,
    country: null,
    language: null,
    level: null,
    within: null,
    point: null,
    ids: { geonames: null, wikidata: null },
    partner: null,
    ...said,
  };
}
