import type { Context } from "hono";
import { mustAsk } from "../../../http/access/asker-of.ts";
import { fieldOf, formOf } from "../../../http/form.ts";
import { onlyParameters } from "../../../http/query.ts";
import { Refusal } from "../../../kernel/errors.ts";
import type { Language } from "../../../kernel/languages.ts";
import { Recording } from "../../../registry/evidence/recording.ts";
import { AreaField } from "../../../web/components/form.tsx";
import { Heading } from "../../../web/components/names.tsx";
import { Breadcrumb, Notice } from "../../../web/components/parts.tsx";
import { problemSentence } from "../../../web/error-page.tsx";
import { addressOf, localHref, Pages } from "../../../web/language.ts";
import { renderPage } from "../../../web/layout.tsx";
import { translator } from "../../../web/messages.ts";
import { rehearse } from "../../rehearse.ts";
import { historyMessages } from "../history.messages.ts";
import { type RevisionCounts, revisionRecord } from "../history.store.ts";
import { mustBeRegistrarOf } from "../may-undo.ts";
import { type RevisionPage, readRevision } from "../read-revision.ts";
import { type Undone, undoRevision } from "../undo-revision.ts";
import type { HistoryParts } from "./history.page.tsx";
import { revisionNamed, TouchedOne } from "./revision.page.tsx";

/** What taking a revision back would do, or why it cannot be. */
type Foreseen = { undone: Undone; page: RevisionPage } | { refused: Refusal };

/** Taking back a revision: first what would happen, then, with a reason, it does. */
export function undoPages({ database, kinds }: HistoryParts): Pages {
  const foresee = async (c: Context): Promise<{ record: RevisionCounts; foreseen: Foreseen }> => {
    const number = revisionNamed(c.req.param("number") ?? "");
    const asker = mustAsk(c);
    const { language } = addressOf(c);
    const record = await revisionRecord(database.read, number);
    await mustBeRegistrarOf(database.read, kinds, asker, number);
    try {
      const foreseen = await rehearse(database, async (tx) => {
        const undone = await undoRevision(new Recording(tx, asker.name, "rehearsed"), number, "rehearsed");
        return {
          undone,
          page: await readRevision({ read: tx, kinds, language }, undone.revision, undefined),
        };
      });
      return { record, foreseen };
    } catch (error) {
      if (error instanceof Refusal && error.kind === "conflict")
        return { record, foreseen: { refused: error } };
      throw error;
    }
  };
  return new Pages()
    .get("/revisions/:number/undo", async (c) => {
      onlyParameters(c, []);
      const { language } = addressOf(c);
      const { record, foreseen } = await foresee(c);
      return renderUndo(c, language, record, foreseen, { reason: "", fault: null });
    })
    .post("/revisions/:number/undo", async (c) => {
      const { language } = addressOf(c);
      const form = await formOf(c);
      const reason = fieldOf(form, "reason");
      const number = revisionNamed(c.req.param("number"));
      const asker = mustAsk(c);
      if (reason === "") {
        const { record, foreseen } = await foresee(c);
        return renderUndo(c, language, record, foreseen, { reason, fault: "reason-missing" });
      }
      const { revision } = await database.write(async (tx) => {
        await revisionRecord(tx, number);
        await mustBeRegistrarOf(tx, kinds, asker, number);
        return undoRevision(
          new Recording(tx, asker.name, `Took back revision ${number}: ${reason}`),
          number,
          reason,
        );
      });
      return c.redirect(localHref(language, `/revisions/${revision}`), 303);
    });
}

function renderUndo(
  c: Context,
  language: Language,
  record: RevisionCounts,
  foreseen: Foreseen,
  typed: { reason: string; fault: "reason-missing" | null },
): Promise<Response> {
  const t = translator(historyMessages, language);
  const n = String(record.revision);
  const title = t("undo", { n });
  return renderPage(
    c,
    {
      title,
      confidential: true,
      ...("refused" in foreseen ? { status: 409 as const } : typed.fault ? { status: 400 as const } : {}),
    },
    <>
      <Breadcrumb
        language={language}
        links={[{ href: localHref(language, `/revisions/${n}`), label: t("revision", { n }) }]}
      />
      <Heading title={title}>{t("undoLead")}</Heading>
      <p lang="en">{record.summary}</p>
      {"refused" in foreseen ? (
        <Refused language={language} refused={foreseen.refused} />
      ) : (
        <>
          <form class="work-form" method="post" action={localHref(language, `/revisions/${n}/undo`)}>
            <AreaField
              name="reason"
              label={t("reason")}
              hint={t("reasonHint")}
              value={typed.reason}
              longest={500}
              rows={3}
              required
              fault={typed.fault ? problemSentence(typed.fault, language) : null}
            />
            <p>
              <button type="submit">{title}</button>
            </p>
          </form>
          <h2 id="would">{t("would")}</h2>
          <p>{t("wouldCounts", { closed: foreseen.undone.closed, restated: foreseen.undone.restated })}</p>
          {foreseen.page.changes.map((change) => (
            <TouchedOne language={language} change={change} />
          ))}
        </>
      )}
    </>,
  );
}

/** Why it cannot be taken back, with the revision that stands in the way. */
const Refused = ({ language, refused }: { language: Language; refused: Refusal }) => {
  const t = translator(historyMessages, language);
  const later = refused.code === "undo-built-on" ? refused.where : undefined;
  return (
    <Notice kind="warning">
      <p>
        <b>{t("cannot")}</b>
      </p>
      <p>{problemSentence(refused.code, language)}</p>
      {later ? (
        <p>
          <a href={localHref(language, `/revisions/${later}/undo`)}>{t("undo", { n: later })}</a>
        </p>
      ) : null}
    </Notice>
  );
};
