import { sql } from "kysely";
import { type ReadDb, run } from "../../database/database.ts";
import type { NameKind } from "../../registry/places/place.ts";
import type { EntryName, NamedEntry } from "../reconciliation/names/named-entry.ts";
import { levelOf } from "./gazetteer.ts";

/** Places read at once. */
const PAGE = 20_000;

interface EntryRow {
  id: string;
  name: string;
  ascii_name: string;
  feature: string;
  country: string;
  admin1: string | null;
  latitude: number | null;
  longitude: number | null;
  population: number | null;
  names: string[] | null;
  languages: (string | null)[] | null;
  kinds: NameKind[] | null;
}

/**
 * Every place and division of the gazetteer with all its names, the main one first, in the order of ids. Places that
 * GeoNames no longer has are left out unless the registry rests on them. Hand in a snapshot where the answer must be of
 * one state.
 */
export async function* readEntries(read: ReadDb): AsyncGenerator<NamedEntry> {
  for (let after = ""; ; ) {
    const rows = await run(read, page(after));
    for (const row of rows) yield entryOf(row);
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
  }
}

/** One row a place instead of one a name: a million small rows cost more than the names. */
const page = (after: string) => sql<EntryRow>`
  with p as materialized (
    select id, name, ascii_name, feature, country, admin1, latitude, longitude, population
    from gazetteer_place g
    where id > ${after}
      and (vanished_by is null or exists (select from gazetteer_link l where l.gazetteer_id = g.id))
    order by id limit ${PAGE}
  )
  select p.*, n.names, n.languages, n.kinds
  from p
  left join (
    select gazetteer_id, array_agg(name) as names, array_agg(language) as languages, array_agg(kind) as kinds
    from (select * from gazetteer_name
          where gazetteer_id > ${after} and gazetteer_id <= (select max(id) from p)
          order by gazetteer_id, kind, language nulls last, name) sorted
    group by gazetteer_id
  ) n on n.gazetteer_id = p.id
  order by p.id`;

function entryOf(row: EntryRow): NamedEntry {
  const names: EntryName[] = [{ name: row.name, language: null, kind: "official" }];
  if (row.ascii_name !== row.name) names.push({ name: row.ascii_name, language: null, kind: "alias" });
  for (const [at, name] of (row.names ?? []).entries()) {
    names.push({ name, language: row.languages?.[at] ?? null, kind: row.kinds?.[at] ?? "alias" });
  }
  return {
    id: row.id,
    names,
    country: row.country,
    level: levelOf(row.feature),
    feature: row.feature,
    population: row.population,
    latitude: row.latitude,
    longitude: row.longitude,
    admin1: row.admin1 === null ? null : `${row.country}.${row.admin1}`,
  };
}
