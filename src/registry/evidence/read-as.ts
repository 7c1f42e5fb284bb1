import type { ReadDb } from "../../database/database.ts";
import type { KnownAt } from "../../http/query.ts";
import { type Day, formatDay, today } from "../../kernel/day.ts";
import { notFound } from "../../kernel/errors.ts";
import type { Revision } from "../../kernel/ids.ts";
import { latestRevision, listRevisions, type RevisionRecord, revisionOnDay } from "./evidence.store.ts";

/** The two times of every answer: the day it speaks of, and what was known when. */
export interface ReadAs {
  asOf: Day;
  /** 0: nothing was known yet. */
  known: Revision;
  /** The reader asked for this revision or day of record time; otherwise it is the newest. */
  knownAsked: boolean;
}

/** Settles what a reader asked for: today and the newest revision where nothing was asked. */
export async function readAs(
  read: ReadDb,
  asked: { asOf?: Day | undefined; knownAt?: KnownAt | undefined },
): Promise<ReadAs> {
  return {
    asOf: asked.asOf ?? today(),
    known: await revisionAsked(read, asked.knownAt),
    knownAsked: asked.knownAt !== undefined,
  };
}

/** The times of a page that lets its reader choose others. */
export interface ReadAsOffered extends ReadAs {
  /** The newest first; an older one is read by its address. */
  revisions: RevisionRecord[];
}

const REVISIONS_OFFERED = 100;

export async function readAsOffered(
  read: ReadDb,
  asked: Parameters<typeof readAs>[1],
): Promise<ReadAsOffered> {
  return { ...(await readAs(read, asked)), revisions: await listRevisions(read, REVISIONS_OFFERED) };
}

async function revisionAsked(read: ReadDb, asked: KnownAt | undefined): Promise<Revision> {
  if (asked === undefined) return latestRevision(read);
  if ("day" in asked) return revisionOnDay(read, formatDay(asked.day));
  const latest = await latestRevision(read);
  if (asked.revision <= latest) return asked.revision;
  throw notFound(
    "unknown-revision",
    `There is no revision ${asked.revision}; the newest is ${latest}.`,
    "knownAt",
  );
}
