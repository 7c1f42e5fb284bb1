import type { ReadDb } from "../../database/database.ts";
import type { SubjectId } from "../../kernel/ids.ts";
import { listSubjects, readDossiers, resolveSubject } from "../dossiers/dossier.store.ts";
import { type Dossier, subjectsNamed } from "../dossiers/dossier.ts";
import type { SubjectKind } from "../dossiers/subject.ts";
import type { ReadAs } from "../evidence/read-as.ts";

/** More records that name one thing are not followed: a list of deliverables has tens of items. */
export const MOST_RELATED = 200;

/** The records of a kind that a property of a dossier names; a merged one as what it was merged into. */
export async function namedBy(
  read: ReadDb,
  dossier: Dossier,
  property: string,
  kind: SubjectKind,
  at: ReadAs,
): Promise<Dossier[]> {
  const ids: SubjectId[] = [];
  for (const id of subjectsNamed(dossier, property, kind)) {
    const found = await resolveSubject(read, kind, id, at.known);
    if (found) ids.push(found.id);
  }
  return readDossiers(read, kind, [...new Set(ids)], at.known);
}

/** The records of a kind that name a dossier, under whichever of its ids. */
export async function naming(
  read: ReadDb,
  kind: SubjectKind,
  dossier: Dossier,
  at: ReadAs,
): Promise<Dossier[]> {
  const ids = new Set<SubjectId>();
  for (const id of [dossier.id, ...dossier.merges.map(({ merged }) => merged)]) {
    const other = { kind: dossier.kind, id };
    const found = await listSubjects(read, kind, at.known, { other }, { limit: MOST_RELATED });
    for (const one of found) ids.add(one);
  }
  return readDossiers(read, kind, [...ids], at.known);
}

/** Two lists of dossiers as one, each once. */
export const together = (a: readonly Dossier[], b: readonly Dossier[]): Dossier[] => [
  ...a,
  ...b.filter(({ id }) => !a.some((one) => one.id === id)),
];
