import type { Database } from "../../database/database.ts";
import type { PlaceId, Revision } from "../../kernel/ids.ts";
import { nextId } from "../../registry/evidence/record-citations.ts";
import { Recording } from "../../registry/evidence/recording.ts";
import { closeCitations, type Restated, restateCitations } from "../../registry/evidence/restate.store.ts";
import { deriveSpells } from "../../registry/partnerships/derive-spells.ts";
import { batchById } from "./batch.store.ts";
import type { BatchId, OnProgress } from "./batch.ts";
import {
  closeUnusedPlaces,
  type OwnCitation,
  ownCitations,
  renameInRows,
  setRolledBack,
} from "./roll-back.store.ts";
import { workOnBatch } from "./work-on-batch.ts";

export interface RolledBack {
  batch: BatchId;
  /** Citations taken back. */
  citations: number;
  /** Of these, those in whose place an earlier version stands again. */
  reinstated: number;
  /** Places that only this batch had brought. */
  places: number;
  revision: Revision;
}

/**
 * Takes back whole what a batch recorded: its citations are closed, what they had replaced stands again, states are
 * derived anew, and places that nothing else speaks of are closed. Rows and history stay.
 */
export async function rollBackBatch(
  database: Database,
  id: BatchId,
  { author, reason }: { author: string; reason: string },
): Promise<RolledBack> {
  return workOnBatch(database, id, { from: ["recorded"], during: "rolling back" }, (onProgress) =>
    database.write(async (tx) => {
      const { fileName, revision: made } = await batchById(tx, id);
      const recording = new Recording(tx, author, `Rolled back batch ${id} (${fileName}): ${reason}`);
      const revision = await recording.revision();
      const own = await ownCitations(tx, id, null);
      const reinstated = await takeBack(recording, own, onProgress);
      const places: PlaceId[] = made === null ? [] : await closeUnusedPlaces(tx, id, made, revision);
      await setRolledBack(tx, id, revision);
      return { batch: id, citations: own.length, reinstated, places: places.length, revision };
    }),
  );
}

/** Closes citations, lets those that they had replaced stand again, and derives the states. Returns how many stand again. */
export async function takeBack(
  recording: Recording,
  citations: readonly OwnCitation[],
  onProgress: OnProgress = () => {},
): Promise<number> {
  if (citations.length === 0) return 0;
  const revision = await recording.revision();
  onProgress("rolling back", 0, citations.length);
  await closeCitations(
    recording.tx,
    citations.map(({ id }) => id),
    revision,
  );
  const again = citations.flatMap(({ id, predecessor }): Restated[] =>
    predecessor === null ? [] : [{ id: predecessor, after: id, as: nextId(id) }],
  );
  await restateCitations(recording.tx, again, revision);
  await renameInRows(recording.tx, again);
  await deriveSpells(recording, new Set(citations.map(({ partnership }) => partnership)));
  onProgress("rolling back", citations.length, citations.length);
  return again.length;
}
