import type { Context } from "hono";
import type { Child } from "hono/jsx";
import type { Database } from "../../database/database.ts";
import { onlyParameters, parseKnownAt } from "../../http/query.ts";
import type { SourceId } from "../../kernel/ids.ts";
import type { Language } from "../../kernel/languages.ts";
import { formatPartialDate, type PartialDate } from "../../kernel/partial-date.ts";
import { ChoiceField, Filters, WordsField } from "../../web/components/filters.tsx";
import { Heading } from "../../web/components/names.tsx";
import { Breadcrumb, Empty, Facts, Pagination } from "../../web/components/parts.tsx";
import { DataTable } from "../../web/components/table.tsx";
import { addressOf, localHref, Pages } from "../../web/language.ts";
import { dataLinks, renderPage } from "../../web/layout.tsx";
import { formatNumber, languageName, type Translator, translator } from "../../web/messages.ts";
import { SOURCE_KINDS } from "./grade.ts";
import { locatorWords } from "./locator-words.ts";
import { Publisher } from "./publisher.tsx";
import { type ReadAs, readAs } from "./read-as.ts";
import { timesWritten } from "./read-as-form.tsx";
import { SOURCE_PARAMETERS, type SourcesAsked, sourcePage, sourcesAsked } from "./source.api.ts";
import { claimKindMessages, sourceKindMessages, sourceMessages, speakerMessages } from "./source.messages.ts";
import { type CountedSource, sourceLanguages } from "./source.store.ts";
import type { Source } from "./source.ts";
import {
  CLAIM_KINDS,
  linkOf,
  originalAt,
  type SourceRecord,
  type SourceTellers,
  sourceRecord,
  type ToldClaim,
} from "./source-record.ts";

export function sourcePages(database: Database, tellers: SourceTellers): Pages {
  return new Pages()
    .get("/sources", (c) => {
      onlyParameters(c, SOURCE_PARAMETERS);
      const asked = sourcesAsked((name) => c.req.query(name));
      return database.snapshot(async (read) => {
        const at = await readAs(read, { knownAt: parseKnownAt(c.req.query("knownAt")) });
        const page = await sourcePage(read, asked, at.known);
        const languages = await sourceLanguages(read, at.known);
        return renderList(c, { asked, languages, at, ...page });
      });
    })
    .get("/sources/:id", (c) => {
      onlyParameters(c, ["knownAt", "asOf"]);
      const id = c.req.param("id") as SourceId;
      return database.snapshot(async (read) => {
        const at = await readAs(read, { knownAt: parseKnownAt(c.req.query("knownAt")) });
        const { language } = addressOf(c);
        const record = await sourceRecord(read, id, at.known, language, tellers);
        return record ? renderSource(c, record, at) : renderNotYet(c, id, at);
      });
    });
}

const knownWords = (language: Language, at: ReadAs): { known: string } => ({
  known: timesWritten(language, at).known,
});

/** A source has no day that it is read for: of an address's two times the list keeps one. */
function knownOnly(query: URLSearchParams): URLSearchParams {
  const known = query.get("knownAt");
  return new URLSearchParams(known ? { knownAt: known } : {});
}

function renderNotYet(c: Context, id: SourceId, at: ReadAs): Promise<Response> {
  const { language } = addressOf(c);
  const t = translator(sourceMessages, language);
  return renderPage(
    c,
    { title: id, readAs: knownWords(language, at) },
    <>
      <Heading title={id} />
      <Empty>{at.known === 0 ? t("nothingKnown") : t("notYet")}</Empty>
      <p>
        <a href={localHref(language, `/sources/${id}`)}>{t("knownNow")}</a>
      </p>
    </>,
  );
}

const dateWords = (language: Language, date: PartialDate | null): string =>
  date ? formatPartialDate(date, language) : "";

function renderSource(c: Context, record: SourceRecord, at: ReadAs): Promise<Response> {
  const { language, query } = addressOf(c);
  const t = translator(sourceMessages, language);
  const kinds = translator(sourceKindMessages, language);
  const { source, claims, total } = record;
  const url = linkOf(source);
  const facts: [Child, Child][] = [[t("kind"), kinds(source.kind)]];
  if (source.publisher) facts.push([t("publisher"), <Publisher source={source} />]);
  if (source.language) facts.push([t("language"), languageName(source.language, language)]);
  if (source.published) facts.push([t("published"), dateWords(language, source.published)]);
  if (source.retrieved) facts.push([t("retrieved"), dateWords(language, source.retrieved)]);
  facts.push([
    t("link"),
    url ? (
      <a class="bare" href={url} rel="noopener nofollow">
        {url}
      </a>
    ) : (
      t("noLink")
    ),
  ]);
  if (source.carrierNote) facts.push([t("carrier"), <span lang="en">{source.carrierNote}</span>]);
  return renderPage(
    c,
    {
      title: source.title,
      readAs: knownWords(language, at),
      data: dataLinks(c, "json", "csv"),
    },
    <>
      <Breadcrumb
        language={language}
        links={[{ href: localHref(language, "/sources", knownOnly(query)), label: t("sources") }]}
      />
      <Heading title={<span lang={source.language ?? undefined}>{source.title}</span>}>
        {t("claimsFrom", { n: total })}
      </Heading>
      <Facts of={facts} />
      {total > claims.length ? <p>{t("firstClaims", { n: claims.length })}</p> : null}
      {CLAIM_KINDS.map((kind) => {
        const own = claims.filter((claim) => claim.kind === kind);
        if (own.length === 0) return null;
        const title = translator(claimKindMessages, language)(kind);
        return (
          <>
            <h2 id={kind.replaceAll(" ", "-")}>
              {title} <span class="soft">{formatNumber(language, own.length)}</span>
            </h2>
            <ClaimsTable language={language} source={source} query={query} label={title} claims={own} />
          </>
        );
      })}
    </>,
  );
}

const ClaimsTable = ({
  language,
  source,
  query,
  label,
  claims,
}: {
  language: Language;
  source: Source;
  query: URLSearchParams;
  label: string;
  claims: readonly ToldClaim[];
}) => {
  const t = translator(sourceMessages, language);
  const speakers = translator(speakerMessages, language);
  const anyWords = claims.some(({ cited }) => cited.excerpt);
  const anyPlace = claims.some(({ cited }) => cited.locator);
  const anyNote = claims.some(({ cited }) => cited.note);
  return (
    <DataTable
      label={label}
      // Records lead to their claims here.
      rowId={({ cited }) => cited.id}
      columns={[
        {
          head: t("about"),
          names: true,
          cell: ({ about, aboutLanguage, href }) =>
            href ? (
              <a href={localHref(language, href, query)} lang={aboutLanguage}>
                {about}
              </a>
            ) : (
              <span lang={aboutLanguage}>{about}</span>
            ),
        },
        { head: t("says"), cell: ({ says }) => says },
        ...(anyWords
          ? [
              {
                head: t("words"),
                cell: ({ cited }: ToldClaim) => <Words source={source} excerpt={cited.excerpt} t={t} />,
              },
            ]
          : []),
        {
          head: t("speaker"),
          cell: ({ cited, claimant }) => (
            <>
              {claimant ? `${claimant}${language === "zh-Hans" ? "，" : ", "}` : ""}
              <span class="soft">{speakers(cited.capacity)}</span>
            </>
          ),
        },
        ...(anyPlace
          ? [
              {
                head: t("where"),
                cell: ({ cited }: ToldClaim) => (cited.locator ? locatorWords(cited.locator, language) : ""),
              },
            ]
          : []),
        ...(anyNote
          ? [
              {
                head: t("note"),
                cell: ({ cited }: ToldClaim) =>
                  cited.note ? (
                    <span lang="en" class="small soft">
                      {cited.note}
                    </span>
                  ) : (
                    ""
                  ),
              },
            ]
          : []),
      ]}
      rows={claims}
    />
  );
};

/** The words that were kept, and a way to them in the original. */
const Words = ({
  source,
  excerpt,
  t,
}: {
  source: Source;
  excerpt: string | null;
  t: Translator<typeof sourceMessages>;
}) => {
  if (excerpt === null) return null;
  const original = originalAt(source, excerpt);
  return (
    <>
      <q lang={source.language ?? undefined}>{excerpt}</q>
      {original ? (
        <>
          {" "}
          <a class="small" href={original} rel="noopener nofollow">
            {t("original")}
          </a>
        </>
      ) : null}
    </>
  );
};

interface Listed {
  asked: SourcesAsked;
  languages: readonly string[];
  at: ReadAs;
  items: readonly CountedSource[];
  next: string | null;
}

function renderList(c: Context, { asked, languages, at, items, next }: Listed): Promise<Response> {
  const { language, query } = addressOf(c);
  const t = translator(sourceMessages, language);
  const kinds = translator(sourceKindMessages, language);
  const at_ = (cursor: string | null) => {
    const other = new URLSearchParams(query);
    other.delete("cursor");
    if (cursor) other.set("cursor", cursor);
    return localHref(language, "/sources", other);
  };
  const times = knownOnly(query);
  return renderPage(
    c,
    {
      title: t("sources"),
      readAs: knownWords(language, at),
      data: dataLinks(c, "json", "csv"),
    },
    <>
      <Heading title={t("sources")}>{t("sourcesLead")}</Heading>
      <Filter language={language} asked={asked} languages={languages} times={times} />
      {items.length === 0 ? (
        <Empty>{at.known === 0 ? t("nothingKnown") : t("noSources")}</Empty>
      ) : (
        <DataTable
          label={t("sources")}
          columns={[
            {
              head: t("source"),
              names: true,
              cell: ({ source }) => (
                <a
                  href={localHref(language, `/sources/${source.id}`, times)}
                  lang={source.language ?? undefined}
                >
                  {source.title}
                </a>
              ),
            },
            { head: t("publisher"), cell: ({ source }) => <Publisher source={source} /> },
            { head: t("kind"), cell: ({ source }) => kinds(source.kind) },
            {
              head: t("language"),
              cell: ({ source }) => (source.language ? languageName(source.language, language) : ""),
            },
            { head: t("published"), cell: ({ source }) => dateWords(language, source.published) },
            {
              head: t("claims"),
              numeric: true,
              cell: ({ claims }) => formatNumber(language, claims),
            },
          ]}
          rows={items}
        />
      )}
      <Pagination
        language={language}
        {...(asked.cursor && { previous: at_(null) })}
        {...(next && { next: at_(next) })}
      />
    </>,
  );
}

const Filter = ({
  language,
  asked,
  languages,
  times,
}: {
  language: Language;
  asked: SourcesAsked;
  languages: readonly string[];
  times: URLSearchParams;
}) => {
  const t = translator(sourceMessages, language);
  const kinds = translator(sourceKindMessages, language);
  return (
    <Filters language={language} path="/sources" keep={times} submit={t("filter")}>
      <WordsField label={t("titleWords")} value={asked.q} longest={200} />
      <ChoiceField
        name="kind"
        label={t("kind")}
        any={t("everyKind")}
        value={asked.kind}
        choices={SOURCE_KINDS.map((kind) => ({ value: kind, label: kinds(kind) }))}
      />
      <ChoiceField
        name="language"
        label={t("language")}
        any={t("everyLanguage")}
        value={asked.language}
        choices={languages.map((tag) => ({ value: tag, label: languageName(tag, language) }))}
      />
    </Filters>
  );
};
