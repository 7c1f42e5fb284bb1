import type { ReadDb } from "../../database/database.ts";
import { notFound } from "../../kernel/errors.ts";
import type { BodyId, CitationId, PlaceId } from "../../kernel/ids.ts";
import type { RecordKind } from "../../kernel/record-ref.ts";
import type { KindDefinition, Kinds } from "../../registry/dossiers/kind.ts";
import type { SubjectKind } from "../../registry/dossiers/subject.ts";
import { partnershipOf } from "../../registry/partnerships/partnership.ts";
import { bodiesOwning, placesOf } from "../bodies/owner.store.ts";
import type { Content, PlaceToken } from "./content.ts";
import type { About } from "./proposal.ts";
import { recordOfCitation } from "./record.store.ts";

/** The kind of dossier whose records have this path; null where there is none. */
export const kindAt = (kinds: Kinds, path: string): KindDefinition | null =>
  kinds.all.find((definition) => definition.path === path) ?? null;

/** The id in the gazetteer, of a place that the registry does not have yet. */
export const gazetteerId = (token: PlaceToken): string | null => /^geonames:(.+)$/.exec(token)?.[1] ?? null;

export const subjectKindOf = (kinds: Kinds, { kind }: About): SubjectKind | null =>
  kindAt(kinds, kind)?.kind ?? null;

/** The record that a content is about. A claim that nobody made is refused. */
export async function aboutOf(read: ReadDb, kinds: Kinds, content: Content): Promise<About> {
  if (content.type === "act") {
    const isKnown = content.parties.every((token) => gazetteerId(token) === null);
    return { kind: "partnerships", id: isKnown ? partnershipOf(content.parties as PlaceId[]).id : null };
  }
  if (content.type === "statements") return { kind: content.kind as RecordKind, id: content.id };
  const record = await recordOfCitation(read, content.citation as CitationId);
  if (record === null) throw notFound("unknown-claim", `There is no claim ${content.citation}.`, "citation");
  return "partnership" in record
    ? { kind: "partnerships", id: record.partnership }
    : { kind: kinds.of(record.subjectKind).path as RecordKind, id: record.id };
}

/**
 * The bodies that own the record. Of a record that is only being made they are those of the places that it names; of one
 * that is there, what a proposal adds gives nobody a say.
 */
export async function ownersOf(
  read: ReadDb,
  kinds: Kinds,
  about: About,
  content: Content,
): Promise<BodyId[]> {
  if (content.type === "act") return bodiesOwning(read, content.parties as PlaceId[]);
  if (content.type === "statements" && content.isNew) {
    const places = content.statements.flatMap(({ property, value }) =>
      kindAt(kinds, content.kind)?.properties[property]?.value === "place" && value ? [value] : [],
    );
    return bodiesOwning(read, places as PlaceId[]);
  }
  if (about.id === null) return [];
  return bodiesOwning(
    read,
    await placesOf(read, { kind: about.kind, id: about.id }, subjectKindOf(kinds, about)),
  );
}
