import type { PlaceId } from "../../kernel/ids.ts";
import type { Level } from "../../registry/places/place.ts";

/**
 * matched: one place is meant, as surely as the stated threshold asks; a person need not look.
 * ambiguous: several may be meant, or one not surely enough: a person decides.
 * unknown: nothing near enough is known.
 */
export const OUTCOMES = ["matched", "ambiguous", "unknown"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Why a place is proposed, or is not the only one: a code with words in every language, and what fills them. */
export interface Reason {
  code: string;
  /** Fills the words: the name that answered, a country, kilometres. */
  said?: Record<string, string | number>;
}

/** A place that may be meant: of the registry, of the gazetteer, or of both. At least one of the two ids is there. */
export interface Candidate {
  place: PlaceId | null;
  /** Id of the gazetteer: a GeoNames id ("1797929"), or the code of a division ("CN.25"). */
  gazetteer: string | null;
  /** The name to show. */
  name: string;
  /** The name that answered, where it is another. */
  answered: string | null;
  /** ISO 3166-1 alpha-2. */
  country: string;
  level: Level;
  /** The division of the first order in which it lies, to show. */
  within: string | null;
  point: { latitude: number; longitude: number } | null;
  population: number | null;
  /** 0 to 1: how surely this one is meant (docs/method/reconciliation.md). */
  score: number;
  reasons: Reason[];
}

export interface Match {
  outcome: Outcome;
  /** The place that is meant; only of `matched`. */
  chosen: Candidate | null;
  /** Of the first candidate; 0 where there is none. */
  score: number;
  /** Why this outcome. */
  reasons: Reason[];
  /** Surest first, at most ten. */
  candidates: Candidate[];
  /** The judgement of a person that decided it, where one did. */
  judgement: number | null;
}
