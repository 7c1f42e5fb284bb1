import type { PlaceId } from "../../../kernel/ids.ts";
import type { Level } from "../../../registry/places/place.ts";

/** A name of a place, as the registry or the gazetteer has it. */
export interface KnownName {
  name: string;
  /** The name to show. */
  shown: string;
  place: PlaceId | null;
  /** A GeoNames id, or the code of a division. */
  gazetteer: string | null;
  level: Level;
  /** ISO 3166-1 alpha-2. */
  country: string;
  population: number | null;
}

/** Where the names of places are looked up. Keys are of `nameKey`. */
export interface NameBook {
  /** Names whose key is among these. */
  named(keys: readonly string[]): Promise<readonly KnownName[]>;
  /** All names in Chinese characters: a text without spaces has too many possible names to ask for each. */
  inHan(): Promise<readonly KnownName[]>;
}

/** What a name is looked up by: lower case, without accents, one kind of hyphen and apostrophe. */
export const nameKey = (name: string): string =>
  name
    .normalize("NFKD")
    // Accents of Latin letters only: й is a letter of its own.
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[‐‑–—]/g, "-")
    .replaceAll("ё", "е")
    .replace(/\s+/g, " ")
    .trim();
