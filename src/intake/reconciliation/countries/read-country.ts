import type { HistoricState } from "./country-data.ts";
import { countryKey } from "./country-key.ts";
import { type CountryNames, countryNames, type KnownSpelling } from "./country-names.ts";
import { nearestSpelling } from "./misspelt-country.ts";

/**
 * code: an ISO code. name: a name of it. historic: a state that is no more. misspelt: a name but for a letter or two.
 * empty: nothing was said. unread: something was said that we cannot read.
 */
export type CountryHow = "code" | "name" | "historic" | "misspelt" | "empty" | "unread";

export interface CountryReading {
  /** ISO 3166-1 alpha-2 (XK for Kosovo), where one country is meant. */
  code: string | null;
  /** Every country that may be meant: the one, the successors of a historic state, both Congos; empty where unread. */
  among: readonly string[];
  how: CountryHow;
  /** The state that is no more, where it was one. */
  historic: HistoricState | null;
  /** What else the words say: "New York" of "New York, United States"; "England". */
  also: string | null;
}

const NOTHING = new Set(["", "nan", "null", "none", "n a", "na?", "unknown", "not stated", "undefined"]);

const unread = (how: "empty" | "unread"): CountryReading => ({
  code: null,
  among: [],
  how,
  historic: null,
  also: null,
});

const cache = new Map<string, CountryReading>();
/** Lists repeat their few hundred spellings; a hostile one must not fill the memory. */
const CACHED = 10_000;

/** What a text in the place of a country means. Never throws; what cannot be read is `unread`. */
export function readCountry(text: string | null): CountryReading {
  if (text === null) return unread("empty");
  const there = cache.get(text);
  if (there) return there;
  const read = reading(text.slice(0, LONGEST));
  if (cache.size >= CACHED) cache.clear();
  cache.set(text, read);
  return read;
}

const LONGEST = 200;

function reading(text: string): CountryReading {
  const key = countryKey(text);
  if (NOTHING.has(key)) return unread("empty");
  const names = countryNames();
  return (
    whole(names, text) ??
    withoutBracket(names, text) ??
    withComma(names, text) ??
    misspelt(names, text) ??
    unread("unread")
  );
}

const readingOf = (said: KnownSpelling, how: CountryHow, also: string | null = null): CountryReading => ({
  code: said.codes.length === 1 ? (said.codes[0] ?? null) : null,
  among: said.codes,
  how: said.kind === "historic" ? "historic" : how,
  historic: said.historic,
  also: also ?? said.part,
});

/** The words as they stand, or without a small word before them: "the Gambia", "in Italy". */
function whole(names: CountryNames, text: string): CountryReading | null {
  const key = countryKey(text);
  const bare = key.replace(/^(?:in|from)? ?(?:the )?/, "");
  const said = names.find(key) ?? names.find(bare);
  if (said && said.codes.length === 0) return unread("unread");
  return said ? readingOf(said, said.kind) : null;
}

function withoutBracket(names: CountryNames, text: string): CountryReading | null {
  const found = /^([^()（）]+)[(（]([^()（）]*)[)）]\s*$/.exec(text);
  if (!found) return null;
  const [, before = "", inside = ""] = found;
  const read = whole(names, before);
  if (read) return read;
  const other = whole(names, inside);
  return other?.among.length ? { ...other, also: before.trim() } : null;
}

/** "Rauma, Norway", "Martinique, France", "Korea, South"; and the country first: "Germany, Bavaria". */
function withComma(names: CountryNames, text: string): CountryReading | null {
  const parts = text.split(/[,，、;]/).map((part) => part.trim());
  if (parts.length < 2 || parts.length > 5) return null;
  const last = parts.at(-1) ?? "";
  const rest = parts.slice(0, -1).join(", ");
  const turned = whole(names, `${last} ${rest}`);
  if (turned) return turned;
  const state = whole(names, last) ?? misspelt(names, last);
  if (state?.among.length) {
    const own = whole(names, rest);
    const isListed = own?.code && state.code && names.listedUnder(own.code) === state.code;
    return isListed ? own : { ...state, also: rest === "" ? state.also : rest };
  }
  const first = whole(names, parts[0] ?? "");
  return first?.among.length ? { ...first, also: parts.slice(1).join(", ") } : null;
}

function misspelt(names: CountryNames, text: string): CountryReading | null {
  const key = countryKey(text).replace(/^(?:in|from)? ?(?:the )?/, "");
  const near = nearestSpelling(names, key);
  const said = near === null ? undefined : names.find(near);
  if (!said || said.codes.length === 0) return null;
  return readingOf(said, "misspelt");
}
