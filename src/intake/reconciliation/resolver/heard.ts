import { type CountryReading, readCountry } from "../countries/read-country.ts";
import type { Reason } from "../match.ts";
import type { Mention } from "../mention.ts";

/** A mention as it is looked for: the country read, and a country behind a comma taken off the name. */
export interface Heard {
  name: string;
  country: CountryReading;
  /** What names the division in which it is said to lie, where anything does. */
  within: string | null;
  /** Whether the country stood in the name itself: if nothing is found there, the words may have meant something else. */
  countryInName: boolean;
}

export function hear(mention: Mention): Heard {
  const country = readCountry(mention.country);
  const said = { name: mention.name, within: mention.within?.trim() || country.also, countryInName: false };
  if (country.how !== "empty") return { ...said, country };
  const inName = countryInName(mention.name);
  if (!inName) return { ...said, country };
  return { ...inName, within: said.within ?? inName.within, countryInName: true };
}

/**
 * "Rauma, Norway" without a country beside it. Two letters behind a comma are more often a state of the United States
 * ("Portland, ME") than a code, and a misspelt country more often something else: both are left in the name.
 */
function countryInName(
  name: string,
): { name: string; country: CountryReading; within: string | null } | null {
  const parts = name.split(/[,，]/).map((part) => part.trim());
  const last = parts.at(-1) ?? "";
  const [first] = parts;
  if (parts.length < 2 || parts.length > 4 || !first || last.length < 3 || /\d/.test(last)) return null;
  const country = readCountry(last);
  if (country.among.length === 0 || country.how === "misspelt") return null;
  const between = parts.slice(1, -1).join(", ");
  return { name: first, country, within: between || country.also };
}

/** What a reader must know of how the country was read. */
export function countryReasons({ country }: Heard, said: string | null): Reason[] {
  const text = (said ?? "").trim();
  if (country.how === "unread") return [{ code: "country-unread", said: { country: text } }];
  if (country.how === "historic") {
    return [
      {
        code: "country-historic",
        said: { country: country.historic?.names[0] ?? text, count: country.among.length },
      },
    ];
  }
  if (country.among.length > 1) {
    return [{ code: "country-several", said: { country: text, count: country.among.length } }];
  }
  if (country.how === "misspelt") {
    return [{ code: "country-misspelt", said: { country: country.code ?? "", text } }];
  }
  return [];
}
