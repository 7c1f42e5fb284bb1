import type { Context } from "hono";
import type { Child } from "hono/jsx";
import type { Database } from "../../../../database/database.ts";
import { onlyParameters } from "../../../../http/query.ts";
import type { OrganizationId, PlaceId } from "../../../../kernel/ids.ts";
import { Heading } from "../../../../web/components/names.tsx";
import { Breadcrumb, Empty, Notice } from "../../../../web/components/parts.tsx";
import { DataTable } from "../../../../web/components/table.tsx";
import { addressOf, localHref, Pages } from "../../../../web/language.ts";
import { dataLinks, renderPage } from "../../../../web/layout.tsx";
import { formatNumber, translator, writeDay } from "../../../../web/messages.ts";
import { titlesOf } from "../../../dossiers/dossier.ts";
import { readNames } from "../../../dossiers/dossier-names.ts";
import type { Kinds } from "../../../dossiers/kind.ts";
import type { DossierAsked } from "../../../dossiers/presenter.ts";
import { EvidenceTable } from "../../../dossiers/record/evidence-table.tsx";
import { FactList } from "../../../dossiers/record/fact-list.tsx";
import { type ReadAsOffered, readAsOffered } from "../../../evidence/read-as.ts";
import { ReadAsForm, timesAsked, timesWritten } from "../../../evidence/read-as-form.tsx";
import type { OrganizationSection } from "../../../organizations/organization-section.ts";
import { displayNames } from "../../../places/place.store.ts";
import { countryPlace, timesOnly } from "../../../places/place-words.tsx";
import { ORGANIZATION } from "../../organization-dossier.ts";
import { peopleMessages } from "../../people.messages.ts";
import { PERSON } from "../../person.ts";
import { heldOn } from "../../post.ts";
import { HeldTag, PostName, saidOf } from "../../post-words.tsx";
import { RecordLink, RecordsNaming } from "../../records-naming.tsx";
import { organizationMessages } from "../organization.messages.ts";
import {
  claimsSpoken,
  findOrganization,
  type Holder,
  type OrganizationRecord,
} from "../organization-record.ts";
import { CountryLink, nameOf, organizationKind } from "../organization-words.tsx";

/** The page of an organization: what is known of it, what it issued and held, where it speaks, who worked there. */
export function organizationPages(
  database: Database,
  kinds: Kinds,
  sections: readonly OrganizationSection[],
): Pages {
  return new Pages().get("/organizations/:id", (c) => {
    onlyParameters(c, ["asOf", "knownAt"]);
    const id = c.req.param("id") as OrganizationId;
    return database.snapshot(async (read) => {
      const at = await readAsOffered(read, timesAsked(c));
      const { language, query } = addressOf(c);
      const record = await findOrganization(read, id, at);
      if (!record) return renderNotYet(c, id, at);
      // A merge may be undone: browsers must not keep the redirect for ever.
      if ("movedTo" in record) {
        return c.redirect(localHref(language, `/organizations/${record.movedTo}`, query), 307);
      }
      const { dossier, organization } = record;
      const names = await readNames(read, kinds, [dossier], at.known);
      const { country } = organization;
      const countries = await displayNames(read, country ? [countryPlace(country)] : [], at.known);
      const asked = { read, kinds, dossier, names, at, language, query };
      const contributed: Child[] = [];
      for (const section of sections) {
        contributed.push(await section({ read, organization: id, at, language, query }));
      }
      const named = await RecordsNaming(asked, {
        sought: { organization: id },
        skips: [PERSON.kind],
        // The room of events tells of these in its own section.
        told: ["organiser"],
        title: translator(organizationMessages, language)("named"),
      });
      return renderRecord(c, { record, asked, at, countries, sections: [...contributed, named] });
    });
  });
}

function renderNotYet(c: Context, id: OrganizationId, at: ReadAsOffered): Promise<Response> {
  const { language } = addressOf(c);
  const t = translator(organizationMessages, language);
  return renderPage(
    c,
    { title: id, readAs: timesWritten(language, at) },
    <>
      <Heading title={id} />
      <Empty>{at.known === 0 ? t("nothingKnown") : t("notYet")}</Empty>
      <p>
        <a href={localHref(language, `/organizations/${id}`)}>{t("knownNow")}</a>
      </p>
    </>,
  );
}

interface Shown {
  record: OrganizationRecord;
  asked: DossierAsked;
  at: ReadAsOffered;
  countries: ReadonlyMap<PlaceId, Record<string, string>>;
  sections: readonly Child[];
}

function renderRecord(c: Context, { record, asked, at, countries, sections }: Shown): Promise<Response> {
  const { organization, dossier } = record;
  const { language, query, names, kinds } = asked;
  const t = translator(organizationMessages, language);
  const times = timesOnly(query);
  const { text, lang, others } = nameOf(organization, language);
  const shown = [text, ...others.map((other) => other.text)].map(plain);
  const told = titlesOf(dossier, ORGANIZATION).filter((title) => !shown.includes(plain(title.text)));
  const context = { kinds, kind: ORGANIZATION, names, language };
  const facts: [Child, Child][] = [];
  if (organization.country) {
    const { country } = organization;
    facts.push([
      t("country"),
      <CountryLink country={country} names={countries} language={language} query={times} />,
    ]);
  }
  if (told.length > 0) {
    facts.push([
      ORGANIZATION.properties["also known as"].label[language],
      told.map((title, index) => (
        <>
          {index > 0 ? " · " : ""}
          <span lang={title.language ?? undefined}>{title.text}</span>
        </>
      )),
    ]);
  }
  if (organization.note) facts.push([t("note"), <span lang="en">{organization.note}</span>]);
  return renderPage(
    c,
    { title: text, readAs: timesWritten(language, at), data: dataLinks(c, "json", "csv", "jsonld") },
    <>
      <Breadcrumb
        language={language}
        links={[{ href: localHref(language, "/organizations", times), label: ORGANIZATION.many[language] }]}
      />
      <Heading
        eyebrow={
          organization.kind ? organizationKind(organization.kind, language) : ORGANIZATION.one[language]
        }
        title={lang ? <span lang={lang}>{text}</span> : text}
      >
        {others.length > 0
          ? others.map((other, index) => (
              <>
                {index > 0 ? " · " : ""}
                <span lang={other.lang}>{other.text}</span>
              </>
            ))
          : null}
      </Heading>
      {dossier.merges.map(({ merged, reason, author }) => (
        <Notice>{t("merged", { ids: merged, reason, author })}</Notice>
      ))}
      <FactList context={context} asked={asked} hides={[]} before={facts} />
      <Holders record={record} asked={asked} />
      {sections}
      <Speaks record={record} asked={asked} />
      <h2 id="evidence">{t("evidence")}</h2>
      {dossier.claims.length > 0 ? (
        <EvidenceTable context={context} asked={asked} />
      ) : (
        <Empty>{t("noEvidence")}</Empty>
      )}
      <ReadAsForm c={c} language={language} at={at} />
    </>,
  );
}

/** Apostrophes are typed in two ways: a name with the other is no other name. */
const plain = (name: string): string => name.replaceAll("’", "'").toLowerCase();

const Holders = ({ record: { holders }, asked }: { record: OrganizationRecord; asked: DossierAsked }) => {
  const { at, language } = asked;
  const t = translator(organizationMessages, language);
  const p = translator(peopleMessages, language);
  if (holders.length === 0) return null;
  return (
    <>
      <h2 id="people">{t("people")}</h2>
      <DataTable<Holder>
        label={t("people")}
        columns={[
          {
            head: t("person"),
            names: true,
            cell: ({ person }) => <RecordLink dossier={person} kind={PERSON} asked={asked} />,
          },
          { head: p("post"), cell: ({ post }) => <PostName post={post} language={language} /> },
          {
            head: p("said"),
            cell: ({ post }) => post.claims.map((told) => saidOf(told, language)).join("; "),
          },
          {
            head: p("onDay", { day: writeDay(language, at.asOf) }),
            cell: ({ post }) => <HeldTag held={heldOn(post, at.asOf)} language={language} />,
          },
        ]}
        rows={holders}
      />
    </>
  );
};

const Speaks = ({ record, asked }: { record: OrganizationRecord; asked: DossierAsked }) => {
  const { language, query } = asked;
  const t = translator(organizationMessages, language);
  const { spoken } = record;
  return (
    <>
      <h2 id="speaks">{t("speaks")}</h2>
      <p>{t("speaksCount", { n: claimsSpoken(record) })}</p>
      {spoken.length > 0 ? (
        <DataTable
          label={t("speaks")}
          columns={[
            {
              head: t("source"),
              names: true,
              cell: ({ source, title, language: tag }) => (
                <a href={localHref(language, `/sources/${source}`, timesOnly(query))} lang={tag ?? undefined}>
                  {title}
                </a>
              ),
            },
            {
              head: t("claimsOf"),
              numeric: true,
              cell: ({ claims }) => formatNumber(language, claims),
            },
          ]}
          rows={spoken}
        />
      ) : null}
    </>
  );
};
