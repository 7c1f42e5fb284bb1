import { sql } from "kysely";
import { type ReadDb, run } from "../../database/database.ts";
import { dateFrom } from "../../database/date-columns.ts";
import { isKnown } from "../../database/versions.ts";
import { invalid } from "../../kernel/errors.ts";
import type { PlaceId, Revision } from "../../kernel/ids.ts";
import { displayNames } from "./place.store.ts";
import type { Level, NameKind } from "./place.ts";
import { LONGEST_SEARCH, type Matched, rankPlaces } from "./place-match.ts";
import { queryKey } from "./search-key.ts";

/** A place that the words may mean. */
export interface PlaceMatch {
  id: PlaceId;
  /** By BCP 47 language. */
  names: Record<string, string>;
  level: Level;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** The name that answered: a former one stands here with its time. */
  matched: Matched;
  score: number;
}

/** Names looked at for one search, nearest first. */
const CANDIDATES = 300;

interface NameRow {
  place_id: PlaceId;
  name: string;
  language: string;
  kind: NameKind;
  valid_edtf: string | null;
  valid_earliest: string | null;
  valid_latest: string | null;
  similarity: number;
  level: Level;
  country: string;
  population: number | null;
}

/**
 * The places that words may mean, surest first: the id, an exact name in any script, its Latin reading, the
 * beginning of a name, and names nearly so (at least `LEAST_SIMILARITY` alike). Whatever is typed is words.
 */
export async function findPlacesByName(
  read: ReadDb,
  words: string,
  known: Revision,
  { limit = 20 }: { limit?: number } = {},
): Promise<PlaceMatch[]> {
  const asked = words.normalize("NFKC").replace(/\s+/g, " ").trim();
  if ([...asked].length > LONGEST_SEARCH) {
    throw invalid("query-too-long", `A search takes ${LONGEST_SEARCH} characters at most.`, "q");
  }
  if (asked === "") return [];
  const rows = await namesNear(read, asked, known);
  const ranked = rankPlaces(
    asked,
    rows.map((row) => ({
      place: row.place_id,
      name: row.name,
      language: row.language,
      kind: row.kind,
      valid: dateFrom(row.valid_edtf, row.valid_earliest, row.valid_latest),
      similarity: row.similarity,
      level: row.level,
      population: row.population,
    })),
  ).slice(0, limit);
  const names = await displayNames(
    read,
    ranked.map(({ place }) => place),
    known,
  );
  const byId = new Map(rows.map((row) => [row.place_id, row]));
  return ranked.flatMap(({ place, matched, score }) => {
    const row = byId.get(place);
    if (!row) return [];
    const { level, country } = row;
    return [{ id: place, names: names.get(place) ?? {}, level, country, matched, score }];
  });
}

const literal = (text: string): string => text.replace(/[\\%_]/g, "\\$&");

async function namesNear(read: ReadDb, asked: string, known: Revision): Promise<NameRow[]> {
  const own = asked.toLowerCase();
  const key = queryKey(asked);
  const latin = key === own ? own : key.slice(own.length).trim();
  const said = latin === "" ? own : latin;
  const near = sql`(
    n.place_id = ${own} or n.search_key like ${`%${literal(own)}%`} or n.search_key like ${`%${literal(said)}%`}
    or ${own} <% n.search_key or ${said} <% n.search_key or ${said} % n.search_key)`;
  // Two halves, so that what is known now is found by its index whatever revision is asked for.
  return run(
    read,
    sql<NameRow>`
      with near as (
        select n.* from place_name n where n.known_to is null and n.known_from <= ${known} and ${near}
        union all
        select n.* from place_name n where n.known_to > ${known} and n.known_from <= ${known} and ${near})
      select n.place_id, n.name, n.language, n.kind, n.valid_edtf, n.valid_earliest, n.valid_latest,
        greatest(word_similarity(${own}, n.search_key), word_similarity(${said}, n.search_key),
          similarity(${said}, n.search_key))::float8 as similarity,
        v.level, v.country, v.population
      from near n join place_version v on v.place_id = n.place_id
        and ${isKnown("v", known)}
      order by (n.place_id = ${own}) desc, similarity desc, n.place_id, n.id
      limit ${CANDIDATES}`,
  );
}
