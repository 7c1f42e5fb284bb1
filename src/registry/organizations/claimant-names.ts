import type { CitationId } from "../../kernel/ids.ts";
import { nameIn } from "../../web/components/names.tsx";
import type { ClaimantNames } from "../evidence/source-record.ts";
import { displayNames } from "../places/place.store.ts";
import { ownNames, placeName } from "../places/place-words.tsx";
import { organizationsById } from "./organization.store.ts";

/** Who speaks in citations: a place or an organization, by name in the reader's language. */
export const claimantNames: ClaimantNames = async (read, citations, known, language) => {
  const places = await displayNames(
    read,
    citations.flatMap(({ claimantPlace }) => claimantPlace ?? []),
    known,
  );
  const organizations = await organizationsById(
    read,
    citations.flatMap(({ claimantOrganization }) => claimantOrganization ?? []),
    known,
  );
  const names = new Map<CitationId, string>();
  for (const { id, claimantPlace, claimantOrganization } of citations) {
    if (claimantPlace) names.set(id, placeName(places, claimantPlace, language));
    if (claimantOrganization) {
      const own = ownNames(organizations.get(claimantOrganization)?.names);
      names.set(id, Object.keys(own).length > 0 ? nameIn(own, language) : claimantOrganization);
    }
  }
  return names;
};
