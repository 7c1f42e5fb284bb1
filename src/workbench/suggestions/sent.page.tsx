import type { Context } from "hono";
import type { Database } from "../../database/database.ts";
import { choiceOf, formOf } from "../../http/form.ts";
import { onlyParameters } from "../../http/query.ts";
import { today } from "../../kernel/day.ts";
import { notFound } from "../../kernel/errors.ts";
import { formatDayIn } from "../../kernel/partial-date.ts";
import { Heading } from "../../web/components/names.tsx";
import { Facts, Notice } from "../../web/components/parts.tsx";
import { addressOf, localHref, type Pages } from "../../web/language.ts";
import { renderPage, siteOrigin } from "../../web/layout.tsx";
import { translator } from "../../web/messages.ts";
import { hashOf } from "../accounts/secret.ts";
import { keepSecretAddress } from "../secret-address.ts";
import { SourceGiven } from "./source-given.tsx";
import { emptySuggestion, findBySecret, forgetName } from "./suggestion.store.ts";
import type { Suggestion } from "./suggestion.ts";
import { suggestMessages } from "./suggestions.messages.ts";

const noSuch = () => notFound("no-such-page", "There is nothing at this address.");

/** The sender's own page: the receipt, later the answer, and the way to take back what was sent. */
export function addSentPages(pages: Pages, database: Database): void {
  pages.get("/suggestion/:secret", async (c) => {
    keepSecretAddress(c);
    onlyParameters(c, []);
    const hash = hashOf(c.req.param("secret"));
    const found = hash === null ? null : await findBySecret(database.read, hash);
    if (found === null) throw noSuch();
    return drawSent(c, found);
  });
  pages.post("/suggestion/:secret/withdraw", async (c) => {
    keepSecretAddress(c);
    const secret = c.req.param("secret");
    const hash = hashOf(secret);
    if (hash === null || (await findBySecret(database.read, hash)) === null) throw noSuch();
    const what = choiceOf(await formOf(c), "what", ["name", "all"]);
    await database.aside((tx) => (what === "name" ? forgetName(tx, hash) : emptySuggestion(tx, hash)));
    return c.redirect(localHref(addressOf(c).language, `/suggestion/${secret}`), 303);
  });
}

function drawSent(c: Context, sent: Suggestion): Promise<Response> {
  const { language, path } = addressOf(c);
  const t = translator(suggestMessages, language);
  const title = t("receipt", { id: String(sent.id) });
  const gone = sent.state === "withdrawn";
  const Withdraw = ({ what, label }: { what: "name" | "all"; label: string }) => (
    <form method="post" action={localHref(language, `${path}/withdraw`)}>
      <input type="hidden" name="what" value={what} />
      <button type="submit">{label}</button>
    </form>
  );
  return renderPage(
    c,
    { title, confidential: true },
    <>
      <Heading title={title}>{sent.state === "waiting" ? t("received") : null}</Heading>
      {gone ? <Notice>{t("withdrawnNote")}</Notice> : null}
      <Facts
        of={[
          [t("about"), <a href={localHref(language, sent.about)}>{sent.about}</a>],
          [t("sent"), formatDayIn(today(sent.createdAt), language)],
          [t("status"), t(sent.state)],
          ...(gone
            ? []
            : ([
                [t("youSaid"), <span class="as-typed">{sent.says}</span>],
                ...(sent.source ? [[t("yourSource"), <SourceGiven source={sent.source} />] as const] : []),
                ...(sent.name
                  ? [[t("yourName"), sent.nameShown ? sent.name : `${sent.name} (${t("notShown")})`] as const]
                  : []),
              ] as const)),
        ]}
      />
      {sent.answer !== null && !gone ? (
        <>
          <h2>
            {t("answeredBy", {
              what: t(sent.state),
              who: sent.bodyName ?? t("theRegistry"),
              day: formatDayIn(today(sent.answeredAt ?? sent.createdAt), language),
            })}
          </h2>
          <p class="as-typed">{sent.answer}</p>
        </>
      ) : null}
      {gone ? null : (
        <>
          <h2>{t("address")}</h2>
          <p>
            <code class="secret-address">{siteOrigin(c) + localHref(language, path)}</code>
          </p>
          <p class="soft">{t("keepLink")}</p>
          <div class="side-by-side">
            {sent.name ? <Withdraw what="name" label={t("withdrawName")} /> : null}
            <Withdraw what="all" label={t("withdrawAll")} />
          </div>
          <p class="soft small">{t("withdrawHint")}</p>
        </>
      )}
    </>,
  );
}
