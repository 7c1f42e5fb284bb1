import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import type { Language } from "../../kernel/languages.ts";
import { MapFigure } from "../../web/map/map.tsx";
import { translator, writeDay } from "../../web/messages.ts";
import type { Answer } from "../answer.ts";
import { type Asked, queryOf } from "../api/count-asked.ts";
import type { WorldCache } from "../world-cache.ts";
import { answerMessages } from "./answer.messages.ts";
import { scopeWords } from "./count-words.ts";

/** The map of an answer; its drawing is kept, for it takes longer than all the rest of the page. */
export function answerMap(
  { language, asked, found }: { language: Language; asked: Asked; found: Answer },
  cache: WorldCache,
  tableHref: string,
): Child {
  const { ground, rule, asOf } = asked;
  const t = translator(answerMessages, language);
  const draw = () =>
    String(
      <MapFigure
        language={language}
        src={`/count.geojson?${queryOf(asked)}`}
        label={t("map", { day: writeDay(language, asOf) })}
        tableHref={tableHref}
        features={cache.features(ground, rule, asOf)}
        sides={{
          own: scopeWords(ground, rule.parties, language),
          other: scopeWords(ground, rule.counterparts, language),
        }}
      />,
    );
  const key = `map ${language} ${found.revision} ${tableHref} ${queryOf(asked)} ${JSON.stringify(rule)}`;
  return raw(cache.drawn(key, draw));
}
