import { z } from "zod";
import type { ReadDb } from "../../../database/database.ts";
import { decodeCursor, type Page, pageOf } from "../../../http/paging.ts";
import { invalid, notFound } from "../../../kernel/errors.ts";
import type { OrganizationId, PlaceId, Revision, SubjectId } from "../../../kernel/ids.ts";
import { queryKey } from "../../places/search-key.ts";
import { listSubjects, readDossiers, resolveSubject } from "../dossier.store.ts";
import type { Dossier } from "../dossier.ts";
import type { KindDefinition } from "../kind.ts";

/** A dossier, or where it stands now, or null where nothing of it was known at the revision. An unknown id is refused. */
export async function findDossier(
  read: ReadDb,
  kind: KindDefinition,
  id: SubjectId,
  known: Revision,
): Promise<{ dossier: Dossier } | { movedTo: SubjectId } | null> {
  const found = await resolveSubject(read, kind.kind, id, known);
  if (!found) throw notFound("unknown-subject", `There is no ${kind.kind} of this id.`, id);
  if (found.id !== id) return { movedTo: found.id };
  const [dossier] = await readDossiers(read, kind.kind, [id], known);
  return dossier ? { dossier } : null;
}

/** What narrows a list, as an address gives it. */
export interface ListAsked {
  q: string;
  place: string;
  organization: string;
  /** Property and code. */
  codes: [string, string][];
  limit: number;
  cursor: string | undefined;
}

const LONGEST_WORDS = 200;

/** The properties by which a list of the kind may be narrowed: each is a parameter of its own. */
export const filtersOf = (kind: KindDefinition): string[] =>
  Object.entries(kind.properties)
    .filter(([, property]) => property.filters && property.codes)
    .map(([name]) => name);

export const listParameters = (kind: KindDefinition): string[] => [
  "q",
  "place",
  "organization",
  ...filtersOf(kind).map(parameterName),
  "limit",
  "cursor",
  "asOf",
  "knownAt",
];

/** Property names have spaces, parameters do not. */
export const parameterName = (property: string): string => property.replaceAll(" ", "-");

/** Reads what an address asks of a list; a code that the kind does not have is refused. */
export function listAsked(
  kind: KindDefinition,
  parameter: (name: string) => string | undefined,
  limit: number,
): ListAsked {
  const q = (parameter("q") ?? "").replace(/\s+/g, " ").trim();
  if (q.length > LONGEST_WORDS) {
    throw invalid("query-too-long", `A search takes ${LONGEST_WORDS} characters at most.`, "q");
  }
  const codes = filtersOf(kind).flatMap((property): [string, string][] => {
    const code = parameter(parameterName(property));
    if (!code) return [];
    const known = Object.keys(kind.properties[property]?.codes ?? {});
    if (known.includes(code)) return [[property, code]];
    throw invalid("bad-parameter", `${property} is one of ${known.join(", ")}.`, parameterName(property));
  });
  return {
    q,
    place: parameter("place") ?? "",
    organization: parameter("organization") ?? "",
    codes,
    limit,
    cursor: parameter("cursor") || undefined,
  };
}

/** A page of dossiers, by id. */
export async function dossierPage(
  read: ReadDb,
  kind: KindDefinition,
  asked: ListAsked,
  known: Revision,
): Promise<Page<Dossier>> {
  const after = asked.cursor ? decodeCursor(asked.cursor, z.string().max(300)) : undefined;
  const ids = await listSubjects(
    read,
    kind.kind,
    known,
    {
      words: asked.q.split(" ").filter(Boolean).map(searchForm),
      place: (asked.place as PlaceId) || undefined,
      organization: (asked.organization as OrganizationId) || undefined,
      codes: asked.codes,
    },
    { after, limit: asked.limit + 1 },
  );
  const page = pageOf(ids, asked.limit, (id) => id);
  return { ...page, items: await readDossiers(read, kind.kind, page.items, known) };
}

/** Words in Latin letters are sought in the Latin reading, others as they are written. */
function searchForm(word: string): string {
  return /^[\p{Script=Latin}\p{N}\p{P}]+$/u.test(word)
    ? (queryKey(word).split(" ").at(-1) ?? word)
    : word.toLowerCase();
}
