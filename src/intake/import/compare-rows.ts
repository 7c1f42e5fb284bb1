import type { ReadDb } from "../../database/database.ts";
import { fingerprint } from "../../database/versions.ts";
import { FOREVER } from "../../kernel/day.ts";
import type { CitationId, PartnershipId, Revision } from "../../kernel/ids.ts";
import type { Issue } from "../../kernel/issue.ts";
import type { PartialDate } from "../../kernel/partial-date.ts";
import { newestCitations } from "../../registry/evidence/evidence.store.ts";
import { actClaims, existingPartnerships } from "../../registry/partnerships/partnership.store.ts";
import { type RecordedAct, statedAct } from "../../registry/partnerships/record-acts.ts";
import { contradiction, type HeldClaim } from "./contradiction.ts";
import type { DrawnRow } from "./draw-up-acts.ts";
import { whereIs } from "./plan-row.ts";

/** What a row that can be recorded would change: the first that applies, from the top. */
export type Change = "conflict" | "new" | "adds evidence" | "unchanged";

export interface ComparedRow {
  drawn: DrawnRow;
  change: Change;
  /** The acts that are not on record in these words: what is left to record. */
  news: RecordedAct[];
  /** The citations that say so already. */
  held: CitationId[];
  issues: Issue[];
}

/**
 * Holds rows against the registry, and against the rows before them: what is new, what adds evidence, what contradicts,
 * and what this source had said already. Asks the database three questions, however many rows there are.
 */
export async function compareRows(
  read: ReadDb,
  known: Revision,
  rows: readonly DrawnRow[],
  asOf: PartialDate | null,
): Promise<ComparedRow[]> {
  const stated = rows.map(({ acts }) => acts.map(statedAct));
  const newest = await newestCitations(
    read,
    stated.flat().map(({ citation }) => citation.id),
  );
  const partnerships = [...new Set(stated.flat().map(({ states }) => states.partnership))];
  const there = [...(await existingPartnerships(read, partnerships))];
  const held = new Map<PartnershipId, HeldClaim[]>(
    Map.groupBy(await actClaims(read, there, known), (claim) => claim.partnership),
  );
  // One whose claims were all taken back is as new as one that nobody has named.
  const seen = new Set(held.keys());
  return rows.map((drawn, index) => {
    const compared: ComparedRow = {
      drawn,
      change: "unchanged",
      news: [],
      held: [...drawn.repeats],
      issues: [],
    };
    for (const [place, { citation, states }] of (stated[index] ?? []).entries()) {
      const last = newest.get(citation.id);
      const act = drawn.acts[place];
      if (!act) continue;
      if (last?.current && last.fingerprint === fingerprint({ citation, states })) {
        compared.held.push(last.id);
        continue;
      }
      compared.news.push(act);
      const others = held.get(states.partnership) ?? [];
      const against = others.flatMap((claim) =>
        claim.citation === last?.id ? [] : (contradiction(act.act, asOf, claim) ?? []),
      );
      const first = seen.has(states.partnership) ? "adds evidence" : "new";
      compared.change = worse(compared.change, against.length > 0 ? "conflict" : first);
      compared.issues.push(
        ...against.slice(0, MOST_SAID).map((why) => ({ ...why, where: whereIs(drawn.row.line) })),
      );
      seen.add(states.partnership);
      held.set(states.partnership, [
        ...others,
        { ...act.act, citation: citation.id, speaks: asOf ?? { earliest: FOREVER, latest: FOREVER } },
      ]);
    }
    return compared;
  });
}

/** Contradictions told of one row. */
const MOST_SAID = 3;
const ORDER: readonly Change[] = ["unchanged", "adds evidence", "new", "conflict"];

const worse = (a: Change, b: Change): Change => (ORDER.indexOf(b) > ORDER.indexOf(a) ? b : a);
