import { fingerprint } from "../../database/versions.ts";
import type { CitationId } from "../../kernel/ids.ts";
import {
  insertCitations,
  newestCitations,
  type RecordedCitation,
  supersedeCitations,
} from "./evidence.store.ts";
import type { Recording } from "./recording.ts";
import type { Citation } from "./source.ts";

/** A citation with what it states, in whatever shape its room stores that. */
export interface Stated<T> {
  citation: Citation;
  states: T;
}

/**
 * Records citations and returns those that are new, for their room to store what they state. One that says what is
 * already on record is left alone; one that says something else supersedes the earlier, which stays on record:
 * the new one then has the next id (`…~2`).
 */
export async function recordCitations<T>(
  recording: Recording,
  stated: readonly Stated<T>[],
): Promise<Stated<T>[]> {
  const newest = await newestCitations(
    recording.tx,
    stated.map(({ citation }) => citation.id),
  );
  const added: (Stated<T> & { citation: RecordedCitation; replaces: CitationId | null })[] = [];
  for (const { citation, states } of stated) {
    const mark = fingerprint({ citation, states });
    const last = newest.get(citation.id);
    if (last?.current && last.fingerprint === mark) continue;
    const id = last ? nextId(last.id) : citation.id;
    added.push({ citation: { ...citation, id, fingerprint: mark }, states, replaces: last?.id ?? null });
  }
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
