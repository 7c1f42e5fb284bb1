import { conflicting } from "../../kernel/errors.ts";
import type { PlaceId } from "../../kernel/ids.ts";
import { type Marked, markCitations, recordMarked, type Stated } from "../evidence/record-citations.ts";
import type { Recording } from "../evidence/recording.ts";
import type { Citation } from "../evidence/source.ts";
import { placesMerged } from "../places/place-record.store.ts";
import { deriveSpells } from "./derive-spells.ts";
import {
  type ActStatement,
  existingPartnerships,
  insertActs,
  insertPartnerships,
} from "./partnership.store.ts";
import { partnershipOf } from "./partnership.ts";

/** A citation and what it says of an act between these places. */
export interface RecordedAct {
  citation: Citation;
  parties: PlaceId[];
  act: Omit<ActStatement, "partnership">;
}

export type StatedAct = ActStatement & { parties: PlaceId[] };

/** The citation with what it states, in the shape of which its fingerprint is made. */
export function statedAct({ citation, parties, act }: RecordedAct): Stated<StatedAct> {
  const partnership = partnershipOf(parties);
  return { citation, states: { ...act, partnership: partnership.id, parties: partnership.parties } };
}

/**
 * Records what citations say about acts, making partnerships as they are first named, and derives the spells of every
 * partnership concerned. Returns the citations that were new or changed, under the ids they have now.
 */
export async function recordActs(
  recording: Recording,
  acts: readonly RecordedAct[],
): Promise<Stated<StatedAct>[]> {
  return recordMarkedActs(recording, await markCitations(recording.tx, acts.map(statedAct)));
}

/** The same of acts that were held against the record within this transaction. */
export async function recordMarkedActs(
  recording: Recording,
  acts: readonly Marked<StatedAct>[],
): Promise<Stated<StatedAct>[]> {
  const added = await recordMarked(recording, await followMerges(recording, acts));
  if (added.length === 0) return [];
  const named = new Map(added.map(({ states }) => [states.partnership, states.parties]));
  const there = await existingPartnerships(recording.tx, [...named.keys()]);
  const made = [...named].filter(([id]) => !there.has(id)).map(([id, parties]) => ({ id, parties }));
  await insertPartnerships(recording.tx, made, await recording.revision());
  await insertActs(
    recording.tx,
    added.map(({ citation, states }) => ({ ...states, citation: citation.id })),
  );
  await deriveSpells(recording, named.keys());
  return added;
}

/** What a source still says of a place that was merged is recorded of the one that it leads to. */
async function followMerges(
  { tx }: Recording,
  acts: readonly Marked<StatedAct>[],
): Promise<readonly Marked<StatedAct>[]> {
  const merged = await placesMerged(
    tx,
    acts.flatMap(({ citation, states }) => [
      ...states.parties,
      ...(citation.claimantPlace ? [citation.claimantPlace] : []),
    ]),
  );
  if (merged.size === 0) return acts;
  const through = (place: PlaceId): PlaceId => merged.get(place) ?? place;
  return acts.map((act) => {
    const { citation, states } = act;
    const { id, parties } = partnershipOf(states.parties.map(through));
    if (parties.length < 2) {
      throw conflicting(
        "act-within-one-place",
        `${citation.id} speaks of an act between ${states.parties.join(" and ")}, which were merged: they are one place.`,
        citation.id,
      );
    }
    return {
      ...act,
      citation: { ...citation, claimantPlace: citation.claimantPlace && through(citation.claimantPlace) },
      states: { ...states, partnership: id, parties },
    };
  });
}
