import type { PlaceId } from "../../kernel/ids.ts";
import { recordCitations } from "../evidence/record-citations.ts";
import type { Recording } from "../evidence/recording.ts";
import type { Citation } from "../evidence/source.ts";
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

/**
 * Records what citations say about acts, making partnerships as they are first named, and derives the spells of every
 * partnership concerned. Returns how many citations were new or changed.
 */
export async function recordActs(recording: Recording, acts: readonly RecordedAct[]): Promise<number> {
  const added = await recordCitations(
    recording,
    acts.map(({ citation, parties, act }) => {
      const partnership = partnershipOf(parties);
      return { citation, states: { ...act, partnership: partnership.id, parties: partnership.parties } };
    }),
  );
  if (added.length === 0) return 0;
  const named = new Map(added.map(({ states }) => [states.partnership, states.parties]));
  const there = await existingPartnerships(recording.tx, [...named.keys()]);
  const made = [...named].filter(([id]) => !there.has(id)).map(([id, parties]) => ({ id, parties }));
  await insertPartnerships(recording.tx, made, await recording.revision());
  await insertActs(
    recording.tx,
    added.map(({ citation, states }) => ({ ...states, citation: citation.id })),
  );
  await deriveSpells(recording, named.keys());
  return added.length;
}
