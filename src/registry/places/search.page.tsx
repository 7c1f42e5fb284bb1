import type { Context } from "hono";
import { type Child, Fragment } from "hono/jsx";
import type { Database, ReadDb } from "../../database/database.ts";
import { sendJson } from "../../http/etag.ts";
import { onlyParameters } from "../../http/query.ts";
import type { PlaceId } from "../../kernel/ids.ts";
import type { Language } from "../../kernel/languages.ts";
import { formatPartialDate } from "../../kernel/partial-date.ts";
import { Filters, WordsField } from "../../web/components/filters.tsx";
import { Heading } from "../../web/components/names.tsx";
import { Empty, Notice } from "../../web/components/parts.tsx";
import { DataTable } from "../../web/components/table.tsx";
import { Tag } from "../../web/components/tag.tsx";
import { addressOf, localHref, Pages } from "../../web/language.ts";
import { dataLinks, renderPage } from "../../web/layout.tsx";
import { defineMessages, translator } from "../../web/messages.ts";
import { type ReadAs, readAs } from "../evidence/read-as.ts";
import { timesAsked, timesWritten } from "../evidence/read-as-form.tsx";
import { levelMessages, matchMessages, placeMessages, searchMessages } from "./place.messages.ts";
import { displayNames } from "./place.store.ts";
import type { Matched } from "./place-match.ts";
import { findPlacesByName, type PlaceMatch } from "./place-search.store.ts";
import { countryPlace, NamesBeside, PlaceCalled, PlaceLink, placeName, timesOnly } from "./place-words.tsx";

/** What a search found, for the rooms that look on. */
export interface SearchAsked {
  words: string;
  /** Places that the words as a whole may mean. */
  places: readonly PlaceMatch[];
  /** Where the words name several places one after the other: what each part may mean, surest first. */
  parts: readonly (readonly PlaceMatch[])[];
  at: ReadAs;
  language: Language;
}

/** What another room found: a section of the page, and the same as data under a name of its own. */
export interface SearchFound {
  body: Child;
  data: Record<string, unknown>;
}

export type SearchSection = (read: ReadDb, asked: SearchAsked) => Promise<SearchFound | null>;

const MOST_PLACES = 20;
const MOST_PER_PART = 3;

export function searchPages(database: Database, sections: readonly SearchSection[]): Pages {
  const pages = new Pages().get("/search", (c) => {
    onlyParameters(c, ["q", "asOf", "knownAt"]);
    return database.snapshot(async (read) => {
      const { asked, found, countries } = await search(read, c, sections);
      const { language, at, words } = asked;
      const t = translator(searchMessages, language);
      return renderPage(
        c,
        {
          title: words === "" ? t("search") : `${t("search")}: ${words}`,
          readAs: { known: timesWritten(language, at).known },
          data: dataLinks(c, "json"),
        },
        <SearchPage c={c} asked={asked} found={found} countries={countries} />,
      );
    });
  });
  pages.app.get("/search.json", (c) => {
    onlyParameters(c, ["q", "asOf", "knownAt"]);
    return database.snapshot(async (read) => {
      const { asked, found } = await search(read, c, sections);
      const places = asked.places.map((match) => ({
        ...match,
        matched: { ...match.matched, valid: match.matched.valid?.edtf ?? null },
      }));
      return sendJson(c, {
        q: asked.words,
        places,
        ...Object.assign({}, ...found.map(({ data }) => data)),
        known: asked.at.known,
      });
    });
  });
  return pages;
}

async function search(read: ReadDb, c: Context, sections: readonly SearchSection[]) {
  const { language } = addressOf(c);
  const words = (c.req.query("q") ?? "").replace(/\s+/g, " ").trim();
  const at = await readAs(read, timesAsked(c));
  const whole = await findPlacesByName(read, words, at.known, { limit: MOST_PLACES });
  // Two names read as one are at best near a third: who names two places means both.
  const parts = whole.every(isNear) ? await namedParts(read, words, at) : [];
  const places = parts.length > 0 ? [] : whole;
  const asked: SearchAsked = { words, places, parts, at, language };
  const found: SearchFound[] = [];
  if (words !== "") {
    for (const section of sections) {
      const one = await section(read, asked);
      if (one) found.push(one);
    }
  }
  const all = [...places, ...parts.flat()];
  const codes = [...new Set(all.map((match) => countryPlace(match.country)))];
  return { asked, found, countries: await displayNames(read, codes, at.known) };
}

const SURE = new Set(["id", "name", "reading"]);

/** What a name certainly means, where it means anything certainly; else all that it may mean. */
const surest = (matches: PlaceMatch[]): PlaceMatch[] => {
  const sure = matches.filter(({ matched }) => SURE.has(matched.by));
  return sure.length > 0 ? sure : matches;
};

const isNear = ({ matched }: PlaceMatch): boolean => matched.by === "similar";

/** "qingdao yerevan", "Xi'an – saint petersburg": the two names, wherever the words can be cut. */
async function namedParts(read: ReadDb, words: string, at: ReadAs): Promise<PlaceMatch[][]> {
  const said = words.split(/\s*[–—,;/]\s*|\s+-\s+/).filter(Boolean);
  const cuts =
    said.length === 2
      ? [said]
      : words
          .split(" ")
          .slice(0, 6)
          .map((_, index, all) => [all.slice(0, index).join(" "), words.split(" ").slice(index).join(" ")]);
  let best: { parts: PlaceMatch[][]; score: number } | null = null;
  for (const [first, second] of cuts) {
    if (!first || !second) continue;
    const before = await findPlacesByName(read, first, at.known, { limit: MOST_PER_PART });
    // What begins with no name needs no second look.
    if (before.length === 0) continue;
    const after = await findPlacesByName(read, second, at.known, { limit: MOST_PER_PART });
    const parts = [before, after].map(surest);
    const score = Math.min(...parts.map((part) => part[0]?.score ?? 0));
    if (score > (best?.score ?? 0) && parts[0]?.[0]?.id !== parts[1]?.[0]?.id) best = { parts, score };
  }
  return best?.parts ?? [];
}

const EXAMPLES = ["青岛", "Свердловск", "qindao", "Qingdao Yerevan"];

const SearchPage = ({
  c,
  asked,
  found,
  countries,
}: {
  c: Context;
  asked: SearchAsked;
  found: readonly SearchFound[];
  countries: ReadonlyMap<PlaceId, Record<string, string>>;
}) => {
  const { language, words, places, parts, at } = asked;
  const t = translator(searchMessages, language);
  const covered = translator(coverageMessages, language);
  const p = translator(placeMessages, language);
  const query = timesOnly(addressOf(c).query);
  const all = [...places, ...parts.flat()];
  return (
    <>
      <Heading
        title={words === "" ? t("search") : t("resultsFor", { words })}
        eyebrow={words === "" ? undefined : t("search")}
      >
        {words === "" ? t("hint") : undefined}
      </Heading>
      <Filters language={language} path="/search" keep={query} submit={t("search")}>
        <WordsField label={t("words")} value={words} />
      </Filters>
      {at.known === 0 ? <Empty>{p("nothingKnown")}</Empty> : null}
      {words === "" ? <Examples language={language} times={query} /> : null}
      {all.length > 0 && all.every(isNear) ? (
        <Notice>
          <p>{covered("nearly", { words })}</p>
          <Coverage language={language} />
        </Notice>
      ) : null}
      {all.length > 0 ? (
        <>
          <h2>{t("places")}</h2>
          <Matches language={language} matches={all} query={query} countries={countries} />
        </>
      ) : null}
      {found.map(({ body }) => (
        <Fragment>{body}</Fragment>
      ))}
      {words !== "" && all.length === 0 && found.length === 0 && at.known > 0 ? (
        <>
          <Empty>{t("nothing")}</Empty>
          <Coverage language={language} />
          <p>
            <a href={localHref(language, "/places", query)}>{t("browse")}</a>
          </p>
        </>
      ) : null}
    </>
  );
};

/** What the data covers, so that a town that is missing is not taken for one without partners. */
const coverageMessages = defineMessages({
  nearly: {
    en: "No place here is called “{words}”. These are spelt nearly so.",
    "zh-Hans": "这里没有名为“{words}”的地方。以下名称与之相近。",
    ru: "Места с названием «{words}» здесь нет. Вот похожие по написанию.",
  },
  coverage: {
    en: "So far the registry covers ties between China and the countries of the Shanghai Cooperation Organisation. A town that is missing here may well have partners. <a>What the data does not cover</a>",
    "zh-Hans":
      "本登记册目前涵盖中国与上海合作组织国家之间的关系。此处没有的城市也可能有友好城市。<a>数据未涵盖的内容</a>",
    ru: "Пока реестр охватывает связи между Китаем и странами Шанхайской организации сотрудничества. У города, которого здесь нет, побратимы вполне могут быть. <a>Чего нет в данных</a>",
  },
});

const Coverage = ({ language }: { language: Language }) => (
  <p>
    {translator(coverageMessages, language).rich<Child>("coverage", {
      a: (words) => <a href={`${localHref(language, "/about")}#covers`}>{words}</a>,
    })}
  </p>
);

const Examples = ({ language, times }: { language: Language; times: URLSearchParams }) => (
  <p>
    {translator(searchMessages, language)("examples")}:{" "}
    {EXAMPLES.map((words, index) => (
      <>
        {index > 0 ? " · " : ""}
        <a href={localHref(language, "/search", new URLSearchParams([["q", words], ...times]))}>{words}</a>
      </>
    ))}
  </p>
);

const Matches = ({
  language,
  matches,
  query,
  countries,
}: {
  language: Language;
  matches: readonly PlaceMatch[];
  query: URLSearchParams;
  countries: ReadonlyMap<PlaceId, Record<string, string>>;
}) => {
  const t = translator(searchMessages, language);
  const p = translator(placeMessages, language);
  const levels = translator(levelMessages, language);
  return (
    <DataTable
      label={t("places")}
      columns={[
        {
          head: p("place"),
          names: true,
          cell: (match) => (
            <PlaceLink language={language} id={match.id} query={query}>
              <PlaceCalled names={match.names} id={match.id} language={language} />
            </PlaceLink>
          ),
        },
        { head: t("found"), cell: (match) => <Found language={language} matched={match.matched} /> },
        { head: p("level"), cell: (match) => levels(match.level) },
        { head: p("country"), cell: (match) => placeName(countries, countryPlace(match.country), language) },
        {
          head: p("otherScripts"),
          cell: (match) => <NamesBeside names={match.names} language={language} />,
        },
      ]}
      rows={matches}
    />
  );
};

const Found = ({ language, matched }: { language: Language; matched: Matched }) => {
  const { by, name, kind, valid } = matched;
  if (kind === "former") {
    const t = translator(searchMessages, language);
    const when = valid ? `, ${formatPartialDate(valid, language)}` : "";
    return <Tag>{t("formerly", { name, when })}</Tag>;
  }
  const how = translator(matchMessages, language)(by);
  return by === "id" ? (
    <span class="soft">{how}</span>
  ) : (
    <>
      <span lang={matched.language}>{name}</span> <span class="soft">{how}</span>
    </>
  );
};
