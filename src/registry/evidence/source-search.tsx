import type { Child } from "hono/jsx";
import type { ReadDb } from "../../database/database.ts";
import type { Revision } from "../../kernel/ids.ts";
import type { Language } from "../../kernel/languages.ts";
import { localHref } from "../../web/language.ts";
import { translator } from "../../web/messages.ts";
import { Publisher } from "./publisher.tsx";
import { sourceMessages } from "./source.messages.ts";
import { listCountedSources } from "./source.store.ts";

const MOST = 10;

/** Sources whose title or publisher holds every word, for the search page. */
export async function searchSources(
  read: ReadDb,
  { words, at, language }: { words: string; at: { known: Revision }; language: Language },
): Promise<{ body: Child; data: Record<string, unknown> } | null> {
  const each = words.split(" ").filter(Boolean);
  const found = await listCountedSources(read, at.known, { words: each }, { limit: MOST });
  if (found.length === 0) return null;
  const body = (
    <>
      <h2>{translator(sourceMessages, language)("sources")}</h2>
      <ul>
        {found.map(({ source }) => (
          <li>
            <a href={localHref(language, `/sources/${source.id}`)} lang={source.language ?? undefined}>
              {source.title}
            </a>
            {source.publisher ? (
              <span class="soft">
                {" · "}
                <Publisher source={source} />
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
  const data = { sources: found.map(({ source }) => ({ id: source.id, title: source.title })) };
  return { body, data };
}
