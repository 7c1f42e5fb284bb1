import { afterEach, beforeEach, expect, it } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import type { BatchId } from "../import/batch.ts";
import { BrokenOff } from "../import/work-on-batch.ts";
import type { Job } from "./job.ts";
import { JobQueue, type JobRunner } from "./job-queue.ts";

const database = await testDatabase();

const job = (batch: number): Job => ({
  kind: "check-batch",
  batch: batch as BatchId,
  author: "A tester",
  reason: "",
});

/** Does what it is told to, and remembers in which order. */
class Told implements JobRunner {
  readonly done: string[] = [];
  work: (job: Job, signal: AbortSignal) => Promise<void> = async () => {};
  left: Job[] = [];

  async run(one: Job, signal: AbortSignal): Promise<void> {
    this.done.push(`begins ${one.batch}`);
    await this.work(one, signal);
    this.done.push(`ends ${one.batch}`);
  }

  async giveUp({ batch }: Job): Promise<void> {
    this.done.push(`gives up ${batch}`);
  }

  leftBehind = async () => this.left;
}

const faults: unknown[] = [];
const queues: JobQueue[] = [];
function queue(runner: JobRunner): JobQueue {
  const made = new JobQueue(database, runner, (error) => faults.push(error));
  queues.push(made);
  return made;
}
beforeEach(() => {
  faults.length = 0;
});
afterEach(async () => {
  await Promise.all(queues.splice(0).map((one) => one.stop()));
  expect(faults).toEqual([]);
});

const until = async (there: () => boolean) => {
  for (let i = 0; i < 400 && !there(); i += 1) await new Promise((resolve) => setTimeout(resolve, 25));
};

it("does jobs one after another, and the same one once however often it is asked for", async () => {
  const told = new Told();
  told.work = () => new Promise((resolve) => setTimeout(resolve, 100));
  const jobs = queue(told);
  await Promise.all([job(1), job(1), job(2), job(1)].map((one) => jobs.begin(one)));
  await until(() => told.done.length === 4);
  expect(told.done.toSorted()).toEqual(["begins 1", "begins 2", "ends 1", "ends 2"]);
  expect(told.done[1]).toBe(told.done[0]?.replace("begins", "ends"));
});

it("breaks off what is in hand when it stops, and the next start takes it up", async () => {
  const stopped = new Told();
  stopped.work = (_, signal) =>
    new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(new BrokenOff())));
  const before = queue(stopped);
  await before.begin(job(3));
  await until(() => stopped.done.length === 1);
  await before.stop();
  expect(stopped.done).toEqual(["begins 3"]);
  const next = new Told();
  await queue(next).start();
  await until(() => next.done.length === 2);
  expect(next.done).toEqual(["begins 3", "ends 3"]);
});

it("takes up at once what nobody holds any more, in the words of who began it", async () => {
  const killed = new Told();
  const gone = Promise.withResolvers<void>();
  killed.work = () => gone.promise;
  await queue(killed).begin({ ...job(4), author: "Somebody else" });
  await until(() => killed.done.length === 1);
  const next = new Told();
  next.left = [job(4)];
  const seen: Job[] = [];
  next.work = async (one) => {
    seen.push(one);
  };
  await queue(next).start();
  await until(() => next.done.length === 2);
  expect(seen).toMatchObject([{ batch: 4, author: "Somebody else" }]);
  gone.resolve();
});

it("gives up a job that fails whenever it is begun", async () => {
  const told = new Told();
  told.work = () => Promise.reject(new Error("the database went away"));
  await queue(told).begin(job(5));
  await until(() => told.done.includes("gives up 5"));
  expect(told.done).toEqual([...Array<string>(5).fill("begins 5"), "gives up 5"]);
}, 30_000);
