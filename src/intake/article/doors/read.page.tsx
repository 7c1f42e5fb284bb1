import type { Context } from "hono";
import type { Child } from "hono/jsx";
import type { Database } from "../../../database/database.ts";
import { fieldOf, formOf } from "../../../http/form.ts";
import { asksHere, localWritesOnly, type Reach } from "../../../http/local-writes.ts";
import { onlyParameters } from "../../../http/query.ts";
import { conflicting, invalid, notFound } from "../../../kernel/errors.ts";
import type { Language } from "../../../kernel/languages.ts";
import { formatPartialDate } from "../../../kernel/partial-date.ts";
import { Heading } from "../../../web/components/names.tsx";
import { Disclosure, Notice } from "../../../web/components/parts.tsx";
import { addressOf, localHref, OWN_NAME, Pages, URL_CODE } from "../../../web/language.ts";
import { renderPage } from "../../../web/layout.tsx";
import { translator } from "../../../web/messages.ts";
import { authorField, authorKept } from "../../import/doors/handed-in.ts";
import { AuthorField } from "../../import/doors/page/bring-form.tsx";
import { acceptClaim } from "../kept/accept-claim.ts";
import {
  decideClaim,
  findArticle,
  type KeptArticle,
  keepArticle,
  listArticles,
} from "../kept/article.store.ts";
import { namesOfRegistry } from "../known-names.ts";
import { anchorOf, readArticle } from "../read-article.ts";
import { afterParagraph, articleNumber, languageNamed, pageOf } from "./article-asked.ts";
import { ClaimToDecide } from "./claim-to-decide.tsx";
import { MarkedText } from "./marked-text.tsx";
import { readMessages } from "./read.messages.ts";

/** Of a page that is handed in on the web; longer ones are read by the command line. */
const LARGEST_PAGE = 6 * 1024 * 1024;
const PARAGRAPHS_SHOWN = 60;
const ARTICLES_SHOWN = 30;

/** Articles in the browser: handed in, read, decided claim by claim. Work in progress: only at the machine. */
export function readPages(database: Database, reach: Reach): Pages {
  const pages = new Pages();
  pages.get("/read", (c) => readPage(c, database, reach));
  pages.post("/read", localWritesOnly(reach, { bytes: LARGEST_PAGE }), async (c) => {
    const form = await formOf(c);
    const author = authorField(c, form);
    const page = await pageOf(form);
    const asked = {
      anchor: anchorOf(fieldOf(form, "anchor", 60)),
      language: languageNamed(fieldOf(form, "language", 10), "language"),
      url: null,
    };
    const article = await database.snapshot(async (read) =>
      readArticle(page, await namesOfRegistry(read), asked),
    );
    const id = await database.aside((tx) => keepArticle(tx, page, article, author));
    return c.redirect(
      localHref(addressOf(c).language, "/read", new URLSearchParams({ article: String(id) })),
      303,
    );
  });
  pages.post("/read/decide", localWritesOnly(reach), (c) => decide(c, database));
  return pages;
}

async function decide(c: Context, database: Database): Promise<Response> {
  const form = await formOf(c);
  const by = authorKept(c) || authorField(c, form);
  const [id, number] = [
    articleNumber(fieldOf(form, "article", 12)),
    articleNumber(fieldOf(form, "claim", 12)),
  ];
  if (id === null || number === null)
    throw notFound("article-not-found", "Which claim of which article?", "article");
  const reason = fieldOf(form, "reason", 500);
  const decision = fieldOf(form, "decision", 20);
  if (decision !== "accept" && decision !== "refuse")
    throw invalid("bad-parameter", "A claim is accepted or refused.", "decision");
  await database.write(async (tx) => {
    const article = await findArticle(tx, id);
    if (!article) throw notFound("article-not-found", `No article ${id} has been read.`, "article");
    if (decision === "refuse") {
      const done = await decideClaim(
        tx,
        { article: id, number },
        { decision: "refused", by, reason, citation: null },
      );
      if (!done)
        throw conflicting(
          "claim-on-record",
          "This claim is on record already, or was never proposed.",
          "claim",
        );
      return;
    }
    await acceptClaim(
      tx,
      article,
      number,
      {
        parties: [fieldOf(form, "partyOne", 120), fieldOf(form, "partyTwo", 120)],
        effect: fieldOf(form, "effect", 40),
        strength: fieldOf(form, "strength", 40),
        date: fieldOf(form, "date", 60),
        reason,
        by,
      },
      {
        title: fieldOf(form, "title", 500),
        publisher: fieldOf(form, "publisher", 500),
        url: fieldOf(form, "url", 500),
        published: fieldOf(form, "published", 60),
      },
    );
  });
  const there = localHref(addressOf(c).language, "/read", new URLSearchParams({ article: String(id) }));
  return c.redirect(`${there}#claim-${number}`, 303);
}

async function readPage(c: Context, database: Database, reach: Reach): Promise<Response> {
  onlyParameters(c, ["article", "after"]);
  const { language } = addressOf(c);
  const t = translator(readMessages, language);
  const number = articleNumber(c.req.query("article"));
  const isHere = asksHere(reach, c);
  if (number !== null && isHere) {
    const article = await findArticle(database.read, number);
    if (!article) throw notFound("article-not-found", `No article ${number} has been read.`, "article");
    const title = article.reading.metadata.title ?? t("untitled", { n: String(number) });
    return renderPage(
      c,
      { title, wide: true },
      <ArticlePage
        language={language}
        article={article}
        title={title}
        author={authorKept(c)}
        after={afterParagraph(c)}
      />,
    );
  }
  const articles = isHere ? await listArticles(database.read, ARTICLES_SHOWN) : [];
  return renderPage(
    c,
    { title: t("read") },
    <>
      <Heading title={t("read")}>{t("lead")}</Heading>
      {isHere ? (
        <HandInForm language={language} author={authorKept(c)} />
      ) : (
        <Notice>
          <p>{t.rich<Child>("onlyHere", { c: (words) => <code>{words}</code> })}</p>
        </Notice>
      )}
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

const HandInForm = ({ language, author }: { language: Language; author: string }) => {
  const t = translator(readMessages, language);
  return (
    <form class="bring" method="post" action={localHref(language, "/read")} enctype="multipart/form-data">
      <div class="field">
        <label for="article-text">{t("text")}</label>
        <textarea id="article-text" name="text" rows={12}></textarea>
      </div>
      <div class="field">
        <label for="article-file">{t("file")}</label>
        <input id="article-file" type="file" name="file" accept=".txt,.html,.htm,.md" />
      </div>
      <div class="pairs">
        <div class="field">
          <label for="article-anchor">{t("anchor")}</label>
          <span class="small soft" id="article-anchor-hint">
            {t("anchorHint")}
          </span>
          <input
            id="article-anchor"
            name="anchor"
            size={12}
            maxlength={60}
            aria-describedby="article-anchor-hint"
          />
        </div>
        <div class="field">
          <label for="article-language">{t("language")}</label>
          <select id="article-language" name="language">
            <option value="">{t("byLetters")}</option>
            {(["en", "zh-Hans", "ru"] as const).map((other) => (
              <option value={URL_CODE[other]} lang={other}>
                {OWN_NAME[other]}
              </option>
            ))}
          </select>
        </div>
      </div>
      <AuthorField language={language} author={author} />
      <button type="submit" class="main">
        {t("readIt")}
      </button>
    </form>
  );
};

interface ArticleShown {
  language: Language;
  article: KeptArticle;
  title: string;
  author: string;
  after: number;
}

const ArticlePage = ({ language, article, title, author, after }: ArticleShown) => {
  const t = translator(readMessages, language);
  const { reading } = article;
  const paragraphs = [...Map.groupBy(reading.sentences, ({ sentence }) => sentence.paragraph)].filter(
    ([n]) => n > after,
  );
  const shown = paragraphs.slice(0, PARAGRAPHS_SHOWN);
  const last = shown.at(-1)?.[0] ?? 0;
  const claims = Map.groupBy(article.claims, ({ proposal }) => proposal.start);
  const [question] = reading.questions;
  let asked = author !== "";
  const authorOnce = () => {
    if (asked) return null;
    // One field for the name on a page: ids are not repeated.
    asked = true;
    return <AuthorField language={language} author={author} />;
  };
  return (
    <>
      <Heading title={title}>
        {[reading.metadata.authors.join(", "), reading.metadata.publisher, reading.metadata.url]
          .filter(Boolean)
          .join(" · ")}
      </Heading>
      {reading.anchor ? (
        <p class="soft">{t("datesFrom", { date: formatPartialDate(reading.anchor, language) })}</p>
      ) : null}
      {question ? (
        <Notice kind="warning">
          <p>{t("noAnchor", { words: question.about.join("; ") })}</p>
        </Notice>
      ) : null}
      {article.source ? (
        <p>
          <a href={localHref(language, `/sources/${article.source}`)}>{t("seeSource")}</a>
        </p>
      ) : null}
      {shown.map(([number, sentences]) => (
        <section class="article-paragraph" aria-label={t("paragraph", { n: String(number) })}>
          {sentences.map(({ sentence, marks }) => (
            <>
              <MarkedText language={language} text={sentence.text} marks={marks} lang={reading.language} />
              {claims.has(sentence.start) ? (
                <ul class="claims-said">
                  {claims.get(sentence.start)?.map((claim) => (
                    <ClaimToDecide
                      language={language}
                      article={article}
                      claim={claim}
                      author={authorOnce()}
                    />
                  ))}
                </ul>
              ) : null}
            </>
          ))}
        </section>
      ))}
      {article.claims.length === 0 ? <p>{t("noClaims")}</p> : null}
      {paragraphs.length > shown.length ? (
        <p>
          <a
            rel="next"
            href={localHref(
              language,
              "/read",
              new URLSearchParams({ article: String(article.id), after: String(last) }),
            )}
          >
            {t("next")}
          </a>
        </p>
      ) : null}
      {reading.setAside.length > 0 ? (
        <Disclosure summary={t("setAside", { n: String(reading.setAside.length) })}>
          <ul>
            {reading.setAside.slice(0, 100).map(({ text }) => (
              <li lang={reading.language}>{text.slice(0, 200)}</li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </>
  );
};
