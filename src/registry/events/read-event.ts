import type { ReadDb } from "../../database/database.ts";
import type { CitationId, Revision, SubjectId } from "../../kernel/ids.ts";
import { listSubjects, readDossiers, resolveSubject } from "../dossiers/dossier.store.ts";
import { type Dossier, statementsOf } from "../dossiers/dossier.ts";
import type { SubjectKind } from "../dossiers/subject.ts";
import type { ActClaim } from "../partnerships/act-claim.ts";
import { actClaims, partnershipOfCitation } from "../partnerships/partnership.store.ts";
import { inTimeOrder } from "./event-dates.ts";

const EVENT_KINDS = ["forum", "programme"] as const satisfies readonly SubjectKind[];
const MOST = 1_000;

/** What an event is part of, and what is part of it. */
export interface EventParts {
  parents: Dossier[];
  /** Of a series: its editions; of an edition: what it held that is an edition of its own. In time order. */
  editions: Dossier[];
  sessions: Dossier[];
  /** Programmes and forums that were launched or supported at it. */
  launched: Dossier[];
}

export async function readParts(read: ReadDb, event: Dossier, known: Revision): Promise<EventParts> {
  const naming = await eventsNaming(read, event, known);
  const parts = inTimeOrder(naming.filter((other) => names(other, "part of", event)));
  return {
    parents: inTimeOrder(await eventsNamed(read, event, "part of", known)),
    editions: parts.filter((part) => !isSession(part)),
    sessions: parts.filter(isSession),
    launched: inTimeOrder(naming.filter((other) => names(other, "launched at", event))),
  };
}

export const scaleOf = (event: Dossier): string | null => {
  const value = statementsOf(event, "scale")[0]?.value;
  return value?.type === "code" ? value.code : null;
};

export const isSession = (event: Dossier): boolean => scaleOf(event) === "session";

/** The ids under which others may name an event: its own, and those that were merged into it. */
const idsOf = ({ id, merges }: Dossier): SubjectId[] => [id, ...merges.map(({ merged }) => merged)];

async function eventsNaming(read: ReadDb, event: Dossier, known: Revision): Promise<Dossier[]> {
  const found: Dossier[] = [];
  for (const kind of EVENT_KINDS) {
    const ids = new Set<SubjectId>();
    for (const id of idsOf(event)) {
      const other = { kind: event.kind, id };
      for (const one of await listSubjects(read, kind, known, { other }, { limit: MOST })) ids.add(one);
    }
    found.push(...(await readDossiers(read, kind, [...ids], known)));
  }
  return found.filter(({ kind, id }) => kind !== event.kind || id !== event.id);
}

function names(other: Dossier, property: string, event: Dossier): boolean {
  const ids = idsOf(event);
  return statementsOf(other, property).some(
    ({ value }) =>
      value.type === "subject" && value.subject.kind === event.kind && ids.includes(value.subject.id),
  );
}

async function eventsNamed(
  read: ReadDb,
  event: Dossier,
  property: string,
  known: Revision,
): Promise<Dossier[]> {
  const named = statementsOf(event, property).flatMap(({ value }) =>
    value.type === "subject" ? [value.subject] : [],
  );
  const found: Dossier[] = [];
  for (const kind of EVENT_KINDS) {
    const ids = new Set<SubjectId>();
    for (const { id } of named.filter((one) => one.kind === kind)) {
      const standing = await resolveSubject(read, kind, id, known);
      if (standing) ids.add(standing.id);
    }
    found.push(...(await readDossiers(read, kind, [...ids], known)));
  }
  return found;
}

/** Forums and programmes that state something of a place or an organization under these properties, in time order. */
export async function eventsOf(
  read: ReadDb,
  { place, organization }: Pick<Parameters<typeof listSubjects>[3], "place" | "organization">,
  properties: readonly string[],
  known: Revision,
): Promise<Dossier[]> {
  const found: Dossier[] = [];
  for (const kind of EVENT_KINDS) {
    const ids = await listSubjects(read, kind, known, { place, organization }, { limit: MOST });
    found.push(...(await readDossiers(read, kind, ids, known)));
  }
  return inTimeOrder(
    found.filter((event) =>
      properties
        .flatMap((property) => statementsOf(event, property))
        .some(
          ({ value }) =>
            (value.type === "place" && value.place === place) ||
            (value.type === "organization" && value.organization === organization),
        ),
    ),
  );
}

/** The acts of partnerships that an event names as done there, by the day they were done; those not on record are left out. */
export async function actsDoneAt(read: ReadDb, event: Dossier, known: Revision): Promise<ActClaim[]> {
  const citations = new Set<CitationId>(
    statementsOf(event, "outcome act").flatMap(({ value }) =>
      value.type === "citation" ? [value.citation] : [],
    ),
  );
  if (citations.size === 0) return [];
  const partnerships = new Set<ActClaim["partnership"]>();
  for (const citation of citations) {
    const partnership = await partnershipOfCitation(read, citation);
    if (partnership) partnerships.add(partnership);
  }
  const acts = await actClaims(read, [...partnerships], known);
  return acts
    .filter(({ citation }) => citations.has(citation))
    .sort((a, b) => (a.on?.earliest ?? 0) - (b.on?.earliest ?? 0) || (a.citation < b.citation ? -1 : 1));
}
