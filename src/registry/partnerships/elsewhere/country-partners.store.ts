import { type RawBuilder, sql } from "kysely";
import { type ReadDb, run } from "../../../database/database.ts";
import { isKnown } from "../../../database/versions.ts";
import { type Day, formatDay } from "../../../kernel/day.ts";
import type { PartnershipId, PlaceId, Revision } from "../../../kernel/ids.ts";
import type { Level } from "../../places/place.ts";
import { THRESHOLDS } from "../kinds.ts";
import { DEFAULT_READING, variantIndex } from "../reading.ts";
import { kindsBit } from "../spell-table.ts";

/** A number of partnerships: those certainly in force, and all that may be, these among them. */
export interface TieCount {
  certain: number;
  possible: number;
}

/**
 * The partnerships in force on a day under the default reading, of any kind but a mere intention, with a verdict:
 * 2 certain, 1 possible.
 */
const heldOn = (asOf: Day, known: Revision): RawBuilder<unknown> => sql`
  select s.partnership_id,
    max(case when s.from_latest <= ${formatDay(asOf)}::date and ${formatDay(asOf)}::date < s.to_earliest then 2 else 1 end)
      as verdict
  from spell s
  where ${isKnown("s", known)} and s.evidence_lo = 0
    and s.kinds & ${kindsBit(THRESHOLDS.unspecified).toString()}::bigint <> 0
    and s.variants & ${1 << variantIndex(DEFAULT_READING)} <> 0
    and s.from_earliest <= ${formatDay(asOf)}::date and ${formatDay(asOf)}::date < s.to_latest
  group by s.partnership_id`;

/** Whose partnerships: of the places of a country, or of these places. */
export type Whose = { country: string } | { places: readonly PlaceId[] };

const belongs = (
  whose: Whose,
  party: RawBuilder<unknown>,
  version: RawBuilder<unknown>,
): RawBuilder<unknown> =>
  "country" in whose
    ? sql`${version} = ${whose.country}`
    : sql`${party} = any(${[...whose.places] as string[]})`;

/** How many partnerships the places have together, each once. */
export async function countTies(read: ReadDb, whose: Whose, asOf: Day, known: Revision): Promise<TieCount> {
  const [row] = await run(
    read,
    sql<TieCount>`
      select (count(*) filter (where verdict = 2))::int as certain, count(*)::int as possible
      from (${heldOn(asOf, known)}) held
      where exists (
        select from partnership_party p
        join place_version v on v.place_id = p.place_id and ${isKnown("v", known)}
        where p.partnership_id = held.partnership_id and ${belongs(whose, sql`p.place_id`, sql`v.country`)})`,
  );
  return row ?? { certain: 0, possible: 0 };
}

/** How many partnerships each of the places has; places without any are left out. Most first. */
export async function countTiesByPlace(
  read: ReadDb,
  whose: Whose,
  asOf: Day,
  known: Revision,
): Promise<(TieCount & { place: PlaceId; level: Level })[]> {
  return run(
    read,
    sql<TieCount & { place: PlaceId; level: Level }>`
      select p.place_id as place, v.level, (count(*) filter (where verdict = 2))::int as certain,
        count(*)::int as possible
      from (${heldOn(asOf, known)}) held
      join partnership_party p on p.partnership_id = held.partnership_id
      join place_version v on v.place_id = p.place_id and ${isKnown("v", known)}
      where ${belongs(whose, sql`p.place_id`, sql`v.country`)}
      group by p.place_id, v.level order by possible desc, certain desc, p.place_id`,
  );
}

/** With which countries the places' partnerships are, most first; each partnership once a country. */
export async function countTiesByCountry(
  read: ReadDb,
  whose: Whose,
  asOf: Day,
  known: Revision,
): Promise<(TieCount & { country: string })[]> {
  return run(
    read,
    sql<TieCount & { country: string }>`
      select country, (count(*) filter (where verdict = 2))::int as certain, count(*)::int as possible
      from (
        select distinct other.country, held.partnership_id, held.verdict
        from (${heldOn(asOf, known)}) held
        join partnership_pair pair on pair.partnership_id = held.partnership_id
        join place_version own on own.place_id = pair.place_id and ${isKnown("own", known)}
        join place_version other on other.place_id = pair.other_id and ${isKnown("other", known)}
        where ${belongs(whose, sql`pair.place_id`, sql`own.country`)}) each
      group by country order by possible desc, certain desc, country`,
  );
}

/** One line of a map: a place of ours, one of the others, and what joins them on the day. */
export interface HeldPair {
  partnership: PartnershipId;
  place: PlaceId;
  other: PlaceId;
  certain: boolean;
}

/** The pairs in force on a day, certainly or possibly; a pair of two of our own places stands once. */
export async function heldPairs(read: ReadDb, whose: Whose, asOf: Day, known: Revision): Promise<HeldPair[]> {
  return run(
    read,
    sql<HeldPair>`
      select held.partnership_id as partnership, pair.place_id as place, pair.other_id as other,
        held.verdict = 2 as certain
      from (${heldOn(asOf, known)}) held
      join partnership_pair pair on pair.partnership_id = held.partnership_id
      join place_version own on own.place_id = pair.place_id and ${isKnown("own", known)}
      join place_version other on other.place_id = pair.other_id and ${isKnown("other", known)}
      where ${belongs(whose, sql`pair.place_id`, sql`own.country`)}
        and (pair.place_id < pair.other_id or not ${belongs(whose, sql`pair.other_id`, sql`other.country`)})
      order by held.partnership_id, pair.place_id, pair.other_id`,
  );
}
