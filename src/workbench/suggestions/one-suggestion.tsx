import { today } from "../../kernel/day.ts";
import type { Language } from "../../kernel/languages.ts";
import { formatDayIn } from "../../kernel/partial-date.ts";
import { AreaField } from "../../web/components/form.tsx";
import { Heading } from "../../web/components/names.tsx";
import { Facts, Notice } from "../../web/components/parts.tsx";
import { Tag } from "../../web/components/tag.tsx";
import { localHref } from "../../web/language.ts";
import { translator } from "../../web/messages.ts";
import { queryOf } from "./moderation-asked.ts";
import type { ProposalMade } from "./proposal-made.ts";
import { SourceGiven } from "./source-given.tsx";
import type { SuggestionFilter } from "./suggestion.store.ts";
import { isPublic, LONGEST, recordAbout, type Suggestion } from "./suggestion.ts";
import { moderationMessages, suggestMessages } from "./suggestions.messages.ts";

interface Shown {
  language: Language;
  suggestion: Suggestion;
  /** What the page is called that it is about. */
  title: string;
  filter: SuggestionFilter;
  beside: { before: number | null; after: number | null };
  /** What was typed the last time, and why it was not taken. */
  typed: { answer: string; fault: "missing" | "decided" } | null;
  /** What was made of it so far. */
  proposals: readonly ProposalMade[];
}

/** One suggestion as who answers it sees it: a key for each button and link. */
export const OneSuggestion = (shown: Shown) => {
  const { language, suggestion, title, filter, beside, typed } = shown;
  const t = translator(moderationMessages, language);
  const said = translator(suggestMessages, language);
  const to = (id: number) => localHref(language, `/suggestions/${id}`, queryOf(filter));
  return (
    <>
      <nav class="inbox-walk" aria-label={t("walk")}>
        {beside.before === null ? null : (
          <a href={to(beside.before)} rel="prev" data-key="k">
            ← {t("previous")}
          </a>
        )}
        <a href={localHref(language, "/suggestions", queryOf(filter))}>{t("back")}</a>
        {beside.after === null ? null : (
          <a href={to(beside.after)} rel="next" data-key="j">
            {t("next")} →
          </a>
        )}
      </nav>
      <Heading title={said("receipt", { id: String(suggestion.id) })} eyebrow={said(suggestion.state)} />
      {typed?.fault === "decided" ? (
        <div role="alert">
          <Notice kind="warning">
            <p>{t("decidedMeanwhile")}</p>
            <p class="as-typed">
              {t("yourText")}: {typed.answer}
            </p>
          </Notice>
        </div>
      ) : null}
      <Facts
        of={[
          [
            said("about"),
            <a href={localHref(language, suggestion.about)} data-key="o">
              {title}
            </a>,
          ],
          [t("says"), <span class="as-typed">{suggestion.says}</span>],
          [t("source"), suggestion.source ? <SourceGiven source={suggestion.source} /> : t("noSource")],
          [
            t("name"),
            suggestion.name === null
              ? t("nobody")
              : suggestion.nameShown
                ? suggestion.name
                : `${suggestion.name} (${t("nameHidden")})`,
          ],
          [t("account"), t(suggestion.account === null ? "no" : "yes")],
          [
            t("came"),
            <>
              {formatDayIn(today(suggestion.createdAt), language)}
              {suggestion.doubtful ? (
                <>
                  {" "}
                  <Tag>{t("doubtful")}</Tag>
                </>
              ) : null}
            </>,
          ],
        ]}
      />
      <Made language={language} proposals={shown.proposals} />
      {suggestion.state === "waiting" ? <AnswerForms {...shown} /> : <Answered {...shown} />}
      <Keys language={language} />
    </>
  );
};

/** The proposals that were made of it, and what became of each. */
const Made = ({ language, proposals }: Pick<Shown, "language" | "proposals">) =>
  proposals.length === 0 ? null : (
    <ul>
      {proposals.map(({ title, state, href, revision }) => (
        <li>
          <a href={localHref(language, href)}>{title}</a> · {state}
          {revision === null ? null : (
            <>
              {" · "}
              <a href={localHref(language, `/revisions/${revision}`)}>
                {translator(moderationMessages, language)("revision", { n: String(revision) })}
              </a>
            </>
          )}
        </li>
      ))}
    </ul>
  );

const Kept = ({ filter }: Pick<Shown, "filter">) => (
  <>
    {[...queryOf(filter)].map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
  </>
);

/** The way from a suggestion to a change of the record; a page that is of no record has none. */
const ProposalLink = ({ language, suggestion }: Pick<Shown, "language" | "suggestion">) => {
  const record = recordAbout(suggestion.about);
  if (record === null) return null;
  const path = `/propose/${record.kind}/${encodeURIComponent(record.id)}`;
  const query = new URLSearchParams({ suggestion: String(suggestion.id) });
  return (
    <p>
      <a href={localHref(language, path, query)} data-key="p">
        {translator(moderationMessages, language)("propose")}
      </a>
    </p>
  );
};

const AnswerForms = ({ language, suggestion, filter, typed }: Shown) => {
  const t = translator(moderationMessages, language);
  const action = localHref(language, `/suggestions/${suggestion.id}/answer`);
  return (
    <>
      <ProposalLink language={language} suggestion={suggestion} />
      <form class="work-form" method="post" action={action}>
        {/* Enter decides nothing: the first button of a form is what it would press. */}
        <button type="submit" disabled hidden />
        <Kept filter={filter} />
        <AreaField
          name="answer"
          label={t("answer")}
          hint={t("answerHint")}
          value={typed?.answer}
          longest={LONGEST.answer}
          fault={typed?.fault === "missing" ? t("answerMissing") : null}
          keys="r"
          required
        />
        <p class="buttons">
          <button type="submit" name="decision" value="accepted" data-key="a">
            {t("accept")}
          </button>
          <button type="submit" name="decision" value="declined" data-key="d">
            {t("decline")}
          </button>
        </p>
      </form>
      <form class="work-form" method="post" action={action}>
        <Kept filter={filter} />
        <p>
          <button type="submit" name="decision" value="spam" data-key="x">
            {t("isSpam")}
          </button>{" "}
          <span class="soft small">{t("spamHint")}</span>
        </p>
      </form>
    </>
  );
};

const Answered = ({ language, suggestion, filter }: Shown) => {
  const t = translator(moderationMessages, language);
  const said = translator(suggestMessages, language);
  const record = recordAbout(suggestion.about);
  return (
    <>
      <h2>
        {suggestion.answeredAt === null
          ? said(suggestion.state)
          : said("answeredBy", {
              what: said(suggestion.state),
              who: suggestion.bodyName ?? said("theRegistry"),
              day: formatDayIn(today(suggestion.answeredAt), language),
            })}
      </h2>
      {suggestion.answer === null ? null : <p class="as-typed">{suggestion.answer}</p>}
      {isPublic(suggestion) && record !== null ? (
        <p>
          <a href={localHref(language, `/suggestions/of/${record.kind}/${encodeURIComponent(record.id)}`)}>
            {said("answers")}
          </a>
        </p>
      ) : null}
      {suggestion.state === "accepted" ? <ProposalLink language={language} suggestion={suggestion} /> : null}
      {suggestion.state === "withdrawn" ? null : (
        <form
          class="work-form"
          method="post"
          action={localHref(language, `/suggestions/${suggestion.id}/reopen`)}
        >
          <Kept filter={filter} />
          <p class="buttons">
            <button type="submit" data-key="u">
              {t("reopen")}
            </button>
          </p>
        </form>
      )}
    </>
  );
};

const Keys = ({ language }: { language: Language }) => {
  const t = translator(moderationMessages, language);
  return (
    <section class="inbox-keys" data-keys hidden aria-label={t("keys")}>
      <label>
        <input type="checkbox" data-keys-on checked /> {t("keysOn")}
      </label>
      <p class="soft small">{t("keysHelp")}</p>
    </section>
  );
};
