import type { ReadDb } from "../../database/database.ts";
import type { OrganizationId, PlaceId, SubjectId } from "../../kernel/ids.ts";
import { readDossiers } from "../../registry/dossiers/dossier.store.ts";
import { type Dossier, statementsOf } from "../../registry/dossiers/dossier.ts";
import { revisionClock } from "../../registry/evidence/evidence.store.ts";
import type { ReadAs } from "../../registry/evidence/read-as.ts";
import { organizationsById } from "../../registry/organizations/organization.store.ts";
import { displayNames, placesById } from "../../registry/places/place.store.ts";
import { element, type XmlElement } from "../../registry/projects/iati/element.ts";
import { activityOf, type Reporter } from "../../registry/projects/iati/project-activity.ts";
import { writeDocument } from "../../registry/projects/iati/write-xml.ts";
import { PROJECT } from "../../registry/projects/project.ts";
import { certainStatus } from "../../registry/projects/project-facts.ts";
import { allOf } from "../all-of.ts";

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

/** Cooperation projects as IATI 2.03. Investment figures are another kind of thing and never among them. */
export async function exportIati(
  read: ReadDb,
  { at, ids, reporter = REGISTRY }: { at: ReadAs; ids?: readonly SubjectId[]; reporter?: Reporter },
): Promise<IatiExport> {
  const dossiers = ids ? await readDossiers(read, "project", ids, at.known) : await allOf(read, PROJECT, at);
  const updated = (await revisionClock(read, at.known)).toISOString().replace(/\.\d+Z$/, "Z");
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
