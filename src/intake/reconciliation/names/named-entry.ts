import type { Level, NameKind } from "../../../registry/places/place.ts";
import type { Reason } from "../match.ts";

/** A place of the gazetteer with all its names, as the index of names takes it. */
export interface NamedEntry {
  /** A GeoNames id ("1797929") or the code of a division ("CN.25"). */
  id: string;
  names: readonly EntryName[];
  /** ISO 3166-1 alpha-2. */
  country: string;
  level: Level;
  /** Feature code of GeoNames ("PPLA2", "ADM1"); null if none. */
  feature: string | null;
  population: number | null;
  latitude: number | null;
  longitude: number | null;
  /** What names the division of the first order in which it lies; a division of the first order has its own. */
  admin1: string | null;
}

export interface EntryName {
  name: string;
  /** BCP 47; null where the gazetteer does not say. */
  language: string | null;
  kind: NameKind;
}

export interface Point {
  latitude: number;
  longitude: number;
}

/** A name that is looked for, with what is known beside it. */
export interface Asked {
  /** Verbatim. */
  name: string;
  /** ISO 3166-1 alpha-2; null if not known. */
  country: string | null;
  language: string | null;
  level: Level | null;
  admin1?: string | null;
  point: Point | null;
}

/** A place of the gazetteer that may be meant. */
export interface NameFound {
  id: string;
  /** 0 to 1: how surely this one is meant, among all that were found and the possibility that none is. */
  score: number;
  /** How far the name is from what was asked, in nats; 0 is the very name. */
  distance: number;
  /** The distance and all else that speaks for or against it, in nats: comparable with other answers to the same words. */
  against: number;
  /** How surely it is meant where it is the only one: `score` is this times its share among those found. */
  alone: number;
  /** How the name answered, and what else speaks for or against it (codes of `REASON_CODES`). */
  reasons: Reason[];
  /** The name that answered. */
  name: string;
  kind: NameKind;
  country: string;
  level: Level;
  feature: string | null;
  population: number | null;
  point: Point | null;
  admin1: string | null;
}
