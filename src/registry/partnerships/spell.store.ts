import { sql } from "kysely";
import { change, type ReadDb, run, type WriteTx } from "../../database/database.ts";
import { insertRows } from "../../database/versions.ts";
import { formatDay, knownDay } from "../../kernel/day.ts";
import type { PartnershipId, Revision } from "../../kernel/ids.ts";
import type { SpellRow } from "./spell-table.ts";

/** Replaces the current spells of these partnerships, under a revision. What was current stays on record. */
export async function replaceSpells(
  tx: WriteTx,
  spells: ReadonlyMap<PartnershipId, readonly SpellRow[]>,
  revision: Revision,
): Promise<void> {
  const ids = [...spells.keys()] as string[];
  // Spells of this very revision were never anybody's answer: they go, so that a row never closes where it opens.
  await change(tx, sql`delete from spell where partnership_id = any(${ids}) and known_from = ${revision}`);
  await change(
    tx,
    sql`update spell set known_to = ${revision} where partnership_id = any(${ids}) and known_to is null`,
  );
  await insertRows(
    tx,
    "spell",
    [...spells].flatMap(([partnership, rows]) =>
      rows.map((row) => ({
        partnership_id: partnership,
        kinds: row.kinds.toString(),
        evidence_lo: row.evidenceLo,
        evidence_hi: row.evidenceHi,
        variants: row.variants,
        from_earliest: formatDay(row.fromEarliest),
        from_latest: formatDay(row.fromLatest),
        to_earliest: formatDay(row.toEarliest),
        to_latest: formatDay(row.toLatest),
        known_from: revision,
      })),
    ),
  );
}

/** The stored spells of partnerships as known at a revision. */
export async function storedSpells(
  read: ReadDb,
  partnerships: readonly PartnershipId[],
  known: Revision,
): Promise<Map<PartnershipId, SpellRow[]>> {
  const rows = await run(
    read,
    sql<{
      partnership_id: PartnershipId;
      kinds: string;
      evidence_lo: number;
      evidence_hi: number;
      variants: number;
      from_earliest: string;
      from_latest: string;
      to_earliest: string;
      to_latest: string;
    }>`
      select partnership_id, kinds::text as kinds, evidence_lo, evidence_hi, variants,
        from_earliest, from_latest, to_earliest, to_latest
      from spell
      where partnership_id = any(${[...partnerships] as string[]})
        and known_from <= ${known} and (known_to is null or known_to > ${known})`,
  );
  const found = new Map<PartnershipId, SpellRow[]>(partnerships.map((id) => [id, []]));
  for (const row of rows) {
    found.get(row.partnership_id)?.push({
      kinds: BigInt(row.kinds),
      evidenceLo: row.evidence_lo,
      evidenceHi: row.evidence_hi,
      variants: row.variants,
      fromEarliest: knownDay(row.from_earliest),
      fromLatest: knownDay(row.from_latest),
      toEarliest: knownDay(row.to_earliest),
      toLatest: knownDay(row.to_latest),
    });
  }
  return found;
}

/** Partnerships whose claims cite a source that a revision described anew: another date of it moves what they say. */
export async function partnershipsOfChangedSources(
  read: ReadDb,
  revision: Revision,
): Promise<PartnershipId[]> {
  const rows = await run(
    read,
    sql<{ partnership_id: PartnershipId }>`
      select distinct a.partnership_id
      from source_version v
      join source s on s.id = v.source_id and s.known_from < v.known_from
      join citation c on c.source_id = v.source_id and c.known_to is null
      join act_claim a on a.citation_id = c.id
      where v.known_from = ${revision}`,
  );
  return rows.map((row) => row.partnership_id);
}

/** The newest version of the rules by which spells were derived; 1 before versions were kept. */
export async function derivedBy(read: ReadDb): Promise<number> {
  const [row] = await run(
    read,
    sql<{ version: number | null }>`select max(version) as version from derivation`,
  );
  return row?.version ?? 1;
}

export async function noteDerivation(tx: WriteTx, version: number, revision: Revision): Promise<void> {
  await change(
    tx,
    sql`insert into derivation (version, known_from) values (${version}, ${revision}) on conflict (version) do nothing`,
  );
}

export async function anyPartnership(read: ReadDb): Promise<boolean> {
  const rows = await run(read, sql`select id from partnership limit 1`);
  return rows.length > 0;
}

export async function everyPartnership(read: ReadDb): Promise<PartnershipId[]> {
  const rows = await run(read, sql<{ id: PartnershipId }>`select id from partnership order by id`);
  return rows.map(({ id }) => id);
}
