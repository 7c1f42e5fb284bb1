import type { Database, WriteTx } from "../../../database/database.ts";
import type { PlaceId } from "../../../kernel/ids.ts";
import {
  insertLinks,
  linkByGeonamesId,
  unlinkedDivisions,
  unlinkedFirstOrder,
  unlinkedPlaces,
} from "./link.store.ts";
import { matchDivisions } from "./match-divisions.ts";

export interface Linked {
  byGeonamesId: number;
  byName: number;
  /** Places of the registry of which no place of the gazetteer is known to be the same, countries aside. */
  unlinked: PlaceId[];
}

/**
 * Links the registry's places to the gazetteer's: by the GeoNames id that they state, and the divisions of the first
 * order by country and name. Links that are there stay. It waits for the writers of the registry: they make links too.
 */
export function linkRegistry(database: Database): Promise<Linked> {
  return database.write(async (tx) => {
    const made = await linkPlaces(tx);
    return { ...made, unlinked: await unlinkedPlaces(tx) };
  });
}

/** The same within a transaction: what the registry has by now is linked before anything is made of the gazetteer. */
export async function linkPlaces(tx: WriteTx): Promise<Omit<Linked, "unlinked">> {
  const byGeonamesId = await linkByGeonamesId(tx);
  const places = await unlinkedFirstOrder(tx);
  const countries = [...new Set(places.map(({ country }) => country))];
  const pairs = matchDivisions(places, await unlinkedDivisions(tx, countries));
  await insertLinks(
    tx,
    pairs.map(({ place, division }) => ({ gazetteer: division, place: place as PlaceId, basis: "name" })),
  );
  return { byGeonamesId, byName: pairs.length };
}
