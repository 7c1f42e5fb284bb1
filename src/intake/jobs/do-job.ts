import type { Database } from "../../database/database.ts";
import { conflicting, Refusal } from "../../kernel/errors.ts";
import { batchById, interruptedBatches, moveBatch, setProblem } from "../import/batch.store.ts";
import type { Batch } from "../import/batch.ts";
import { checkBatch } from "../import/check-batch.ts";
import { keptFile } from "../import/kept-file.store.ts";
import { recordBatch } from "../import/record-batch.ts";
import { rollBackBatch } from "../import/roll-back-batch.ts";
import { BrokenOff } from "../import/work-on-batch.ts";
import type { PlaceResolver } from "../reconciliation/place-resolver.ts";
import { type Job, jobDuring, TAKES } from "./job.ts";
import type { JobRunner } from "./job-queue.ts";

/** Whoever takes jobs: the queue, in the program. */
export interface Jobs {
  begin(job: Job): Promise<void>;
}

/** Of a program that only shows the registry. */
export const NO_JOBS: Jobs = {
  async begin() {
    throw new Refusal("unavailable", "no-jobs", "This program does no work in the background.");
  },
};

/**
 * Has a job done on a batch. From here on the batch is at work, so that whoever looks at it sees so; a job that is asked
 * for twice is one.
 */
export async function beginJob(database: Database, jobs: Jobs, job: Job): Promise<void> {
  const { from, during } = TAKES[job.kind];
  const moved = await database.aside((tx) => moveBatch(tx, job.batch, from, during));
  if (!moved) {
    const { state } = await batchById(database.read, job.batch);
    if (state !== during) {
      throw conflicting(
        "batch-state",
        `Batch ${job.batch} is ${state}: this cannot be done with it now.`,
        "batch",
      );
    }
  }
  await jobs.begin(job);
}

const GIVEN_UP = "The program ended each time this was tried. The log may say why; try a smaller file.";
const NOT_KEPT = "The program was stopped in the middle of it. Nothing was recorded: import the file again.";
const TAKEN_UP_AGAIN = "taken up again after the program was stopped";
/** Milliseconds that a command has between entering a batch and working on it. */
const FRESH_MS = 60_000;

/** The jobs of imports, as the queue runs them. */
export function importJobs(
  database: Database,
  openResolver: () => Promise<PlaceResolver>,
  log: (error: unknown) => void,
): JobRunner {
  const fail = (batch: Batch["id"], why: string) => database.aside((tx) => setProblem(tx, batch, why));
  return {
    async run(job, signal) {
      try {
        if (signal.aborted) throw new BrokenOff();
        await doJob(database, () => breakable(openResolver, signal), job);
      } catch (error) {
        // What is wrong with the file or the batch is kept with it, for who looks at its page.
        if (error instanceof Refusal) return;
        const { state } = await batchById(database.read, job.batch);
        if (error instanceof BrokenOff || state === TAKES[job.kind].during) throw error;
        log(error);
      }
    },
    giveUp: (job) => fail(job.batch, GIVEN_UP),
    async leftBehind() {
      const left: Job[] = [];
      for (const batch of await database.aside(interruptedBatches)) {
        const kind = jobDuring(batch.state);
        if (kind === null) continue;
        const { id, author } = batch;
        const again = kind === "roll-back-batch" || (await keptFile(database.read, batch.checksum)) !== null;
        if (again) left.push({ kind, batch: id, author, reason: TAKEN_UP_AGAIN });
        else if (Date.now() - batch.createdAt.getTime() > FRESH_MS) await fail(id, NOT_KEPT);
      }
      return left;
    },
  };
}

async function doJob(
  database: Database,
  openResolver: () => Promise<PlaceResolver>,
  { kind, batch, author, reason }: Job,
): Promise<void> {
  if (kind === "check-batch") await checkBatch(database, await openResolver(), batch);
  else if (kind === "record-batch") await recordBatch(database, await openResolver(), batch);
  else await rollBackBatch(database, batch, { author, reason });
}

/** Matching is most of the work: there it can break off, before anything is written. */
async function breakable(
  openResolver: () => Promise<PlaceResolver>,
  signal: AbortSignal,
): Promise<PlaceResolver> {
  const resolver = await openResolver();
  return {
    resolve(mention) {
      if (signal.aborted) throw new BrokenOff();
      return resolver.resolve(mention);
    },
  };
}
