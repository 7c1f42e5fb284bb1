import { sql } from "kysely";
import { copyRows } from "../../../database/copy-rows.ts";
import { change, type ReadDb, run, type WriteTx } from "../../../database/database.ts";
import type { PlaceId } from "../../../kernel/ids.ts";

/** Links the places of the registry that state a GeoNames id which the gazetteer has. How many it linked. */
export async function linkByGeonamesId(tx: WriteTx): Promise<number> {
  return change(
    tx,
    sql`
      insert into gazetteer_link (gazetteer_id, place_id, basis)
      select distinct on (g.id) g.id, v.place_id, 'geonames id'
      from place_version v
      join gazetteer_place g on g.id = v.geonames_id::text
      where v.known_to is null and v.geonames_id is not null
        and not exists (select from gazetteer_link l where l.gazetteer_id = g.id)
      order by g.id, v.place_id`,
  );
}

/** A division or a place with every name it is known by. */
export interface Named {
  id: string;
  country: string;
  names: string[];
}

/** Places of the registry directly below their country that no division of the gazetteer is linked to. */
export async function unlinkedFirstOrder(read: ReadDb): Promise<Named[]> {
  return run(
    read,
    sql<Named>`
      select v.place_id as id, v.country,
             array(select n.name from place_name n
                   where n.place_id = v.place_id and n.known_to is null and n.kind <> 'former') as names
      from place_version v
      where v.known_to is null and v.first_order and v.level <> 'country'
        and not exists (select from gazetteer_link l join gazetteer_place g on g.id = l.gazetteer_id
                        where l.place_id = v.place_id and g.feature = 'ADM1')
      order by v.place_id`,
  );
}

/** Divisions of the first order that no place of the registry is linked to, in countries where one may be. */
export async function unlinkedDivisions(read: ReadDb, countries: readonly string[]): Promise<Named[]> {
  return run(
    read,
    sql<Named>`
      select g.id, g.country,
             array[g.name, g.ascii_name]
             || array(select n.name from gazetteer_name n where n.gazetteer_id = g.id and n.kind <> 'former') as names
      from gazetteer_place g
      where g.feature = 'ADM1' and g.vanished_by is null and g.country = any(${[...countries]}::text[])
        and not exists (select from gazetteer_link l where l.gazetteer_id = g.id)
      order by g.id`,
  );
}

export interface Link {
  gazetteer: string;
  place: PlaceId;
  basis: "geonames id" | "name" | "made from it";
}

export async function insertLinks(tx: WriteTx, links: readonly Link[]): Promise<void> {
  await copyRows(
    tx,
    "gazetteer_link",
    links.map(({ gazetteer, place, basis }) => ({ gazetteer_id: gazetteer, place_id: place, basis })),
  );
}

/** Places of the registry that the gazetteer should have and is not linked to, countries aside. */
export async function unlinkedPlaces(read: ReadDb): Promise<PlaceId[]> {
  const rows = await run(
    read,
    sql<{ place_id: PlaceId }>`
      select place_id from place_version v
      where known_to is null and level <> 'country'
        and not exists (select from gazetteer_link l where l.place_id = v.place_id)
      order by place_id`,
  );
  return rows.map((row) => row.place_id);
}

/** Which place of the registry the given ids of the gazetteer are; those not linked are not in the map. */
export async function linkedPlaces(read: ReadDb, ids: readonly string[]): Promise<Map<string, PlaceId>> {
  const rows = await run(
    read,
    sql<{ gazetteer_id: string; place_id: PlaceId }>`
      select l.gazetteer_id, coalesce(m.into_id, l.place_id) as place_id from gazetteer_link l
      left join place_merge m on m.merged_id = l.place_id and m.known_to is null
      where l.gazetteer_id = any(${[...ids]}::text[])`,
  );
  return new Map(rows.map((row) => [row.gazetteer_id, row.place_id]));
}
