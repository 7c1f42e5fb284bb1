import type { Context } from "hono";
import type { Child } from "hono/jsx";
import { onlyParameters } from "../../http/query.ts";
import { notFound } from "../../kernel/errors.ts";
import type { Language } from "../../kernel/languages.ts";
import { Heading } from "../../web/components/names.tsx";
import { Empty, Notice } from "../../web/components/parts.tsx";
import { DataTable } from "../../web/components/table.tsx";
import { addressOf, LOCALE, localHref, Pages } from "../../web/language.ts";
import { renderPage } from "../../web/layout.tsx";
import { translator } from "../../web/messages.ts";
import type { WorkbenchParts } from "../workbench.doors.ts";
import { mailMessages } from "./mail.messages.ts";
import { countMails, type MailRow, retryMail, unsentMails } from "./mail.store.ts";
import type { MailId } from "./mail.ts";

const SHOWN = 200;
/** How long what is over is kept: post-office.ts. */
const KEPT_DAYS = 30;

/** What waits to be sent or was given up, for administrators. */
export function mailPages({ database, sendMail }: Pick<WorkbenchParts, "database" | "sendMail">): Pages {
  return new Pages()
    .get("/mail", async (c) => {
      onlyParameters(c, ["done"]);
      const { language, query } = addressOf(c);
      const t = translator(mailMessages, language);
      const [rows, counts] = await database.snapshot(
        async (read) => [await unsentMails(read, SHOWN), await countMails(read)] as const,
      );
      return renderPage(
        c,
        { title: t("mail"), confidential: true },
        <>
          <Heading title={t("mail")}>{t("lead")}</Heading>
          <p role="status">{query.get("done") === "again" ? t("tried") : null}</p>
          {sendMail ? null : (
            <Notice kind="warning">
              <p>{t.rich<Child>("notSetUp", { c: (words) => <code>{words}</code> })}</p>
            </Notice>
          )}
          <p>{t("counts", { ...counts, days: KEPT_DAYS })}</p>
          {rows.length === 0 ? <Empty>{t("none")}</Empty> : <MailTable language={language} rows={rows} />}
        </>,
      );
    })
    .post("/mail/:id/again", async (c) => {
      const found = await database.aside((tx) => retryMail(tx, idOf(c)));
      if (!found) throw noSuchMail();
      return c.redirect(
        localHref(addressOf(c).language, "/mail", new URLSearchParams({ done: "again" })),
        303,
      );
    });
}

const noSuchMail = () => notFound("no-such-mail", "There is no such mail that could be tried again.");

function idOf(c: Context): MailId {
  const text = c.req.param("id") ?? "";
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text) as MailId;
  throw noSuchMail();
}

const MailTable = ({ language, rows }: { language: Language; rows: readonly MailRow[] }) => {
  const t = translator(mailMessages, language);
  const times = new Intl.DateTimeFormat(LOCALE[language], {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: "UTC",
  });
  const at = (time: Date) => `${times.format(time)} UTC`;
  return (
    <DataTable
      label={t("mail")}
      narrow="stacked"
      rows={rows}
      columns={[
        {
          head: t("subject"),
          names: true,
          cell: ({ subject, language: written }) => <span lang={written}>{subject}</span>,
        },
        { head: t("to"), cell: ({ to }) => to },
        {
          head: t("written"),
          cell: ({ createdAt }) => <time datetime={createdAt.toISOString()}>{at(createdAt)}</time>,
        },
        {
          head: t("state"),
          cell: ({ state, tries, nextTryAt, problem }) => (
            <>
              {state === "failed"
                ? t("failed", { tries })
                : tries === 0
                  ? t("isNew")
                  : t("waiting", { tries })}
              {state === "waiting" && tries > 0 ? (
                <div class="small soft">{t("next", { at: at(nextTryAt) })}</div>
              ) : null}
              {problem ? (
                <div class="small soft" lang="en">
                  {problem}
                </div>
              ) : null}
            </>
          ),
        },
        {
          head: t("decide"),
          cell: ({ id, subject, hasText }) =>
            hasText ? (
              <form method="post" action={localHref(language, `/mail/${id}/again`)}>
                <button type="submit" aria-label={t("againThis", { subject })}>
                  {t("again")}
                </button>
              </form>
            ) : (
              <span class="soft">{t("notKept")}</span>
            ),
        },
      ]}
    />
  );
};
