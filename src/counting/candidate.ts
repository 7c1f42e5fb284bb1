import type { PartnershipId, PlaceId } from "../kernel/ids.ts";
import type { Spell } from "../kernel/spell.ts";
import type { SpellRow } from "../registry/partnerships/spell-table.ts";
import type { Level } from "../registry/places/place.ts";

/** What a rule asks about a place. */
export interface CountedPlace {
  id: PlaceId;
  country: string;
  level: Level;
  firstOrder: boolean;
  /** The places it lies in, nearest first. */
  within: PlaceId[];
}

/** A pair of places that some partnership joins, seen from one of them. */
export interface Candidate {
  partnership: PartnershipId;
  /** How many parties the partnership has. */
  parties: number;
  own: CountedPlace;
  other: CountedPlace;
  spells: SpellRow[];
}

/** Everything a count reads, as known at a revision. */
export interface World {
  candidates: Candidate[];
  places: Map<PlaceId, CountedPlace>;
  /** Who follows whom: the last place of each chain of successions. */
  successors: Map<PlaceId, PlaceId>;
  /** Group id → country → times in each role. */
  memberships: Map<string, Map<string, RoleTimes>>;
}

/** A country's time in any of a set of roles. */
export type RoleTimes = (roles: readonly string[]) => Spell[];
