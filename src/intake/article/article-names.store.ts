import { sql } from "kysely";
import { type ReadDb, run } from "../../database/database.ts";
import { isKnown } from "../../database/versions.ts";
import type { PlaceId, Revision } from "../../kernel/ids.ts";
import type { Level } from "../../registry/places/place.ts";
import { levelOf } from "../gazetteer/gazetteer.ts";
import type { KnownName } from "./marks/known-name.ts";
import type { KnownOrganization } from "./marks/organizations.ts";

/** Every name of the registry's places, former ones too. */
export async function registryNames(read: ReadDb, known: Revision): Promise<KnownName[]> {
  const rows = await run(
    read,
    sql<{
      name: string;
      shown: string | null;
      place_id: PlaceId;
      level: Level;
      country: string;
      population: number | null;
      geonames_id: number | null;
    }>`
      select n.name, s.name as shown, n.place_id, v.level, v.country, v.population, v.geonames_id
      from place_name n
      join place_version v on v.place_id = n.place_id and ${isKnown("v", known)}
      left join lateral (
        select name from place_name e
        where e.place_id = n.place_id and e.language = 'en' and e.kind = 'official' and ${isKnown("e", known)}
        order by name limit 1) s on true
      where ${isKnown("n", known)}`,
  );
  return rows.map((row) => ({
    name: row.name,
    shown: row.shown ?? row.name,
    place: row.place_id,
    gazetteer: row.geonames_id === null ? null : String(row.geonames_id),
    level: row.level,
    country: row.country,
    population: row.population,
  }));
}

/** Every name of the registry's organizations. */
export async function registryOrganizations(read: ReadDb, known: Revision): Promise<KnownOrganization[]> {
  const rows = await run(
    read,
    sql<{ organization_id: string; names: Record<string, string> }>`
      select organization_id, names from organization_version where ${isKnown(null, known)}`,
  );
  return rows.flatMap(({ organization_id, names }) =>
    Object.values(names).map((name) => ({ id: organization_id, name })),
  );
}

/** Countries, then cities, by how many people live there: the first of a name is the likeliest. */
interface GazetteerRow {
  name: string;
  shown: string;
  id: string;
  feature: string;
  country: string;
  population: number | null;
}

const knownName = (row: GazetteerRow): KnownName => ({
  name: row.name,
  shown: row.shown,
  place: null,
  gazetteer: row.id,
  level: levelOf(row.feature),
  country: row.country,
  population: row.population,
});

/** Keys asked for at once. */
const CHUNK = 50_000;

/** Names of the gazetteer that are written like one of the keys (lower case). */
export async function gazetteerNamesAmong(read: ReadDb, keys: readonly string[]): Promise<KnownName[]> {
  const found: KnownName[] = [];
  for (let from = 0; from < keys.length; from += CHUNK) {
    const some = keys.slice(from, from + CHUNK);
    const rows = await run(
      read,
      sql<GazetteerRow>`
        select n.name, p.ascii_name as shown, p.id, p.feature, p.country, p.population
        from gazetteer_name n join gazetteer_place p on p.id = n.gazetteer_id
        where lower(n.name) = any(${some}::text[]) and p.vanished_by is null
        union
        select p.ascii_name, p.ascii_name, p.id, p.feature, p.country, p.population
        from gazetteer_place p
        where (lower(p.ascii_name) = any(${some}::text[]) or lower(p.name) = any(${some}::text[])) and p.vanished_by is null`,
    );
    found.push(...rows.map(knownName));
  }
  return found;
}

/** Names of the gazetteer in Chinese characters; those of which nobody says the language may be Japanese and are the same. */
export async function gazetteerNamesInHan(read: ReadDb): Promise<KnownName[]> {
  const rows = await run(
    read,
    sql<GazetteerRow>`
      select n.name, p.ascii_name as shown, p.id, p.feature, p.country, p.population
      from gazetteer_name n join gazetteer_place p on p.id = n.gazetteer_id
      where (n.language like 'zh%' or (n.language is null and n.name ~ '^[\u4e00-\u9fff]{2,12}$'))
        and p.vanished_by is null`,
  );
  return rows.map(knownName);
}
