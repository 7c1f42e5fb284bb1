import type { Context } from "hono";
import type { Database } from "../../../database/database.ts";
import { mustAsk } from "../../../http/access/asker-of.ts";
import { choiceOf, fieldOf, formOf } from "../../../http/form.ts";
import { problemOf } from "../../../http/problem.ts";
import { onlyParameters } from "../../../http/query.ts";
import { conflicting, forbidden, notFound, Refusal } from "../../../kernel/errors.ts";
import type { Asker } from "../../../kernel/role.ts";
import { Heading } from "../../../web/components/names.tsx";
import { addressOf, localHref, Pages } from "../../../web/language.ts";
import { renderPage } from "../../../web/layout.tsx";
import { translator } from "../../../web/messages.ts";
import { bodyChoices, bodyChosen } from "../../bodies/choose-body.ts";
import { whoseOf } from "../../bodies/whose.ts";
import type { PlaceResolver } from "../../reconciliation/place-resolver.ts";
import { acceptClaim, decidesOn } from "../kept/accept-claim.ts";
import {
  articleById,
  decideClaim,
  type KeptArticle,
  keepArticle,
  listArticles,
} from "../kept/article.store.ts";
import { namesOfRegistry } from "../known-names.ts";
import { lookUpNames } from "../look-up.ts";
import { anchorOf, readArticle } from "../read-article.ts";
import { afterParagraph, articleNumber, languageNamed, pageOf } from "./article-asked.ts";
import { ArticlePage, type ArticleShown } from "./article-page.tsx";
import { HandInForm } from "./hand-in-form.tsx";
import { readMessages } from "./read.messages.ts";

const ARTICLES_SHOWN = 30;

/** Who hands an article in works in its body at least so. */
const LEAST = "contributor";

/** Articles in the browser: handed in, read, decided claim by claim. Work in progress of a body, or of the registry. */
export function readPages(database: Database, openResolver: () => Promise<PlaceResolver>): Pages {
  return new Pages()
    .get("/read", async (c) => {
      onlyParameters(c, ["article", "after", "look"]);
      const number = articleNumber(c.req.query("article"));
      if (number === null) return listPage(c, database);
      const article = await articleById(database.read, number, whoseOf(mustAsk(c), LEAST));
      // Opened outside of a snapshot: it takes one of its own.
      const resolver = c.req.query("look") === "yes" ? await openResolver() : null;
      const lookedUp = resolver ? await lookUpNames(database.read, resolver, article) : null;
      return articlePage(c, article, { lookedUp, again: null });
    })
    .post("/read", async (c) => {
      const asker = mustAsk(c);
      const form = await formOf(c);
      const body = await bodyChosen(database.read, whoseOf(asker, LEAST), fieldOf(form, "body", 100));
      const page = await pageOf(form);
      const asked = {
        anchor: anchorOf(fieldOf(form, "anchor", 60)),
        language: languageNamed(fieldOf(form, "language", 10), "language"),
        url: null,
      };
      const article = await database.snapshot(async (read) =>
        readArticle(page, await namesOfRegistry(read), asked),
      );
      const id = await database.aside((tx) => keepArticle(tx, page, article, { author: asker.name, body }));
      return c.redirect(hrefOf(c, id), 303);
    })
    .post("/read/decide", (c) => decide(c, database));
}

const hrefOf = (c: Context, article: number): string =>
  localHref(addressOf(c).language, "/read", new URLSearchParams({ article: String(article) }));

async function decide(c: Context, database: Database): Promise<Response> {
  const asker = mustAsk(c);
  const form = await formOf(c);
  const number = (name: string) => articleNumber(fieldOf(form, name, 12));
  const [id, claim] = [number("article"), number("claim")];
  if (id === null || claim === null)
    throw notFound("article-not-found", "Which claim of which article?", "article");
  const article = await articleById(database.read, id, whoseOf(asker, LEAST));
  if (!decidesOn(asker, article))
    throw forbidden("role-needed", "On claims of this article an editor decides.", "article");
  try {
    await decideOn(database, { article: id, claim }, form, asker);
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === "not-found") throw error;
    return articlePage(c, article, { lookedUp: null, again: { claim, form, fault: error } });
  }
  return c.redirect(`${hrefOf(c, id)}#claim-${claim}`, 303);
}

async function decideOn(
  database: Database,
  at: { article: number; claim: number },
  form: FormData,
  by: Asker,
): Promise<void> {
  const decision = choiceOf(form, "decision", ["accept", "refuse"]);
  const reason = fieldOf(form, "reason", 500);
  await database.write(async (tx) => {
    // Read anew: another person may have decided meanwhile.
    const article = await articleById(tx, at.article, whoseOf(by, LEAST));
    if (decision === "refuse") {
      const done = await decideClaim(
        tx,
        { article: article.id, number: at.claim },
        { decision: "refused", by: by.name, reason, citation: null },
      );
      if (done) return;
      throw conflicting(
        "claim-on-record",
        "This claim is on record already, or was never proposed.",
        "claim",
      );
    }
    await acceptClaim(
      tx,
      article,
      at.claim,
      { said: (name) => fieldOf(form, name, 500), reason, by },
      {
        title: fieldOf(form, "title", 500),
        publisher: fieldOf(form, "publisher", 500),
        url: fieldOf(form, "url", 500),
        published: fieldOf(form, "published", 60),
      },
    );
  });
}

function articlePage(
  c: Context,
  article: KeptArticle,
  more: Pick<ArticleShown, "lookedUp" | "again">,
): Promise<Response> {
  const { language } = addressOf(c);
  const title =
    article.reading.metadata.title ??
    translator(readMessages, language)("untitled", { n: String(article.id) });
  return renderPage(
    c,
    {
      title,
      wide: true,
      confidential: true,
      ...(more.again && { status: problemOf(more.again.fault).status }),
    },
    <ArticlePage
      language={language}
      article={article}
      title={title}
      after={afterParagraph(c)}
      decides={decidesOn(mustAsk(c), article)}
      {...more}
    />,
  );
}

async function listPage(c: Context, database: Database): Promise<Response> {
  const { language } = addressOf(c);
  const t = translator(readMessages, language);
  const whose = whoseOf(mustAsk(c), LEAST);
  const articles = await listArticles(database.read, whose, ARTICLES_SHOWN);
  return renderPage(
    c,
    { title: t("read"), confidential: true },
    <>
      <Heading title={t("read")}>{t("lead")}</Heading>
      <HandInForm language={language} choices={await bodyChoices(database.read, whose)} />
      {articles.length > 0 ? (
        <>
          <h2>{t("articles")}</h2>
          <ul>
            {articles.map((article) => (
              <li>
                <a href={localHref(language, "/read", new URLSearchParams({ article: String(article.id) }))}>
                  {article.title}
                </a>{" "}
                <span class="soft">
                  {t("open", { open: String(article.open), all: String(article.claims) })}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>,
  );
}
