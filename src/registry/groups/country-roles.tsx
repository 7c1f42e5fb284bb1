import type { ReadDb } from "../../database/database.ts";
import { nameIn } from "../../web/components/names.tsx";
import { localHref } from "../../web/language.ts";
import { translator, writeDay } from "../../web/messages.ts";
import type { PlaceSection, SectionAsked } from "../places/place.page.tsx";
import { ownNames } from "../places/place-words.tsx";
import { groupMessages, heldWords } from "./group.messages.ts";
import { listGroups } from "./group.store.ts";
import { membershipRecords } from "./group-record.store.ts";
import { countryChains } from "./group-record.ts";
import { ClaimsTable, claimRows } from "./group-tables.tsx";

/** A country's roles in groups through time, for its page; other places have none. */
export async function countryRoles(read: ReadDb, asked: SectionAsked): Promise<PlaceSection | null> {
  const { record, at, language, query } = asked;
  if (record.place.level !== "country") return null;
  const t = translator(groupMessages, language);
  const claims = await membershipRecords(read, { country: record.place.country }, at.known);
  const groups = new Map((await listGroups(read, at.known)).map((group) => [group.id, group]));
  const byGroup = [...Map.groupBy(claims, (claim) => claim.group)].map(([group, own]) => ({
    group,
    chains: countryChains(own, at.asOf),
  }));
  const nameOf = (id: (typeof byGroup)[number]["group"]) => nameIn(ownNames(groups.get(id)?.names), language);
  const body = (
    <>
      <h2 id="groups">{t("rolesInGroups")}</h2>
      {byGroup.length === 0 ? <p class="soft">{t("noRoles")}</p> : null}
      {byGroup.map(({ group, chains }) => {
        const on = chains[0]?.on;
        return on && on.certainty !== "not" ? (
          <p>
            {t("heldOn", {
              day: writeDay(language, at.asOf),
              group: nameOf(group),
              roles: heldWords(language, on),
            })}
          </p>
        ) : null;
      })}
      {byGroup.length > 0 ? (
        <ClaimsTable
          language={language}
          rows={byGroup.flatMap(({ chains }) => claimRows(chains, claims))}
          query={query}
          label={t("rolesInGroups")}
          first={{
            head: t("group"),
            cell: (claim) => nameOf(claim.group),
            href: (claim) => localHref(language, `/groups/${claim.group}`, query),
          }}
        />
      ) : null}
    </>
  );
  return { body };
}
