import { sql } from "kysely";
import { dateColumns } from "../../database/date-columns.ts";
import { insertRows } from "../../database/versions.ts";
import type { Revision, SubjectId } from "../../kernel/ids.ts";
import type { Stated } from "../evidence/record-citations.ts";
import type { Recording } from "../evidence/recording.ts";
import { searchKey } from "../places/search-key.ts";
import type { StatedOfSubject, Statement, Subject, SubjectKind } from "./subject.ts";

/** Adds the subjects that are not there yet, those that others only name among them, then what is stated. */
export async function insertSubjectClaims(
  recording: Recording,
  stated: readonly Stated<StatedOfSubject>[],
): Promise<void> {
  if (stated.length === 0) return;
  const named = stated.flatMap(({ states: { subject, statements } }) => [
    subject,
    ...statements.flatMap(({ value }) => (value.type === "subject" ? [value.subject] : [])),
  ]);
  await addSubjects(recording, named);
  await insertRows(
    recording.tx,
    "subject_claim",
    stated.map(({ citation, states: { subject } }) => ({
      citation_id: citation.id,
      subject_kind: subject.kind,
      subject_id: subject.id,
    })),
  );
  await insertRows(
    recording.tx,
    "statement",
    stated.flatMap(({ citation, states: { statements } }) =>
      statements.map((statement, index) => ({
        citation_id: citation.id,
        ordinal: index + 1,
        ...statementColumns(statement),
      })),
    ),
  );
}

/** Rows of one insert have the same columns: those of other types stand empty. */
function statementColumns({ property, value, role, on }: Statement) {
  return {
    property,
    value_type: value.type,
    text: value.type === "text" ? value.text : null,
    language: value.type === "text" ? value.language : null,
    search_key: value.type === "text" ? searchKey(value.text, value.language ?? "und") : null,
    code: value.type === "code" ? value.code : null,
    number: "number" in value ? value.number : null,
    comparator: "comparator" in value ? value.comparator : null,
    currency: value.type === "money" ? value.currency : null,
    site: value.type === "site" ? JSON.stringify(value.site) : null,
    place_id: value.type === "place" ? value.place : null,
    organization_id: value.type === "organization" ? value.organization : null,
    group_id: value.type === "group" ? value.group : null,
    partnership_id: value.type === "partnership" ? value.partnership : null,
    source_id: value.type === "source" ? value.source : null,
    other_citation_id: value.type === "citation" ? value.citation : null,
    figure_id: value.type === "figure" ? value.figure : null,
    other_kind: value.type === "subject" ? value.subject.kind : null,
    other_id: value.type === "subject" ? value.subject.id : null,
    role,
    on_verbatim: on?.verbatim ?? null,
    ...dateColumns("on", on),
  };
}

async function addSubjects(recording: Recording, subjects: readonly Subject[]): Promise<void> {
  const wanted = new Map(subjects.map((subject) => [`${subject.kind} ${subject.id}`, subject]));
  const there = await recording.tx
    .selectFrom("subject")
    .select(["kind", "id"])
    // One parameter, however many there are: a statement takes 65,535.
    .where(sql<boolean>`id = any(${[...wanted.values()].map(({ id }) => id as string)})`)
    .execute();
  for (const { kind, id } of there) wanted.delete(`${kind} ${id}`);
  if (wanted.size === 0) return;
  const revision = await recording.revision();
  await insertRows(
    recording.tx,
    "subject",
    [...wanted.values()].map(({ kind, id }) => ({ kind, id, known_from: revision })),
  );
}

export interface MergeRecord {
  kind: SubjectKind;
  merged: SubjectId;
  into: SubjectId;
}

/** The merges in force that one of these subjects takes part in. */
export async function currentMerges(
  { tx }: Recording,
  kind: SubjectKind,
  ids: readonly SubjectId[],
): Promise<MergeRecord[]> {
  const rows = await tx
    .selectFrom("subject_merge")
    .select(["merged_id", "into_id"])
    .where("kind", "=", kind)
    .where("known_to", "is", null)
    .where((e) => e.or([e("merged_id", "in", [...ids]), e("into_id", "in", [...ids])]))
    .execute();
  return rows.map((row) => ({ kind, merged: row.merged_id as SubjectId, into: row.into_id as SubjectId }));
}

/** Every merge there ever was, for a dataset not to say again what a person undid. */
export async function mergesEver({ tx }: Recording): Promise<MergeRecord[]> {
  const rows = await tx.selectFrom("subject_merge").select(["kind", "merged_id", "into_id"]).execute();
  return rows.map((row) => ({
    kind: row.kind as SubjectKind,
    merged: row.merged_id as SubjectId,
    into: row.into_id as SubjectId,
  }));
}

export async function subjectExists({ tx }: Recording, { kind, id }: Subject): Promise<boolean> {
  const row = await tx
    .selectFrom("subject")
    .select("id")
    .where("kind", "=", kind)
    .where("id", "=", id)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertMerge(
  { tx }: Recording,
  { kind, merged, into }: MergeRecord,
  { reason, author, revision }: { reason: string; author: string; revision: Revision },
): Promise<void> {
  await tx
    .insertInto("subject_merge")
    .values({ kind, merged_id: merged, into_id: into, reason, author, known_from: revision })
    .execute();
}

export async function closeMerge(
  { tx }: Recording,
  { kind, merged }: MergeRecord,
  revision: Revision,
): Promise<void> {
  await tx
    .updateTable("subject_merge")
    .set({ known_to: revision })
    .where("kind", "=", kind)
    .where("merged_id", "=", merged)
    .where("known_to", "is", null)
    .execute();
}
