import { LANGUAGES, type Language } from "../../../kernel/languages.ts";
import { organizationsById } from "../../../registry/organizations/organization.store.ts";
import type { SearchSection } from "../../../registry/places/search.page.tsx";
import { LOCALE, localHref } from "../../../web/language.ts";
import { translator } from "../../../web/messages.ts";
import { listFigures } from "../../figure.store.ts";
import { figureMessages } from "./figure.messages.ts";
import { figureWords, measureWords } from "./figure-words.ts";

const ALL = 10_000;
const MOST = 10;

/** As texts write it: "240 million", "2.4亿". */
const inMillions = (value: number, language: Language): string =>
  new Intl.NumberFormat(LOCALE[language], { notation: "compact", compactDisplay: "long" }).format(value);

/** Published figures of which the number, what was counted, the measure or the issuer hold every word, in any language. */
export const searchFigures: SearchSection = async (read, { words, at, language }) => {
  const sought = words.toLowerCase().split(" ").filter(Boolean);
  const figures = await listFigures(read, at.known, { limit: ALL });
  const issuers = await organizationsById(
    read,
    figures.map(({ issuer }) => issuer),
    at.known,
  );
  const found = figures
    .filter((figure) => {
      const said = [
        figure.id,
        figure.subject,
        figure.scope,
        figure.unit,
        ...LANGUAGES.flatMap((tag) => [
          figureWords(figure, tag),
          inMillions(figure.value, tag),
          measureWords(figure.measure, tag),
        ]),
        ...Object.values(issuers.get(figure.issuer)?.names ?? {}),
      ];
      const text = said.join(" ").toLowerCase();
      return sought.every((word) => text.includes(word));
    })
    .slice(0, MOST);
  if (found.length === 0) return null;
  const body = (
    <>
      <h2>{translator(figureMessages, language)("figures")}</h2>
      <ul>
        {found.map((figure) => (
          <li>
            <a href={localHref(language, `/figures/${figure.id}`)}>{figureWords(figure, language)}</a>{" "}
            <span class="small soft" lang="en">
              {figure.subject}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
  return {
    body,
    data: {
      figures: found.map(({ id, subject, scope, comparator, value, unit }) => ({
        id,
        subject,
        scope,
        comparator,
        value,
        unit,
      })),
    },
  };
};
