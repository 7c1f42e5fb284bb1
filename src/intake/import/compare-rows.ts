import type { ReadDb } from "../../database/database.ts";
import { FOREVER } from "../../kernel/day.ts";
import type { CitationId, PartnershipId, Revision } from "../../kernel/ids.ts";
import type { Issue } from "../../kernel/issue.ts";
import type { PartialDate } from "../../kernel/partial-date.ts";
import { isOnRecord, type Marked, markCitations } from "../../registry/evidence/record-citations.ts";
import { actClaims, existingPartnerships } from "../../registry/partnerships/partnership.store.ts";
import { type StatedAct, statedAct } from "../../registry/partnerships/record-acts.ts";
import { contradiction, type HeldClaim } from "./contradiction.ts";
import type { DrawnRow } from "./draw-up-acts.ts";
import { whereIs } from "./plan-row.ts";

/** What a row that can be recorded would change: the first that applies, from the top. */
export type Change = "conflict" | "new" | "adds evidence" | "unchanged";

export interface ComparedRow {
  drawn: DrawnRow;
  change: Change;
  /** The acts that are not on record in these words: what is left to record. */
  news: Marked<StatedAct>[];
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
  const marked = await markCitations(
    read,
    rows.flatMap(({ acts }) => acts.map(statedAct)),
  );
  const partnerships = [...new Set(marked.map(({ states }) => states.partnership))];
  const there = [...(await existingPartnerships(read, partnerships))];
  const held = new Map<PartnershipId, HeldClaim[]>(
    Map.groupBy(await actClaims(read, there, known), (claim) => claim.partnership),
  );
  // One whose claims were all taken back is as new as one that nobody has named.
  const seen = new Set(held.keys());
  let next = 0;
  return rows.map((drawn) => {
    const compared: ComparedRow = {
      drawn,
      change: "unchanged",
      news: [],
      held: [...drawn.repeats],
      issues: [],
    };
    for (const { act } of drawn.acts) {
      const one = marked[next++];
      if (!one) throw new Error("every act was marked");
      const { citation, states, last } = one;
      if (isOnRecord(one)) {
        compared.held.push(last?.id ?? citation.id);
        continue;
      }
      compared.news.push(one);
      const others = held.get(states.partnership) ?? [];
      const against = others.flatMap((claim) =>
        claim.citation === last?.id ? [] : (contradiction(act, asOf, claim) ?? []),
      );
      const first = seen.has(states.partnership) ? "adds evidence" : "new";
      compared.change = worse(compared.change, against.length > 0 ? "conflict" : first);
      compared.issues.push(
        ...against.slice(0, MOST_SAID).map((why) => ({ ...why, where: whereIs(drawn.row.line) })),
      );
      seen.add(states.partnership);
      if (others.length >= MOST_HELD) continue;
      held.set(states.partnership, [
        ...others,
        { ...act, citation: citation.id, speaks: asOf ?? { earliest: FOREVER, latest: FOREVER } },
      ]);
    }
    return compared;
  });
}

/** Claims of one partnership that a row is held against: a file that repeats a pair without end is no reason to wait. */
const MOST_HELD = 200;
/** Contradictions told of one row. */
const MOST_SAID = 3;
const ORDER: readonly Change[] = ["unchanged", "adds evidence", "new", "conflict"];

const worse = (a: Change, b: Change): Change => (ORDER.indexOf(b) > ORDER.indexOf(a) ? b : a);
