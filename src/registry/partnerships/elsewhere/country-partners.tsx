import type { ReadDb } from "../../../database/database.ts";
import type { PlaceId } from "../../../kernel/ids.ts";
import type { Language } from "../../../kernel/languages.ts";
import { Disclosure, Empty } from "../../../web/components/parts.tsx";
import { RangeNumber } from "../../../web/components/range-number.tsx";
import { DataTable } from "../../../web/components/table.tsx";
import { localHref } from "../../../web/language.ts";
import { translator, writeDay } from "../../../web/messages.ts";
import { levelMessages } from "../../places/place.messages.ts";
import type { PlaceSection, SectionAsked } from "../../places/place.page.tsx";
import { displayNames } from "../../places/place.store.ts";
import type { Level } from "../../places/place.ts";
import { listPlaceIds } from "../../places/place-record.store.ts";
import { countryPlace, PlaceLink, placeName } from "../../places/place-words.tsx";
import { countTies, countTiesByCountry, countTiesByPlace, type TieCount } from "./country-partners.store.ts";
import { partnersMap } from "./partners-map.tsx";
import { partnersMessages } from "./place-partners.messages.ts";
import { leadWords } from "./place-partners.tsx";

const MOST_PLACES = 5000;
const SHOWN_PLACES = 30;

/** A country's partnerships: how many on the day, of which places, with which countries. */
export async function countryPartners(read: ReadDb, asked: SectionAsked): Promise<PlaceSection | null> {
  const { record, at, language, query } = asked;
  const { place } = record;
  if (place.level !== "country") return null;
  const t = translator(partnersMessages, language);
  const whose = { country: place.country };
  const count = await countTies(read, whose, at.asOf, at.known);
  const byPlace = await countTiesByPlace(read, whose, at.asOf, at.known);
  const byCountry = await countTiesByCountry(read, whose, at.asOf, at.known);
  const all = await listPlaceIds(read, at.known, whose, { limit: MOST_PLACES });
  const shown = new Set<PlaceId>([place.id, ...byPlace.map((row) => row.place)]);
  const without = all.filter((id) => !shown.has(id));
  const names = await displayNames(
    read,
    [...all, ...byCountry.map((row) => countryPlace(row.country))],
    at.known,
  );
  const rest = byPlace.slice(SHOWN_PLACES);
  const view = { language, query, names };
  const map = await partnersMap(read, asked, whose);
  return {
    lead: leadWords(language, count, writeDay(language, at.asOf)),
    islands: map.islands,
    listsPlacesWithin: true,
    body: (
      <>
        {map.figure ? <h2>{t("partners")}</h2> : null}
        {map.figure}
        <h2 id="partners">{t("byPlace")}</h2>
        {byPlace.length === 0 ? <Empty>{t("noPartners")}</Empty> : null}
        {byPlace.length > 0 ? <PlacesTable {...view} rows={byPlace.slice(0, SHOWN_PLACES)} /> : null}
        {rest.length > 0 ? (
          <Disclosure summary={t("morePlaces", { n: rest.length })}>
            <PlacesTable {...view} rows={rest} />
          </Disclosure>
        ) : null}
        {without.length > 0 ? (
          <Disclosure summary={t("withoutPartners", { n: without.length })}>
            <p>
              {without.map((id, index) => (
                <>
                  {index > 0 ? " · " : ""}
                  <PlaceLink language={language} id={id} query={query}>
                    {placeName(names, id, language)}
                  </PlaceLink>
                </>
              ))}
            </p>
          </Disclosure>
        ) : null}
        {byCountry.length > 0 ? (
          <>
            <h2 id="countries">{t("byCountry")}</h2>
            <DataTable
              label={t("byCountry")}
              columns={[
                {
                  head: t("country"),
                  names: true,
                  cell: (row) => (
                    <a href={localHref(language, `/places/${countryPlace(row.country)}`, query)}>
                      {placeName(names, countryPlace(row.country), language)}
                    </a>
                  ),
                },
                {
                  head: t("partnerships"),
                  numeric: true,
                  cell: (row) => <RangeNumber language={language} {...row} />,
                },
              ]}
              rows={byCountry}
            />
          </>
        ) : null}
        <p class="soft small">{t("countRule")}</p>
      </>
    ),
  };
}

const PlacesTable = ({
  language,
  query,
  names,
  rows,
}: {
  language: Language;
  query: URLSearchParams;
  names: ReadonlyMap<PlaceId, Record<string, string>>;
  rows: readonly (TieCount & { place: PlaceId; level: Level })[];
}) => {
  const t = translator(partnersMessages, language);
  const levels = translator(levelMessages, language);
  return (
    <DataTable
      label={t("byPlace")}
      columns={[
        {
          head: t("place"),
          names: true,
          cell: (row) => (
            <PlaceLink language={language} id={row.place} query={query}>
              {placeName(names, row.place, language)}
            </PlaceLink>
          ),
        },
        { head: t("level"), cell: (row) => levels(row.level) },
        {
          head: t("partnerships"),
          numeric: true,
          cell: (row) => <RangeNumber language={language} certain={row.certain} possible={row.possible} />,
        },
      ]}
      rows={rows}
    />
  );
};
