import { type RawBuilder, sql } from "kysely";
import { type ReadDb, run } from "../../../database/database.ts";
import type { PartnershipId, PlaceId } from "../../../kernel/ids.ts";
import { ofWhose } from "../../bodies/body.store.ts";
import type { Whose } from "../../bodies/whose.ts";
import type { BatchId } from "../../import/batch.ts";
import type { OneSidedBy } from "./one-sided.ts";

/** What each spelling of a country was read as: two lists of one length. */
export interface CountriesRead {
  spellings: string[];
  codes: string[];
}

/** Every spelling of a country in these batches. */
export async function countriesInLists(read: ReadDb, batches: readonly BatchId[]): Promise<string[]> {
  const rows = await run(
    read,
    sql<{ country: string }>`
      select distinct country from batch_mention
      where country is not null and batch_id = any(${[...batches]}::bigint[])`,
  );
  return rows.map(({ country }) => country);
}

/**
 * Whose list a row stands in, and whom it names, each once a batch: edges host → partner, and of each whether the
 * partner has a list in the same batch and names the host back. By name, who is named is the folded name without its
 * accents, dots and hyphens together with the country as read; by place, the place of the registry.
 *
 * Each step is worked out whole: for a short page the planner would try edge after edge, which takes a minute.
 *
 * @param batches recorded ones with lists; as numbers, because the planner would think a join with `batch` nearly empty
 */
function edges(by: OneSidedBy, batches: readonly BatchId[], countries: CountriesRead): RawBuilder<unknown> {
  const name = sql`
    btrim(regexp_replace(regexp_replace(normalize(m.name_key, NFKD), ${"[\u0300-\u036f]"}, '', 'g'),
      '[[:punct:][:space:]]+', ' ', 'g')) || '|' || coalesce(said.code, '')`;
  return sql`
    with said as (
      select * from unnest(${countries.spellings}::text[], ${countries.codes}::text[]) s (country, code)),
    node as materialized (
      select m.batch_id, m.number, m.name, m.country, m.place_id,
        ${by === "places" ? sql`m.place_id` : name} as node
      from batch_mention m
      left join said on said.country = m.country
      where m.batch_id = any(${[...batches]}::bigint[])),
    edge as materialized (
      select distinct on (r.batch_id, h.node, p.node) r.batch_id, r.line, h.node as host, p.node as partner,
        h.name as host_name, h.country as host_country, h.place_id as host_place,
        p.name as partner_name, p.country as partner_country, p.place_id as partner_place
      from batch_row r
      join node h on h.batch_id = r.batch_id and h.number = r.mentions[r.host + 1] and h.node is not null
      cross join unnest(r.mentions) with ordinality u (number, at)
      join node p on p.batch_id = r.batch_id and p.number = u.number and p.node is not null
      where r.batch_id = any(${[...batches]}::bigint[]) and r.host is not null and u.at <> r.host + 1 and h.node <> p.node
      order by r.batch_id, h.node, p.node, r.number),
    list as materialized (select distinct batch_id, host from edge),
    known as materialized (
      select e.*, l.host is not null as has_list, back.host is not null as reciprocated
      from edge e
      left join list l on l.batch_id = e.batch_id and l.host = e.partner
      left join edge back on back.batch_id = e.batch_id and back.host = e.partner and back.partner = e.host)`;
}

/** How many, by one way of telling who is who. */
export interface OneSidedCounts {
  edges: number;
  /** Edges whose partner has a list too: only these can be told to be one-sided. */
  partnerHasList: number;
  reciprocated: number;
  oneSided: number;
}

export async function countOneSided(
  read: ReadDb,
  by: OneSidedBy,
  batches: readonly BatchId[],
  countries: CountriesRead,
): Promise<OneSidedCounts> {
  const [row] = await run(
    read,
    sql<OneSidedCounts>`
      ${edges(by, batches, countries)}
      select count(*)::int as edges, (count(*) filter (where has_list))::int as "partnerHasList",
        (count(*) filter (where reciprocated))::int as reciprocated,
        (count(*) filter (where has_list and not reciprocated))::int as "oneSided"
      from known`,
  );
  return row ?? { edges: 0, partnerHasList: 0, reciprocated: 0, oneSided: 0 };
}

/** A claim of one town that the other town's own list does not make. */
export interface OneSidedClaim {
  batch: BatchId;
  file: string;
  line: number;
  host: Named;
  partner: Named;
  /** The partnership of the two, where both are known places and somebody's claim of it is on record. */
  partnership: PartnershipId | null;
}

interface Named {
  name: string;
  country: string | null;
  place: PlaceId | null;
}

export async function listOneSided(
  read: ReadDb,
  by: OneSidedBy,
  batches: readonly BatchId[],
  countries: CountriesRead,
  page: { limit: number; offset: number },
): Promise<OneSidedClaim[]> {
  return run(
    read,
    sql<OneSidedClaim>`
      ${edges(by, batches, countries)}
      select k.batch_id as batch, b.file_name as file, k.line,
        jsonb_build_object('name', k.host_name, 'country', k.host_country, 'place', k.host_place) as host,
        jsonb_build_object('name', k.partner_name, 'country', k.partner_country, 'place', k.partner_place) as partner,
        (select min(t.partnership_id) from partnership_pair t
         where t.place_id = k.host_place and t.other_id = k.partner_place) as partnership
      from known k join batch b on b.id = k.batch_id
      where k.has_list and not k.reciprocated
      order by k.batch_id, k.line, k.host, k.partner limit ${page.limit} offset ${page.offset}`,
  );
}

/** Recorded batches of these whose rows stand in somebody's list, the newest first. */
export async function batchesWithLists(read: ReadDb, whose: Whose): Promise<{ id: BatchId; file: string }[]> {
  return run(
    read,
    sql<{ id: BatchId; file: string }>`
      select id, file_name as file from batch b
      where state = 'recorded' and ${ofWhose(whose, sql.ref("b.body_id"))}
        and exists (select 1 from batch_row r where r.batch_id = b.id and r.host is not null)
      order by id desc`,
  );
}
