import type { Context } from "hono";
import type { Child } from "hono/jsx";
import type { Database, ReadDb } from "../../../database/database.ts";
import { onlyParameters } from "../../../http/query.ts";
import type { PartnershipId, PlaceId } from "../../../kernel/ids.ts";
import type { Language } from "../../../kernel/languages.ts";
import { Name, nameIn, OtherNames } from "../../../web/components/names.tsx";
import { Breadcrumb, CertaintyKey, Disclosure, Empty } from "../../../web/components/parts.tsx";
import { DataTable } from "../../../web/components/table.tsx";
import { addressOf, localHref, type Pages } from "../../../web/language.ts";
import { dataLinks, renderPage } from "../../../web/layout.tsx";
import { formatNumber, translator } from "../../../web/messages.ts";
import { type ReadAsOffered, readAsOffered } from "../../evidence/read-as.ts";
import { ReadAsForm, timesAsked, timesWritten } from "../../evidence/read-as-form.tsx";
import type { NameThen } from "../../places/name-then.ts";
import { displayNames } from "../../places/place.store.ts";
import { countryName, countryPlace, timesOnly } from "../../places/place-words.tsx";
import type { Instrument } from "../instrument.ts";
import { partnershipMessages } from "../partnership.messages.ts";
import { partnershipOf } from "../partnership.ts";
import { gradeWord, instrumentWord, judgementWord, stepWord } from "../partnership.words.ts";
import { type PartnershipRecord, readPartnership } from "../record/partnership-record.ts";
import { gradeTogether } from "../record/tie.ts";
import { type CalledThen, calledThen, thenWords } from "./called-then.ts";
import { ClaimEvidence } from "./claim-evidence.tsx";
import { ClaimsTable } from "./claims-table.tsx";
import { dateWords } from "./dates.ts";
import { LadderDrawing } from "./ladder.tsx";
import { ladderOf } from "./ladder-model.ts";
import { sentenceOf } from "./sentence.ts";

/** What a room to the right has to say of a partnership: its activities, say. */
export type Extras = (
  read: ReadDb,
  asked: { record: PartnershipRecord; language: Language; query: URLSearchParams },
) => Child | Promise<Child>;

/** The same places in another order are the same partnership. */
export const canonicalId = (id: string): PartnershipId => partnershipOf(id.split("--") as PlaceId[]).id;

/** The path of a partnership's page or data. An address can hold any text for an id, a header cannot. */
export const partnershipPath = (id: PartnershipId): string => `/partnerships/${encodeURIComponent(id)}`;

export function addPartnershipPage(pages: Pages, database: Database, extras?: Extras): void {
  pages.get("/partnerships/:id", (c) => {
    onlyParameters(c, ["asOf", "knownAt"]);
    const id = c.req.param("id") as PartnershipId;
    const canonical = canonicalId(id);
    if (canonical !== id) {
      const { pathname, search } = new URL(c.req.url);
      const prefix = pathname.slice(0, pathname.indexOf("/partnerships/"));
      return c.redirect(`${prefix}${partnershipPath(canonical)}${search}`, 308);
    }
    const asked = timesAsked(c);
    return database.snapshot(async (read) => {
      const record = await readPartnership(read, id, asked);
      const at = await readAsOffered(read, asked);
      const { language, query } = addressOf(c);
      const called = await calledThen(read, record, language);
      const lands = record.parties.flatMap(({ country }) =>
        country === null ? [] : [countryPlace(country)],
      );
      const countries = await displayNames(read, lands, record.known);
      const more = await extras?.(read, { record, language, query: timesOnly(query) });
      return renderRecord(c, record, { at, called, countries, more });
    });
  });
}

function renderRecord(
  c: Context,
  record: PartnershipRecord,
  {
    at,
    called,
    countries,
    more,
  }: { at: ReadAsOffered; called: CalledThen; countries: CountryNames; more: Child },
): Promise<Response> {
  const { language, query } = addressOf(c);
  const t = translator(partnershipMessages, language);
  const title = record.parties
    .map(({ names, id }) => (Object.keys(names).length > 0 ? nameIn(names, language) : id))
    .join(" – ");
  const times = timesOnly(query);
  const isEmpty = record.claims.length === 0;
  const { lead, rest } = isEmpty ? { lead: "", rest: [] } : sentenceOf(language, record);
  const sentence = [lead, ...rest].join(language === "zh-Hans" ? "" : " ");
  return renderPage(
    c,
    {
      title,
      ...(isEmpty ? {} : { description: sentence }),
      readAs: timesWritten(language, at),
      data: dataLinks(c, "json", "csv", "geojson", "jsonld", "ics"),
    },
    <>
      <Breadcrumb
        language={language}
        links={[{ href: localHref(language, "/partnerships", times), label: t("partnerships") }]}
      />
      <header class="heading">
        <h1>
          {record.parties.map(({ id, names }, index) => (
            <>
              {index > 0 ? <span class="pair-dash"> – </span> : null}
              <Name names={names} language={language} otherwise={id} />{" "}
              <OtherNames names={names} language={language} />
            </>
          ))}
        </h1>
        {isEmpty ? null : (
          <p class="lead">
            <b>{lead}</b>
            {language === "zh-Hans" ? "" : " "}
            {rest.join(language === "zh-Hans" ? "" : " ")}
          </p>
        )}
        <Parties language={language} record={record} called={called} countries={countries} query={times} />
      </header>
      <ReadAsForm c={c} language={language} at={at} />
      {isEmpty ? (
        <>
          <Empty>{record.known === 0 ? t("nothingKnown") : t("notKnownThen")}</Empty>
          <p>
            <a href={localHref(language, `/partnerships/${record.id}`)}>{t("knownNow")}</a>
          </p>
        </>
      ) : (
        <Record language={language} record={record} sentence={sentence} />
      )}
      {more}
    </>,
  );
}

interface RecordProps {
  language: Language;
  record: PartnershipRecord;
  sentence: string;
}

type CountryNames = ReadonlyMap<PlaceId, Record<string, string>>;

interface PartiesProps extends Omit<RecordProps, "sentence"> {
  called: CalledThen;
  countries: CountryNames;
  query: URLSearchParams;
}

/** Where the parties lie, each a way to its page, and what it was called when the tie was made. */
const Parties = ({ language, record, called, countries, query }: PartiesProps) => {
  const t = translator(partnershipMessages, language);
  return (
    <p>
      {record.parties.map(({ id, names, country }, index) => (
        <>
          {index > 0 ? " · " : ""}
          <a href={localHref(language, `/places/${id}`, query)}>
            {country === null
              ? id
              : t("partyIn", {
                  place: nameIn(names, language),
                  country: countryName(countries, country, language),
                })}
          </a>
          <Then language={language} then={called.get(id)} />
        </>
      ))}
    </p>
  );
};

const Then = ({ language, then }: { language: Language; then: NameThen | undefined }) =>
  then ? (
    <span class="soft">
      {language === "zh-Hans" ? "" : " "}({thenWords(language, then)})
    </span>
  ) : null;

const Record = ({ language, record, sentence }: RecordProps) => {
  const t = translator(partnershipMessages, language);
  const ladder = ladderOf(
    record.instruments,
    record.parties.map(({ id }) => id),
    record.asOf,
  );
  const placed = new Set(record.instruments.flatMap((act) => act.claims.map(({ citation }) => citation)));
  const aside = record.claims.filter(({ citation }) => !placed.has(citation));
  return (
    <>
      <h2 id="instruments">{t("instruments")}</h2>
      {ladder ? (
        <>
          <LadderDrawing
            language={language}
            record={record}
            ladder={ladder}
            label={t("drawing", { sentence })}
          />
          <CertaintyKey certain={t("keyCertain")} possible={t("keyPossible")} />
        </>
      ) : (
        <p class="soft">{t("noDates")}</p>
      )}
      <Disclosure summary={t("asTable")}>
        <ActsTable language={language} record={record} />
      </Disclosure>
      <h2 id="claims">{t("whoSaysSo")}</h2>
      <ClaimsTable language={language} record={record} />
      {aside.length > 0 ? (
        <>
          <h2 id="set-aside">{t("setAside")}</h2>
          <p class="soft small">{t("setAsideNote")}</p>
          {aside.map((claim) => (
            <ClaimEvidence language={language} record={record} claim={claim} differ={[]} />
          ))}
        </>
      ) : null}
      <JudgementsTable language={language} record={record} />
    </>
  );
};

const ActsTable = ({ language, record }: { language: Language; record: PartnershipRecord }) => {
  const t = translator(partnershipMessages, language);
  const places = record.parties.map(({ id }) => id);
  const shown = (act: Instrument) => act.used[0];
  return (
    <DataTable
      label={t("instruments")}
      rows={record.instruments}
      columns={[
        { head: t("act_head"), names: true, cell: (act) => instrumentWord(language, act) },
        { head: t("date"), cell: (act) => actDate(language, record, act) },
        { head: t("step"), cell: (act) => stepWord(language, shown(act)?.step ?? "not stated") },
        {
          head: t("grade"),
          cell: (act) => gradeWord(language, gradeTogether(act.used, places) ?? "unsourced"),
        },
        { head: t("claims"), numeric: true, cell: (act) => formatNumber(language, act.claims.length) },
      ]}
    />
  );
};

/** The date shown of an act; of a list the day it speaks of. */
function actDate(language: Language, record: PartnershipRecord, act: Instrument): string {
  const claim = record.claims.find(({ citation }) => citation === act.used[0]?.citation);
  if (!claim || act.effect !== "lists") return dateWords(language, claim?.on ?? null);
  return dateWords(language, claim.asOf ?? claim.published ?? claim.retrieved);
}

const JudgementsTable = ({ language, record }: { language: Language; record: PartnershipRecord }) => {
  const t = translator(partnershipMessages, language);
  if (record.judgements.length === 0) return null;
  return (
    <>
      <h2 id="judgements">{t("judgements")}</h2>
      <DataTable
        label={t("judgements")}
        rows={record.judgements}
        columns={[
          {
            head: t("citation"),
            names: true,
            cell: ({ citation }) => (
              <a href={`#claim-${citation}`}>
                <code>{citation}</code>
              </a>
            ),
          },
          {
            head: t("decision"),
            cell: ({ kind, other }) => (
              <>
                {judgementWord(language, kind)}{" "}
                {other ? (
                  <a href={`#claim-${other}`}>
                    <code>{other}</code>
                  </a>
                ) : null}
              </>
            ),
          },
          { head: t("reason"), cell: ({ reason }) => <span lang="en">{reason}</span> },
          { head: t("author"), cell: ({ author }) => author },
          { head: t("revision"), numeric: true, cell: ({ since }) => String(since) },
        ]}
      />
    </>
  );
};
