import { Hono } from "hono";
import type { Database, ReadDb } from "../../database/database.ts";
import { sendJson } from "../../http/etag.ts";
import { onlyParameters } from "../../http/query.ts";
import { today } from "../../kernel/day.ts";
import { notFound } from "../../kernel/errors.ts";
import { formatDayIn } from "../../kernel/partial-date.ts";
import { isRecordKind, type RecordRef, recordPath } from "../../kernel/record-ref.ts";
import type { Kinds } from "../../registry/dossiers/kind.ts";
import { Heading } from "../../web/components/names.tsx";
import { Breadcrumb, Empty } from "../../web/components/parts.tsx";
import { addressOf, localHref, type Pages } from "../../web/language.ts";
import { dataLinks, renderPage } from "../../web/layout.tsx";
import { translator } from "../../web/messages.ts";
import { recordTitles } from "../record-titles.ts";
import { SourceGiven } from "./source-given.tsx";
import { answeredSuggestions } from "./suggestion.store.ts";
import type { Suggestion } from "./suggestion.ts";
import { suggestMessages } from "./suggestions.messages.ts";

const noRecord = () => notFound("no-such-page", "There is no record at this address.");

async function askedFor(
  read: ReadDb,
  kinds: Kinds,
  { kind, id }: { kind: string; id: string },
  language: Parameters<typeof recordTitles>[3],
): Promise<{ record: RecordRef; title: string; answered: Suggestion[] }> {
  if (!isRecordKind(kind)) throw noRecord();
  const record = { kind, id };
  const title = (await recordTitles(read, kinds, [record], language)).get(recordPath(record));
  if (title === undefined) throw noRecord();
  return { record, title, answered: await answeredSuggestions(read, record) };
}

const nameShown = ({ name, nameShown }: Suggestion): string | null => (nameShown ? name : null);

/** What was suggested about a record and answered: the page that everybody sees, and its data. */
export function addAnsweredPages(pages: Pages, database: Database, kinds: Kinds): void {
  pages.get("/suggestions/of/:kind/:id", (c) => {
    onlyParameters(c, []);
    return database.snapshot(async (read) => {
      const { language } = addressOf(c);
      const t = translator(suggestMessages, language);
      const { record, title, answered } = await askedFor(read, kinds, c.req.param(), language);
      const path = recordPath(record);
      return renderPage(
        c,
        { title: `${t("answers")}: ${title}`, data: dataLinks(c, "json") },
        <>
          <Breadcrumb language={language} links={[{ href: localHref(language, path), label: title }]} />
          <Heading title={t("answers")} eyebrow={title}>
            {t("answersLead")}
          </Heading>
          {answered.length === 0 ? <Empty>{t("noAnswers")}</Empty> : null}
          {answered.map((one) => (
            <article class="suggestion" id={`suggestion-${one.id}`}>
              <h2>{t("receipt", { id: String(one.id) })}</h2>
              <blockquote class="as-typed" lang={one.language}>
                {one.says}
              </blockquote>
              <p class="small soft">
                {one.source ? (
                  <>
                    {t("yourSource")}: <SourceGiven source={one.source} />
                    {" · "}
                  </>
                ) : null}
                {nameShown(one) ? `${t("suggestedBy", { name: nameShown(one) ?? "" })} · ` : null}
                {formatDayIn(today(one.createdAt), language)}
              </p>
              <h3>
                {t("answeredBy", {
                  what: t(one.state),
                  who: one.bodyName ?? t("theRegistry"),
                  day: formatDayIn(today(one.answeredAt ?? one.createdAt), language),
                })}
              </h3>
              <p class="as-typed">{one.answer}</p>
            </article>
          ))}
          <p>
            <a href={localHref(language, "/suggest", new URLSearchParams({ about: path }))}>{t("suggest")}</a>
          </p>
        </>,
      );
    });
  });
}

/** The same as data. */
export function answeredApi(database: Database, kinds: Kinds): Hono {
  const app = new Hono();
  app.get("/suggestions/of/:kind/:file{.+\\.json}", async (c) => {
    onlyParameters(c, []);
    const { kind, file } = c.req.param();
    const { record, answered } = await database.snapshot((read) =>
      askedFor(read, kinds, { kind, id: file.replace(/\.json$/, "") }, "en"),
    );
    return sendJson(c, {
      about: recordPath(record),
      items: answered.map((one) => ({
        number: one.id,
        state: one.state,
        says: one.says,
        language: one.language,
        source: one.source,
        name: nameShown(one),
        sent: one.createdAt.toISOString(),
        answer: one.answer,
        answeredBy: one.bodyName,
        answered: one.answeredAt?.toISOString() ?? null,
      })),
    });
  });
  return app;
}
