import { findFigure } from "../counting/figure.store.ts";
import { statementWords } from "../counting/page/figure/figure-words.ts";
import type { ReadDb } from "../database/database.ts";
import type { FigureId, PartnershipId, PlaceId, SourceId, SubjectId } from "../kernel/ids.ts";
import type { Language } from "../kernel/languages.ts";
import { type RecordKind, type RecordRef, recordPath } from "../kernel/record-ref.ts";
import { titlesOfSubjects } from "../registry/dossiers/dossier-names.ts";
import type { Kinds } from "../registry/dossiers/kind.ts";
import type { SubjectKind } from "../registry/dossiers/subject.ts";
import { findSource, latestRevision } from "../registry/evidence/evidence.store.ts";
import { listGroups } from "../registry/groups/group.store.ts";
import { partiesOf } from "../registry/partnerships/partnership.store.ts";
import { displayNames } from "../registry/places/place.store.ts";
import { ownNames, placeName } from "../registry/places/place-words.tsx";
import { nameIn } from "../web/components/names.tsx";

/** The kind of dossier whose records have these addresses, as the record calls it; null of what is no dossier. */
export const subjectKindOf = (kinds: Kinds, kind: RecordKind): SubjectKind | null =>
  kinds.all.find(({ path }) => path === kind)?.kind ?? null;

/** What records are called in the reader's language, by their paths; one that is not on record is not among them. */
export async function recordTitles(
  read: ReadDb,
  kinds: Kinds,
  refs: readonly RecordRef[],
  language: Language,
): Promise<Map<string, string>> {
  const titles = new Map<string, string>();
  if (refs.length === 0) return titles;
  const known = await latestRevision(read);
  const put = (kind: RecordKind, id: string, title: string) => titles.set(recordPath({ kind, id }), title);
  for (const [kind, these] of Map.groupBy(refs, (ref) => ref.kind)) {
    const ids = [...new Set(these.map(({ id }) => id))];
    const subjectKind = subjectKindOf(kinds, kind);
    if (kind === "partnerships") {
      const parties = await partiesOf(read, ids as PartnershipId[]);
      const names = await displayNames(read, [...parties.values()].flat(), known);
      for (const [id, places] of parties) {
        put(kind, id, places.map((place) => placeName(names, place, language)).join(" – "));
      }
    } else if (kind === "places") {
      const names = await displayNames(read, ids as PlaceId[], known);
      for (const id of names.keys()) put(kind, id, placeName(names, id, language));
    } else if (kind === "groups") {
      for (const { id, names } of await listGroups(read, known)) {
        if (ids.includes(id)) put(kind, id, nameIn(ownNames(names), language));
      }
    } else if (kind === "sources") {
      for (const id of ids as SourceId[]) {
        const source = await findSource(read, id, known);
        if (source) put(kind, id, source.title);
      }
    } else if (kind === "figures") {
      for (const id of ids as FigureId[]) {
        const figure = await findFigure(read, id, known);
        if (figure) put(kind, id, statementWords([figure], language));
      }
    } else if (subjectKind !== null) {
      const subjects = ids.map((id) => ({ kind: subjectKind, id: id as SubjectId }));
      for (const [key, names] of await titlesOfSubjects(read, kinds, subjects, known)) {
        put(kind, key.slice(subjectKind.length + 1), nameIn(names, language));
      }
    }
  }
  return titles;
}
