import type { ReadDb } from "../../database/database.ts";
import { notFound } from "../../kernel/errors.ts";
import type { Revision } from "../../kernel/ids.ts";
import type { Language } from "../../kernel/languages.ts";
import { isRecordKind, type RecordRef } from "../../kernel/record-ref.ts";
import type { Kinds } from "../../registry/dossiers/kind.ts";
import type { RevisionRecord } from "../../registry/evidence/evidence.store.ts";
import { type Difference, differencesBetween } from "./difference.ts";
import { revisionsOf, type TouchedRecord } from "./history.store.ts";
import type { HistoryEntry, OtherHistory } from "./history-entry.ts";
import { definitionOf, type RecordThen, recordThen } from "./record-then.ts";

/** What one revision did to a record. */
export interface RecordChange {
  differences: Difference[];
  /** Of a partnership whose state it changed, read for today. */
  state: { was: string | null; is: string | null } | null;
}

export interface RecordRevision extends RevisionRecord, RecordChange {}

export interface HistoryPage {
  /** What the record is called now, else what it was called last. */
  title: string | null;
  revisions: RecordRevision[];
  /** What other rooms tell of the same time. */
  others: HistoryEntry[];
  /** Further revisions come before this one; null on the last page. */
  before: number | null;
}

export interface HistoryAsked {
  read: ReadDb;
  kinds: Kinds;
  language: Language;
  others: readonly OtherHistory[];
}

export const REVISIONS_A_PAGE = 20;

/** A page of the history of a record, the newest first. Refuses a record that there never was. */
export async function readHistory(
  { read, kinds, language, others }: HistoryAsked,
  ref: RecordRef,
  before: number | null,
): Promise<HistoryPage> {
  const subjectKind = definitionOf(kinds, ref)?.kind ?? null;
  const found = await revisionsOf(read, ref, subjectKind, { before, limit: REVISIONS_A_PAGE + 1 });
  const shown = found.slice(0, REVISIONS_A_PAGE);
  const then = (known: Revision) => recordThen({ read, kinds, language, known }, ref);
  const readings = new Map<Revision, RecordThen>();
  const at = async (known: Revision): Promise<RecordThen> => {
    const there = readings.get(known) ?? (await then(known));
    readings.set(known, there);
    return there;
  };
  const revisions: RecordRevision[] = [];
  for (const [index, revision] of shown.entries()) {
    const after = await at(revision.revision);
    // Between two revisions that touched it the record stood as the earlier one left it.
    const earlier = found[index + 1]?.revision ?? ((revision.revision - 1) as Revision);
    revisions.push({ ...revision, ...changeBetween(await at(earlier), after) });
  }
  // A record that there never was has no revision: asking for it says so.
  if (revisions.length === 0 && before === null) await then(Number.MAX_SAFE_INTEGER as Revision);
  const more = found.length > REVISIONS_A_PAGE;
  const title = [...readings.values()].find((one) => one.title !== null)?.title ?? null;
  const told = (await Promise.all(others.map((other) => other(read, ref)))).flat();
  const span = {
    from: more ? (shown.at(-1)?.at ?? null) : null,
    to: before === null ? null : (shown[0]?.at ?? null),
  };
  return {
    title,
    revisions,
    others: told
      .filter(
        ({ at: when }) => (span.from === null || when >= span.from) && (span.to === null || when < span.to),
      )
      .sort((a, b) => b.at.getTime() - a.at.getTime()),
    before: more ? (shown.at(-1)?.revision ?? null) : null,
  };
}

function changeBetween(before: RecordThen, after: RecordThen): RecordChange {
  return {
    differences: differencesBetween(before.said, after.said),
    state: before.state === after.state ? null : { was: before.state, is: after.state },
  };
}

/** What a revision did to one record that it touched. */
export async function changeOf(
  { read, kinds, language }: Omit<HistoryAsked, "others">,
  ref: RecordRef,
  revision: Revision,
): Promise<RecordChange & { title: string | null }> {
  const before = await recordThen({ read, kinds, language, known: (revision - 1) as Revision }, ref);
  const after = await recordThen({ read, kinds, language, known: revision }, ref);
  return { title: after.title ?? before.title, ...changeBetween(before, after) };
}

/** The address of a record that the database names by its kind: `deliverable list` has its pages at `/deliverable-lists`. */
export function refOf(kinds: Kinds, { kind, id }: TouchedRecord): RecordRef | null {
  const path = kinds.all.find((definition) => definition.kind === kind)?.path ?? kind;
  return isRecordKind(path) ? { kind: path, id } : null;
}

/** The record that an address names; refused where its kind is none of ours. */
export function recordNamed(kind: string, id: string): RecordRef {
  if (isRecordKind(kind)) return { kind, id };
  throw notFound("unknown-record-kind", `There are no records of the kind "${kind}".`, "kind");
}
