import type { Database, ReadDb } from "../../database/database.ts";
import { mustAsk } from "../../http/access/asker-of.ts";
import { onlyParameters } from "../../http/query.ts";
import { today } from "../../kernel/day.ts";
import type { Language } from "../../kernel/languages.ts";
import { isAtLeast, roleIn } from "../../kernel/role.ts";
import { activityKindMessages } from "../../registry/activities/activity.messages.ts";
import { latestRevision } from "../../registry/evidence/evidence.store.ts";
import { sinceWords } from "../../registry/partnerships/page/dates.ts";
import { gradeWord, stateWords, upperFirst } from "../../registry/partnerships/partnership.words.ts";
import { isListedOnly, type Tie } from "../../registry/partnerships/record/tie.ts";
import { PlaceCalled } from "../../registry/places/place-words.tsx";
import { ChoiceField, Filters } from "../../web/components/filters.tsx";
import { Heading } from "../../web/components/names.tsx";
import { Empty } from "../../web/components/parts.tsx";
import { type Column, DataTable } from "../../web/components/table.tsx";
import { Tag } from "../../web/components/tag.tsx";
import { addressOf, localHref, Pages } from "../../web/language.ts";
import { dataLinks, renderPage, siteOrigin } from "../../web/layout.tsx";
import { formatNumber, regionName, translator } from "../../web/messages.ts";
import type { Member, Office } from "../bodies/office.store.ts";
import { officeAsked, officesOf } from "../bodies/office-asked.ts";
import { dueWords } from "../duties/duty-table.tsx";
import { dutyWords } from "../duties/duty-words.ts";
import { LANES } from "./lane.ts";
import { laneMessages, portfolioMessages } from "./portfolio.messages.ts";
import {
  laneOf,
  nextDuty,
  type PortfolioAsked,
  portfolioAsked,
  SORTS,
  type Sort,
  sorted,
} from "./portfolio-asked.ts";
import { freshnessWords } from "./portfolio-words.ts";
import { byKind, byYear, type Portfolio, type PortfolioRow, readPortfolio } from "./read-portfolio.ts";

/** The partnerships of an office, all in one table. */
export function portfolioPages(database: Database): Pages {
  return new Pages()
    .get("/portfolio", (c) => {
      onlyParameters(c, []);
      return database.snapshot(async (read) => {
        const { language } = addressOf(c);
        const t = translator(portfolioMessages, language);
        const offices = await officesOf(read, mustAsk(c));
        return renderPage(
          c,
          { title: t("portfolio"), confidential: true },
          <>
            <Heading title={t("portfolio")}>{offices.length > 0 ? t("choose") : null}</Heading>
            {offices.length === 0 ? (
              <Empty>{t("noOffice")}</Empty>
            ) : (
              <ul>
                {offices.map(({ id, name }) => (
                  <li>
                    <a href={localHref(language, `/portfolio/${id}`)}>{name}</a>
                  </li>
                ))}
              </ul>
            )}
          </>,
        );
      });
    })
    .get("/portfolio/:body", (c) => {
      const asked = portfolioAsked(c);
      return database.snapshot(async (read) => {
        const { language, query } = addressOf(c);
        const asker = mustAsk(c);
        const office = await officeAsked(read, asker, c.req.param("body"));
        const portfolio = await portfolioNow(read, office, language);
        const t = translator(portfolioMessages, language);
        const rows = sorted(portfolio.rows, asked, { language, asOf: today() });
        const title = t("portfolioOf", { office: office.name });
        return renderPage(
          c,
          { title, confidential: true, wide: true, data: dataLinks(c, "json", "csv") },
          <>
            <Heading title={title}>{t("lead", { n: portfolio.rows.length })}</Heading>
            <OfficeLinks
              language={language}
              office={office}
              contacts={isAtLeast(roleIn(asker, office.id), "editor")}
            />
            <PortfolioFilters language={language} asked={asked} portfolio={portfolio} />
            {rows.length === 0 ? (
              <Empty>{t("none")}</Empty>
            ) : (
              <PortfolioTable
                language={language}
                portfolio={portfolio}
                rows={rows}
                asked={asked}
                query={query}
                origin={siteOrigin(c)}
              />
            )}
            {portfolio.criteria.length > 0 ? <p class="soft">{t("own")}</p> : null}
          </>,
        );
      });
    });
}

export const portfolioNow = async (read: ReadDb, office: Office, language: Language): Promise<Portfolio> =>
  readPortfolio(read, office, { asOf: today(), known: await latestRevision(read), language });

const OfficeLinks = ({
  language,
  office: { id },
  contacts,
}: {
  language: Language;
  office: Office;
  contacts: boolean;
}) => {
  const t = translator(portfolioMessages, language);
  return (
    <p class="page-actions">
      <a href={localHref(language, "/duties", new URLSearchParams({ body: id }))}>{t("duties")}</a>
      {contacts ? <a href={localHref(language, `/contacts/${id}`)}>{t("contacts")}</a> : null}
      <a href={localHref(language, `/portfolio/${id}/criteria`)}>{t("criteria")}</a>
    </p>
  );
};

const PortfolioFilters = ({
  language,
  asked,
  portfolio: { office, rows },
}: {
  language: Language;
  asked: PortfolioAsked;
  portfolio: Portfolio;
}) => {
  const t = translator(portfolioMessages, language);
  const lanes = translator(laneMessages, language);
  const owners = new Map<number, Member>();
  for (const { owner } of rows) if (owner) owners.set(owner.account, owner);
  return (
    <Filters language={language} path={`/portfolio/${office.id}`}>
      <ChoiceField
        name="sort"
        label={t("sort")}
        value={asked.sort}
        choices={SORTS.map((value) => ({ value, label: t(value) }))}
      />
      <ChoiceField
        name="lane"
        label={t("lane")}
        any={t("anyLane")}
        value={asked.lane}
        choices={LANES.map((value) => ({ value, label: lanes(value) }))}
      />
      <ChoiceField
        name="owner"
        label={t("owner")}
        any={t("anyOwner")}
        value={asked.owner}
        choices={[...owners.values()].map(({ account, name }) => ({ value: String(account), label: name }))}
      />
    </Filters>
  );
};

const PortfolioTable = ({
  language,
  portfolio,
  rows,
  asked,
  query,
  origin,
}: {
  language: Language;
  portfolio: Portfolio;
  rows: readonly PortfolioRow[];
  asked: PortfolioAsked;
  query: URLSearchParams;
  origin: string;
}) => {
  const t = translator(portfolioMessages, language);
  const { office, names, setting, criteria } = portfolio;
  const head = (sort: Sort) => {
    const to = new URLSearchParams(query);
    to.set("sort", sort);
    const href = localHref(language, `/portfolio/${office.id}`, to);
    return { head: asked.sort === sort ? `${t(sort)} ↓` : <a href={href}>{t(sort)}</a>, said: t(sort) };
  };
  const columns: Column<PortfolioRow>[] = [
    {
      ...head("partner"),
      names: true,
      cell: ({ tie, partners }) => (
        <>
          <a href={localHref(language, `/portfolio/${office.id}/${tie.id}`)}>
            {partners.map(({ id, names: called }, index) => (
              <>
                {index > 0 ? ", " : ""}
                <PlaceCalled names={called} id={id} language={language} />
              </>
            ))}
          </a>{" "}
          <span class="soft small">{countriesOf(partners, language)}</span>
        </>
      ),
    },
    { ...head("state"), cell: ({ tie }) => <StateShown language={language} tie={tie} /> },
    {
      ...head("since"),
      cell: ({ tie: { since } }) => (since ? upperFirst(sinceWords(language, since)) : "–"),
    },
    { ...head("evidence"), cell: ({ tie: { grade } }) => (grade ? gradeWord(language, grade) : "–") },
    { ...head("last"), cell: (row) => freshnessWords(language, row) },
    {
      head: t("activities"),
      cell: ({ activities }) => <ActivityCounts language={language} activities={activities} />,
    },
    {
      ...head("projects"),
      cell: ({ projects: { all, proven } }) => (all > 0 ? t("projectsTold", { all, proven }) : "–"),
    },
    {
      ...head("duty"),
      cell: (row) => {
        const duty = nextDuty(row);
        if (!duty) return "–";
        return (
          <>
            {dueWords(language, duty)}{" "}
            <span class="soft small">{dutyWords(duty, { language, origin, names, setting }).what}</span>
          </>
        );
      },
    },
    { head: t("owner"), cell: ({ owner }) => owner?.name ?? "–" },
    { ...head("lane"), cell: (row) => <LaneShown language={language} row={row} /> },
    ...(criteria.length > 0
      ? [
          {
            ...head("score"),
            numeric: true,
            cell: ({ score: { score } }: PortfolioRow) =>
              score === null ? t("noScore") : formatNumber(language, Math.round(score)),
          },
        ]
      : []),
  ];
  return (
    <DataTable<PortfolioRow>
      label={t("portfolioOf", { office: office.name })}
      class="office-portfolio"
      narrow="stacked"
      columns={columns}
      rows={rows}
    />
  );
};

export const countriesOf = (partners: PortfolioRow["partners"], language: Language): string =>
  [...new Set(partners.flatMap(({ country }) => country ?? []))]
    .map((code) => regionName(code, language))
    .join(", ");

export const StateShown = ({ language, tie }: { language: Language; tie: Tie }) => {
  const { state } = tie;
  const listed = state.kind !== null && isListedOnly(tie, state.kind);
  const kind =
    state.standing !== "in force" ? "not" : state.certainty === "certain" && !listed ? "certain" : "possible";
  return <Tag kind={kind}>{stateWords(language, state)}</Tag>;
};

const LaneShown = ({ language, row }: { language: Language; row: PortfolioRow }) => {
  const t = translator(portfolioMessages, language);
  const lane = translator(laneMessages, language)(laneOf(row));
  if (row.lane) return <b>{lane}</b>;
  return row.suggestion.lane === "none" ? <>–</> : <span class="soft">{t("suggested", { lane })}</span>;
};

/** "2024: 3 · 2023: 1", and of which kinds. */
const ActivityCounts = ({
  language,
  activities,
}: {
  language: Language;
  activities: PortfolioRow["activities"];
}) => {
  const kinds = translator(activityKindMessages, language);
  const years = [...byYear(activities)].slice(0, 3);
  const ofKind = [...byKind(activities)].map(([kind, n]) => `${kinds(kind)} ${formatNumber(language, n)}`);
  if (years.length === 0 && ofKind.length === 0) return <>–</>;
  return (
    <>
      {years.map(([year, n]) => `${year}: ${formatNumber(language, n)}`).join(" · ")}{" "}
      <span class="soft">{ofKind.join(", ")}</span>
    </>
  );
};
