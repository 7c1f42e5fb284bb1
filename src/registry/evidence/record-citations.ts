import type { ReadDb } from "../../database/database.ts";
import { fingerprint } from "../../database/versions.ts";
import type { CitationId } from "../../kernel/ids.ts";
import {
  insertCitations,
  type NewestCitation,
  newestCitations,
  supersedeCitations,
} from "./evidence.store.ts";
import type { Recording } from "./recording.ts";
import type { Citation } from "./source.ts";

/** A citation with what it states, in whatever shape its room stores that. */
export interface Stated<T> {
  citation: Citation;
  states: T;
}

/** The same held against the record: what it would be known by, and what was last said under its id. */
export interface Marked<T> extends Stated<T> {
  fingerprint: string;
  last: NewestCitation | null;
}

/** Holds citations against the record, in one question. */
export async function markCitations<T>(read: ReadDb, stated: readonly Stated<T>[]): Promise<Marked<T>[]> {
  const newest = await newestCitations(
    read,
    stated.map(({ citation }) => citation.id),
  );
  return stated.map(({ citation, states }) => ({
    citation,
    states,
    fingerprint: fingerprint({ citation, states }),
    last: newest.get(citation.id) ?? null,
  }));
}

/** Whether it says what is on record in these words. */
export const isOnRecord = ({ fingerprint, last }: Marked<unknown>): boolean =>
  last?.current === true && last.fingerprint === fingerprint;

/**
 * Records citations and returns those that are new, for their room to store what they state. One that says what is
 * already on record is left alone; one that says something else supersedes the earlier, which stays on record:
 * the new one then has the next id (`…~2`).
 */
export async function recordCitations<T>(
  recording: Recording,
  stated: readonly Stated<T>[],
): Promise<Stated<T>[]> {
  return recordMarked(recording, await markCitations(recording.tx, stated));
}

/** The same of citations that were held against the record within this transaction. */
export async function recordMarked<T>(
  recording: Recording,
  marked: readonly Marked<T>[],
): Promise<Stated<T>[]> {
  const added = marked
    .filter((one) => !isOnRecord(one))
    .map(({ citation, states, fingerprint, last }) => {
      const id = last ? nextId(last.id) : citation.id;
      return { citation: { ...citation, id, fingerprint }, states, replaces: last?.id ?? null };
    });
  if (added.length === 0) return [];
  const revision = await recording.revision();
  await insertCitations(
    recording.tx,
    added.map(({ citation }) => citation),
    revision,
  );
  await supersedeCitations(
    recording.tx,
    added.flatMap(({ citation, replaces }) => (replaces ? [{ id: replaces, by: citation.id }] : [])),
    revision,
  );
  return added.map(({ citation, states }) => ({ citation, states }));
}

/** The id that a citation has in its data set, whatever version it is. */
export const baseOf = (id: string): string => id.replace(/~\d+$/, "");

/** The id of the version that comes after this one. */
export function nextId(id: CitationId): CitationId {
  const number = /~(\d+)$/.exec(id)?.[1] ?? "1";
  return `${baseOf(id)}~${Number(number) + 1}` as CitationId;
}
