import type { Database } from "../../../database/database.ts";
import { onlyParameters } from "../../../http/query.ts";
import { invalid } from "../../../kernel/errors.ts";
import type { Language } from "../../../kernel/languages.ts";
import { latestRevision } from "../../../registry/evidence/evidence.store.ts";
import { displayNames } from "../../../registry/places/place.store.ts";
import { ownNames, PlaceLink } from "../../../registry/places/place-words.tsx";
import { Heading, Name } from "../../../web/components/names.tsx";
import { Empty, Pagination } from "../../../web/components/parts.tsx";
import { DataTable } from "../../../web/components/table.tsx";
import { addressOf, LOCALE, localHref, Pages } from "../../../web/language.ts";
import { renderPage } from "../../../web/layout.tsx";
import { formatNumber, regionName, translator } from "../../../web/messages.ts";
import { type DecisionRow, decisions } from "../decision.store.ts";
import { rowsSettledBy } from "../inbox.store.ts";
import { inboxMessages } from "../page/inbox.messages.ts";
import { readerOf, SeeAlso } from "./inbox.page.tsx";

const PAGE = 50;

interface Shown {
  language: Language;
  rows: (DecisionRow & { settled: number; names: Record<string, string> | undefined })[];
  next: number | null;
  later: boolean;
  undone: number | null;
}

/** What people decided that names mean: who, when, why, how many rows, and the way back, however long ago it was. */
export function decisionPages(database: Database): Pages {
  return new Pages().get("/inbox/decisions", (c) => {
    onlyParameters(c, ["before", "undone", "name", "batch", "country", "outcome"]);
    const reader = readerOf(c);
    const before = beforeAsked(c.req.query("before"));
    return database.snapshot(async (read) => {
      const { language, query } = addressOf(c);
      const found = await decisions(read, { standing: false, before, limit: PAGE + 1, reader });
      const rows = found.slice(0, PAGE);
      const settled = await rowsSettledBy(
        read,
        rows.map(({ id }) => id),
        reader.whose,
      );
      const names = await displayNames(
        read,
        rows.flatMap(({ place }) => place ?? []),
        await latestRevision(read),
      );
      const undone = query.get("undone");
      const shown: Shown = {
        language,
        rows: rows.map((row) => ({
          ...row,
          settled: settled.get(row.id) ?? 0,
          names: row.place ? names.get(row.place) : undefined,
        })),
        next: found.length > PAGE ? (rows.at(-1)?.id ?? null) : null,
        later: before !== null,
        undone: undone === null ? null : Math.trunc(Number(undone)) || 0,
      };
      const title = translator(inboxMessages, language)("decisions");
      return renderPage(c, { title, wide: true, confidential: true }, <DecisionList {...shown} />);
    });
  });
}

function beforeAsked(text: string | undefined): number | null {
  if (text === undefined || text === "") return null;
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw invalid("bad-parameter", "Decisions have numbers.", "before");
}

const DecisionList = ({ language, rows, next, later, undone }: Shown) => {
  const t = translator(inboxMessages, language);
  const path = localHref(language, "/inbox/decisions");
  return (
    <>
      <Heading title={t("decisions")}>{t("decisionsLead")}</Heading>
      <p role="status">{undone === null ? null : t("undone", { n: undone })}</p>
      {rows.length === 0 ? (
        <Empty>{t("noDecisions")}</Empty>
      ) : (
        <DataTable
          label={t("decisions")}
          narrow="stacked"
          columns={[
            {
              head: t("name"),
              names: true,
              cell: ({ name, country, within }) => (
                <>
                  {name}{" "}
                  <span class="soft">
                    {[within, country && countryWords(country, language)].filter(Boolean).join(", ")}
                  </span>
                </>
              ),
            },
            { head: t("decided"), cell: (row) => <Verdict row={row} language={language} /> },
            { head: t("reason"), cell: ({ reason }) => reason },
            {
              head: t("who"),
              cell: ({ author: by, secondedBy, at }) => (
                <>
                  {secondedBy ? t("byTwo", { author: by, second: secondedBy }) : by}{" "}
                  <time class="soft" datetime={at.toISOString()}>
                    {writeTime(language, at)}
                  </time>
                </>
              ),
            },
            { head: t("settled"), numeric: true, cell: ({ settled }) => formatNumber(language, settled) },
            {
              head: t("withdraw"),
              cell: (row) =>
                row.ended ? (
                  <span class="soft">{t("ended", { author: row.ended.by })}</span>
                ) : (
                  <Withdraw row={row} language={language} />
                ),
            },
          ]}
          rows={rows}
        />
      )}
      <Pagination
        language={language}
        {...(later && { previous: path })}
        {...(next !== null && { next: `${path}?before=${next}` })}
      />
      <SeeAlso language={language} />
    </>
  );
};

const countryWords = (country: string, language: Language): string =>
  /^[A-Z]{2}(\|[A-Z]{2})*$/.test(country)
    ? country
        .split("|")
        .map((code) => regionName(code, language))
        .join(" / ")
    : country;

const Verdict = ({ row, language }: { row: Shown["rows"][number]; language: Language }) => {
  const t = translator(inboxMessages, language);
  if (row.verdict === "no place") return <>{t("none")}</>;
  return (
    <>
      {t(row.verdict === "same" ? "means" : "notSame")}{" "}
      {row.place ? (
        <PlaceLink language={language} id={row.place}>
          <Name names={ownNames(row.names)} language={language} otherwise={row.place} />
        </PlaceLink>
      ) : (
        (row.gazetteerName ?? `geonames:${row.gazetteer}`)
      )}
    </>
  );
};

const Withdraw = ({ row, language }: { row: DecisionRow; language: Language }) => {
  const t = translator(inboxMessages, language);
  return (
    <form class="inbox-withdraw" method="post" action={localHref(language, "/inbox/undo")}>
      <input type="hidden" name="judgement" value={String(row.id)} />
      <input type="hidden" name="reason" value={t("withdrawReason")} />
      <input type="hidden" name="to" value="decisions" />
      <button type="submit" aria-label={t("withdrawThis", { name: row.name })}>
        {t("withdraw")}
      </button>
    </form>
  );
};

const times = new Map<Language, Intl.DateTimeFormat>();

function writeTime(language: Language, at: Date): string {
  let format = times.get(language);
  if (!format) {
    format = new Intl.DateTimeFormat(LOCALE[language], {
      dateStyle: "medium",
      timeStyle: "short",
      timeZone: "UTC",
    });
    times.set(language, format);
  }
  return `${format.format(at)} UTC`;
}
