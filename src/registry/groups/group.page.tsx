import type { Context } from "hono";
import type { Database } from "../../database/database.ts";
import { onlyParameters } from "../../http/query.ts";
import { today } from "../../kernel/day.ts";
import type { GroupId } from "../../kernel/ids.ts";
import type { Language } from "../../kernel/languages.ts";
import { Heading, Name, NamesHeading, nameIn } from "../../web/components/names.tsx";
import { Breadcrumb, Empty, Facts } from "../../web/components/parts.tsx";
import { DataTable } from "../../web/components/table.tsx";
import { addressOf, localHref, Pages } from "../../web/language.ts";
import { dataLinks, renderPage } from "../../web/layout.tsx";
import { formatNumber, translator, writeDay } from "../../web/messages.ts";
import { type ReadAs, type ReadAsOffered, readAsOffered } from "../evidence/read-as.ts";
import { ReadAsForm, timesAsked, timesWritten } from "../evidence/read-as-form.tsx";
import { placeMessages } from "../places/place.messages.ts";
import { countryPlace, NamesBeside, ownNames, placeName, timesOnly } from "../places/place-words.tsx";
import { groupMessages, heldWords } from "./group.messages.ts";
import { listGroups } from "./group.store.ts";
import { type GroupRecord, groupRecord, ROLES, rolesHeld } from "./group-record.ts";
import { ClaimsTable, CountryLinks, claimRows } from "./group-tables.tsx";
import { chartYears, MembershipChart, RoleKey } from "./membership-chart.tsx";

export function groupPages(database: Database): Pages {
  return new Pages()
    .get("/groups", (c) => {
      onlyParameters(c, ["asOf", "knownAt"]);
      return database.snapshot(async (read) => {
        const at = await readAsOffered(read, timesAsked(c));
        const records: GroupRecord[] = [];
        for (const { id } of await listGroups(read, at.known)) {
          const record = await groupRecord(read, id, at);
          if (record) records.push(record);
        }
        return renderList(c, records, at);
      });
    })
    .get("/groups/:id", (c) => {
      onlyParameters(c, ["asOf", "knownAt"]);
      const id = c.req.param("id") as GroupId;
      return database.snapshot(async (read) => {
        const at = await readAsOffered(read, timesAsked(c));
        const record = await groupRecord(read, id, at);
        return record ? renderGroup(c, record, at) : renderNotYet(c, id, at);
      });
    });
}

function renderNotYet(c: Context, id: GroupId, at: ReadAsOffered): Promise<Response> {
  const { language } = addressOf(c);
  const t = translator(groupMessages, language);
  const nothing = translator(placeMessages, language)("nothingKnown");
  return renderPage(
    c,
    { title: id, readAs: timesWritten(language, at) },
    <>
      <Heading title={id} />
      <Empty>{at.known === 0 ? nothing : t("notYet")}</Empty>
      <ReadAsForm c={c} language={language} at={at} />
    </>,
  );
}

function renderList(c: Context, records: readonly GroupRecord[], at: ReadAsOffered): Promise<Response> {
  const { language, query } = addressOf(c);
  const t = translator(groupMessages, language);
  const times = timesOnly(query);
  return renderPage(
    c,
    { title: t("groups"), readAs: timesWritten(language, at), data: dataLinks(c, "json") },
    <>
      <Heading title={t("groups")}>{t("groupsLead")}</Heading>
      {records.length === 0 ? (
        <Empty>{translator(placeMessages, language)("nothingKnown")}</Empty>
      ) : (
        <DataTable
          label={t("groups")}
          columns={[
            {
              head: t("group"),
              names: true,
              cell: ({ group }) => (
                <a href={localHref(language, `/groups/${group.id}`, times)}>
                  <Name names={ownNames(group.names)} language={language} />
                </a>
              ),
            },
            {
              head: t("onDay", { day: writeDay(language, at.asOf) }),
              cell: ({ countries }) =>
                rolesHeld(countries)
                  .map(
                    (held) =>
                      `${heldWords(language, held)}: ${formatNumber(language, held.countries.length)}`,
                  )
                  .join(" · "),
            },
            {
              head: translator(placeMessages, language)("otherScripts"),
              cell: ({ group }) => <NamesBeside names={group.names} language={language} />,
            },
          ]}
          rows={records}
        />
      )}
      <ReadAsForm c={c} language={language} at={at} />
    </>,
  );
}

function renderGroup(c: Context, record: GroupRecord, at: ReadAsOffered): Promise<Response> {
  const { language, query } = addressOf(c);
  const t = translator(groupMessages, language);
  const { group } = record;
  const names = ownNames(group.names);
  const title = nameIn(names, language);
  const day = writeDay(language, at.asOf);
  const held = record.countries.filter(({ on }) => on.certainty !== "not").length;
  return renderPage(
    c,
    { title, readAs: timesWritten(language, at), data: dataLinks(c, "json", "csv") },
    <>
      <Breadcrumb
        language={language}
        links={[{ href: localHref(language, "/groups", timesOnly(query)), label: t("groups") }]}
      />
      <NamesHeading language={language} names={[names]}>
        {t("lead", { n: held, day })}
      </NamesHeading>
      <ReadAsForm c={c} language={language} at={at} />
      <GroupBody language={language} record={record} at={at} query={timesOnly(query)} title={title} />
    </>,
  );
}

const GroupBody = ({
  language,
  record,
  at,
  query,
  title,
}: {
  language: Language;
  record: GroupRecord;
  at: ReadAs;
  query: URLSearchParams;
  title: string;
}) => {
  const t = translator(groupMessages, language);
  const { countries, claims, names } = record;
  const nameOf = (country: string) => placeName(names, countryPlace(country), language);
  const held = rolesHeld(countries);
  const years = chartYears(countries, at.asOf, today());
  const rows = claimRows(countries, claims);
  const differing = new Set(rows.filter((row) => row.difference !== null).map((row) => row.spell)).size;
  const used = new Set(claims.map((claim) => claim.role));
  const roles = [...ROLES.filter((role) => used.has(role)), ...[...used].filter((role) => !isUsual(role))];
  const label = t("chartSaid", { group: title, from: String(years.from), to: String(years.to - 1) });
  return (
    <>
      <h2 id="on-the-day">{t("onDay", { day: writeDay(language, at.asOf) })}</h2>
      {held.length === 0 ? (
        <Empty>{t("nobody")}</Empty>
      ) : (
        <Facts
          of={held.map((one) => [
            t("heldBy", { roles: heldWords(language, one), n: one.countries.length }),
            <CountryLinks language={language} countries={one.countries} nameOf={nameOf} query={query} />,
          ])}
        />
      )}
      <h2 id="through-time">{t("throughTime")}</h2>
      <figure>
        <MembershipChart
          language={language}
          countries={countries}
          nameOf={nameOf}
          asOf={at.asOf}
          years={years}
          label={label}
        />
        <figcaption>
          <RoleKey language={language} roles={roles} />
          <p class="small soft">{t("chartKey")}</p>
        </figcaption>
      </figure>
      <h2 id="claims">{t("claims")}</h2>
      <p>{t("differLead", { n: differing })}</p>
      <ClaimsTable
        language={language}
        rows={rows}
        query={query}
        label={t("claims")}
        first={{
          head: t("country"),
          cell: (claim) => nameOf(claim.country),
          href: (claim) => localHref(language, `/places/${countryPlace(claim.country)}`, query),
        }}
      />
    </>
  );
};

const isUsual = (role: string): boolean => (ROLES as readonly string[]).includes(role);
