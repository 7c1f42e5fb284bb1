import { sql } from "kysely";
import { type ReadDb, run } from "../../../database/database.ts";
import { isKnown } from "../../../database/versions.ts";
import type { PlaceId, Revision } from "../../../kernel/ids.ts";
import type { Level, NameKind } from "../../../registry/places/place.ts";

/** A place of the registry with its names, as the matching takes it. */
export interface KnownPlace {
  id: PlaceId;
  level: Level;
  firstOrder: boolean;
  country: string;
  parent: PlaceId | null;
  latitude: number | null;
  longitude: number | null;
  population: number | null;
  geonames: number | null;
  wikidata: string | null;
  names: { name: string; language: string; kind: NameKind }[];
}

interface PlaceRow extends Omit<KnownPlace, "names"> {
  names: string[] | null;
  languages: string[] | null;
  kinds: NameKind[] | null;
}

/** Every place of the registry as known at a revision, official names first. */
export async function knownPlaces(read: ReadDb, known: Revision): Promise<KnownPlace[]> {
  const rows = await run(
    read,
    sql<PlaceRow>`
      select v.place_id as id, v.level, v.first_order as "firstOrder", v.country, v.parent_id as parent, v.latitude,
        v.longitude, v.population, v.geonames_id as geonames, v.wikidata_id as wikidata, n.names, n.languages, n.kinds
      from place_version v left join (
        select place_id, array_agg(name order by place) as names, array_agg(language order by place) as languages,
          array_agg(kind order by place) as kinds
        from (select *, array_position(array['official', 'short', 'alias', 'former'], kind) * 2
                - (language = 'en')::int as place
              from place_name where ${isKnown(null, known)}) sorted
        group by place_id) n on n.place_id = v.place_id
      where ${isKnown("v", known)}
      order by v.place_id`,
  );
  return rows.map(({ names, languages, kinds, ...row }) => ({
    ...row,
    names: (names ?? []).map((name, at) => ({
      name,
      language: languages?.[at] ?? "und",
      kind: kinds?.[at] ?? "alias",
    })),
  }));
}

const links = (known: Revision) => sql`
  select g.id as gazetteer, v.place_id as place
  from place_version v join gazetteer_place g on g.geonames_id = v.geonames_id
  where v.geonames_id is not null and ${isKnown("v", known)}
  union all
  select l.gazetteer_id, coalesce(m.into_id, l.place_id) from gazetteer_link l
  left join place_merge m on m.merged_id = l.place_id and ${isKnown("m", known)}
  where exists (
    select from place_version v where v.place_id = coalesce(m.into_id, l.place_id) and ${isKnown("v", known)})`;

/** Which places of the gazetteer are which of the registry: linked, or of one GeoNames id. */
export async function knownLinks(read: ReadDb, known: Revision): Promise<Map<string, PlaceId>> {
  const rows = await run(read, sql<{ gazetteer: string; place: PlaceId }>`${links(known)}`);
  return new Map(rows.map(({ gazetteer, place }) => [gazetteer, place]));
}

/** Names of the registry that the gazetteer has for the same place, by place. */
export async function sharedNames(read: ReadDb, known: Revision): Promise<Map<PlaceId, Set<string>>> {
  const rows = await run(
    read,
    sql<{ place: PlaceId; names: string[] }>`
      select n.place_id as place, array_agg(n.name) as names
      from (${links(known)}) l
      join place_name n on n.place_id = l.place and ${isKnown("n", known)}
      join gazetteer_place g on g.id = l.gazetteer
      where n.name in (g.name, g.ascii_name)
        or exists (select from gazetteer_name a where a.gazetteer_id = g.id and a.name = n.name)
      group by n.place_id`,
  );
  return new Map(rows.map(({ place, names }) => [place, new Set(names)]));
}

/** Who is on record as a partner of whom, on whatever evidence, as known at a revision. */
export async function knownPartners(read: ReadDb, known: Revision): Promise<Map<PlaceId, Set<PlaceId>>> {
  const rows = await run(
    read,
    sql<{ a: PlaceId; b: PlaceId }>`
      select pair.place_id as a, pair.other_id as b
      from partnership_pair pair join partnership p on p.id = pair.partnership_id
      where p.known_from <= ${known}`,
  );
  const partners = new Map<PlaceId, Set<PlaceId>>();
  const add = (a: PlaceId, b: PlaceId) => {
    const there = partners.get(a);
    if (there) there.add(b);
    else partners.set(a, new Set([b]));
  };
  for (const { a, b } of rows) {
    add(a, b);
    add(b, a);
  }
  return partners;
}

/** Divisions of the gazetteer by their GeoNames id: of a populated place the id is that number itself. */
export async function divisionsByGeonames(read: ReadDb): Promise<Map<number, string>> {
  const rows = await run(
    read,
    sql<{ id: string; geonames: number }>`
      select id, geonames_id as geonames from gazetteer_place
      where geonames_id is not null and feature in ('ADM1', 'ADM2')`,
  );
  return new Map(rows.map(({ id, geonames }) => [geonames, id]));
}

/** Changes whenever a link between gazetteer and registry does; links are no part of record time. */
export async function linkState(read: ReadDb): Promise<string> {
  const [row] = await run(
    read,
    sql<{ state: string }>`select concat_ws(' ', count(*), max(linked_at)) as state from gazetteer_link`,
  );
  return row?.state ?? "";
}

/** Whether the gazetteer has more places than this. */
export async function hasMoreThan(read: ReadDb, count: number): Promise<boolean> {
  const [row] = await run(
    read,
    sql<{ more: boolean }>`select exists (select from gazetteer_place offset ${count}) as more`,
  );
  return row?.more ?? false;
}

export async function isGazetteerLoaded(read: ReadDb): Promise<boolean> {
  const [row] = await run(
    read,
    sql<{ loaded: boolean }>`select exists (select from gazetteer_place) as loaded`,
  );
  return row?.loaded ?? false;
}
