import type { Context } from "hono";
import type { Child } from "hono/jsx";
import type { Database, ReadDb } from "../../database/database.ts";
import { onlyParameters } from "../../http/query.ts";
import type { PlaceId } from "../../kernel/ids.ts";
import type { Language } from "../../kernel/languages.ts";
import { formatPartialDate } from "../../kernel/partial-date.ts";
import { Heading, NamesHeading, nameIn } from "../../web/components/names.tsx";
import { Breadcrumb, Disclosure, Empty, Facts, Notice } from "../../web/components/parts.tsx";
import { DataTable } from "../../web/components/table.tsx";
import { addressOf, localHref, Pages } from "../../web/language.ts";
import { dataLinks, renderPage } from "../../web/layout.tsx";
import { formatNumber, languageName, translator } from "../../web/messages.ts";
import { type ReadAs, type ReadAsOffered, readAsOffered } from "../evidence/read-as.ts";
import { ReadAsForm, timesAsked, timesWritten } from "../evidence/read-as-form.tsx";
import { levelMessages, nameKindMessages, placeMessages, successionMessages } from "./place.messages.ts";
import type { PlaceName } from "./place.ts";
import { hasOpenIdentity, type PlaceRecord, placeRecord } from "./place-record.ts";
import { ownNames, PlaceCalled, PlaceLink, placeName, timesOnly } from "./place-words.tsx";

/** What a room to the right has to say of a place. */
export interface PlaceSection {
  /** The first sentence of the page, where the section has it. */
  lead?: Child;
  body: Child;
  islands?: string[];
  /** The section lists the places within, with more about them than their names. */
  listsPlacesWithin?: boolean;
}

export interface SectionAsked {
  record: PlaceRecord;
  at: ReadAs;
  language: Language;
  /** The days the reader chose, for links. */
  query: URLSearchParams;
}

export type PlaceSectionMaker = (read: ReadDb, asked: SectionAsked) => Promise<PlaceSection | null>;

interface View {
  language: Language;
  record: PlaceRecord;
  at: ReadAsOffered;
  query: URLSearchParams;
}

export function placePages(database: Database, sections: readonly PlaceSectionMaker[]): Pages {
  return new Pages().get("/places/:id", (c) => {
    onlyParameters(c, ["asOf", "knownAt"]);
    const id = c.req.param("id") as PlaceId;
    return database.snapshot(async (read) => {
      const at = await readAsOffered(read, timesAsked(c));
      const { language, query } = addressOf(c);
      const record = await placeRecord(read, id, at.known);
      if (!record) return notYetKnown(c, id, at);
      const view = { language, record, at, query: timesOnly(query) };
      const made: PlaceSection[] = [];
      for (const make of sections) {
        const section = await make(read, view);
        if (section) made.push(section);
      }
      return renderPlace(c, view, made);
    });
  });
}

function notYetKnown(c: Context, id: PlaceId, at: ReadAsOffered): Promise<Response> {
  const { language } = addressOf(c);
  const t = translator(placeMessages, language);
  return renderPage(
    c,
    { title: id, readAs: timesWritten(language, at) },
    <>
      <Heading title={id} />
      <Empty>{at.known === 0 ? t("nothingKnown") : t("placeNotKnown")}</Empty>
      <p>
        <a href={localHref(language, `/places/${id}`)}>{t("knownNow")}</a>
      </p>
      <ReadAsForm c={c} language={language} at={at} />
    </>,
  );
}

function renderPlace(c: Context, view: View, sections: readonly PlaceSection[]): Promise<Response> {
  const { language, record, at, query } = view;
  const { place, displayed, above } = record;
  const t = translator(placeMessages, language);
  const names = ownNames(displayed.get(place.id));
  const title = nameIn(names, language);
  return renderPage(
    c,
    {
      title,
      readAs: timesWritten(language, at),
      data: dataLinks(c, "json", "csv", "geojson", "jsonld", "ics"),
      islands: [...new Set(sections.flatMap((section) => section.islands ?? []))],
    },
    <>
      <Breadcrumb
        language={language}
        links={[
          { href: localHref(language, "/places", query), label: t("places") },
          ...above.map((id) => ({
            href: localHref(language, `/places/${id}`, query),
            label: <PlaceCalled names={displayed.get(id)} id={id} language={language} />,
          })),
        ]}
      />
      <NamesHeading language={language} names={[names]}>
        {sections.find((section) => section.lead)?.lead}
      </NamesHeading>
      <ReadAsForm c={c} language={language} at={at} />
      {hasOpenIdentity(place) ? (
        <Notice kind="warning">
          <p>
            <b>{t("openIdentity")}</b>
          </p>
          {place.note ? <p lang="en">{place.note}</p> : null}
        </Notice>
      ) : null}
      {sections.map((section) => section.body)}
      <h2 id="what">{t("whatItIs")}</h2>
      <Identity {...view} />
      <h2 id="names">{t("names")}</h2>
      <NamesTable language={language} names={record.names} />
      <Successions {...view} />
      {sections.some((section) => section.listsPlacesWithin) ? null : <Below {...view} />}
    </>,
  );
}

const Identity = ({ language, record }: View) => {
  const t = translator(placeMessages, language);
  const { place, above, displayed } = record;
  const comma = language === "zh-Hans" ? "，" : ", ";
  const level = translator(levelMessages, language)(place.level);
  const facts: [Child, Child][] = [
    [
      t("level"),
      place.firstOrder && place.level !== "province" ? `${level}${comma}${t("firstOrder")}` : level,
    ],
  ];
  if (place.levelLocal && place.levelLocal !== place.level) {
    facts.push([t("localWord"), <span lang="en">{place.levelLocal}</span>]);
  }
  if (above.length > 0) {
    facts.push([
      t("liesIn"),
      [...above]
        .reverse()
        .map((id) => placeName(displayed, id, language))
        .join(comma),
    ]);
  }
  if (place.population !== null) {
    facts.push([
      t("population"),
      <>
        {formatNumber(language, place.population)}
        <span class="soft">{t("populationSource")}</span>
      </>,
    ]);
  }
  facts.push([t("point"), <Point language={language} record={record} />]);
  const elsewhere = identifiers(record);
  if (elsewhere.length > 0) facts.push([t("elsewhere"), elsewhere]);
  if (place.note && !hasOpenIdentity(place)) facts.push([t("note"), <span lang="en">{place.note}</span>]);
  return <Facts of={facts} />;
};

const Point = ({ language, record: { place } }: Pick<View, "language" | "record">) => {
  const t = translator(placeMessages, language);
  if (!place.point) return <>{t("noPoint")}</>;
  const { latitude, longitude } = place.point;
  return (
    <>
      {writeDegrees(latitude, "N", "S")} {writeDegrees(longitude, "E", "W")}
      {place.pointSource ? <span class="soft">{t("pointFrom", { source: place.pointSource })}</span> : null}
    </>
  );
};

const writeDegrees = (degrees: number, positive: string, negative: string): string =>
  `${Math.abs(degrees).toFixed(2)}° ${degrees < 0 ? negative : positive}`;

function identifiers({ place: { geonames, wikidata } }: PlaceRecord): Child[] {
  const links: [string, string][] = [];
  if (geonames !== null) links.push([`GeoNames ${geonames}`, `https://www.geonames.org/${geonames}`]);
  if (wikidata !== null) links.push([`Wikidata ${wikidata}`, `https://www.wikidata.org/wiki/${wikidata}`]);
  return links.map(([label, href], index) => (
    <>
      {index > 0 ? " · " : ""}
      <a href={href} rel="noopener nofollow">
        {label}
      </a>
    </>
  ));
}

const NamesTable = ({ language, names }: { language: Language; names: readonly PlaceName[] }) => {
  const t = translator(placeMessages, language);
  const kinds = translator(nameKindMessages, language);
  return (
    <DataTable
      label={t("names")}
      columns={[
        { head: t("name"), names: true, cell: (row) => <span lang={row.language}>{row.name}</span> },
        { head: t("language"), cell: (row) => languageName(row.language, language) },
        { head: t("nameKind"), cell: (row) => kinds(row.kind) },
        {
          head: t("valid"),
          cell: (row) =>
            row.valid
              ? formatPartialDate(row.valid, language)
              : row.kind === "former"
                ? t("notStated")
                : t("inUse"),
        },
      ]}
      rows={names}
    />
  );
};

const Successions = ({ language, record, query }: View) => {
  const t = translator(placeMessages, language);
  const kinds = translator(successionMessages, language);
  const { place, successions, displayed } = record;
  if (successions.length === 0) return null;
  return (
    <>
      <h2 id="succession">{t("succession")}</h2>
      <DataTable
        label={t("succession")}
        columns={[
          { head: "", cell: (row) => (row.successor === place.id ? t("before") : t("after")) },
          {
            head: t("place"),
            names: true,
            cell: (row) => {
              const other = row.successor === place.id ? row.predecessor : row.successor;
              return (
                <PlaceLink language={language} id={other} query={query}>
                  <PlaceCalled names={displayed.get(other)} id={other} language={language} />
                </PlaceLink>
              );
            },
          },
          { head: t("nameKind"), cell: (row) => kinds(row.kind) },
          { head: t("valid"), cell: (row) => formatPartialDate(row.on, language) },
          { head: t("note"), cell: (row) => (row.note ? <span lang="en">{row.note}</span> : "") },
        ]}
        rows={successions}
      />
    </>
  );
};

const SHOWN_BELOW = 24;

/** A country's places are listed with their partners by another room; here only their names. */
const Below = ({ language, record, query }: View) => {
  const t = translator(placeMessages, language);
  const { below, displayed } = record;
  if (below.length === 0) return null;
  const link = (id: PlaceId, index: number) => (
    <>
      {index > 0 ? " · " : ""}
      <PlaceLink language={language} id={id} query={query}>
        <PlaceCalled names={displayed.get(id)} id={id} language={language} />
      </PlaceLink>
    </>
  );
  const rest = below.slice(SHOWN_BELOW);
  return (
    <>
      <h2 id="within">
        {t("within")} <span class="soft">{formatNumber(language, below.length)}</span>
      </h2>
      <p>{below.slice(0, SHOWN_BELOW).map(link)}</p>
      {rest.length > 0 ? (
        <Disclosure summary={t("more", { n: rest.length })}>
          <p>{rest.map(link)}</p>
        </Disclosure>
      ) : null}
      <p class="soft small">{t("withinNote")}</p>
    </>
  );
};
