import type { ReadDb } from "../../database/database.ts";
import type {
  GroupId,
  OrganizationId,
  PartnershipId,
  PlaceId,
  Revision,
  SubjectId,
} from "../../kernel/ids.ts";
import type { Language } from "../../kernel/languages.ts";
import { type Names, nameIn } from "../../web/components/names.tsx";
import { listGroups } from "../groups/group.store.ts";
import { organizationsById } from "../organizations/organization.store.ts";
import { displayNames } from "../places/place.store.ts";
import { ownNames, placeName } from "../places/place-words.tsx";
import { partiesOf, readDossiers } from "./dossier.store.ts";
import { type Dossier, titlesByLanguage } from "./dossier.ts";
import type { Kinds } from "./kind.ts";
import type { Subject } from "./subject.ts";

/** What everything is called that the statements of some dossiers name. */
export interface DossierNames {
  places: ReadonlyMap<PlaceId, Record<string, string>>;
  organizations: ReadonlyMap<OrganizationId, Names>;
  groups: ReadonlyMap<GroupId, Names>;
  /** Titles of subjects, by `kind id`. */
  subjects: ReadonlyMap<string, Names>;
  parties: ReadonlyMap<PartnershipId, readonly PlaceId[]>;
}

const keyOf = ({ kind, id }: Subject): string => `${kind} ${id}`;

export async function readNames(
  read: ReadDb,
  kinds: Kinds,
  dossiers: readonly Pick<Dossier, "claims">[],
  known: Revision,
): Promise<DossierNames> {
  const claims = dossiers.flatMap((dossier) => dossier.claims);
  const values = claims.flatMap(({ statements }) => statements).map(({ value }) => value);
  const parties = await partiesOf(
    read,
    values.flatMap((value) => (value.type === "partnership" ? [value.partnership] : [])),
  );
  const places = await displayNames(
    read,
    [
      ...values.flatMap((value) => (value.type === "place" ? [value.place] : [])),
      ...claims.flatMap(({ citation }) => citation.claimantPlace ?? []),
      ...[...parties.values()].flat(),
    ],
    known,
  );
  const organizations = await organizationsById(
    read,
    [
      ...values.flatMap((value) => (value.type === "organization" ? [value.organization] : [])),
      ...claims.flatMap(({ citation }) => citation.claimantOrganization ?? []),
    ],
    known,
  );
  const groups = values.some(({ type }) => type === "group") ? await listGroups(read, known) : [];
  const named = values.flatMap((value) => (value.type === "subject" ? [value.subject] : []));
  return {
    places,
    parties,
    organizations: new Map([...organizations].map(([id, { names }]) => [id, ownNames(names)])),
    groups: new Map(groups.map(({ id, names }) => [id, ownNames(names)])),
    subjects: await titlesOfSubjects(read, kinds, named, known),
  };
}

/** The titles of subjects, by `kind id`; an organization is called what its own room calls it. */
export async function titlesOfSubjects(
  read: ReadDb,
  kinds: Kinds,
  named: readonly Subject[],
  known: Revision,
): Promise<Map<string, Names>> {
  const titles = new Map<string, Names>();
  for (const [kind, subjects] of Map.groupBy(named, (subject) => subject.kind)) {
    const ids = [...new Set(subjects.map(({ id }) => id))];
    if (kind === "organization") {
      const found = await organizationsById(read, ids as string[] as OrganizationId[], known);
      for (const [id, { names }] of found) titles.set(`${kind} ${id}`, ownNames(names));
    } else {
      for (const dossier of await readDossiers(read, kind, ids, known)) {
        titles.set(keyOf(dossier), titlesByLanguage(dossier, kinds.of(kind)));
      }
    }
  }
  return titles;
}

/** What a subject is called in the reader's language; its id where no title is known. */
export function subjectName(
  names: Pick<DossierNames, "subjects">,
  subject: Subject,
  language: Language,
): string {
  const titles = names.subjects.get(keyOf(subject));
  return titles && Object.keys(titles).length > 0 ? nameIn(titles, language) : (subject.id as SubjectId);
}

export function organizationName(names: DossierNames, id: OrganizationId, language: Language): string {
  const own = names.organizations.get(id);
  return own && Object.keys(own).length > 0 ? nameIn(own, language) : id;
}

export function groupName(names: DossierNames, id: GroupId, language: Language): string {
  const own = names.groups.get(id);
  return own && Object.keys(own).length > 0 ? nameIn(own, language) : id;
}

export const partnershipName = (names: DossierNames, id: PartnershipId, language: Language): string =>
  (names.parties.get(id) ?? []).map((place) => placeName(names.places, place, language)).join(" – ") || id;
