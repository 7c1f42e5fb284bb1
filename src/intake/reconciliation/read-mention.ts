import { invalid } from "../../kernel/errors.ts";
import { LEVELS, type Level } from "../../registry/places/place.ts";
import { readCountry } from "./countries/read-country.ts";
import { type Mention, mentionOf } from "./mention.ts";

/** What is said of a name beside it, each as a person types it or a column holds it; empty is not said. */
export interface SaidOfName {
  name?: string | undefined;
  country?: string | undefined;
  language?: string | undefined;
  level?: string | undefined;
  within?: string | undefined;
  latitude?: string | undefined;
  longitude?: string | undefined;
  geonames?: string | undefined;
  wikidata?: string | undefined;
}

export const SAID_OF_NAME = [
  "name",
  "country",
  "language",
  "level",
  "within",
  "latitude",
  "longitude",
  "geonames",
  "wikidata",
] as const satisfies readonly (keyof SaidOfName)[];

const LONGEST_NAME = 1_000;

/**
 * A mention of what somebody types. What is said and cannot be read is refused rather than left out: name-missing,
 * bad-level, bad-language, bad-point, bad-identifier; and, where the country is asked to be one, bad-country.
 */
export function readMention(said: SaidOfName, { mustReadCountry = false } = {}): Mention {
  const name = said.name?.trim() ?? "";
  if (name === "" || name.length > LONGEST_NAME) {
    throw invalid("name-missing", `Which name? It has 1 to ${LONGEST_NAME} characters.`, "name");
  }
  const country = said.country?.trim() || null;
  if (mustReadCountry && readCountry(country).how === "unread") {
    throw invalid(
      "bad-country",
      `No country is read from "${country}". Give its name in any language, or its code.`,
      "country",
    );
  }
  return mentionOf(name, {
    country,
    language: languageOf(said.language?.trim() ?? ""),
    level: levelOf(said.level?.trim() ?? ""),
    within: said.within?.trim() || null,
    point: pointOf(said.latitude?.trim() ?? "", said.longitude?.trim() ?? ""),
    ids: {
      geonames: Number(identifier(said.geonames, /^(?:geonames:)?(\d{1,10})$/i, "geonames")) || null,
      wikidata: identifier(said.wikidata, /^(Q\d{1,12})$/i, "wikidata")?.toUpperCase() ?? null,
    },
  });
}

function levelOf(text: string): Level | null {
  if (text === "") return null;
  const level = LEVELS.find((one) => one === text.toLowerCase());
  if (level) return level;
  throw invalid("bad-level", `There is no level "${text}". It is one of ${LEVELS.join(", ")}.`, "level");
}

function languageOf(text: string): string | null {
  if (text === "") return null;
  try {
    const [tag] = Intl.getCanonicalLocales(text);
    if (tag) return tag;
  } catch {
    // Said below.
  }
  throw invalid(
    "bad-language",
    `A language is a BCP 47 tag such as ru or zh-Hans, not "${text}".`,
    "language",
  );
}

function pointOf(latitude: string, longitude: string): Mention["point"] {
  if (latitude === "" && longitude === "") return null;
  const point = { latitude: Number(latitude), longitude: Number(longitude) };
  const fits = Math.abs(point.latitude) <= 90 && Math.abs(point.longitude) <= 180;
  if (latitude !== "" && longitude !== "" && fits) return point;
  throw invalid(
    "bad-point",
    "A point is a latitude of -90 to 90 and a longitude of -180 to 180 degrees.",
    "latitude",
  );
}

function identifier(text: string | undefined, form: RegExp, where: "geonames" | "wikidata"): string | null {
  if (!text?.trim()) return null;
  const found = form.exec(text.trim());
  if (found) return found[1] ?? null;
  throw invalid(
    "bad-identifier",
    where === "geonames"
      ? "A GeoNames id is a number: 1797929."
      : "A Wikidata id is a Q and a number: Q170322.",
    where,
  );
}
