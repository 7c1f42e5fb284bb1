import type { ReadDb } from "../../database/database.ts";
import { Name } from "../../web/components/names.tsx";
import { localHref } from "../../web/language.ts";
import { translator } from "../../web/messages.ts";
import { ownNames } from "../places/place-words.tsx";
import type { SearchAsked, SearchFound } from "../places/search.page.tsx";
import { groupMessages } from "./group.messages.ts";
import { listGroups } from "./group.store.ts";

/** Groups whose id or name, in any language, holds the words. */
export async function searchGroups(read: ReadDb, asked: SearchAsked): Promise<SearchFound | null> {
  const { words, at, language } = asked;
  const sought = words.toLowerCase();
  const found = (await listGroups(read, at.known)).filter(({ id, names }) =>
    [id, ...Object.values(names)].some((name) => name.toLowerCase().includes(sought)),
  );
  if (found.length === 0) return null;
  const times = new URLSearchParams(at.knownAsked ? { knownAt: String(at.known) } : {});
  const body = (
    <>
      <h2>{translator(groupMessages, language)("groups")}</h2>
      <ul>
        {found.map(({ id, names }) => (
          <li>
            <a href={localHref(language, `/groups/${id}`, times)}>
              <Name names={ownNames(names)} language={language} />
            </a>
          </li>
        ))}
      </ul>
    </>
  );
  return { body, data: { groups: found.map(({ id, names }) => ({ id, names })) } };
}
