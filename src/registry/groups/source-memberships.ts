import { formatPartialDate } from "../../kernel/partial-date.ts";
import { nameIn } from "../../web/components/names.tsx";
import { translator } from "../../web/messages.ts";
import type { SourceClaims } from "../evidence/source-record.ts";
import { displayNames } from "../places/place.store.ts";
import { countryPlace, ownNames, placeName } from "../places/place-words.tsx";
import { endWords, groupMessages, roleWord } from "./group.messages.ts";
import { listGroups } from "./group.store.ts";
import { membershipRecords } from "./group-record.store.ts";

/** The memberships that a source tells of. */
export const sourceMemberships: SourceClaims = async (read, { source, known, language }) => {
  const claims = await membershipRecords(read, { source }, known);
  if (claims.length === 0) return [];
  const t = translator(groupMessages, language);
  const groups = new Map((await listGroups(read, known)).map((group) => [group.id, ownNames(group.names)]));
  const countries = await displayNames(
    read,
    claims.map((claim) => countryPlace(claim.country)),
    known,
  );
  return claims.map((claim) => ({
    citation: claim.citation,
    kind: "membership",
    about: `${placeName(countries, countryPlace(claim.country), language)} · ${nameIn(groups.get(claim.group) ?? {}, language)}`,
    href: `/groups/${claim.group}`,
    says: t("told", {
      role: roleWord(language, claim.role, claim.founding),
      from: formatPartialDate(claim.from, language),
      to: endWords(language, claim.to),
    }),
    on: claim.from.edtf,
  }));
};
