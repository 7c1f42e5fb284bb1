import type { Context } from "hono";
import type { Database } from "../../../../database/database.ts";
import type { Page } from "../../../../http/paging.ts";
import { onlyParameters } from "../../../../http/query.ts";
import type { PlaceId } from "../../../../kernel/ids.ts";
import { ChoiceField, Filters, WordsField } from "../../../../web/components/filters.tsx";
import { Heading } from "../../../../web/components/names.tsx";
import { Empty, Pagination } from "../../../../web/components/parts.tsx";
import { DataTable } from "../../../../web/components/table.tsx";
import { addressOf, localHref, Pages } from "../../../../web/language.ts";
import { dataLinks, renderPage } from "../../../../web/layout.tsx";
import { formatNumber, translator } from "../../../../web/messages.ts";
import { type ReadAs, readAs } from "../../../evidence/read-as.ts";
import { timesAsked, timesWritten } from "../../../evidence/read-as-form.tsx";
import {
  type ListedOrganization,
  organizationChoices,
} from "../../../organizations/organization-list.store.ts";
import { displayNames } from "../../../places/place.store.ts";
import { countryPlace, NamesBeside, placeName, timesOnly } from "../../../places/place-words.tsx";
import { ORGANIZATION } from "../../organization-dossier.ts";
import {
  ORGANIZATION_PARAMETERS,
  type OrganizationsAsked,
  organizationPage,
  organizationsAsked,
} from "../list-organizations.ts";
import { organizationMessages } from "../organization.messages.ts";
import { CountryLink, nameOf, organizationKind } from "../organization-words.tsx";

interface Listed {
  asked: OrganizationsAsked;
  at: ReadAs;
  page: Page<ListedOrganization>;
  choices: { countries: string[]; kinds: string[] };
  names: ReadonlyMap<PlaceId, Record<string, string>>;
}

/** Every organization of the registry, by country and kind. */
export function organizationListPages(database: Database): Pages {
  return new Pages().get("/organizations", (c) => {
    onlyParameters(c, ORGANIZATION_PARAMETERS);
    const asked = organizationsAsked((name) => c.req.query(name));
    return database.snapshot(async (read) => {
      const at = await readAs(read, timesAsked(c));
      const page = await organizationPage(read, asked, at.known);
      const choices = await organizationChoices(read, at.known);
      const names = await displayNames(read, choices.countries.map(countryPlace), at.known);
      return renderList(c, { asked, at, page, choices, names });
    });
  });
}

function renderList(c: Context, listed: Listed): Promise<Response> {
  const { asked, at, page, names } = listed;
  const { language, query } = addressOf(c);
  const t = translator(organizationMessages, language);
  const times = timesOnly(query);
  const at_ = (cursor: string | null) => {
    const other = new URLSearchParams(query);
    other.delete("cursor");
    if (cursor) other.set("cursor", cursor);
    return localHref(language, "/organizations", other);
  };
  return renderPage(
    c,
    {
      title: ORGANIZATION.many[language],
      readAs: { known: timesWritten(language, at).known },
      data: dataLinks(c, "json", "csv"),
    },
    <>
      <Heading title={ORGANIZATION.many[language]}>{ORGANIZATION.lead[language]}</Heading>
      <Form c={c} listed={listed} />
      {page.items.length === 0 ? (
        <Empty>{at.known === 0 ? t("nothingKnown") : t("none")}</Empty>
      ) : (
        <DataTable
          label={ORGANIZATION.many[language]}
          columns={[
            {
              head: ORGANIZATION.one[language],
              names: true,
              cell: (organization) => {
                const { text, lang } = nameOf(organization, language);
                return (
                  <a href={localHref(language, `/organizations/${organization.id}`, times)} lang={lang}>
                    {text}
                  </a>
                );
              },
            },
            { head: t("kind"), cell: ({ kind }) => (kind ? organizationKind(kind, language) : "") },
            {
              head: t("country"),
              cell: ({ country }) =>
                country ? (
                  <CountryLink country={country} names={names} language={language} query={times} />
                ) : (
                  ""
                ),
            },
            {
              head: t("otherScripts"),
              cell: ({ names: own }) => <NamesBeside names={own} language={language} />,
            },
            {
              head: t("claims"),
              numeric: true,
              cell: ({ claims }) => formatNumber(language, claims),
            },
          ]}
          rows={page.items}
        />
      )}
      <Pagination
        language={language}
        {...(asked.cursor && { previous: at_(null) })}
        {...(page.next && { next: at_(page.next) })}
      />
    </>,
  );
}

const Form = ({ c, listed: { asked, choices, names } }: { c: Context; listed: Listed }) => {
  const { language, query } = addressOf(c);
  const t = translator(organizationMessages, language);
  const { compare } = new Intl.Collator(language);
  const sorted = (options: { value: string; label: string }[]) =>
    options.sort((a, b) => compare(a.label, b.label));
  return (
    <Filters language={language} path="/organizations" keep={timesOnly(query)} submit={t("show")}>
      <WordsField label={t("words")} value={asked.q} longest={200} />
      <ChoiceField
        name="country"
        label={t("country")}
        any={t("everyCountry")}
        value={asked.country}
        choices={sorted(
          choices.countries.map((code) => ({
            value: code,
            label: names.has(countryPlace(code)) ? placeName(names, countryPlace(code), language) : code,
          })),
        )}
      />
      <ChoiceField
        name="kind"
        label={t("kind")}
        any={t("everyKind")}
        value={asked.kind}
        choices={sorted(
          choices.kinds.map((kind) => ({ value: kind, label: organizationKind(kind, language) })),
        )}
      />
    </Filters>
  );
};
