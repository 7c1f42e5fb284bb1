import type { ReadDb } from "../../database/database.ts";
import { conflicting, forbidden, invalid } from "../../kernel/errors.ts";
import type { PlaceId, Revision, SubjectId } from "../../kernel/ids.ts";
import type { Language } from "../../kernel/languages.ts";
import type { RecordRef } from "../../kernel/record-ref.ts";
import { type Asker, isAtLeast, roleTowards } from "../../kernel/role.ts";
import { listSubjects, readDossiers, resolveSubject } from "../../registry/dossiers/dossier.store.ts";
import { conflictsIn, titleOf } from "../../registry/dossiers/dossier.ts";
import type { KindDefinition, Kinds } from "../../registry/dossiers/kind.ts";
import { mergeSubjects, partSubject } from "../../registry/dossiers/merge-subjects.ts";
import type { Recording } from "../../registry/evidence/recording.ts";
import { placeMerges } from "../../registry/places/place-record.store.ts";
import { findPlacesByName } from "../../registry/places/place-search.store.ts";
import { ownNames } from "../../registry/places/place-words.tsx";
import { latinWords } from "../../registry/places/search-key.ts";
import { nameIn } from "../../web/components/names.tsx";
import { bodiesOwning, placesOf } from "../bodies/owner.store.ts";
import { definitionOf } from "../history/record-then.ts";
import { type MergedPlaces, mergePlaces } from "./merge-places.ts";

/** A kind of record that can be merged: a place, or a dossier of this definition. */
export type Mergeable = { kind: "places" } | { kind: "dossiers"; definition: KindDefinition };

/** Refuses a kind whose records are not merged: partnerships follow their places, sources and figures are what they are. */
export function mergeableOf(kinds: Kinds, ref: RecordRef): Mergeable {
  if (ref.kind === "places") return { kind: "places" };
  const definition = definitionOf(kinds, ref);
  if (definition && definition.kind !== "organization") return { kind: "dossiers", definition };
  throw conflicting("not-mergeable", `Records of the kind "${ref.kind}" are not merged.`, "kind");
}

export interface Candidate {
  id: string;
  title: string;
}

const MOST_CANDIDATES = 20;

/** Records of the kind that have these words, the one asked about left out. */
export async function candidates(
  read: ReadDb,
  what: Mergeable,
  { id, words, language, known }: { id: string; words: string; language: Language; known: Revision },
): Promise<Candidate[]> {
  if (words === "") return [];
  const found = await (what.kind === "places"
    ? placesNamed(read, words, known, language)
    : subjectsNamed(read, what.definition, words, known, language));
  return found.filter((one) => one.id !== id);
}

async function placesNamed(
  read: ReadDb,
  words: string,
  known: Revision,
  language: Language,
): Promise<Candidate[]> {
  const found = await findPlacesByName(read, words, known, { limit: MOST_CANDIDATES });
  return found.map(({ id, names }) => ({ id, title: nameIn(ownNames(names), language) }));
}

async function subjectsNamed(
  read: ReadDb,
  definition: KindDefinition,
  words: string,
  known: Revision,
  language: Language,
): Promise<Candidate[]> {
  const sought = words
    .split(/\s+/)
    .flatMap((word) =>
      /^[\p{Script=Latin}\p{N}\p{P}]+$/u.test(word) ? latinWords(word) : [word.toLowerCase()],
    );
  const ids = await listSubjects(read, definition.kind, known, { words: sought }, { limit: MOST_CANDIDATES });
  const exact = await resolveSubject(read, definition.kind, words as SubjectId, known);
  const all = exact && !ids.includes(exact.id) ? [exact.id, ...ids] : ids;
  const dossiers = await readDossiers(read, definition.kind, all, known);
  return dossiers.map((dossier) => ({ id: dossier.id, title: titleOf(dossier, definition, language).text }));
}

/** A merge in force that a record takes part in. */
export interface StandingMerge {
  merged: string;
  into: string;
  reason: string;
  author: string;
  /** Of a place: the revision that made it, which is taken back to part them. */
  since: Revision | null;
}

export async function standingMerges(
  read: ReadDb,
  what: Mergeable,
  id: string,
  known: Revision,
): Promise<StandingMerge[]> {
  if (what.kind === "places") return placeMerges(read, [id as PlaceId], known);
  const { kind } = what.definition;
  const standing = await resolveSubject(read, kind, id as SubjectId, known);
  if (!standing) return [];
  const [dossier] = await readDossiers(read, kind, [standing.id], known);
  return (dossier?.merges ?? [])
    .filter(({ merged }) => standing.id === id || merged === id)
    .map((merge) => ({ ...merge, into: standing.id, since: null }));
}

/** Properties of which a dossier has claims that cannot all be true. */
export async function conflictsOf(
  read: ReadDb,
  definition: KindDefinition,
  id: string,
  known: Revision,
  language: Language,
): Promise<string[]> {
  const [dossier] = await readDossiers(read, definition.kind, [id as SubjectId], known);
  if (!dossier) return [];
  return conflictsIn(dossier, definition).map((name) => definition.properties[name]?.label[language] ?? name);
}

/** Merges one record into another. What moved with it is told of places only: a dossier's claims stay where they are. */
export async function merge(
  recording: Recording,
  what: Mergeable,
  { merged, into, reason }: { merged: string; into: string; reason: string },
): Promise<MergedPlaces | null> {
  const { author } = recording;
  if (what.kind === "places") {
    return mergePlaces(recording, { merged: merged as PlaceId, into: into as PlaceId, reason, author });
  }
  await mergeSubjects(recording, {
    kind: what.definition.kind,
    merged: merged as SubjectId,
    into: into as SubjectId,
    reason,
    author,
  });
  return null;
}

/** Parts a dossier from the one it was merged into. */
export async function part(recording: Recording, definition: KindDefinition, merged: string, reason: string) {
  if (reason.trim() === "") {
    throw invalid("reason-missing", "Parting needs a reason: say why, in words others can check.", "reason");
  }
  await partSubject(recording, definition.kind, merged as SubjectId);
}

/** Refuses who is not registrar of the owners of all these records. */
export async function mustBeRegistrarOfAll(
  read: ReadDb,
  kinds: Kinds,
  asker: Asker,
  refs: readonly RecordRef[],
): Promise<void> {
  for (const ref of refs) {
    const places = await placesOf(read, ref, definitionOf(kinds, ref)?.kind ?? null);
    if (isAtLeast(roleTowards(asker, await bodiesOwning(read, places)), "registrar")) continue;
    throw forbidden(
      "merge-role-needed",
      `You are no registrar of ${ref.id}. Ask a registrar of the whole registry.`,
      ref.id,
    );
  }
}
