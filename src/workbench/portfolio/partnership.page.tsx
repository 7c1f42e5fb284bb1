import type { Context } from "hono";
import type { ReadDb } from "../../database/database.ts";
import { mustAsk } from "../../http/access/asker-of.ts";
import { today } from "../../kernel/day.ts";
import type { Language } from "../../kernel/languages.ts";
import { isAtLeast, roleIn } from "../../kernel/role.ts";
import { activityKindMessages } from "../../registry/activities/activity.messages.ts";
import { EVENT_PROPERTIES } from "../../registry/events/event-properties.ts";
import { latestRevision } from "../../registry/evidence/evidence.store.ts";
import { sinceWords } from "../../registry/partnerships/page/dates.ts";
import { gradeWord, upperFirst } from "../../registry/partnerships/partnership.words.ts";
import { ownNames } from "../../registry/places/place-words.tsx";
import { NamesHeading } from "../../web/components/names.tsx";
import { Breadcrumb, Empty, Facts } from "../../web/components/parts.tsx";
import { DataTable } from "../../web/components/table.tsx";
import { addressOf, localHref } from "../../web/language.ts";
import { renderPage, siteOrigin } from "../../web/layout.tsx";
import { formatNumber, translator } from "../../web/messages.ts";
import { membersOf } from "../bodies/office.store.ts";
import { officeAsked } from "../bodies/office-asked.ts";
import { contactsOf } from "../contacts/contact.store.ts";
import { DutyTable } from "../duties/duty-table.tsx";
import { dutyWords } from "../duties/duty-words.ts";
import { blank, type Typed } from "../typed-form.ts";
import { mustBeOwn } from "./keep-portfolio.ts";
import { notesOf } from "./note.store.ts";
import { NoteSection } from "./note-section.tsx";
import { LaneSection, OwnerSection, ScoreSection } from "./office-sections.tsx";
import { portfolioMessages } from "./portfolio.messages.ts";
import { countriesOf, StateShown } from "./portfolio.page.tsx";
import { lanesOf } from "./portfolio.store.ts";
import { freshnessWords } from "./portfolio-words.ts";
import { byKind, byYear, type PortfolioRow, readPortfolio } from "./read-portfolio.ts";

/** One partnership as its office sees it: what the record says, what is due, what the office means to do. */
export async function officePartnershipPage(
  read: ReadDb,
  c: Context,
  typed: Typed | undefined,
): Promise<Response> {
  const { language } = addressOf(c);
  const asker = mustAsk(c);
  const office = await officeAsked(read, asker, c.req.param("body"));
  const id = await mustBeOwn(read, office, c.req.param("partnership"));
  const asked = { asOf: today(), known: await latestRevision(read), language };
  const portfolio = await readPortfolio(read, office, asked);
  const row = portfolio.rows.find(({ tie }) => tie.id === id);
  if (!row) throw new Error(`a partnership of ${office.id} that its portfolio lacks`);
  const t = translator(portfolioMessages, language);
  const editable = isAtLeast(roleIn(asker, office.id), "editor");
  const section = { language, office, row, editable, typed: typed ?? blank() };
  const open = row.duties.filter(({ standing }) => standing !== "done");
  const { names, setting } = portfolio;
  const title = row.tie.parties.map((party) => ownNames(party.names)[language] ?? party.id).join(" – ");
  return renderPage(
    c,
    { title, confidential: true, wide: true, status: typed?.status ?? 200 },
    <>
      <Breadcrumb
        language={language}
        links={[
          {
            href: localHref(language, `/portfolio/${office.id}`),
            label: t("portfolioOf", { office: office.name }),
          },
        ]}
      />
      <NamesHeading
        language={language}
        names={row.tie.parties.map((party) => ownNames(party.names))}
        eyebrow={countriesOf(row.partners, language)}
      />
      <RecordLinks language={language} row={row} />
      <RecordFacts language={language} row={row} />
      <h2 id="duties">{t("duties")}</h2>
      {open.length === 0 ? (
        <Empty>{t("noDuties")}</Empty>
      ) : (
        <DutyTable
          language={language}
          duties={open}
          editable={() => editable}
          several={false}
          back={`body=${office.id}`}
          wordsOf={(duty) => dutyWords(duty, { language, origin: siteOrigin(c), names, setting })}
          asOf={asked.asOf}
        />
      )}
      <LaneSection {...section} decided={await lanesOf(read, office.id, id)} />
      <OwnerSection {...section} members={await membersOf(read, office.id)} />
      {portfolio.criteria.length > 0 ? <ScoreSection {...section} /> : null}
      <NoteSection
        {...section}
        account={asker.account}
        notes={await notesOf(read, office.id, { partnership: id })}
        // Who may not see contacts sees no names of theirs in a choice either.
        contacts={editable ? await contactsOf(read, office.id) : []}
      />
      <ActivityTables language={language} row={row} />
    </>,
  );
}

const RecordLinks = ({ language, row: { tie } }: { language: Language; row: PortfolioRow }) => {
  const t = translator(portfolioMessages, language);
  const confirm = new URLSearchParams({ partnership: tie.id });
  return (
    <p class="page-actions">
      <a href={localHref(language, `/partnerships/${tie.id}`)}>{t("publicPage")}</a>
      <a href={localHref(language, `/propose/partnerships/${tie.id}`)}>{t("propose")}</a>
      <a href={localHref(language, "/confirmations/new", confirm)}>{t("confirm")}</a>
    </p>
  );
};

const RecordFacts = ({ language, row }: { language: Language; row: PortfolioRow }) => {
  const t = translator(portfolioMessages, language);
  const { tie, projects } = row;
  return (
    <Facts
      of={[
        [t("state"), <StateShown language={language} tie={tie} />],
        [t("since"), tie.since ? upperFirst(sinceWords(language, tie.since)) : "–"],
        [t("evidence"), tie.grade ? gradeWord(language, tie.grade) : "–"],
        [t("last"), freshnessWords(language, row)],
        [
          t("projects"),
          projects.all > 0 ? t("projectsTold", { all: projects.all, proven: projects.proven }) : "–",
        ],
      ]}
    />
  );
};

const ActivityTables = ({ language, row }: { language: Language; row: PortfolioRow }) => {
  const t = translator(portfolioMessages, language);
  const kinds = translator(activityKindMessages, language);
  const { activities, fields } = row;
  const years = [...byYear(activities)];
  const ofKind = [...byKind(activities)].map(([kind, n]) => [kinds(kind), n] as const);
  const ofField = [...fields].map(([field, n]) => [fieldWord(field, language), n] as const);
  if (ofKind.length === 0 && ofField.length === 0) {
    return (
      <>
        <h2 id="activities">{t("activities")}</h2>
        <Empty>{t("noActivities")}</Empty>
      </>
    );
  }
  return (
    <>
      {years.length > 0 ? (
        <Counts language={language} label={t("byYear")} head={t("year")} rows={years} />
      ) : null}
      {ofKind.length > 0 ? (
        <Counts language={language} label={t("byKind")} head={t("kind")} rows={ofKind} />
      ) : null}
      {ofField.length > 0 ? (
        <Counts language={language} label={t("byField")} head={t("field")} rows={ofField} />
      ) : null}
    </>
  );
};

const FIELD_WORDS: Readonly<Record<string, Record<Language, string>>> = EVENT_PROPERTIES.field.codes;

const fieldWord = (field: string, language: Language): string => FIELD_WORDS[field]?.[language] ?? field;

/** Numbers with a bar each: the table is the twin of what the eye sees. */
const Counts = ({
  language,
  label,
  head,
  rows,
}: {
  language: Language;
  label: string;
  head: string;
  rows: readonly (readonly [string, number])[];
}) => {
  const most = Math.max(...rows.map(([, n]) => n));
  return (
    <section>
      <h2>{label}</h2>
      <DataTable<readonly [string, number]>
        label={label}
        class="office-count-table"
        narrow="fits"
        columns={[
          { head, names: true, cell: ([what]) => what },
          {
            head: translator(portfolioMessages, language)("number"),
            numeric: true,
            cell: ([, n]) => formatNumber(language, n),
          },
          {
            head: "",
            cell: ([, n]) => <Bar share={n / most} />,
          },
        ]}
        rows={rows}
      />
    </section>
  );
};

const Bar = ({ share }: { share: number }) => (
  <svg class="office-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
    <rect width={(100 * share).toFixed(1)} height="4" />
  </svg>
);
