import type { ReadDb } from "../../../database/database.ts";
import { notFound } from "../../../kernel/errors.ts";
import type { OrganizationId, SubjectId } from "../../../kernel/ids.ts";
import { readDossiers, resolveSubject } from "../../dossiers/dossier.store.ts";
import type { Dossier } from "../../dossiers/dossier.ts";
import type { ReadAs } from "../../evidence/read-as.ts";
import { type Organization, organizationsById } from "../../organizations/organization.store.ts";
import {
  organizationExists,
  type SpokenIn,
  sourcesSpokenIn,
} from "../../organizations/organization-list.store.ts";
import { ORGANIZATION } from "../organization-dossier.ts";
import { PERSON } from "../person.ts";
import { type Post, postsOf } from "../post.ts";
import { recordsNaming } from "../records-naming.tsx";

/** A person with a post in the organization. */
export interface Holder {
  person: Dossier;
  post: Post;
}

/** An organization with all that is known of it. */
export interface OrganizationRecord {
  organization: Organization;
  /** What sources state of it beside its names; without claims where none does. */
  dossier: Dossier;
  /** The sources in which it speaks. */
  spoken: SpokenIn[];
  holders: Holder[];
}

export const claimsSpoken = ({ spoken }: OrganizationRecord): number =>
  spoken.reduce((sum, { claims }) => sum + claims, 0);

/** An organization, or where it stands now, or null where it was not recorded yet. An unknown id is refused. */
export async function findOrganization(
  read: ReadDb,
  id: OrganizationId,
  at: ReadAs,
): Promise<OrganizationRecord | { movedTo: string } | null> {
  const subject = id as string as SubjectId;
  const moved = await resolveSubject(read, ORGANIZATION.kind, subject, at.known);
  if (moved && moved.id !== subject) return { movedTo: moved.id };
  const organization = (await organizationsById(read, [id], at.known)).get(id);
  if (!organization) {
    if (await organizationExists(read, id)) return null;
    throw notFound("unknown-subject", "There is no organization of this id.", id);
  }
  const [dossier] = await readDossiers(read, ORGANIZATION.kind, [subject], at.known);
  return {
    organization,
    dossier: dossier ?? { kind: ORGANIZATION.kind, id: subject, merges: [], claims: [] },
    spoken: await sourcesSpokenIn(read, id, at.known),
    holders: await holdersIn(read, id, at),
  };
}

async function holdersIn(read: ReadDb, organization: OrganizationId, at: ReadAs): Promise<Holder[]> {
  const people = await recordsNaming({ read, at }, PERSON, { organization });
  return people.flatMap((person) =>
    postsOf(person)
      .filter(({ organizations }) => organizations.includes(organization))
      .map((post) => ({ person, post })),
  );
}
