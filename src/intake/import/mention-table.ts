import type { Match } from "../reconciliation/match.ts";
import type { Mention } from "../reconciliation/mention.ts";
import type { PlaceResolver } from "../reconciliation/place-resolver.ts";

/** A mention of a file with what the matching made of it; one for all the rows that say the same. */
export interface MatchedMention {
  /** From 1, in the order in which the file first names them. */
  number: number;
  mention: Mention;
  match: Match;
  /** Rows that name it. */
  rows: number;
}

/** The mentions of one file: each is matched once, however many rows name it. */
export class MentionTable {
  readonly #known = new Map<string, MatchedMention>();
  readonly #resolver: PlaceResolver;

  constructor(resolver: PlaceResolver) {
    this.#resolver = resolver;
  }

  match(mention: Mention): MatchedMention {
    const key = keyOf(mention);
    const known = this.#known.get(key);
    if (known) return known;
    const match = this.#resolver.resolve(mention);
    const matched = { number: this.#known.size + 1, mention, match, rows: 0 };
    this.#known.set(key, matched);
    return matched;
  }

  all(): MatchedMention[] {
    // A mention that only served to find out what a partner makes of it stands in no row.
    return [...this.#known.values()].filter(({ rows }) => rows > 0);
  }
}

function keyOf({ name, country, language, level, within, point, ids, partner }: Mention): string {
  const where = point && [point.latitude, point.longitude];
  const other = partner && [partner.place, partner.country];
  return JSON.stringify([name, country, language, level, within, where, ids.geonames, ids.wikidata, other]);
}
