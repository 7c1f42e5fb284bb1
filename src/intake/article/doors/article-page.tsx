import type { Language } from "../../../kernel/languages.ts";
import { formatPartialDate } from "../../../kernel/partial-date.ts";
import { Heading } from "../../../web/components/names.tsx";
import { Disclosure, Notice } from "../../../web/components/parts.tsx";
import { localHref } from "../../../web/language.ts";
import { translator } from "../../../web/messages.ts";
import type { ShownCandidate } from "../../review/shown-candidate.ts";
import type { KeptArticle } from "../kept/article.store.ts";
import { unknownNames } from "../look-up.ts";
import { ClaimToDecide, type SentAgain } from "./claim-to-decide.tsx";
import { MarkedText } from "./marked-text.tsx";
import { readMessages } from "./read.messages.ts";

const PARAGRAPHS_SHOWN = 60;

export interface ArticleShown {
  language: Language;
  article: KeptArticle;
  title: string;
  after: number;
  /** Whether who looks at it decides on its claims. */
  decides: boolean;
  lookedUp: ReadonlyMap<string, ShownCandidate[]> | null;
  again: SentAgain | null;
}

/** An article, sentence by sentence, with what it seems to claim. */
export const ArticlePage = (props: ArticleShown) => {
  const { language, article, title, after, decides, lookedUp, again } = props;
  const t = translator(readMessages, language);
  const { reading } = article;
  const paragraphs = [...Map.groupBy(reading.sentences, ({ sentence }) => sentence.paragraph)].filter(
    ([n]) => n > after,
  );
  const shown = paragraphs.slice(0, PARAGRAPHS_SHOWN);
  const last = shown.at(-1)?.[0] ?? 0;
  const claims = Map.groupBy(article.claims, ({ proposal }) => proposal.start);
  const [question] = reading.questions;
  const look = new URLSearchParams({ article: String(article.id), look: "yes" });
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
      {decides || article.claims.length === 0 ? null : (
        <Notice>
          <p>{t("editorDecides")}</p>
        </Notice>
      )}
      {decides && lookedUp === null && unknownNames(article).length > 0 ? (
        <p>
          <a href={localHref(language, "/read", look)}>{t("lookUp")}</a>
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
                      decides={decides}
                      lookedUp={lookedUp}
                      again={again?.claim === claim.number ? again : null}
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
