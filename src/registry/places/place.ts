import type { PlaceId } from "../../kernel/ids.ts";
import type { PartialDate } from "../../kernel/partial-date.ts";

export const LEVELS = [
  "country",
  "province",
  "prefecture",
  "city",
  "district",
  "county",
  "village",
  "other",
] as const;
export type Level = (typeof LEVELS)[number];

/** A government's territory at a level. Levels are never confused: Bishkek city is not Chüy oblast. */
export interface Place {
  id: PlaceId;
  level: Level;
  /** The local word: oblast, league, prefecture-level city. */
  levelLocal: string | null;
  /** Of the first order below the country, whatever its level: every province, and municipalities such as Beijing. */
  firstOrder: boolean;
  /** ISO 3166-1 alpha-2. */
  country: string;
  parent: PlaceId | null;
  /** WGS 84 degrees; null where the place has no point or is not yet identified. */
  point: { latitude: number; longitude: number } | null;
  population: number | null;
  geonames: number | null;
  wikidata: string | null;
  pointSource: string | null;
  note: string | null;
}

export const NAME_KINDS = ["official", "short", "alias", "former"] as const;
export type NameKind = (typeof NAME_KINDS)[number];

export interface PlaceName {
  place: PlaceId;
  /** BCP 47. */
  language: string;
  name: string;
  kind: NameKind;
  /** When the place bore it; null where not stated. */
  valid: PartialDate | null;
}

export const SUCCESSION_KINDS = ["renamed", "merged", "split"] as const;

/** One place follows another. */
export interface Succession {
  id: string;
  predecessor: PlaceId;
  successor: PlaceId;
  kind: (typeof SUCCESSION_KINDS)[number];
  on: PartialDate;
  note: string | null;
}
