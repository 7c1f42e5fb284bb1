import type { Database } from "../../database/database.ts";
import { conflicting, Refusal } from "../../kernel/errors.ts";
import { batchById, holdBatch, moveBatch, setProblem, setProgress } from "./batch.store.ts";
import type { BatchId, BatchState, OnProgress } from "./batch.ts";

/** Thrown within work that the end of the program breaks off: it is no fault of the batch, and is taken up again. */
export class BrokenOff extends Error {
  override name = "BrokenOff";
  constructor() {
    super("The program stops; the work is taken up again at its next start.");
  }
}

/** Milliseconds between two notes of how far a batch is. */
const NOTE_EVERY = 500;

/**
 * Works on a batch while nobody else does: takes it from one of the states `from` into `during`, and notes how far the
 * work is. Work that was stopped by the end of its process is taken up again. What goes wrong is kept with the batch.
 */
export async function workOnBatch<T>(
  database: Database,
  id: BatchId,
  { from, during }: { from: readonly BatchState[]; during: BatchState },
  work: (onProgress: OnProgress) => Promise<T>,
): Promise<T> {
  return database.aside(async (hold) => {
    if (!(await holdBatch(hold, id))) throw busy(id);
    // Who holds the lock and finds the batch at work already comes after a process that was stopped.
    const moved = await database.aside((tx) => moveBatch(tx, id, [...from, during], during));
    if (!moved) {
      const { state } = await batchById(database.read, id);
      throw conflicting(
        "batch-state",
        `Batch ${id} is ${state}; this takes one that is ${from.join(" or ")}.`,
        "batch",
      );
    }
    const notes = new Notes(database, id);
    try {
      return await work((step, done, total) => notes.tell(step, done, total));
    } catch (error) {
      await notes.settled();
      if (error instanceof BrokenOff) throw error;
      const problem = error instanceof Refusal ? error.message : "Something went wrong here; the log has it.";
      await database.aside((tx) => setProblem(tx, id, problem));
      throw error;
    } finally {
      await notes.settled();
    }
  });
}

const busy = (id: BatchId) =>
  conflicting(
    "batch-busy",
    `Batch ${id} is being worked on already. \`amity batches\` shows how far it is.`,
    "batch",
  );

/** Writes down how far the work is, one note at a time, none more often than twice a second. */
class Notes {
  #last = 0;
  #writing: Promise<void> | null = null;

  constructor(
    readonly database: Database,
    readonly id: BatchId,
  ) {}

  tell: OnProgress = (step, done, total) => {
    if (this.#writing || Date.now() - this.#last < NOTE_EVERY) return;
    this.#last = Date.now();
    this.#writing = this.database
      .aside((tx) => setProgress(tx, this.id, step, done, total))
      // How far it is says nothing of whether it goes well: the work itself hears of a lost database.
      .catch(() => {})
      .finally(() => {
        this.#writing = null;
      });
  };

  async settled(): Promise<void> {
    await this.#writing;
  }
}
