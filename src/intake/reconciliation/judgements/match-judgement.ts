import type { PlaceId, Revision } from "../../../kernel/ids.ts";
import type { Level } from "../../../registry/places/place.ts";
import { countryKey } from "../countries/country-key.ts";
import { readCountry } from "../countries/read-country.ts";

/** same: the name means this place. not same: it does not. no place: it means none that could be recorded. */
export const VERDICTS = ["same", "not same", "no place"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a source says of a name, as far as a judgement on it holds for other mentions that say the same. */
export interface JudgedName {
  /** As the source writes it. */
  name: string;
  /** As by `countrySaid`. */
  country: string | null;
  level: Level | null;
  /** As the source writes it. */
  within: string | null;
}

export interface MatchJudgement extends JudgedName {
  id: number;
  verdict: Verdict;
  place: PlaceId | null;
  gazetteer: string | null;
  reason: string;
  author: string;
  judgedAt: Date;
  secondedBy: string | null;
  /** Whether it counts only once a second person has said the same. */
  asksSecond: boolean;
  knownFrom: Revision;
}

/** What a source says of a country, in one form for all its spellings: `CN`, `CD|CG`, the words where nobody can read them. */
export function countrySaid(text: string | null): string | null {
  const { among, how } = readCountry(text);
  if (how === "empty" || text === null) return null;
  return among.length > 0 ? [...among].sort().join("|") : countryKey(text).slice(0, 200) || null;
}

/** What a mention says that judgements hang on. */
export const judgedName = (mention: {
  name: string;
  country: string | null;
  level: Level | null;
  within: string | null;
}): JudgedName => ({
  name: mention.name,
  country: countrySaid(mention.country),
  level: mention.level,
  within: mention.within?.trim() || null,
});
