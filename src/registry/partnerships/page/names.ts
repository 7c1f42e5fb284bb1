import type { PlaceId } from "../../../kernel/ids.ts";
import type { Language } from "../../../kernel/languages.ts";
import { nameIn } from "../../../web/components/names.tsx";
import { capacityWord } from "../partnership.words.ts";
import type { RecordedClaim } from "../record/partnership-record.ts";
import type { Party } from "../record/tie.ts";

export const partyName = (language: Language, parties: readonly Party[], id: PlaceId): string => {
  const party = parties.find((candidate) => candidate.id === id);
  return party ? nameIn(party.names, language) : id;
};

/** Who speaks in a claim: a place, an organization, else the capacity alone. */
export function claimantName(language: Language, claim: RecordedClaim, parties: readonly Party[]): string {
  if (claim.claimant) return partyName(language, parties, claim.claimant);
  if (claim.organization) return nameIn(claim.organization.names, language);
  return capacityWord(language, claim.capacity);
}
