import type { BatchId, BatchState } from "../import/batch.ts";

/** Work on a batch that takes longer than a browser waits. */
export const JOB_KINDS = ["check-batch", "record-batch", "roll-back-batch"] as const;
export type JobKind = (typeof JOB_KINDS)[number];

export interface Job {
  kind: JobKind;
  batch: BatchId;
  /** Whose work it is. */
  author: string;
  /** Why, in the author's words; of a rollback. */
  reason: string;
}

/** From which states a job takes its batch, and the state in which the batch is meanwhile. */
export const TAKES: Readonly<Record<JobKind, { from: readonly BatchState[]; during: BatchState }>> = {
  "check-batch": { from: ["draft", "checked", "failed"], during: "checking" },
  "record-batch": { from: ["draft", "checked", "failed"], during: "recording" },
  "roll-back-batch": { from: ["recorded"], during: "rolling back" },
};

/** The job that a batch in this state is worked on by; null where nobody has to do anything. */
export const jobDuring = (state: BatchState): JobKind | null =>
  JOB_KINDS.find((kind) => TAKES[kind].during === state) ?? null;
