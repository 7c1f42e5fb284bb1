import type { Context } from "hono";
import type { Database, ReadDb } from "../../database/database.ts";
import { onlyParameters } from "../../http/query.ts";
import type { PlaceId, Revision } from "../../kernel/ids.ts";
import type { Language } from "../../kernel/languages.ts";
import { ChoiceField, Filters, WordsField } from "../../web/components/filters.tsx";
import { Heading } from "../../web/components/names.tsx";
import { Empty, Pagination } from "../../web/components/parts.tsx";
import { DataTable } from "../../web/components/table.tsx";
import { addressOf, localHref, Pages } from "../../web/language.ts";
import { dataLinks, renderPage } from "../../web/layout.tsx";
import { translator } from "../../web/messages.ts";
import { readAs } from "../evidence/read-as.ts";
import { timesAsked, timesWritten } from "../evidence/read-as-form.tsx";
import { type ListedPlace, listPlaces, type PlacesAsked } from "./list-places.ts";
import { askedOf, LIST_PARAMETERS } from "./place.api.ts";
import { levelMessages, placeMessages } from "./place.messages.ts";
import { displayNames } from "./place.store.ts";
import { LEVELS } from "./place.ts";
import { countPlaces } from "./place-record.store.ts";
import {
  countryPlace,
  NamesBeside,
  PlaceCalled,
  PlaceLink,
  placeName,
  timesOnly,
  whereWords,
} from "./place-words.tsx";

interface Shown {
  asked: PlacesAsked;
  items: ListedPlace[];
  next: string | null;
  countries: string[];
  places: number;
  names: Map<PlaceId, Record<string, string>>;
}

export function placeListPages(database: Database): Pages {
  return new Pages().get("/places", (c) => {
    onlyParameters(c, [...LIST_PARAMETERS, "asOf"]);
    const asked = askedOf((name) => c.req.query(name));
    return database.snapshot(async (read) => {
      const at = await readAs(read, timesAsked(c));
      const { language } = addressOf(c);
      const shown = await gather(read, asked, at.known);
      return renderPage(
        c,
        {
          title: translator(placeMessages, language)("places"),
          readAs: { known: timesWritten(language, at).known },
          data: dataLinks(c, "json", "csv"),
        },
        <PlaceList c={c} language={language} shown={shown} known={at.known} />,
      );
    });
  });
}

async function gather(read: ReadDb, asked: PlacesAsked, known: Revision): Promise<Shown> {
  const { items, next } = await listPlaces(read, asked, known);
  const counts = await countPlaces(read, known);
  const countries = [...new Set(counts.map((row) => row.country))];
  const parents = items.flatMap(({ place }) => (place.parent ? [place.parent] : []));
  const names = await displayNames(read, [...countries.map(countryPlace), ...parents], known);
  return { asked, items, next, countries, names, places: counts.reduce((sum, row) => sum + row.places, 0) };
}

const PlaceList = ({
  c,
  language,
  shown,
  known,
}: {
  c: Context;
  language: Language;
  shown: Shown;
  known: Revision;
}) => {
  const t = translator(placeMessages, language);
  const levels = translator(levelMessages, language);
  const { query } = addressOf(c);
  const { items, next, names } = shown;
  const times = timesOnly(query);
  if (shown.places === 0) {
    return (
      <>
        <Heading title={t("places")} />
        <Empty>{known === 0 ? t("nothingKnown") : t("noPlaces")}</Empty>
      </>
    );
  }
  return (
    <>
      <Heading title={t("places")}>
        {t("placesLead", { places: shown.places, countries: shown.countries.length })}
      </Heading>
      <Filter language={language} shown={shown} times={times} />
      {items.length === 0 ? (
        <Empty>{t("noPlaces")}</Empty>
      ) : (
        <DataTable
          label={t("places")}
          columns={[
            {
              head: t("place"),
              names: true,
              cell: ({ place, names: own }) => (
                <PlaceLink language={language} id={place.id} query={times}>
                  <PlaceCalled names={own} id={place.id} language={language} />
                </PlaceLink>
              ),
            },
            { head: t("level"), cell: ({ place }) => levels(place.level) },
            { head: t("liesIn"), cell: ({ place }) => whereWords(names, place, language) },
            {
              head: t("otherScripts"),
              cell: ({ names: own }) => <NamesBeside names={own} language={language} />,
            },
          ]}
          rows={items}
        />
      )}
      <Pagination language={language} {...pageLinks(language, query, next)} />
    </>
  );
};

/** Lists are read forwards: there is a next page, and the way back to the first. */
export function pageLinks(
  language: Language,
  query: URLSearchParams,
  next: string | null,
  path = "/places",
): { previous?: string; next?: string } {
  const at = (cursor: string | null) => {
    const other = new URLSearchParams(query);
    other.delete("cursor");
    if (cursor) other.set("cursor", cursor);
    return localHref(language, path, other);
  };
  return { ...(query.has("cursor") && { previous: at(null) }), ...(next && { next: at(next) }) };
}

const Filter = ({ language, shown, times }: { language: Language; shown: Shown; times: URLSearchParams }) => {
  const t = translator(placeMessages, language);
  const levels = translator(levelMessages, language);
  const { asked, countries, names } = shown;
  const collator = new Intl.Collator(language);
  const sorted = countries
    .map((code) => ({ value: code, label: placeName(names, countryPlace(code), language) }))
    .sort((a, b) => collator.compare(a.label, b.label));
  return (
    <Filters language={language} path="/places" keep={times} submit={t("filter")}>
      <WordsField label={t("words")} value={asked.q} />
      <ChoiceField
        name="country"
        label={t("country")}
        any={t("everyCountry")}
        value={asked.country}
        choices={sorted}
      />
      <ChoiceField
        name="level"
        label={t("level")}
        any={t("everyLevel")}
        value={asked.level}
        choices={LEVELS.map((level) => ({ value: level, label: levels(level) }))}
      />
    </Filters>
  );
};
