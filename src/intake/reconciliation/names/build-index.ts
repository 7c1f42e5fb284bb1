import { LEVELS, NAME_KINDS } from "../../../registry/places/place.ts";
import { BIGRAMS, bigramsOf } from "./bigrams.ts";
import { packSections } from "./index-bytes.ts";
import { isLatin, joined, latinKeys, scriptNumber } from "./latin-letters.ts";
import type { NamedEntry } from "./named-entry.ts";
import { firstPart, withoutKind, withoutLatinKind } from "./suffixes.ts";

/** How a key comes from its name; several may hold. 0: it is the name as it stands. */
export const KEY = {
  withoutKind: 1,
  /** Its first words, before where it lies: Frankfurt am Main. */
  firstPart: 2,
  /** What stands before a comma. */
  beforeComma: 4,
  /** The name is a code (SHA), not a word. */
  code: 8,
  /** The name is another script's, written letter by letter: "qing dao shi" beside Qingdao. */
  letterByLetter: 16,
  /** The name is of another script than Latin. */
  foreign: 32,
} as const;

/** Longer names are none; the longest in GeoNames has 200 characters. */
export const LONGEST_NAME = 200;

interface Link {
  country: number;
  key: string;
  name: number;
  how: number;
}

/**
 * The index of names as bytes, the same for the same entries in whatever order they come. It holds every name with the
 * place that bears it, and for each country the pairs of letters in its names.
 */
export function buildNameIndex(entries: Iterable<NamedEntry>): Uint8Array {
  const sorted = [...entries].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const countries = [...new Set(sorted.map(({ country }) => country))].sort();
  const features = ["", ...[...new Set(sorted.map(({ feature }) => feature ?? ""))].sort()];
  const admins = ["", ...[...new Set(sorted.map(({ admin1 }) => admin1 ?? ""))].filter(Boolean).sort()];
  const countryAt = new Map(countries.map((country, at) => [country, at]));
  const featureAt = new Map(features.map((feature, at) => [feature, at]));
  const adminAt = new Map(admins.map((admin, at) => [admin, at]));

  const texts: string[] = [];
  const namePlace: number[] = [];
  const nameKind: number[] = [];
  const nameScript: number[] = [];
  const links: Link[] = [];
  for (const [place, entry] of sorted.entries()) {
    const country = countryAt.get(entry.country) ?? 0;
    const said = new Set<string>();
    for (const { name, kind } of entry.names) {
      if (said.has(name) || name.length > LONGEST_NAME) continue;
      said.add(name);
      const keys = keysOf(name);
      if (keys.length === 0) continue;
      for (const { key, how } of keys) links.push({ country, key, name: texts.length, how });
      texts.push(name);
      namePlace.push(place);
      nameKind.push(NAME_KINDS.indexOf(kind));
      nameScript.push(scriptNumber(name));
    }
  }
  links.sort(
    (a, b) =>
      a.country - b.country || (a.key < b.key ? -1 : a.key > b.key ? 1 : a.how - b.how || a.name - b.name),
  );
  const keys = keyTable(links, countries.length);
  return packSections(
    { countries, features, admins, divisionsSaid: divisionsSaid(sorted) },
    {
      ...keys,
      ...bigramTable(keys.keyStart, keys.keyBytes, keys.countryKeys),
      ...textTable("name", texts),
      namePlace: Uint32Array.from(namePlace),
      nameKind: Uint8Array.from(nameKind),
      nameScript: Uint8Array.from(nameScript),
      ...textTable(
        "id",
        sorted.map(({ id }) => id),
      ),
      placeCountry: Uint8Array.from(sorted, ({ country }) => countryAt.get(country) ?? 0),
      placeLevel: Uint8Array.from(sorted, ({ level }) => LEVELS.indexOf(level)),
      placeFeature: Uint8Array.from(sorted, ({ feature }) => featureAt.get(feature ?? "") ?? 0),
      placeAdmin: Uint32Array.from(sorted, ({ admin1 }) => adminAt.get(admin1 ?? "") ?? 0),
      // One more than the population; 0 where it is not known.
      placePopulation: Uint32Array.from(sorted, ({ population }) =>
        population === null ? 0 : Math.max(0, Math.round(population)) + 1,
      ),
      placeLatitude: Float32Array.from(sorted, ({ latitude }) => latitude ?? Number.NaN),
      placeLongitude: Float32Array.from(sorted, ({ longitude }) => longitude ?? Number.NaN),
    },
  );
}

/** All keys by which a name is found. */
function keysOf(name: string): { key: string; how: number }[] {
  const found = new Map<string, number>();
  const base = natureOf(name);
  const take = (key: string, how: number) => {
    const spaceless = key.replaceAll(" ", "");
    if (spaceless !== "" && !found.has(spaceless)) found.set(spaceless, base | how);
  };
  const parts = (text: string, how: number) => {
    const whole = latinKeys(text);
    for (const key of whole) take(key, how);
    const own = withoutKind(text);
    if (own) for (const key of latinKeys(own.name)) take(key, how | KEY.withoutKind);
    for (const key of whole) {
      const bare = withoutLatinKind(key);
      if (bare) take(bare.key, how | KEY.withoutKind);
      const part = firstPart(key);
      if (part) take(part, how | KEY.firstPart);
    }
  };
  parts(name, 0);
  const before = beforeComma(name);
  if (before) parts(before, KEY.beforeComma);
  return [...found].map(([key, how]) => ({ key, how }));
}

const COMMA = /^(.{2,}?)\s*[,،]\s*(\S.*)$/u;

/** The name without where it lies; null if it does not say it. */
const beforeComma = (name: string): string | null => COMMA.exec(name)?.[1] ?? null;

/** How many names must say where they lie in these words, and what share of them must lie in one division. */
const LEAST_SAID = 2;
const LEAST_SHARE = 0.8;

/**
 * What names say behind a comma, in any script, and the division of the first order in which those places lie:
 * country, letters, division, apart by tabs.
 */
function divisionsSaid(entries: readonly NamedEntry[]): string[] {
  const said = new Map<string, Map<string, number>>();
  for (const { country, admin1, names } of entries) {
    if (admin1 === null) continue;
    for (const { name } of names) {
      const after = COMMA.exec(name)?.[2];
      const words = after === undefined ? "" : joined(after);
      if (words === "") continue;
      const key = `${country}\t${words}`;
      const counts = said.get(key) ?? new Map<string, number>();
      said.set(key, counts);
      counts.set(admin1, (counts.get(admin1) ?? 0) + 1);
    }
  }
  const found: string[] = [];
  for (const [key, counts] of said) {
    const total = [...counts.values()].reduce((sum, n) => sum + n, 0);
    for (const [admin, n] of counts)
      if (n >= LEAST_SAID && n / total >= LEAST_SHARE) found.push(`${key}\t${admin}`);
  }
  return found.sort();
}

function natureOf(name: string): number {
  if (!isLatin(name)) return KEY.foreign;
  if (/^[A-Z0-9]{2,4}$/.test(name)) return KEY.code;
  return /\p{Lu}/u.test(name) ? 0 : KEY.letterByLetter;
}

/** Different keys of each country in order, and the names behind each. */
function keyTable(links: readonly Link[], countries: number) {
  const keys: string[] = [];
  const keyLinks: number[] = [];
  const countryKeys = new Uint32Array(countries + 1);
  let last: Link | undefined;
  for (const [at, link] of links.entries()) {
    if (link.country !== last?.country || link.key !== last.key) {
      for (let next = (last?.country ?? -1) + 1; next <= link.country; next++)
        countryKeys[next] = keys.length;
      keys.push(link.key);
      keyLinks.push(at);
    }
    last = link;
  }
  for (let next = (last?.country ?? -1) + 1; next <= countries; next++) countryKeys[next] = keys.length;
  keyLinks.push(links.length);
  const { keyStart, keyBytes } = textTable("key", keys) as { keyStart: Uint32Array; keyBytes: Uint8Array };
  return {
    countryKeys,
    keyStart,
    keyBytes,
    keyLinks: Uint32Array.from(keyLinks),
    linkName: Uint32Array.from(links, ({ name }) => name),
    linkHow: Uint8Array.from(links, ({ how }) => how),
  };
}

/** For each pair of letters and country the keys that have it, in order. */
function bigramTable(keyStart: Uint32Array, keyBytes: Uint8Array, countryKeys: Uint32Array) {
  const countries = countryKeys.length - 1;
  const counts = new Uint32Array(BIGRAMS * countries + 1);
  const keyBigrams = new Uint8Array(keyStart.length - 1);
  const bigrams: number[] = [];
  const each = (visit: (cell: number, key: number) => void) => {
    for (let country = 0; country < countries; country++)
      for (let key = countryKeys[country] as number; key < (countryKeys[country + 1] as number); key++) {
        bigramsOf(keyBytes, keyStart[key] as number, keyStart[key + 1] as number, bigrams);
        keyBigrams[key] = Math.min(255, bigrams.length);
        for (const bigram of bigrams) visit(bigram * countries + country, key);
      }
  };
  each((cell) => {
    counts[cell + 1] = (counts[cell + 1] as number) + 1;
  });
  for (let cell = 1; cell < counts.length; cell++)
    counts[cell] = (counts[cell] as number) + (counts[cell - 1] as number);
  const next = counts.slice();
  const bigramKeys = new Uint32Array(counts[counts.length - 1] as number);
  each((cell, key) => {
    const at = next[cell] as number;
    bigramKeys[at] = key;
    next[cell] = at + 1;
  });
  return { bigramStart: counts, bigramKeys, keyBigrams };
}

/** Texts one behind the other in UTF-8, and where each begins. */
function textTable(name: string, texts: readonly string[]): Record<string, Uint32Array | Uint8Array> {
  const start = new Uint32Array(texts.length + 1);
  let size = 0;
  for (const [at, text] of texts.entries()) {
    size += Buffer.byteLength(text);
    start[at + 1] = size;
  }
  const bytes = Buffer.alloc(size);
  for (const [at, text] of texts.entries()) bytes.write(text, start[at] as number);
  return { [`${name}Start`]: start, [`${name}Bytes`]: new Uint8Array(bytes.buffer, bytes.byteOffset, size) };
}
