import type { ReadDb } from "../../database/database.ts";
import type { OrganizationId, PlaceId, SubjectId } from "../../kernel/ids.ts";
import { listSubjects, readDossiers } from "../../registry/dossiers/dossier.store.ts";
import { type Dossier, statementsOf } from "../../registry/dossiers/dossier.ts";
import { listRevisions } from "../../registry/evidence/evidence.store.ts";
import type { ReadAs } from "../../registry/evidence/read-as.ts";
import { organizationsById } from "../../registry/organizations/organization.store.ts";
import { displayNames, placesById } from "../../registry/places/place.store.ts";
import { element, type XmlElement } from "../../registry/projects/iati/element.ts";
import { activityOf, type Reporter } from "../../registry/projects/iati/project-activity.ts";
import { writeDocument } from "../../registry/projects/iati/write-xml.ts";
import { certainStatus } from "../../registry/projects/project-facts.ts";

export interface IatiExport {
  xml: string;
  activities: number;
  /** Projects that cannot be activities, and what no source states of them. */
  leftOut: { id: SubjectId; missing: string[] }[];
}

/** Who publishes where an operator does not say: the registry itself, which retells what others report. */
export const REGISTRY: Reporter = {
  ref: "AMITY",
  type: "90",
  name: "Amity, the open registry of friendship cities",
};

const PAGE = 200;

/** Cooperation projects as IATI 2.03. Investment figures are another kind of thing and never among them. */
export async function exportIati(
  read: ReadDb,
  { at, ids, reporter = REGISTRY }: { at: ReadAs; ids?: readonly SubjectId[]; reporter?: Reporter },
): Promise<IatiExport> {
  const dossiers = ids ? await readDossiers(read, "project", ids, at.known) : await allProjects(read, at);
  const updated = await updatedAt(read, at);
  const names = await namesFor(read, dossiers, at);
  const activities: XmlElement[] = [];
  const leftOut: IatiExport["leftOut"] = [];
  for (const dossier of dossiers) {
    const status = certainStatus(dossier, at.asOf);
    const made = activityOf(dossier, { reporter, updated, status, ...names });
    if ("activity" in made) activities.push(made.activity);
    else leftOut.push({ id: dossier.id, missing: made.missing });
  }
  const root = element("iati-activities", { version: "2.03", "generated-datetime": updated }, activities);
  return { xml: writeDocument(root), activities: activities.length, leftOut };
}

async function allProjects(read: ReadDb, at: ReadAs): Promise<Dossier[]> {
  const all: Dossier[] = [];
  for (let after: SubjectId | undefined; ; ) {
    const ids = await listSubjects(read, "project", at.known, {}, { after, limit: PAGE });
    all.push(...(await readDossiers(read, "project", ids, at.known)));
    after = ids.at(-1);
    if (ids.length < PAGE || after === undefined) return all;
  }
}

async function updatedAt(read: ReadDb, at: ReadAs): Promise<string> {
  const revisions = await listRevisions(read, 1000);
  const clock = revisions.find(({ revision }) => revision === at.known)?.at ?? new Date(0);
  return clock.toISOString().replace(/\.\d+Z$/, "Z");
}

async function namesFor(read: ReadDb, dossiers: readonly Dossier[], at: ReadAs) {
  const values = dossiers.flatMap((dossier) =>
    ["partner", "organization", "place"].flatMap((property) => statementsOf(dossier, property)),
  );
  const placeIds = values.flatMap(({ value }) => (value.type === "place" ? [value.place] : []));
  const organizationIds = values.flatMap(({ value }) =>
    value.type === "organization" ? [value.organization] : [],
  );
  const names = await displayNames(read, placeIds, at.known);
  const places = await placesById(read, placeIds, at.known);
  const organizations = await organizationsById(read, organizationIds, at.known);
  return {
    placeName: (id: PlaceId) => names.get(id)?.en ?? id,
    organizationName: (id: OrganizationId) => organizations.get(id)?.names.en ?? id,
    countryOf: (id: PlaceId) => places.get(id)?.country ?? null,
  };
}
