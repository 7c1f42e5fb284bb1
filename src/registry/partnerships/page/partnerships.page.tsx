import type { Context } from "hono";
import type { Database } from "../../../database/database.ts";
import { DEFAULT_LIMIT } from "../../../http/paging.ts";
import { onlyParameters } from "../../../http/query.ts";
import { formatDay } from "../../../kernel/day.ts";
import type { Revision } from "../../../kernel/ids.ts";
import type { Language } from "../../../kernel/languages.ts";
import { ChoiceField, DayField, Filters, WordsField } from "../../../web/components/filters.tsx";
import { Heading, Name } from "../../../web/components/names.tsx";
import { Empty, Pagination } from "../../../web/components/parts.tsx";
import { DataTable } from "../../../web/components/table.tsx";
import { Tag } from "../../../web/components/tag.tsx";
import { addressOf, LOCALE, localHref, type Pages } from "../../../web/language.ts";
import { dataLinks, renderPage } from "../../../web/layout.tsx";
import { translator } from "../../../web/messages.ts";
import { timesAsked, timesWritten } from "../../evidence/read-as-form.tsx";
import { displayNames } from "../../places/place.store.ts";
import { countryName, countryPlace, timesOnly } from "../../places/place-words.tsx";
import { afterCursor, pageOfTies, readFilter, STATE_CHOICES } from "../doors/filter.ts";
import { partnershipMessages } from "../partnership.messages.ts";
import { gradeWord, kindWord, stateWords, upperFirst } from "../partnership.words.ts";
import { readPartnerships } from "../record/partnership-record.ts";
import { partnerCountries, type TieFilter } from "../record/record.store.ts";
import { isListedOnly, type Tie } from "../record/tie.ts";
import { sinceWords } from "./dates.ts";

const PARAMETERS = ["q", "country", "place", "state", "asOf", "knownAt", "cursor"];

export function addPartnershipsPage(pages: Pages, database: Database): void {
  pages.get("/partnerships", (c) => {
    onlyParameters(c, PARAMETERS);
    const { asOf, knownAt } = timesAsked(c);
    const filter = readFilter({ ...c.req.query(), asOf });
    const after = afterCursor(c.req.query("cursor"));
    return database.snapshot(async (read) => {
      const found = await readPartnerships(read, filter, { after, limit: DEFAULT_LIMIT, knownAt });
      const codes = await partnerCountries(read, found.known);
      const names = await displayNames(read, codes.map(countryPlace), found.known);
      const { language } = addressOf(c);
      const countries = codes.map((code) => ({ value: code, label: countryName(names, code, language) }));
      const { items, next } = pageOfTies(found, (tie) => tie);
      return renderList(c, {
        filter,
        countries,
        items,
        next,
        known: found.known,
        knownAsked: knownAt !== undefined,
      });
    });
  });
}

interface List {
  filter: TieFilter;
  countries: { value: string; label: string }[];
  items: Tie[];
  next: string | null;
  known: Revision;
  knownAsked: boolean;
}

function renderList(c: Context, list: List): Promise<Response> {
  const { language, query } = addressOf(c);
  const t = translator(partnershipMessages, language);
  const { filter, items, next, known, knownAsked } = list;
  const paged = (cursor: string | null) => {
    const to = new URLSearchParams([...query].filter(([name, value]) => name !== "cursor" && value !== ""));
    if (cursor) to.set("cursor", cursor);
    return localHref(language, "/partnerships", to);
  };
  return renderPage(
    c,
    {
      title: t("partnerships"),
      readAs: timesWritten(language, { asOf: filter.asOf, known, knownAsked }),
      data: dataLinks(c, "json", "csv", "geojson"),
    },
    <>
      <Heading title={t("partnerships")}>{t("listLead")}</Heading>
      <FilterForm language={language} list={list} query={query} />
      {items.length === 0 ? (
        <Empty>{known === 0 ? t("nothingKnown") : t("noneFound")}</Empty>
      ) : (
        <TiesTable language={language} ties={items} query={timesOnly(query)} />
      )}
      <Pagination
        language={language}
        {...(query.get("cursor") ? { previous: paged(null) } : {})}
        {...(next ? { next: paged(next) } : {})}
      />
    </>,
  );
}

const FilterForm = ({
  language,
  list,
  query,
}: {
  language: Language;
  list: List;
  query: URLSearchParams;
}) => {
  const t = translator(partnershipMessages, language);
  const { filter, countries } = list;
  const named = countries.toSorted((a, b) => a.label.localeCompare(b.label, LOCALE[language]));
  const keep = [...query].filter(([name, value]) => (name === "knownAt" || name === "place") && value !== "");
  return (
    <Filters language={language} path="/partnerships" keep={keep} submit={t("find")}>
      <WordsField label={t("words")} value={query.get("q")} />
      <ChoiceField
        name="country"
        label={t("country")}
        any={t("anyCountry")}
        value={filter.country}
        choices={named}
      />
      <ChoiceField
        name="state"
        label={t("state")}
        any={t("anyState")}
        value={filter.state}
        choices={STATE_CHOICES.map((state) => ({
          value: state,
          label: state === "none" ? t("noneInForce") : kindWord(language, state),
        }))}
      />
      <DayField name="asOf" label={t("readAs")} value={formatDay(filter.asOf)} />
    </Filters>
  );
};

/** Partnerships as rows: places, state, since, evidence. For other rooms' lists too. */
export const TiesTable = ({
  language,
  ties,
  query,
}: {
  language: Language;
  ties: readonly Tie[];
  query: URLSearchParams;
}) => {
  const t = translator(partnershipMessages, language);
  return (
    <DataTable
      label={t("partnerships")}
      rows={ties}
      columns={[
        {
          head: t("places"),
          names: true,
          cell: ({ id, parties }) => (
            <a href={localHref(language, `/partnerships/${id}`, query)}>
              {parties.map((party, index) => (
                <>
                  {index > 0 ? " – " : ""}
                  <Name names={party.names} language={language} otherwise={party.id} />
                </>
              ))}
            </a>
          ),
        },
        { head: t("state"), cell: (tie) => <StateTag language={language} tie={tie} /> },
        { head: t("since"), cell: ({ since }) => (since ? upperFirst(sinceWords(language, since)) : "–") },
        { head: t("grade"), cell: ({ grade }) => (grade ? gradeWord(language, grade) : "–") },
      ]}
    />
  );
};

export const StateTag = ({ language, tie }: { language: Language; tie: Tie }) => {
  const { state } = tie;
  const words = isListedOnly(tie, state.kind) ? kindWord(language, "listed") : stateWords(language, state);
  if (state.standing !== "in force") return <Tag kind="not">{stateWords(language, state)}</Tag>;
  if (state.certainty === "certain") return <Tag kind="certain">{words}</Tag>;
  return (
    <Tag kind="possible">{translator(partnershipMessages, language)("possiblyState", { state: words })}</Tag>
  );
};
