import type { ReadDb } from "../../database/database.ts";
import { notFound } from "../../kernel/errors.ts";
import type { GroupId, PlaceId, Revision, SubjectId } from "../../kernel/ids.ts";
import type { Names } from "../../web/components/names.tsx";
import { listSubjects, readDossiers, resolveSubject } from "../dossiers/dossier.store.ts";
import type { Dossier } from "../dossiers/dossier.ts";
import { type DossierNames, readNames } from "../dossiers/dossier-names.ts";
import { Kinds } from "../dossiers/kind.ts";
import { listGroups } from "../groups/group.store.ts";
import { ownNames } from "../places/place-words.tsx";
import { INVESTMENT } from "./investment.ts";
import { figureOf, type InvestmentFigure } from "./investment-figure.ts";
import { MEASURE } from "./measure.ts";

/** A figure with the dossier it stands in. */
export interface InvestmentRecord {
  id: SubjectId;
  dossier: Dossier;
  figure: InvestmentFigure;
}

export interface InvestmentNames extends DossierNames {
  groups: ReadonlyMap<GroupId, Names>;
}

export interface Investments {
  records: InvestmentRecord[];
  names: InvestmentNames;
}

/** The kinds that investment figures name. */
const KINDS = new Kinds([MEASURE, INVESTMENT]);

/** The most figures that a chooser or a search for a series looks at. */
export const MOST_FIGURES = 400;

/** The figures that name a place, or all, by id. */
export async function listInvestments(
  read: ReadDb,
  { place }: { place?: PlaceId | null },
  known: Revision,
): Promise<Investments> {
  const filter = place ? { place } : {};
  const ids = await listSubjects(read, "investment", known, filter, { limit: MOST_FIGURES });
  return withNames(read, await readDossiers(read, "investment", ids, known), known);
}

/** These figures, in the order asked for; one merged into another is that one. An unknown id is refused. */
export async function investmentsAsked(
  read: ReadDb,
  ids: readonly string[],
  known: Revision,
): Promise<Investments> {
  const resolved: SubjectId[] = [];
  for (const id of ids) {
    const found = await resolveSubject(read, "investment", id as SubjectId, known);
    if (!found) throw notFound("unknown-subject", `There is no investment figure "${id}".`, "figures");
    resolved.push(found.id);
  }
  const dossiers = await readDossiers(read, "investment", resolved, known);
  const missing = resolved.find((id) => !dossiers.some((dossier) => dossier.id === id));
  if (missing !== undefined) {
    throw notFound("not-yet-known", `Nothing was known of ${missing} at revision ${known}.`, "knownAt");
  }
  return withNames(read, dossiers, known);
}

async function withNames(read: ReadDb, dossiers: readonly Dossier[], known: Revision): Promise<Investments> {
  return {
    records: dossiers.map((dossier) => ({ id: dossier.id, dossier, figure: figureOf(dossier) })),
    names: await investmentNames(read, dossiers, known),
  };
}

export async function investmentNames(
  read: ReadDb,
  dossiers: readonly Dossier[],
  known: Revision,
): Promise<InvestmentNames> {
  return { ...(await readNames(read, KINDS, dossiers, known)), groups: await groupNames(read, known) };
}

export async function groupNames(read: ReadDb, known: Revision): Promise<InvestmentNames["groups"]> {
  const groups = await listGroups(read, known);
  return new Map(groups.map(({ id, names }) => [id, ownNames(names)]));
}
