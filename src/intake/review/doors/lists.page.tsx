import type { Database, ReadDb } from "../../../database/database.ts";
import { askerOf } from "../../../http/access/asker-of.ts";
import type { PlaceId } from "../../../kernel/ids.ts";
import type { Language } from "../../../kernel/languages.ts";
import { latestRevision } from "../../../registry/evidence/evidence.store.ts";
import { kindOf } from "../../../registry/partnerships/kinds.ts";
import { gradeWord, instrumentWord } from "../../../registry/partnerships/partnership.words.ts";
import { displayNames } from "../../../registry/places/place.store.ts";
import { PlaceLink, placeName } from "../../../registry/places/place-words.tsx";
import { ChoiceField, Filters } from "../../../web/components/filters.tsx";
import { Heading } from "../../../web/components/names.tsx";
import { Disclosure, Empty, Pagination } from "../../../web/components/parts.tsx";
import { DataTable } from "../../../web/components/table.tsx";
import { Tag } from "../../../web/components/tag.tsx";
import { addressOf, localHref, Pages } from "../../../web/language.ts";
import { dataLinks, renderPage } from "../../../web/layout.tsx";
import { formatNumber, translator } from "../../../web/messages.ts";
import { whoseOf } from "../../bodies/whose.ts";
import { batchesWithLists } from "../lists/one-sided.store.ts";
import { ONE_SIDED_BY } from "../lists/one-sided.ts";
import { type Conflict, readConflicts } from "../lists/read-conflicts.ts";
import { type OneSided, readOneSided } from "../lists/read-one-sided.ts";
import { listMessages } from "../page/lists.messages.ts";
import { readerOf, SeeAlso } from "./inbox.page.tsx";
import { pageOfConflicts } from "./lists.api.ts";
import { conflictsAsked, type OneSidedQuery, oneSidedAsked, pageAfter } from "./lists-asked.ts";

/** The lists of one-sided and of conflicting claims. */
export function listPages(database: Database): Pages {
  return new Pages()
    .get("/inbox/one-sided", (c) => {
      const asked = oneSidedAsked(c);
      const { limit, offset } = asked;
      const { whose } = readerOf(c);
      return database.snapshot(async (read) => {
        const { language, query } = addressOf(c);
        const shown = await readOneSided(read, asked, { limit: limit + 1, offset }, whose);
        const { items, next } = pageAfter(shown.claims, { limit, offset });
        const title = translator(listMessages, language)("oneSided");
        return renderPage(
          c,
          { title, wide: true, confidential: true, data: dataLinks(c, "json", "csv") },
          <OneSidedList
            language={language}
            asked={asked}
            shown={{ ...shown, claims: items }}
            batches={await batchesWithLists(read, whose)}
            links={linksOf(language, "/inbox/one-sided", query, next)}
          />,
        );
      });
    })
    .get("/inbox/conflicts", (c) => {
      const { after, limit } = conflictsAsked(c);
      const asker = askerOf(c);
      return database.snapshot(async (read) => {
        const { language, query } = addressOf(c);
        const { items, next } = pageOfConflicts(
          await readConflicts(read, after, limit + 1, whoseOf(asker)),
          limit,
        );
        const title = translator(listMessages, language)("conflicts");
        return renderPage(
          c,
          {
            title,
            wide: true,
            ...(asker && { confidential: true }),
            data: dataLinks(c, "json", "csv"),
          },
          <ConflictList
            language={language}
            conflicts={items}
            names={await namesOfParties(read, items)}
            signedIn={asker !== null}
            links={linksOf(language, "/inbox/conflicts", query, next)}
          />,
        );
      });
    });
}

type Links = { previous?: string; next?: string };

function linksOf(language: Language, path: string, query: URLSearchParams, next: string | null): Links {
  const at = (cursor: string | null) => {
    const other = new URLSearchParams(query);
    other.delete("cursor");
    if (cursor) other.set("cursor", cursor);
    return localHref(language, path, other);
  };
  return { ...(query.has("cursor") && { previous: at(null) }), ...(next && { next: at(next) }) };
}

async function namesOfParties(read: ReadDb, conflicts: readonly Conflict[]) {
  const ids = [...new Set(conflicts.flatMap(({ parties }) => parties))];
  return displayNames(read, ids, await latestRevision(read));
}

const Who = ({
  language,
  of: { name, country, place },
}: {
  language: Language;
  of: OneSided["claims"][number]["host"];
}) => (
  <>
    {place ? (
      <PlaceLink language={language} id={place}>
        {name}
      </PlaceLink>
    ) : (
      name
    )}
    {country ? <span class="soft">, {country.replaceAll("_", " ")}</span> : null}
  </>
);

const OneSidedList = ({
  language,
  asked,
  shown,
  batches,
  links,
}: {
  language: Language;
  asked: OneSidedQuery;
  shown: OneSided;
  batches: readonly { id: number; file: string }[];
  links: Links;
}) => {
  const t = translator(listMessages, language);
  const { counts, claims } = shown;
  const number = (n: number) => formatNumber(language, n);
  return (
    <>
      <Heading title={t("oneSided")}>{t("oneSidedLead")}</Heading>
      {batches.length === 0 ? (
        <Empty>{t("noLists")}</Empty>
      ) : (
        <>
          <Filters language={language} path="/inbox/one-sided">
            <ChoiceField
              name="batch"
              label={t("batch")}
              any={t("anyBatch")}
              value={asked.batch === null ? null : String(asked.batch)}
              choices={batches.map(({ id, file }) => ({ value: String(id), label: `${id} · ${file}` }))}
            />
            <ChoiceField
              name="by"
              label={t("by")}
              value={asked.by}
              choices={ONE_SIDED_BY.map((by) => ({ value: by, label: t(by) }))}
            />
          </Filters>
          <DataTable
            label={t("counts")}
            columns={[
              { head: t("by"), names: true, cell: (by) => t(by) },
              { head: t("edges"), numeric: true, cell: (by) => number(counts[by].edges) },
              { head: t("partnerHasList"), numeric: true, cell: (by) => number(counts[by].partnerHasList) },
              { head: t("reciprocated"), numeric: true, cell: (by) => number(counts[by].reciprocated) },
              { head: t("oneSidedCount"), numeric: true, cell: (by) => number(counts[by].oneSided) },
            ]}
            rows={[...ONE_SIDED_BY]}
          />
          <p class="soft">{t("oneSidedRule")}</p>
          {claims.length === 0 ? (
            <Empty>{t("none")}</Empty>
          ) : (
            <DataTable
              label={t("oneSided")}
              columns={[
                { head: t("host"), names: true, cell: ({ host }) => <Who language={language} of={host} /> },
                { head: t("partner"), cell: ({ partner }) => <Who language={language} of={partner} /> },
                {
                  head: t("partnership"),
                  cell: ({ partnership }) =>
                    partnership ? (
                      <a href={localHref(language, `/partnerships/${partnership}`)}>{partnership}</a>
                    ) : (
                      ""
                    ),
                },
                { head: t("file"), cell: ({ file }) => file },
                { head: t("line"), numeric: true, cell: ({ line }) => number(line) },
              ]}
              rows={claims}
            />
          )}
        </>
      )}
      <Pagination language={language} {...links} />
      <SeeAlso language={language} />
    </>
  );
};

const ConflictList = ({
  language,
  conflicts,
  names,
  signedIn,
  links,
}: {
  language: Language;
  conflicts: readonly Conflict[];
  names: Map<PlaceId, Record<string, string>>;
  signedIn: boolean;
  links: Links;
}) => {
  const t = translator(listMessages, language);
  const called = ({ parties }: Conflict) => parties.map((id) => placeName(names, id, language)).join(" – ");
  return (
    <>
      <Heading title={t("conflicts")}>{t("conflictsLead")}</Heading>
      {conflicts.length === 0 ? (
        <Empty>{t("noConflicts")}</Empty>
      ) : (
        <DataTable
          label={t("conflicts")}
          narrow="stacked"
          columns={[
            {
              head: t("partnership"),
              names: true,
              cell: (conflict) => (
                <a href={localHref(language, `/partnerships/${conflict.partnership}`)}>{called(conflict)}</a>
              ),
            },
            {
              head: t("about"),
              cell: ({ about }) =>
                about.map((what) => (
                  <>
                    <Tag kind="conflict">{t(what)}</Tag>{" "}
                  </>
                )),
            },
            { head: t("claims"), cell: (conflict) => <ClaimsSaid language={language} conflict={conflict} /> },
            {
              head: t("judge"),
              cell: (conflict) => (
                <a
                  href={localHref(language, `/partnerships/${conflict.partnership}`)}
                  aria-label={t("judgeThis", { name: called(conflict) })}
                >
                  {t("judge")}
                </a>
              ),
            },
          ]}
          rows={conflicts}
        />
      )}
      <Pagination language={language} {...links} />
      {signedIn ? <SeeAlso language={language} /> : null}
    </>
  );
};

const ClaimsSaid = ({ language, conflict }: { language: Language; conflict: Conflict }) => {
  const t = translator(listMessages, language);
  return (
    <>
      <ul>
        {conflict.claims.map((claim) => (
          <li>
            {instrumentWord(language, { effect: claim.effect, kind: kindOf(claim) })},{" "}
            <b>{claim.on?.edtf ?? t("undated")}</b>:{" "}
            <a href={localHref(language, `/sources/${claim.source}`)}>{claim.title}</a>{" "}
            <span class="soft">({gradeWord(language, claim.grade)})</span>
          </li>
        ))}
      </ul>
      {conflict.rows.map(({ file, line, raw, issues }) => (
        <Disclosure summary={t("where", { file, line })}>
          <code class="inbox-raw">{raw.slice(0, LONGEST_ROW)}</code>
          {issues.map(({ message }) => (
            <p>{message}</p>
          ))}
        </Disclosure>
      ))}
    </>
  );
};

const LONGEST_ROW = 400;
