import type { ReadDb } from "../../database/database.ts";
import type { PartnershipId, PlaceId, SourceId } from "../../kernel/ids.ts";
import { findSource } from "../../registry/evidence/evidence.store.ts";
import { gradeRank } from "../../registry/evidence/grade.ts";
import type { ReadAs } from "../../registry/evidence/read-as.ts";
import type { Source } from "../../registry/evidence/source.ts";
import type { ActClaim } from "../../registry/partnerships/act-claim.ts";
import { claimedBounds } from "../../registry/partnerships/evidence-use.ts";
import { kindOf } from "../../registry/partnerships/kinds.ts";
import type { ClaimRow } from "../../registry/partnerships/partnership.store.ts";
import { listedTie, rowsOfPartnerships } from "../../registry/partnerships/record/partnership-record.ts";
import type { Party, Tie } from "../../registry/partnerships/record/tie.ts";
import { isWikimedia } from "./wikimedia.ts";

const PAGE = 500;
const ENDS: readonly ActClaim["effect"][] = ["ends", "expires", "does not renew"];

/** A partnership of two places without what Wikidata and Wikipedia say of it. */
export interface RegistryTie {
  id: PartnershipId;
  parties: readonly [Party, Party];
  state: Tie["state"];
  since: Tie["since"];
  /** The sources behind the state; those that give its day first, then by grade. */
  evidence: Source[];
}

/**
 * Every partnership of two on a day, worked out anew from claims of other sources: one that only Wikimedia's lists
 * speak for is not among them. A protocol of five cities is none of pairs.
 */
export async function independentTies(read: ReadDb, { asOf, known }: ReadAs): Promise<RegistryTie[]> {
  const sources = new Map<SourceId, Source | null>();
  const sourceOf = async (id: SourceId) => {
    if (!sources.has(id)) sources.set(id, await findSource(read, id, known));
    return sources.get(id) ?? null;
  };
  const ties: RegistryTie[] = [];
  for (let after: string | undefined; ; ) {
    const page = { after, limit: PAGE, knownAt: { revision: known } };
    const { rows, more } = await rowsOfPartnerships(read, { asOf }, page);
    for (const row of rows) {
      const own: ClaimRow[] = [];
      for (const claim of JSON.parse(row.claims) as ClaimRow[]) {
        const source = await sourceOf(claim.source_id);
        if (source && !isWikimedia(source)) own.push(claim);
      }
      const tie = listedTie({ ...row, claims: JSON.stringify(own) }, asOf);
      const [a, b, ...others] = tie.parties;
      if (!a || !b || others.length > 0 || own.length === 0) continue;
      const evidence = evidenceOf(tie).flatMap((id) => sources.get(id) ?? []);
      ties.push({ id: tie.id, parties: [a, b], state: tie.state, since: tie.since, evidence });
    }
    after = rows.at(-1)?.id;
    if (!more || after === undefined) return ties;
  }
}

/**
 * The sources of what is behind the state: of a tie in force those that make or list it, of one that is over those that
 * end it. First those that give the day shown, then by grade.
 */
function evidenceOf({ instruments, state, since, asOf }: Tie): SourceId[] {
  const over = state.standing === "ended" || state.standing === "expired";
  const speaksForIt = (claim: ActClaim): boolean => {
    if (over) return ENDS.includes(claim.effect);
    const kind = kindOf(claim);
    return kind !== null && kind !== "intention";
  };
  const datesIt = ({ on }: ActClaim): number => (on !== null && on.edtf === since?.shown?.edtf ? 1 : 0);
  const used = instruments
    .flatMap((instrument) => instrument.used)
    .filter((claim) => speaksForIt(claim) && claimedBounds(claim).earliest <= asOf)
    .sort((a, b) => datesIt(b) - datesIt(a) || gradeRank(b.grade) - gradeRank(a.grade));
  return [...new Set(used.map((claim) => claim.source))];
}

/** The ids of all places of ties, each once. */
export const placesOf = (ties: readonly RegistryTie[]): PlaceId[] => [
  ...new Set(ties.flatMap(({ parties }) => parties.map(({ id }) => id))),
];
