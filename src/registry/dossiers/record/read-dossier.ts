import { z } from "zod";
import type { ReadDb } from "../../../database/database.ts";
import { decodeCursor, type Page, pageOf } from "../../../http/paging.ts";
import { invalid, notFound } from "../../../kernel/errors.ts";
import type { OrganizationId, PlaceId, Revision, SubjectId } from "../../../kernel/ids.ts";
import type { ReadAs } from "../../evidence/read-as.ts";
import { latinWords } from "../../places/search-key.ts";
import { listSubjects, readDossiers, resolveSubject, type SubjectFilter } from "../dossier.store.ts";
import type { Dossier } from "../dossier.ts";
import type { KindDefinition, Words } from "../kind.ts";
import type { DerivedFilter, KindPresenter } from "../presenter.ts";

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
  /** What the room derives, and the code asked for. */
  derived: [DerivedFilter, string][];
  limit: number;
  cursor: string | undefined;
}

/** Characters that a search of a list takes. */
export const LONGEST_WORDS = 200;

/** A choice by which a list may be narrowed: a parameter of its own. */
export interface ListChoice {
  parameter: string;
  label: Words;
  codes: Readonly<Record<string, Words>>;
  /** The property that states it, or the filter that derives it. */
  by: string | DerivedFilter;
}

/** What the sources state comes first, then what the room derives. */
export const choicesOf = ({ definition, filters = [] }: KindPresenter): ListChoice[] => [
  ...Object.entries(definition.properties).flatMap(([name, { filters: offered, label, codes }]) =>
    offered && codes ? [{ parameter: parameterName(name), label, codes, by: name }] : [],
  ),
  ...filters.map((filter) => ({
    parameter: filter.name,
    label: filter.label,
    codes: filter.codes,
    by: filter,
  })),
];

export const listParameters = (presenter: KindPresenter): string[] => [
  "q",
  "place",
  "organization",
  ...choicesOf(presenter).map(({ parameter }) => parameter),
  "limit",
  "cursor",
  "asOf",
  "knownAt",
];

/** Property names have spaces, parameters do not. */
const parameterName = (property: string): string => property.replaceAll(" ", "-");

/** Reads what an address asks of a list; a code that the kind does not have is refused. */
export function listAsked(
  presenter: KindPresenter,
  parameter: (name: string) => string | undefined,
  limit: number,
): ListAsked {
  const q = (parameter("q") ?? "").replace(/\s+/g, " ").trim();
  if (q.length > LONGEST_WORDS) {
    throw invalid("query-too-long", `A search takes ${LONGEST_WORDS} characters at most.`, "q");
  }
  const codes: ListAsked["codes"] = [];
  const derived: ListAsked["derived"] = [];
  for (const choice of choicesOf(presenter)) {
    const code = parameter(choice.parameter);
    if (!code) continue;
    const known = Object.keys(choice.codes);
    if (!known.includes(code)) {
      throw invalid("bad-parameter", `${choice.parameter} is one of ${known.join(", ")}.`, choice.parameter);
    }
    if (typeof choice.by === "string") codes.push([choice.by, code]);
    else derived.push([choice.by, code]);
  }
  return {
    q,
    place: parameter("place") ?? "",
    organization: parameter("organization") ?? "",
    codes,
    derived,
    limit,
    cursor: parameter("cursor") || undefined,
  };
}

/** How many records are looked at together where most of them may not be what is sought. */
const AT_ONCE = 200;

/** A page of dossiers, by id. What is derived is asked of record after record until the page is full. */
export async function dossierPage(
  read: ReadDb,
  { kind }: KindDefinition,
  asked: ListAsked,
  at: ReadAs,
): Promise<Page<Dossier>> {
  let after = asked.cursor ? decodeCursor(asked.cursor, z.string().max(300)) : undefined;
  const filter: SubjectFilter = {
    words: asked.q.split(" ").filter(Boolean).flatMap(searchForm),
    place: (asked.place as PlaceId) || undefined,
    organization: (asked.organization as OrganizationId) || undefined,
    codes: asked.codes,
  };
  const limit = asked.limit + 1;
  // Few of many may be what is sought: a short page is no reason to ask for them one by one.
  const step = asked.derived.length > 0 ? Math.max(limit, AT_ONCE) : limit;
  const kept: Dossier[] = [];
  let more = true;
  while (more && kept.length < limit) {
    const ids = await listSubjects(read, kind, at.known, filter, { after, limit: step });
    const found = await readDossiers(read, kind, ids, at.known);
    kept.push(
      ...found.filter((dossier) => asked.derived.every(([by, code]) => by.of(dossier, at).includes(code))),
    );
    after = ids.at(-1);
    more = ids.length === step && asked.derived.length > 0;
  }
  return pageOf(kept, asked.limit, ({ id }) => id);
}

/** Words in Latin letters are sought in the Latin reading, others as they are written. */
function searchForm(word: string): string[] {
  return /^[\p{Script=Latin}\p{N}\p{P}]+$/u.test(word) ? latinWords(word) : [word.toLowerCase()];
}
