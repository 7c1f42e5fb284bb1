import { type JobWithMetadata, PgBoss } from "pg-boss";
import type { Job } from "./job.ts";

export interface JobRunner {
  /** Does the job; `signal` says that it should break off (`BrokenOff`). Failures of the work itself it keeps with the batch. */
  run(job: Job, signal: AbortSignal): Promise<void>;
  /** Says of a job that was begun too often why it is given up. */
  giveUp(job: Job): Promise<void>;
  /** Work that a process left behind when it was killed, or that came with a backup. */
  leftBehind(): Promise<Job[]>;
}

/** A job as it lies in the queue. */
interface QueuedJob extends Job {
  /** How often it was begun before it came into the queue in this form. */
  begun: number;
}

const keyOf = ({ kind, batch }: Job) => `${kind} ${batch}`;
const begunBefore = ({ data, retryCount }: JobWithMetadata<QueuedJob>) => data.begun + retryCount;

const UNFINISHED: ReadonlySet<string> = new Set(["created", "retry", "active"]);
const QUEUE = "batches";
/** A schema of its own: our migrations, backups and checks look at `public` only. */
const SCHEMA = "jobs";
/** A worker that was killed is missed after this long at the most, plus one look. */
const HEARTBEAT_SECONDS = 20;
const LOOK_SECONDS = 10;
/** A job that ends the program whenever it is begun is not begun for ever. */
const ATTEMPTS = 5;
const POLL_SECONDS = 2;
const LONGEST_SECONDS = 12 * 3600;
const STOP_MS = 20_000;

/**
 * Long work, kept in the database: it survives the end of the program, and is taken up by whichever process runs. One job
 * at a time a process, as each may need much memory.
 */
export class JobQueue {
  readonly #boss: PgBoss;
  readonly #stopping = new AbortController();
  #started: Promise<string> | null = null;

  /** @param log hears of faults of the queue itself */
  constructor(
    database: { url: string },
    readonly runner: JobRunner,
    readonly log: (error: unknown) => void = (error) => console.error(error),
  ) {
    this.#boss = new PgBoss({
      connectionString: database.url,
      application_name: "amity jobs",
      schema: SCHEMA,
      max: 2,
      schedule: false,
      superviseIntervalSeconds: LOOK_SECONDS,
      monitorIntervalSeconds: LOOK_SECONDS,
      maintenanceIntervalSeconds: 3600,
    });
    this.#boss.on("error", log);
  }

  /** Begins to work. Costs a quarter of a second the first time, so it may come after the site answers. */
  async start(): Promise<void> {
    await this.#running();
  }

  /** Puts a job at the end of the row. The same work on the same batch is one job, however often it is asked for. */
  async begin(job: Job): Promise<void> {
    const worker = await this.#running();
    await this.#send({ ...job, begun: 0 });
    this.#boss.notifyWorker(worker);
  }

  /** Breaks off what is in hand and lets go of the database. */
  async stop(): Promise<void> {
    if (this.#started === null) return;
    this.#stopping.abort();
    await this.#started.catch(() => {});
    await this.#boss.stop({ graceful: true, timeout: STOP_MS });
  }

  #running(): Promise<string> {
    this.#started ??= this.#open().catch((error: unknown) => {
      // The next one who needs it may find the database there again.
      this.#started = null;
      throw error;
    });
    return this.#started;
  }

  async #open(): Promise<string> {
    await this.#boss.start();
    await this.#boss.createQueue(QUEUE, {
      policy: "exclusive",
      heartbeatSeconds: HEARTBEAT_SECONDS,
      expireInSeconds: LONGEST_SECONDS,
      retryLimit: ATTEMPTS,
      retryDelay: 0,
      deleteAfterSeconds: 24 * 3600,
    });
    for (const job of await this.runner.leftBehind()) await this.#takeUpAgain(job);
    return this.#boss.work<QueuedJob, void, { includeMetadata: true; pollingIntervalSeconds: number }>(
      QUEUE,
      { includeMetadata: true, pollingIntervalSeconds: POLL_SECONDS },
      async (jobs) => {
        for (const job of jobs) await this.#work(job);
      },
    );
  }

  /** Nobody holds the batch, so the process that had the job is gone: no need to wait until it is missed. */
  async #takeUpAgain(job: Job): Promise<void> {
    const [old] = (await this.#boss.findJobs<QueuedJob>(QUEUE, { key: keyOf(job) })).filter(({ state }) =>
      UNFINISHED.has(state),
    );
    if (old?.state === "active") {
      await this.#boss.deleteJob(QUEUE, old.id);
      await this.#send({ ...old.data, begun: begunBefore(old) + 1 });
    } else if (old === undefined) await this.#send({ ...job, begun: 0 });
  }

  async #send(job: QueuedJob): Promise<void> {
    await this.#boss.send(QUEUE, job, { singletonKey: keyOf(job) });
  }

  async #work(job: JobWithMetadata<QueuedJob>): Promise<void> {
    if (begunBefore(job) >= ATTEMPTS) await this.runner.giveUp(job.data);
    else await this.runner.run(job.data, this.#stopping.signal);
  }
}
