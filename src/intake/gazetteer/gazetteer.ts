import type { PartialDate } from "../../kernel/partial-date.ts";
import type { Level, NameKind } from "../../registry/places/place.ts";

/** The kinds of files that the gazetteer is made from. */
export type FileKind =
  | "divisions-1"
  | "divisions-2"
  | "places"
  | "alternate-names"
  | "names-table"
  | "former-names";

/** A populated place or a division, as GeoNames describes it. */
export interface GazetteerPlace {
  /** The GeoNames id of a populated place ("1797929"), the code of a division ("CN.25", "AE.01.101"). */
  id: string;
  geonames: number | null;
  name: string;
  asciiName: string;
  /** The ASCII name as words joined by hyphens; empty where it has no letter. */
  slug: string;
  /** GeoNames: PPL and its kinds, ADM1, ADM2. */
  feature: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** Codes within the country; null where GeoNames does not say. */
  admin1: string | null;
  admin2: string | null;
  point: { latitude: number; longitude: number } | null;
  /** Whose point it is: a division that came without one has that of its seat, or of its largest place. */
  pointOf: "itself" | "seat" | "largest place";
  population: number | null;
  /** Day of its last change in GeoNames, `2022-04-01`. */
  modified: string | null;
  /** GeoNames no longer has it. */
  vanished: boolean;
}

/** A further name; the main one is in `GazetteerPlace`. */
export interface GazetteerName {
  name: string;
  /** BCP 47; null where the file does not say it. */
  language: string | null;
  kind: NameKind;
  valid: PartialDate | null;
  /** For a former name, what became of its bearer. */
  succession: "renamed" | "merged" | "split" | null;
}

/** What kind of government's territory a feature of GeoNames is. */
export function levelOf(feature: string): Level {
  if (feature === "ADM1") return "province";
  if (feature === "ADM2") return "county";
  return feature === "PPLX" ? "district" : "city";
}

/** The id of the first-order division that something lies in; null where GeoNames does not say. */
export const firstOrderId = (of: { country: string; admin1: string | null }): string | null =>
  of.admin1 === null ? null : `${of.country}.${of.admin1}`;
