import type { CitationId, PlaceId, SourceId } from "../../kernel/ids.ts";
import type { Issue } from "../../kernel/issue.ts";
import type { PartialDate } from "../../kernel/partial-date.ts";
import { partnershipOf } from "../../registry/partnerships/partnership.ts";
import type { RecordedAct } from "../../registry/partnerships/record-acts.ts";
import { type PlannedRow, referenceOf, whereIs } from "./plan-row.ts";
import type { ClaimReading } from "./row-reading.ts";

/** A row with the acts it becomes; none where an earlier row of the file says the very same. */
export interface DrawnRow {
  row: PlannedRow;
  acts: RecordedAct[];
  /** Citations of earlier rows of this file that say the very same. */
  repeats: CitationId[];
  remarks: Issue[];
}

export interface DrawUp {
  source: SourceId;
  asOf: PartialDate | null;
  /** The place of a reference (`referenceOf`). */
  placeOf(reference: string): PlaceId;
  /** Ids of citations that are taken by something else than what is drawn up here. */
  taken?: ReadonlySet<string>;
}

/** Words of a source that a citation repeats; the whole row stays with the batch. */
const LONGEST_EXCERPT = 1000;

/**
 * The acts that ready rows become. A citation's id is made of the partnership, the source, and whose list it stands in
 * or what it does, so that a newer file of the same source speaks of the same citations; rows of one file that differ
 * in the rest are numbered in their order.
 */
export function drawUpActs(rows: Iterable<PlannedRow>, how: DrawUp): DrawnRow[] {
  const ids = new CitationIds(how.taken);
  return [...rows].map((row) => {
    const drawn: DrawnRow = { row, acts: [], repeats: [], remarks: [] };
    for (const claim of row.claims) {
      const act = actOf(row, claim, how);
      const said = JSON.stringify([act.act, act.citation.locator, act.citation.note]);
      const { id, repeats } = ids.idOf(act.citation.id, said, row.line);
      if (repeats === null) {
        drawn.acts.push({ ...act, citation: { ...act.citation, id } });
      } else {
        drawn.repeats.push(id);
        drawn.remarks.push({
          code: "says-the-same",
          where: whereIs(row.line),
          message: `Line ${repeats} says the same.`,
        });
      }
    }
    return drawn;
  });
}

/** Ids of one file's citations: the same for the same words, numbered where the words differ. */
class CitationIds {
  readonly #said = new Map<string, { id: CitationId; line: number }>();
  readonly #last = new Map<CitationId, number>();

  constructor(private readonly taken: ReadonlySet<string> = new Set()) {}

  /** The id, and the line of the row that had the same words before; null where this is the first. */
  idOf(base: CitationId, said: string, line: number): { id: CitationId; repeats: number | null } {
    const key = `${base} ${said}`;
    const earlier = this.#said.get(key);
    if (earlier) return { id: earlier.id, repeats: earlier.line };
    const id = this.#free(base);
    this.#said.set(key, { id, line });
    return { id, repeats: null };
  }

  #free(base: CitationId): CitationId {
    for (let number = (this.#last.get(base) ?? 0) + 1; ; number += 1) {
      const id = (number === 1 ? base : `${base}-no${number}`) as CitationId;
      if (this.taken.has(id)) continue;
      this.#last.set(base, number);
      return id;
    }
  }
}

function actOf(row: PlannedRow, claim: ClaimReading, { source, asOf, placeOf }: DrawUp): RecordedAct {
  const places = row.mentions.map(({ match }) => (match.chosen ? placeOf(referenceOf(match.chosen)) : null));
  const parties = claim.parties.flatMap((party) => places[party] ?? []);
  const host = claim.host === null ? null : (places[claim.host] ?? null);
  const { effect } = claim.act;
  const id = [
    partnershipOf(parties).id,
    source,
    ...(host === null ? [] : [`of-${host}`]),
    ...(effect === "lists" || effect === "establishes" ? [] : [effect.replaceAll(" ", "-")]),
  ].join("--");
  return {
    parties,
    act: claim.act,
    citation: {
      id: id as CitationId,
      source,
      locator: claim.locator,
      excerpt: (claim.excerpt ?? row.raw).slice(0, LONGEST_EXCERPT) || null,
      claimantPlace: claim.capacity === "party" ? host : null,
      claimantOrganization: null,
      capacity: claim.capacity,
      asOf,
      note: claim.note,
    },
  };
}
