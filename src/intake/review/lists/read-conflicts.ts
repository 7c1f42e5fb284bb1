import type { ReadDb } from "../../../database/database.ts";
import type { PartnershipId, PlaceId } from "../../../kernel/ids.ts";
import { judgementsOf, latestRevision } from "../../../registry/evidence/evidence.store.ts";
import type { ActClaim } from "../../../registry/partnerships/act-claim.ts";
import { instrumentsOf } from "../../../registry/partnerships/instrument.ts";
import { actClaims, partiesOf } from "../../../registry/partnerships/partnership.store.ts";
import { isOf, type Whose } from "../../bodies/whose.ts";
import { type ConflictRow, conflictRows, partnershipsInDoubt, sourceTitles } from "./conflict.store.ts";

/** A partnership whose claims contradict each other, with all that is needed to judge. */
export interface Conflict {
  partnership: PartnershipId;
  parties: PlaceId[];
  /** dates, kinds: claims of one act; row: an imported row contradicts what was on record before it. */
  about: ("dates" | "kinds" | "row")[];
  /** The claims that contradict each other, the one that is shown first. */
  claims: (ActClaim & { title: string })[];
  /** Of the batches that who asks may see. */
  rows: ConflictRow[];
}

const AT_ONCE = 500;

/**
 * Conflicts in the order of their partnerships' ids, from after one on.
 *
 * @param whose whose rows are shown; that a row contradicts what is on record is everybody's to know
 */
export async function readConflicts(
  read: ReadDb,
  after: PartnershipId | null,
  limit: number,
  whose: Whose,
): Promise<Conflict[]> {
  const found: Conflict[] = [];
  let from = after;
  while (found.length < limit) {
    const ids = await partnershipsInDoubt(read, from, AT_ONCE);
    if (ids.length === 0) break;
    found.push(...(await conflictsAmong(read, ids)));
    from = ids.at(-1) ?? from;
    if (ids.length < AT_ONCE) break;
  }
  const shown = found.slice(0, limit);
  const titles = await sourceTitles(
    read,
    shown.flatMap(({ claims }) => claims.map(({ source }) => source)),
  );
  return shown.map((conflict) => ({
    ...conflict,
    rows: conflict.rows.filter(({ body }) => isOf(whose, body)),
    claims: conflict.claims.map((claim) => ({ ...claim, title: titles.get(claim.source) ?? claim.source })),
  }));
}

async function conflictsAmong(read: ReadDb, ids: readonly PartnershipId[]): Promise<Conflict[]> {
  const known = await latestRevision(read);
  const claims = await actClaims(read, ids, known);
  const judgements = await judgementsOf(
    read,
    claims.map(({ citation }) => citation),
    known,
  );
  const parties = await partiesOf(read, ids);
  const rows = Map.groupBy(await conflictRows(read, ids), ({ partnership }) => partnership);
  const claimsBy = Map.groupBy(claims, ({ partnership }) => partnership);
  return ids.flatMap((partnership): Conflict[] => {
    const own = claimsBy.get(partnership) ?? [];
    const instruments = instrumentsOf(partnership, own, judgements).filter(
      ({ conflicts }) => conflicts.length > 0,
    );
    const settled = new Set(
      judgements.filter(({ kind }) => kind === "reject" || kind === "accept").map(({ citation }) => citation),
    );
    // A row whose claim a person has judged contradicts nothing any more.
    const open = (rows.get(partnership) ?? []).filter(
      ({ citations }) => !citations.every((citation) => settled.has(citation)),
    );
    const about = [
      ...new Set(instruments.flatMap(({ conflicts }) => conflicts)),
      ...(open.length > 0 ? (["row"] as const) : []),
    ];
    if (about.length === 0) return [];
    const concerned = new Set(instruments.length > 0 ? instruments.flatMap(({ used }) => used) : own);
    const titled = [...concerned].map((claim) => ({ ...claim, title: claim.source }));
    return [{ partnership, parties: parties.get(partnership) ?? [], about, claims: titled, rows: open }];
  });
}
