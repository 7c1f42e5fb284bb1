import type { Language } from "../../kernel/languages.ts";
import { formatDayIn, formatPartialDate } from "../../kernel/partial-date.ts";
import { DataTable } from "../../web/components/table.tsx";
import { Tag } from "../../web/components/tag.tsx";
import { localHref } from "../../web/language.ts";
import { translator } from "../../web/messages.ts";
import { countryPlace, PlaceLink } from "../places/place-words.tsx";
import { endWords, groupMessages, roleWord } from "./group.messages.ts";
import type { MembershipRecord } from "./group-record.store.ts";
import type { CountryChain } from "./group-record.ts";
import { differencesIn, type RoleSpell } from "./membership.ts";

interface ClaimRow {
  claim: MembershipRecord;
  spell: RoleSpell;
  difference: ReturnType<typeof differencesIn>;
}

/** A row a claim, in the order of the chart, with the spell it belongs to. */
export function claimRows(
  countries: readonly CountryChain[],
  claims: readonly MembershipRecord[],
): ClaimRow[] {
  const byCitation = new Map(claims.map((claim) => [claim.citation, claim]));
  return countries.flatMap(({ chain }) =>
    chain.flatMap((spell) =>
      spell.claims.flatMap(({ citation }) => {
        const claim = byCitation.get(citation);
        return claim ? [{ claim, spell, difference: differencesIn(spell) }] : [];
      }),
    ),
  );
}

/** The claims behind the chart: its table twin. Where claims on one spell differ, the cells are washed and it is said. */
export const ClaimsTable = ({
  language,
  rows,
  query,
  label,
  first,
}: {
  language: Language;
  rows: readonly ClaimRow[];
  query: URLSearchParams;
  label: string;
  /** What the first column says: the country on a group's page, the group on a country's. */
  first: {
    head: string;
    cell: (claim: MembershipRecord) => string;
    href: (claim: MembershipRecord) => string;
  };
}) => {
  const t = translator(groupMessages, language);
  const washed = (row: ClaimRow) => (row.difference === null ? undefined : "disagrees");
  return (
    <DataTable
      label={label}
      columns={[
        {
          head: first.head,
          names: true,
          cell: ({ claim }) => <a href={first.href(claim)}>{first.cell(claim)}</a>,
        },
        { head: t("role"), cell: ({ claim }) => roleWord(language, claim.role, claim.founding) },
        {
          head: t("from"),
          cell: (row) => (
            <>
              {formatPartialDate(row.claim.from, language)}
              <Difference language={language} row={row} />
            </>
          ),
          cellClass: washed,
        },
        { head: t("to"), cell: ({ claim }) => endWords(language, claim.to), cellClass: washed },
        {
          head: t("source"),
          cell: ({ claim }) => (
            <a
              href={localHref(language, `/sources/${claim.source}`, query)}
              lang={claim.sourceLanguage ?? undefined}
            >
              {claim.sourceTitle}
            </a>
          ),
        },
        { head: t("note"), cell: ({ claim }) => <NoteText note={claim.note} /> },
      ]}
      rows={rows}
    />
  );
};

const NoteText = ({ note }: { note: string | null }) =>
  note ? (
    <span lang="en" class="small soft">
      {note}
    </span>
  ) : null;

const Difference = ({ language, row: { spell, difference } }: { language: Language; row: ClaimRow }) => {
  const t = translator(groupMessages, language);
  if (difference === null) return null;
  if (difference === "exclude") {
    return (
      <>
        {" "}
        <Tag kind="conflict">{t("exclude")}</Tag>
      </>
    );
  }
  const [from, to] = [spell.fromEarliest, spell.fromLatest].map((day) => formatDayIn(day, language));
  return (
    <>
      {" "}
      <Tag kind="conflict">
        {t("precision", { narrowed: from === to ? (from ?? "") : `${from} – ${to}` })}
      </Tag>
    </>
  );
};

/** Countries by name, each a link, with commas between. */
export const CountryLinks = ({
  language,
  countries,
  nameOf,
  query,
}: {
  language: Language;
  countries: readonly string[];
  nameOf: (country: string) => string;
  query: URLSearchParams;
}) => (
  <>
    {countries.map((country, index) => (
      <>
        {index > 0 ? " · " : ""}
        <PlaceLink language={language} id={countryPlace(country)} query={query}>
          {nameOf(country)}
        </PlaceLink>
      </>
    ))}
  </>
);
