import type { Context } from "hono";
import type { Child } from "hono/jsx";
import type { Database } from "../../../database/database.ts";
import { onlyParameters } from "../../../http/query.ts";
import { invalid } from "../../../kernel/errors.ts";
import type { Language } from "../../../kernel/languages.ts";
import { type RecordRef, recordPath } from "../../../kernel/record-ref.ts";
import type { Kinds } from "../../../registry/dossiers/kind.ts";
import { Heading } from "../../../web/components/names.tsx";
import { Breadcrumb, Empty, Pagination } from "../../../web/components/parts.tsx";
import { addressOf, localHref, Pages } from "../../../web/language.ts";
import { dataLinks, renderPage } from "../../../web/layout.tsx";
import { translator } from "../../../web/messages.ts";
import { historyMessages } from "../history.messages.ts";
import type { HistoryEntry, OtherHistory } from "../history-entry.ts";
import { type HistoryPage, type RecordRevision, readHistory, recordNamed } from "../read-history.ts";
import { writeClock } from "./clock.ts";
import { Differences } from "./differences.tsx";

export interface HistoryParts {
  database: Database;
  kinds: Kinds;
  /** What other rooms tell in the history of a record. */
  others: readonly OtherHistory[];
}

/** The history of a record: every revision that touched it, with what it changed in words. */
export function historyPages({ database, kinds, others }: HistoryParts): Pages {
  return new Pages().get("/history/:kind/:id", (c) => {
    onlyParameters(c, ["before"]);
    const ref = recordNamed(c.req.param("kind"), c.req.param("id"));
    const before = beforeAsked(c);
    const { language } = addressOf(c);
    return database.snapshot(async (read) => {
      const page = await readHistory({ read, kinds, language, others }, ref, before);
      return renderHistory(c, language, ref, page, before);
    });
  });
}

/** From which revision down a history is read. */
export function beforeAsked(c: Context): number | null {
  const text = c.req.query("before");
  if (text === undefined || text === "") return null;
  if (/^[1-9]\d{0,9}$/.test(text)) return Number(text);
  throw invalid("bad-parameter", "before is the number of a revision.", "before");
}

function renderHistory(
  c: Context,
  language: Language,
  ref: RecordRef,
  page: HistoryPage,
  before: number | null,
): Promise<Response> {
  const t = translator(historyMessages, language);
  const title = page.title ?? ref.id;
  const here = `/history/${ref.kind}/${encodeURIComponent(ref.id)}`;
  const older = page.before === null ? null : new URLSearchParams({ before: String(page.before) });
  const told = [
    ...page.revisions.map((revision) => ({
      at: revision.at,
      shown: <OneRevision language={language} here={ref} revision={revision} />,
    })),
    ...page.others.map((entry) => ({
      at: entry.at,
      shown: <OtherEntry language={language} entry={entry} />,
    })),
  ].sort((a, b) => b.at.getTime() - a.at.getTime());
  return renderPage(
    c,
    { title: t("historyOf", { title }), data: dataLinks(c, "json") },
    <>
      <Breadcrumb
        language={language}
        links={[{ href: localHref(language, recordPath(ref)), label: title }]}
      />
      <Heading eyebrow={t("history")} title={title}>
        {t("lead")}
      </Heading>
      {told.length === 0 ? (
        <Empty>{t("empty")}</Empty>
      ) : (
        <ol class="history">{told.map(({ shown }) => shown)}</ol>
      )}
      <Pagination
        language={language}
        {...(before !== null && { previous: localHref(language, here) })}
        {...(older && { next: localHref(language, here, older) })}
      />
    </>,
  );
}

const OneRevision = ({
  language,
  here,
  revision,
}: {
  language: Language;
  here: RecordRef;
  revision: RecordRevision;
}) => {
  const t = translator(historyMessages, language);
  const then = new URLSearchParams({ knownAt: String(revision.revision) });
  return (
    <li id={`revision-${revision.revision}`}>
      <h2>{t("revision", { n: String(revision.revision) })}</h2>
      <p class="small soft">
        {t("by", { when: writeClock(language, revision.at), author: revision.author })}
      </p>
      <p lang="en">{revision.summary}</p>
      <Differences language={language} change={revision} />
      <p class="small history-links">
        <a href={localHref(language, recordPath(here), then)}>{t("thenKnown")}</a>{" "}
        <a href={localHref(language, `/revisions/${revision.revision}`)}>{t("allOfIt")}</a>
      </p>
    </li>
  );
};

const OtherEntry = ({ language, entry }: { language: Language; entry: HistoryEntry }): Child => {
  const t = translator(historyMessages, language);
  const when = writeClock(language, entry.at);
  return (
    <li>
      <p class="small soft">{entry.author ? t("by", { when, author: entry.author }) : when}</p>
      <p>
        {entry.said[language]} {entry.href ? <a href={localHref(language, entry.href)}>{t("see")}</a> : null}
      </p>
    </li>
  );
};
