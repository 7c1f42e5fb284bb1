import type { ReadDb } from "../../database/database.ts";
import type { BodyId } from "../../kernel/ids.ts";
import { RECORD_KINDS, type RecordKind, type RecordRef } from "../../kernel/record-ref.ts";
import { type Asker, bodiesWith, isAtLeast, roleIn } from "../../kernel/role.ts";
import type { Kinds } from "../../registry/dossiers/kind.ts";
import { bodiesOwning, placesOf } from "../bodies/owner.store.ts";
import { subjectKindOf } from "../record-titles.ts";
import type { SubjectKinds, Within } from "./suggestion.store.ts";

/** Whose suggestions an asker answers: those of the bodies it edits for, or every one. */
export const answersWithin = (asker: Asker): Within =>
  isAtLeast(roleIn(asker, null), "editor")
    ? "all"
    : bodiesWith(asker, "editor").filter((body) => body !== null);

/** The kinds of record that are dossiers, each with what the record calls it. */
export const subjectKinds = (kinds: Kinds): SubjectKinds =>
  new Map(
    RECORD_KINDS.flatMap((kind): [RecordKind, string][] => {
      const subject = subjectKindOf(kinds, kind);
      return subject === null ? [] : [[kind, subject]];
    }),
  );

/** The body in whose name an asker answers: one that owns the record and for which it was made an editor; else the registry. */
export async function answersFor(
  read: ReadDb,
  asker: Asker,
  record: RecordRef | null,
  kinds: Kinds,
): Promise<BodyId | null> {
  if (record === null) return null;
  const owners = await bodiesOwning(read, await placesOf(read, record, subjectKindOf(kinds, record.kind)));
  return bodiesWith(asker, "editor").find((body) => body !== null && owners.includes(body)) ?? null;
}
