import type { PlaceId } from "../../kernel/ids.ts";
import type { Mention } from "../reconciliation/mention.ts";
import type { PlaceResolver } from "../reconciliation/place-resolver.ts";
import type { MatchedMention, Mentions } from "./plan-row.ts";

/** The mentions of one file: each is matched once, however many rows name it. */
export class MentionTable implements Mentions {
  readonly #known = new Map<string, MatchedMention>();

  constructor(
    private readonly resolver: PlaceResolver,
    private readonly ties: ReadonlyMap<PlaceId, ReadonlySet<PlaceId>> = new Map(),
  ) {}

  tiesOf(place: PlaceId): ReadonlySet<PlaceId> {
    return this.ties.get(place) ?? NONE;
  }

  match(mention: Mention): MatchedMention {
    const key = keyOf(mention);
    const known = this.#known.get(key);
    if (known) return known;
    const match = this.resolver.resolve(mention);
    const matched = { number: this.#known.size + 1, mention, match, rows: 0 };
    this.#known.set(key, matched);
    return matched;
  }

  all(): MatchedMention[] {
    // A mention that only served to find out what a partner makes of it stands in no row.
    return [...this.#known.values()].filter(({ rows }) => rows > 0);
  }
}

const NONE: ReadonlySet<PlaceId> = new Set();

function keyOf({ name, country, language, level, within, point, ids, partner }: Mention): string {
  const where = point && [point.latitude, point.longitude];
  const other = partner && [partner.place, partner.country];
  return JSON.stringify([name, country, language, level, within, where, ids.geonames, ids.wikidata, other]);
}
