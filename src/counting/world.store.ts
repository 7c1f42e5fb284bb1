import { sql } from "kysely";
import { type ReadDb, run } from "../database/database.ts";
import type { GroupId, PartnershipId, PlaceId, Revision } from "../kernel/ids.ts";
import { listGroups, membershipClaims } from "../registry/groups/group.store.ts";
import { roleChain, timeInRoles } from "../registry/groups/membership.ts";
import { storedSpells } from "../registry/partnerships/spell.store.ts";
import type { Level } from "../registry/places/place.ts";
import type { Candidate, CountedPlace, RoleTimes, World } from "./candidate.ts";

/** Reads all that a count or the gap explainer asks of, as known at a revision. */
export async function loadWorld(read: ReadDb, known: Revision): Promise<World> {
  const places = await countedPlaces(read, known);
  const candidates = await candidatesAmong(read, places, known, null);
  return {
    candidates,
    places,
    successors: await successors(read, known),
    memberships: await memberships(read, known),
  };
}

/**
 * A world in which some partnerships are read anew, with the places that it lacks: what a change to them alone would
 * make of it, without reading all the rest again.
 */
export async function worldWith(
  read: ReadDb,
  world: World,
  partnerships: readonly PartnershipId[],
  known: Revision,
): Promise<World> {
  const changed = new Set(partnerships);
  const own = await candidatesAmong(read, await countedPlaces(read, known), known, partnerships);
  return {
    ...world,
    places: new Map([...world.places, ...own.map((candidate) => [candidate.own.id, candidate.own] as const)]),
    candidates: [...world.candidates.filter(({ partnership }) => !changed.has(partnership)), ...own],
  };
}

/** The pairs of partnerships (`null`: of all), where both places are known. */
async function candidatesAmong(
  read: ReadDb,
  places: ReadonlyMap<PlaceId, CountedPlace>,
  known: Revision,
  partnerships: readonly PartnershipId[] | null,
): Promise<Candidate[]> {
  const among = partnerships === null ? sql`` : sql`and p.id = any(${[...partnerships] as string[]})`;
  const pairs = await run(
    read,
    sql<{ partnership_id: PartnershipId; place_id: PlaceId; other_id: PlaceId; parties: number }>`
      select pp.*, count(*) over (partition by pp.partnership_id, pp.place_id) + 1 as parties
      from partnership_pair pp join partnership p on p.id = pp.partnership_id
      where p.known_from <= ${known} ${among}
      order by pp.partnership_id, pp.place_id, pp.other_id`,
  );
  const ids = [...new Set(pairs.map((pair) => pair.partnership_id))];
  const spells = await storedSpells(read, ids, known);
  return pairs.flatMap((pair): Candidate[] => {
    const own = places.get(pair.place_id);
    const other = places.get(pair.other_id);
    if (!own || !other) return [];
    const id = pair.partnership_id;
    return [{ partnership: id, parties: Number(pair.parties), own, other, spells: spells.get(id) ?? [] }];
  });
}

async function countedPlaces(read: ReadDb, known: Revision): Promise<Map<PlaceId, CountedPlace>> {
  const rows = await run(
    read,
    sql<{
      place_id: PlaceId;
      country: string;
      level: Level;
      first_order: boolean;
      parent_id: PlaceId | null;
    }>`
      select place_id, country, level, first_order, parent_id from place_version
      where known_from <= ${known} and (known_to is null or known_to > ${known})`,
  );
  const parents = new Map(rows.map((row) => [row.place_id, row.parent_id]));
  const chain = (id: PlaceId): PlaceId[] => {
    const above: PlaceId[] = [];
    for (let up = parents.get(id); up && !above.includes(up); up = parents.get(up)) above.push(up);
    return above;
  };
  return new Map(
    rows.map((row) => [
      row.place_id,
      {
        id: row.place_id,
        country: row.country,
        level: row.level,
        firstOrder: row.first_order,
        within: chain(row.place_id),
      },
    ]),
  );
}

/** The last place of each chain of successions. A place that was split has no single successor and stays itself. */
export async function successors(read: ReadDb, known: Revision): Promise<Map<PlaceId, PlaceId>> {
  const rows = await run(
    read,
    sql<{ predecessor_id: PlaceId; successor_id: PlaceId }>`
      select predecessor_id, successor_id from place_succession
      where kind <> 'split' and known_from <= ${known} and (known_to is null or known_to > ${known})`,
  );
  const next = new Map(rows.map((row) => [row.predecessor_id, row.successor_id]));
  return new Map(
    rows.map((row) => {
      const seen = new Set<PlaceId>([row.predecessor_id]);
      let last = row.successor_id;
      for (let up = next.get(last); up && !seen.has(up); up = next.get(last)) {
        seen.add(last);
        last = up;
      }
      return [row.predecessor_id, last];
    }),
  );
}

async function memberships(read: ReadDb, known: Revision): Promise<Map<string, Map<string, RoleTimes>>> {
  const found = new Map<string, Map<string, RoleTimes>>();
  for (const { id } of await listGroups(read, known)) found.set(id, await groupTimes(read, id, known));
  return found;
}

export async function groupTimes(
  read: ReadDb,
  group: GroupId,
  known: Revision,
): Promise<Map<string, RoleTimes>> {
  const claims = await membershipClaims(read, group, known);
  const byCountry = Map.groupBy(claims, (claim) => claim.country);
  return new Map(
    [...byCountry].map(([country, own]) => {
      const chain = roleChain(own);
      return [country, (roles) => timeInRoles(chain, new Set(roles))];
    }),
  );
}
