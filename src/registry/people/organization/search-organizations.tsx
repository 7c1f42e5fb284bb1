import type { OrganizationId } from "../../../kernel/ids.ts";
import { localHref } from "../../../web/language.ts";
import { listSubjects } from "../../dossiers/dossier.store.ts";
import { organizationsById } from "../../organizations/organization.store.ts";
import { listOrganizations } from "../../organizations/organization-list.store.ts";
import type { SearchSection } from "../../places/search.page.tsx";
import { ORGANIZATION } from "../organization-dossier.ts";
import { nameOf } from "./organization-words.tsx";

const MOST = 10;

/** Organizations whose id, names or other names that sources give hold every word, in any script. */
export const searchOrganizations: SearchSection = async (read, { words, at, language }) => {
  const each = words.toLowerCase().split(" ").filter(Boolean);
  const named = await listOrganizations(read, at.known, { words: each }, { limit: MOST });
  const told = await listSubjects(read, ORGANIZATION.kind, at.known, { words: each }, { limit: MOST });
  const others = (told as string[]).filter((id) => !named.some((one) => one.id === id)) as OrganizationId[];
  const more = await organizationsById(read, others, at.known);
  const found = [...named, ...more.values()].slice(0, MOST);
  if (found.length === 0) return null;
  const body = (
    <>
      <h2>{ORGANIZATION.many[language]}</h2>
      <ul>
        {found.map((organization) => {
          const { text, lang } = nameOf(organization, language);
          return (
            <li>
              <a href={localHref(language, `/organizations/${organization.id}`)} lang={lang}>
                {text}
              </a>
            </li>
          );
        })}
      </ul>
    </>
  );
  return { body, data: { organizations: found.map(({ id, names }) => ({ id, names })) } };
};
