import type { ReadDb } from "../../database/database.ts";
import { invalid } from "../../kernel/errors.ts";
import type { PlaceId, Revision } from "../../kernel/ids.ts";
import { LANGUAGES, type Language } from "../../kernel/languages.ts";
import { displayNames } from "../../registry/places/place.store.ts";
import { gazetteerNames } from "../gazetteer/gazetteer.store.ts";
import type { Candidate } from "../reconciliation/match.ts";
import { kilometresBetween } from "../reconciliation/names/kilometres.ts";

/** A place that may be meant, with what a person wants to see beside it. */
export interface ShownCandidate extends Candidate {
  /** How it is chosen in a form and on the command line: `cn-qingdao`, `geonames:1797929`. */
  value: string;
  /** By BCP 47 language. */
  names: Record<string, string>;
  /** From where the file says that it lies; null where it does not. */
  km: number | null;
}

const GAZETTEER = "geonames:";

/** The word by which a place is chosen. */
export const placeValue = ({ place, gazetteer }: Pick<Candidate, "place" | "gazetteer">): string =>
  place ?? `${GAZETTEER}${gazetteer}`;

/** Reads `cn-qingdao`, `geonames:1797929` or `none`. */
export function readPlaceValue(
  value: string,
): { place: PlaceId | null; gazetteer: string | null } | "no place" {
  const word = value.trim();
  if (word === "none") return "no place";
  if (word.startsWith(GAZETTEER) && word.length > GAZETTEER.length)
    return { place: null, gazetteer: word.slice(GAZETTEER.length) };
  if (/^[a-z0-9][a-z0-9-]*$/.test(word)) return { place: word as PlaceId, gazetteer: null };
  throw invalid(
    "bad-place-choice",
    `"${value}" is no place: say the id of a place (cn-qingdao), geonames:1797929, or none.`,
    "place",
  );
}

/** Adds names in several scripts and the distance from where the file says that the place lies. */
export async function showCandidates(
  read: ReadDb,
  candidates: readonly Candidate[],
  point: Candidate["point"],
  known: Revision,
): Promise<ShownCandidate[]> {
  const registered = await displayNames(
    read,
    candidates.flatMap(({ place }) => place ?? []),
    known,
  );
  const listed = await gazetteerNames(
    read,
    candidates.flatMap(({ place, gazetteer }) => (place === null && gazetteer !== null ? [gazetteer] : [])),
  );
  return candidates.map((candidate) => ({
    ...candidate,
    value: placeValue(candidate),
    names:
      (candidate.place && registered.get(candidate.place)) ||
      inOurLanguages(candidate.gazetteer === null ? [] : (listed.get(candidate.gazetteer) ?? [])),
    km: point && candidate.point ? kilometresBetween(point, candidate.point) : null,
  }));
}

/** The first name that each of our languages has among a gazetteer's. */
function inOurLanguages(
  names: readonly { name: string; language: string | null; kind: string }[],
): Record<string, string> {
  const found: Partial<Record<Language, string>> = {};
  for (const { name, language, kind } of names) {
    if (language === null || kind === "former") continue;
    const own = LANGUAGES.find((one) => one === language || one.split("-")[0] === language);
    if (own) found[own] ??= name;
  }
  return found;
}

/** What several mentions propose, each place once with its best score, surest first. */
export function bestOf(proposals: readonly (readonly Candidate[])[], most = 9): Candidate[] {
  const best = new Map<string, Candidate>();
  for (const candidate of proposals.flat()) {
    const key = placeValue(candidate);
    if ((best.get(key)?.score ?? -1) < candidate.score) best.set(key, candidate);
  }
  return [...best.values()].sort((a, b) => b.score - a.score).slice(0, most);
}
