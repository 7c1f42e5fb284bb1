import type { Context } from "hono";
import type { Child } from "hono/jsx";
import { askerOf } from "../../../http/access/asker-of.ts";
import { onlyParameters } from "../../../http/query.ts";
import { notFound } from "../../../kernel/errors.ts";
import type { Revision } from "../../../kernel/ids.ts";
import type { Language } from "../../../kernel/languages.ts";
import { recordPath } from "../../../kernel/record-ref.ts";
import { highestRole, isAtLeast } from "../../../kernel/role.ts";
import { Heading } from "../../../web/components/names.tsx";
import { Empty, Pagination } from "../../../web/components/parts.tsx";
import { DataTable } from "../../../web/components/table.tsx";
import { addressOf, localHref, Pages } from "../../../web/language.ts";
import { dataLinks, renderPage } from "../../../web/layout.tsx";
import { formatNumber, translator } from "../../../web/messages.ts";
import { countedMessages, historyMessages } from "../history.messages.ts";
import type { RevisionCounts } from "../history.store.ts";
import { type RevisionPage, readRevision, type TouchedChange } from "../read-revision.ts";
import { writeClock } from "./clock.ts";
import { Differences } from "./differences.tsx";
import type { HistoryParts } from "./history.page.tsx";

/** The number of a revision in an address. */
export function revisionNamed(text: string): Revision {
  if (/^[1-9]\d{0,9}$/.test(text)) return Number(text) as Revision;
  throw notFound("unknown-revision", `There is no revision "${text}".`, "number");
}

export function revisionPages({ database, kinds }: HistoryParts): Pages {
  return new Pages().get("/revisions/:number", (c) => {
    onlyParameters(c, ["cursor"]);
    const number = revisionNamed(c.req.param("number"));
    const { language } = addressOf(c);
    return database.snapshot(async (read) => {
      const page = await readRevision({ read, kinds, language }, number, c.req.query("cursor") || undefined);
      return renderRevision(c, language, page);
    });
  });
}

function renderRevision(c: Context, language: Language, page: RevisionPage): Promise<Response> {
  const t = translator(historyMessages, language);
  const { record, changes, next, beside } = page;
  const here = `/revisions/${record.revision}`;
  const title = t("revision", { n: String(record.revision) });
  const total = page.kinds.reduce((sum, { count }) => sum + count, 0);
  return renderPage(
    c,
    { title, data: dataLinks(c, "json") },
    <>
      <Heading
        eyebrow={t("by", { when: writeClock(language, record.at), author: record.author })}
        title={title}
      >
        <span lang="en">{record.summary}</span>
      </Heading>
      <Beside language={language} beside={beside} />
      {record.empty ? (
        <Empty>{t("emptyRevision")}</Empty>
      ) : (
        <CountsTable language={language} counts={record.counts} />
      )}
      {isAtLeast(highestRole(askerOf(c)), "registrar") && !record.empty ? (
        <p>
          <a href={localHref(language, `${here}/undo`)}>{t("takeBack")}</a>
        </p>
      ) : null}
      {total > 0 ? (
        <>
          <h2 id="records">{t("records")}</h2>
          <p>{t("recordsOf", { n: total })}</p>
          {changes.map((change) => (
            <TouchedOne language={language} change={change} />
          ))}
        </>
      ) : null}
      <Pagination
        language={language}
        {...(c.req.query("cursor") && { previous: localHref(language, here) })}
        {...(next && { next: localHref(language, here, new URLSearchParams({ cursor: next })) })}
      />
    </>,
  );
}

const Beside = ({ language, beside }: { language: Language; beside: RevisionPage["beside"] }): Child => {
  const t = translator(historyMessages, language);
  return (
    <p class="small history-links">
      {beside.before ? <a href={localHref(language, `/revisions/${beside.before}`)}>{t("before")}</a> : null}{" "}
      {beside.after ? <a href={localHref(language, `/revisions/${beside.after}`)}>{t("after")}</a> : null}
    </p>
  );
};

const CountsTable = ({ language, counts }: { language: Language; counts: RevisionCounts["counts"] }) => {
  const t = translator(historyMessages, language);
  return (
    <DataTable
      label={t("counts")}
      columns={[
        { head: t("what"), names: true, cell: ({ what }) => translator(countedMessages, language)(what) },
        { head: t("brought"), numeric: true, cell: ({ brought }) => formatNumber(language, brought) },
        { head: t("closed"), numeric: true, cell: ({ closed }) => formatNumber(language, closed) },
      ]}
      rows={counts}
    />
  );
};

/** A record with what became of it. */
export const TouchedOne = ({ language, change }: { language: Language; change: TouchedChange }) => {
  const t = translator(historyMessages, language);
  return (
    <section class="touched">
      <h3>
        <a href={localHref(language, recordPath(change.ref))}>{change.title ?? change.ref.id}</a>{" "}
        <a class="small" href={localHref(language, `/history${recordPath(change.ref)}`)}>
          {t("history")}
        </a>
      </h3>
      <Differences language={language} change={change} />
    </section>
  );
};
