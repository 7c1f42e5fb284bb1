import type { PlaceId } from "../../kernel/ids.ts";
import type { PartialDate } from "../../kernel/partial-date.ts";
import type { Level, NameKind } from "./place.ts";
import { queryKey, searchKey } from "./search-key.ts";

/** Longest words a search takes. */
export const LONGEST_SEARCH = 100;

/**
 * How near a name must be in spelling to count as meant: the share of three-letter groups it has in common with what
 * was typed (pg_trgm, the better of similarity and word similarity). "qindao" is 0.5 of "qingdao".
 */
export const LEAST_SIMILARITY = 0.5;
/** Shorter words have too few groups: "chuy" would mean Chuguchak. */
const SHORTEST_MISSPELT = 5;
const HAN = /\p{Script=Han}/u;

/** What of a place answered: its id, a name, a name's Latin reading, the beginning of one, or one spelt nearly so. */
export type MatchedBy = "id" | "name" | "reading" | "beginning" | "word" | "similar";

/** A name that may be meant, as the store finds it. */
export interface NameFound {
  place: PlaceId;
  name: string;
  language: string;
  kind: NameKind;
  valid: PartialDate | null;
  similarity: number;
  level: Level;
  population: number | null;
}

/** The name by which a place was found. */
export interface Matched {
  by: MatchedBy;
  name: string;
  language: string;
  kind: NameKind;
  valid: PartialDate | null;
}

export interface Ranked {
  place: PlaceId;
  matched: Matched;
  /** 1 for the very id or name, less the less was said. Comparable within one search only. */
  score: number;
}

const SCORE: Record<MatchedBy, number> = {
  id: 1,
  name: 0.98,
  reading: 0.9,
  beginning: 0.78,
  word: 0.68,
  similar: 0.6,
};
/** Names that are not the place's own any more, or never were the chief one, come after those that are. */
const LATER: Record<NameKind, number> = { official: 0, short: 0, alias: 0.02, former: 0.04 };

const compact = (text: string): string => text.replaceAll(" ", "");
const words = (name: string): string[] => name.split(/[\s()-]+/);
const ownKey = (text: string): string => text.normalize("NFKC").toLowerCase().trim();

/** The reading in Latin letters at the end of a key; empty where a text has none (`%`, `…`). */
function latinKey(key: string, own: string): string {
  if (key !== own) return compact(key.slice(own.length));
  return /^[a-z0-9 ]+$/.test(key) ? compact(key) : "";
}

function how(found: NameFound, own: string, latin: string): MatchedBy | null {
  const name = ownKey(found.name);
  const reading = latinKey(searchKey(found.name, found.language), name);
  if (own === name) return "name";
  if (latin !== "" && latin === reading) return "reading";
  if (name.startsWith(own)) return "beginning";
  // The pinyin of 下诺夫哥罗德 begins with "xian", but nobody who types that means Nizhny Novgorod.
  const spelt = !HAN.test(own) && !HAN.test(name);
  if (spelt && latin.length > 1 && reading.startsWith(latin)) return "beginning";
  if (words(name).some((word) => word.startsWith(own))) return "word";
  if (latin.length < SHORTEST_MISSPELT || found.similarity < LEAST_SIMILARITY) return null;
  return "similar";
}

/** Puts the places in order of how surely they are meant; each once, by its best name. */
export function rankPlaces(asked: string, found: readonly NameFound[]): Ranked[] {
  const own = ownKey(asked);
  const latin = latinKey(queryKey(asked), own);
  const best = new Map<PlaceId, Ranked & { order: readonly number[] }>();
  for (const candidate of found) {
    const by = candidate.place === own ? "id" : how(candidate, own, latin);
    if (by === null) continue;
    const nearness = by === "similar" ? (candidate.similarity - 1) / 4 : 0;
    const score = Math.round((SCORE[by] - LATER[candidate.kind] + nearness) * 1000) / 1000;
    const before = best.get(candidate.place);
    if (before && before.score >= score) continue;
    const { place, name, language, kind, valid } = candidate;
    best.set(place, {
      place,
      score,
      matched: { by, name, language, kind, valid },
      order: [score, candidate.level === "country" ? 1 : 0, candidate.population ?? 0],
    });
  }
  const ranked = [...best.values()].sort(
    (a, b) => descending(a.order, b.order) || (a.place < b.place ? -1 : 1),
  );
  // Who typed a name did not mistype another one.
  const exact = ranked.some(({ matched: { by } }) => by === "id" || by === "name" || by === "reading");
  return ranked
    .filter(({ matched: { by } }) => !exact || by !== "similar")
    .map(({ place, matched, score }) => ({ place, matched, score }));
}

function descending(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const other = b[index] ?? 0;
    if (value !== other) return other - value;
  }
  return 0;
}
