import { localHref } from "../../../web/language.ts";
import type { SearchSection } from "../../places/search.page.tsx";
import { latinWords } from "../../places/search-key.ts";
import { listSubjects, readDossiers } from "../dossier.store.ts";
import { titleOf, titlesByLanguage } from "../dossier.ts";
import type { KindDefinition } from "../kind.ts";

const MOST = 10;

/** Records of a kind whose texts hold every word, in whatever script it was typed. */
export const searchDossiers =
  (kind: KindDefinition): SearchSection =>
  async (read, { words, at, language }) => {
    const each = words.toLowerCase().split(" ").filter(Boolean);
    const latin = each.flatMap(latinWords);
    const ids = await listSubjects(read, kind.kind, at.known, { words: each }, { limit: MOST });
    const chosen =
      ids.length > 0 ? ids : await listSubjects(read, kind.kind, at.known, { words: latin }, { limit: MOST });
    const found = await readDossiers(read, kind.kind, chosen, at.known);
    if (found.length === 0) return null;
    const body = (
      <>
        <h2>{kind.many[language]}</h2>
        <ul>
          {found.map((dossier) => {
            const title = titleOf(dossier, kind, language);
            return (
              <li>
                <a
                  href={localHref(language, `/${kind.path}/${dossier.id}`)}
                  lang={title.language && title.language !== language ? title.language : undefined}
                >
                  {title.text}
                </a>
              </li>
            );
          })}
        </ul>
      </>
    );
    const name = kind.path.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    return {
      body,
      data: { [name]: found.map((dossier) => ({ id: dossier.id, titles: titlesByLanguage(dossier, kind) })) },
    };
  };
