import { sql } from "kysely";
import { change, type ReadDb, run, type WriteTx } from "../../database/database.ts";
import type { CitationId, PartnershipId, PlaceId, Revision } from "../../kernel/ids.ts";
import type { Restated } from "../../registry/evidence/restate.store.ts";
import type { BatchId } from "./batch.ts";

/** What rows have put on record that no other batch says too: to be taken back with them. */
export interface OwnCitation {
  id: CitationId;
  partnership: PartnershipId;
  /** The version that it took the place of, where there is one. */
  predecessor: CitationId | null;
}

/**
 * The current citations that rows of a batch brought. One that another batch's row repeats word for word stays with
 * that batch. `numbers` null: all rows.
 */
export async function ownCitations(
  read: ReadDb,
  batch: BatchId,
  numbers: readonly number[] | null,
): Promise<OwnCitation[]> {
  return run(
    read,
    sql<OwnCitation>`
      with own as (
        select distinct unnest(citations) as id from batch_row
        where batch_id = ${batch} and outcome in ('new', 'adds evidence', 'conflict')
          and (${numbers === null} or number = any(${[...(numbers ?? [])]}::int[]))),
      others as (
        select distinct unnest(r.citations) as id
        from batch_row r join batch b on b.id = r.batch_id and b.state = 'recorded'
        where r.batch_id <> ${batch} and b.source_id = (select source_id from batch where id = ${batch})
        union
        select distinct unnest(citations) from batch_row
        where batch_id = ${batch} and ${numbers !== null} and number <> all(${[...(numbers ?? [])]}::int[]))
      select c.id, a.partnership_id as partnership, p.id as predecessor
      from own join citation c on c.id = own.id and c.known_to is null
      join act_claim a on a.citation_id = c.id
      left join citation p on p.superseded_by = c.id and p.known_to = c.known_from
        -- What an earlier rollback closed did not give way to this: this stands again for it.
        and not exists (select 1 from batch k where k.rolled_back_revision = p.known_to)
      where not exists (select 1 from others o where o.id = c.id)
      order by c.id`,
  );
}

/** The rows whose words stand again have them under the new id: their batch can be rolled back too. */
export async function renameInRows(tx: WriteTx, restated: readonly Restated[]): Promise<void> {
  if (restated.length === 0) return;
  await change(
    tx,
    sql`
      update batch_row b set citations = array_replace(b.citations, r.old_id, r.new_id)
      from unnest(${restated.map(({ id }) => id)}::text[], ${restated.map(({ as }) => as)}::text[]) as r (old_id, new_id)
      where b.citations <> '{}' and b.citations @> array[r.old_id]`,
  );
}

/**
 * Closes the places that these rows' mentions brought and that nothing on record speaks of any more. Returns them.
 *
 * @param since the revision of the batch: a place that was on record before it is not the batch's own
 */
export async function closeUnusedPlaces(
  tx: WriteTx,
  batch: BatchId,
  since: Revision,
  revision: Revision,
): Promise<PlaceId[]> {
  const rows = await run(
    tx,
    sql<{ id: PlaceId }>`
      select p.id from place p
      where p.id in (select place_id from batch_mention where batch_id = ${batch} and place_id is not null)
        and exists (select 1 from place_version v where v.place_id = p.id and v.known_to is null)
        and not exists (
          select 1 from place_version v
          where v.place_id = p.id and v.known_from < ${since} and (v.known_to is null or v.known_to >= ${since}))
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
  await change(
    tx,
    sql`update place_name set known_to = ${revision} where place_id = any(${ids}) and known_to is null`,
  );
  await change(
    tx,
    sql`update place_version set known_to = ${revision} where place_id = any(${ids}) and known_to is null`,
  );
  return ids;
}

/** Marks a batch as rolled back. Its rows stay, with the citations that they had been. */
export async function setRolledBack(tx: WriteTx, batch: BatchId, revision: Revision): Promise<void> {
  await change(
    tx,
    sql`
      update batch set state = 'rolled back', step = null, rolled_back_revision = ${revision},
        finished_at = clock_timestamp()
      where id = ${batch}`,
  );
}
