import { sql } from "kysely";
import { change, type ReadDb, run, type WriteTx } from "../../database/database.ts";
import type { BodyId, PlaceId, Revision } from "../../kernel/ids.ts";
import { ofWhose } from "../bodies/body.store.ts";
import type { Whose } from "../bodies/whose.ts";
import type { BatchId } from "../import/batch.ts";
import type { MentionKey } from "../import/settling/settle.store.ts";
import type { Candidate, Reason } from "../reconciliation/match.ts";
import type { OpenMention } from "./name-group.ts";

/**
 * Every mention of a recorded batch for which a row waits and that nobody has decided.
 *
 * @param whose only those of these batches
 * @param nameKey only those of one folded name
 */
export async function openMentions(
  read: ReadDb,
  whose: Whose,
  nameKey: string | null = null,
): Promise<OpenMention[]> {
  return run(
    read,
    sql<OpenMention>`
      with open as materialized (
        select m.* from batch_mention m
        where m.outcome <> 'matched' and m.judgement_id is null
          and (${nameKey}::text is null or m.name_key = ${nameKey})
          and m.batch_id = any(array(
            select id from batch where state = 'recorded' and ${ofWhose(whose, sql.ref("body_id"))}))),
      waiting as (
        select r.batch_id, u.number, count(*)::int as rows
        from batch_row r cross join unnest(r.mentions) u (number)
        where r.outcome = 'waiting' and (${nameKey}::text is null or r.mentions && array(select number from open))
        group by r.batch_id, u.number)
      select m.batch_id as batch, m.number, m.name, m.country, m.level, m.within, m.outcome, w.rows
      from open m join waiting w on w.batch_id = m.batch_id and w.number = m.number
      order by m.batch_id, m.number`,
  );
}

/** What the matching proposed for mentions, and where their files say that they lie. */
export interface Proposed {
  candidates: Candidate[];
  reasons: Reason[];
  point: { latitude: number; longitude: number } | null;
  geonames: number | null;
  wikidata: string | null;
  language: string | null;
}

const pairs = (mentions: readonly MentionKey[]) =>
  sql`unnest(${mentions.map(({ batch }) => batch)}::bigint[], ${mentions.map(({ number }) => number)}::int[])
    as p (batch_id, number)`;

export async function proposedFor(read: ReadDb, mentions: readonly MentionKey[]): Promise<Proposed[]> {
  const rows = await run(
    read,
    sql<{
      candidates: Candidate[] | null;
      reasons: Reason[];
      latitude: number | null;
      longitude: number | null;
      geonames_id: number | null;
      wikidata_id: string | null;
      language: string | null;
    }>`
      select m.candidates, m.reasons, m.latitude, m.longitude, m.geonames_id, m.wikidata_id, m.language
      from ${pairs(mentions)} join batch_mention m on m.batch_id = p.batch_id and m.number = p.number
      order by m.batch_id, m.number`,
  );
  return rows.map((row) => ({
    candidates: row.candidates ?? [],
    reasons: row.reasons,
    point:
      row.latitude === null || row.longitude === null
        ? null
        : { latitude: row.latitude, longitude: row.longitude },
    geonames: row.geonames_id,
    wikidata: row.wikidata_id,
    language: row.language,
  }));
}

/** A row that waits, as a person finds it in its file. */
export interface WaitingRow {
  batch: BatchId;
  file: string;
  source: string | null;
  line: number;
  raw: string;
  /** The other names in the row, as written, and the place where one is known. */
  partners: { name: string; place: PlaceId | null }[];
}

/** The rows that wait for any of these mentions, in the order of their files. */
export async function waitingRows(
  read: ReadDb,
  mentions: readonly MentionKey[],
  limit: number,
): Promise<WaitingRow[]> {
  return run(
    read,
    sql<WaitingRow>`
      with own as (
        select distinct on (r.batch_id, r.number) r.*, m.number as mention
        from ${pairs(mentions)}
        join batch_mention m on m.batch_id = p.batch_id and m.number = p.number
        join batch_row r on r.batch_id = m.batch_id and r.mentions @> array[m.number] and r.outcome = 'waiting'
        order by r.batch_id, r.number, m.number
        limit ${limit})
      select o.batch_id as batch, b.file_name as file, b.source_id as source, o.line, o.raw,
        coalesce((
          select jsonb_agg(jsonb_build_object('name', x.name, 'place', x.place_id) order by u.at)
          from unnest(o.mentions) with ordinality u (number, at)
          join batch_mention x on x.batch_id = o.batch_id and x.number = u.number
          where u.number <> o.mention), '[]') as partners
      from own o join batch b on b.id = o.batch_id
      order by o.batch_id, o.number`,
  );
}

/** How many rows of these batches a judgement has settled so far, by its number; those without any are not in the map. */
export async function rowsSettledBy(
  read: ReadDb,
  judgements: readonly number[],
  whose: Whose,
): Promise<Map<number, number>> {
  const rows = await run(
    read,
    sql<{ id: number; rows: number }>`
      with decided as (
        select m.judgement_id, m.batch_id, m.number
        from batch_mention m join batch b on b.id = m.batch_id and ${ofWhose(whose, sql.ref("b.body_id"))}
        where m.judgement_id = any(${[...judgements]}::bigint[])),
      named as (
        select r.batch_id, r.number as row, u.number
        from batch_row r cross join unnest(r.mentions) u (number)
        where r.batch_id in (select batch_id from decided) and r.reading is not null and r.outcome <> 'waiting')
      select d.judgement_id as id, count(distinct (n.batch_id, n.row))::int as rows
      from decided d join named n on n.batch_id = d.batch_id and n.number = d.number
      group by 1`,
  );
  return new Map(rows.map(({ id, rows }) => [id, rows]));
}

/** Whether rows of batches that are not of these rest on any of these judgements. */
export async function othersRestOn(
  read: ReadDb,
  judgements: readonly number[],
  whose: Whose,
): Promise<boolean> {
  const rows = await run(
    read,
    sql`
      select 1 from batch_mention m join batch b on b.id = m.batch_id
      where m.judgement_id = any(${[...judgements]}::bigint[])
        and coalesce(${ofWhose(whose, sql.ref("b.body_id"))}, false) is false
      limit 1`,
  );
  return rows.length > 0;
}

/** The bodies for which batches were handed in. */
export async function bodiesOfBatches(read: ReadDb, batches: readonly BatchId[]): Promise<BodyId[]> {
  const rows = await run(
    read,
    sql<{ id: BodyId }>`
      select distinct body_id as id from batch
      where body_id is not null and id = any(${[...new Set(batches)]}::bigint[])`,
  );
  return rows.map(({ id }) => id);
}

/** Gives the mentions that one judgement decided to the one that says the same in its place. */
export async function passOnMentions(tx: WriteTx, from: number, to: number): Promise<void> {
  await change(tx, sql`update batch_mention set judgement_id = ${to} where judgement_id = ${from}`);
}

/** Places to which a judgement has led its mentions, before it is taken back. */
export async function placesDecided(read: ReadDb, judgement: number): Promise<PlaceId[]> {
  const rows = await run(
    read,
    sql<{ id: PlaceId }>`
      select distinct place_id as id from batch_mention where judgement_id = ${judgement} and place_id is not null`,
  );
  return rows.map(({ id }) => id);
}

/**
 * Closes those of these places that came with a decision and that nothing on record speaks of any more. Returns them.
 *
 * @param since the revision of the decision: a place that was on record before it stays
 */
export async function closeIdlePlaces(
  tx: WriteTx,
  places: readonly PlaceId[],
  since: Revision,
  revision: Revision,
): Promise<PlaceId[]> {
  const rows = await run(
    tx,
    sql<{ id: PlaceId }>`
      select p.id from place p
      where p.id = any(${[...places] as string[]})
        and exists (select 1 from place_version v where v.place_id = p.id and v.known_to is null)
        and not exists (
          select 1 from place_version v
          where v.place_id = p.id and v.known_from < ${since} and (v.known_to is null or v.known_to >= ${since}))
        and not exists (select 1 from batch_mention m where m.place_id = p.id)
        and not exists (
          select 1 from partnership_party y
          join act_claim a on a.partnership_id = y.partnership_id
          join citation c on c.id = a.citation_id and c.known_to is null
          where y.place_id = p.id)
        and not exists (select 1 from citation c where c.claimant_place_id = p.id and c.known_to is null)
        and not exists (
          select 1 from statement s join citation c on c.id = s.citation_id and c.known_to is null
          where s.place_id = p.id)
        and not exists (select 1 from place_version v where v.parent_id = p.id and v.known_to is null)`,
  );
  const ids = rows.map(({ id }) => id);
  for (const table of ["place_name", "place_version"] as const) {
    await change(
      tx,
      sql`update ${sql.table(table)} set known_to = ${revision} where place_id = any(${ids}) and known_to is null`,
    );
  }
  return ids;
}
