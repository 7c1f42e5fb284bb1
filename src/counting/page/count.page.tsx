import type { Context } from "hono";
import type { Child } from "hono/jsx";
import type { Database } from "../../database/database.ts";
import { invalid } from "../../kernel/errors.ts";
import type { Language } from "../../kernel/languages.ts";
import { timesWritten } from "../../registry/evidence/read-as-form.tsx";
import { Disclosure, Empty, Notice } from "../../web/components/parts.tsx";
import { addressOf, localHref, type Pages } from "../../web/language.ts";
import { renderPage, siteOrigin } from "../../web/layout.tsx";
import { translator } from "../../web/messages.ts";
import { webMessages } from "../../web/web.messages.ts";
import { type Asked, askedCount, queryOf } from "../api/count-asked.ts";
import { switchesTurned } from "../api/count-parameters.ts";
import { parseShow, shownOf } from "../api/count-show.ts";
import type { WorldCache } from "../world-cache.ts";
import { answerMessages } from "./answer.messages.ts";
import { AnswerChart, ChartTable } from "./answer-chart.tsx";
import { Cite } from "./answer-cite.tsx";
import { ROWS_A_PAGE } from "./answer-list.tsx";
import { answerMap } from "./answer-map.tsx";
import { AnswerNumber, StaleNote } from "./answer-number.tsx";
import { AnswerRows } from "./answer-rows.tsx";
import { questionMessages } from "./count.messages.ts";
import { CountQuestion, plainQuestion } from "./count-question.tsx";
import { turnedWords } from "./count-switches.tsx";
import { faultMessages } from "./form-faults.messages.ts";
import { type FormRead, faultWords, readForm } from "./form-faults.ts";
import { FormState } from "./form-state.ts";

export function addCountPage(pages: Pages, database: Database, cache: WorldCache): void {
  pages.get("/count", (c) =>
    database.snapshot(async (read) => {
      const { language, query } = addressOf(c);
      if (query.has("form")) {
        const form = await readForm(read, cache, query);
        if (form.faults.length > 0) {
          return renderUnread(c, language, form, await faultWords(read, form, query, language));
        }
        return c.redirect(`${localHref(language, "/count")}?${queryOf(form.asked)}`, 302);
      }
      const asked = await askedCount(read, cache, query, ["page", "show"]);
      return renderCount(c, language, asked, cache);
    }),
  );
}

function pageAsked(query: URLSearchParams, rows: number): number {
  const text = query.get("page") ?? "1";
  const page = /^[1-9]\d{0,4}$/.test(text) ? Number(text) : 0;
  if (page >= 1 && (page === 1 || (page - 1) * ROWS_A_PAGE < rows)) return page;
  throw invalid("bad-page", "There is no such page of this list.", "page");
}

function renderCount(c: Context, language: Language, asked: Asked, cache: WorldCache): Promise<Response> {
  const { ground, rule, asOf, named, known } = asked;
  const t = translator(answerMessages, language);
  const found = cache.answer(ground, rule, asOf, named);
  const show = parseShow(addressOf(c).query);
  const page = pageAsked(addressOf(c).query, shownOf(found, show).rows.length);
  const times = timesOf(asked);
  const view = { language, asked, found, times };
  const href = (change: Parameters<typeof queryOf>[1]) =>
    `${localHref(language, "/count")}?${queryOf(asked, change)}`;
  const data = Object.fromEntries(
    (["json", "csv", "geojson"] as const).map((format) => [
      format,
      // A map has no part of its own: it draws all that counts, each line as sure as it is.
      `/count.${format}?${queryOf(asked, format === "geojson" ? {} : { show })}`,
    ]),
  );
  const origin = siteOrigin(c);
  const question = plainQuestion(asked, language);
  const series = cache.byYear(ground, rule);
  const hrefOn = (day: string) => href({ asOf: day, show });
  return renderPage(
    c,
    {
      title: named ? rule.title[language] : translator(questionMessages, language)("title"),
      description: question,
      readAs: timesWritten(language, asked),
      data,
      islands: known === 0 ? ["question"] : ["question", "answer-chart", "map"],
      wide: true,
    },
    <div class="answer-page">
      <div class="answer-rows">
        <div class="answer-page">
          <section class="answer-asked" aria-label={t("answer")}>
            <div data-live="question">
              <CountQuestion language={language} asked={asked} />
              <RuleLine language={language} asked={asked} />
            </div>
            {known === 0 ? (
              <NothingKnown language={language} asked={asked} />
            ) : (
              <>
                <StaleNote language={language} />
                <div data-live="number" aria-live="polite">
                  <AnswerNumber language={language} asked={asked} found={found} />
                </div>
                {rule.count.of === "flow" ? <p class="small soft">{t("chartFlow")}</p> : null}
                <AnswerChart {...{ language, series, asOf, count: found, hrefOn }} />
                <ChartTable {...{ language, series, hrefOn }} />
                <div data-live="cite">
                  <Cite {...{ language, asked, found, origin }} />
                </div>
              </>
            )}
          </section>
          {known === 0 ? null : (
            <section class="answer-map" data-live="map" aria-label={t("mapHead")}>
              {found.rows.length > 0 ? answerMap(view, cache, "#list") : null}
            </section>
          )}
        </div>
      </div>
      {known === 0 ? null : (
        <div class="answer-rows" data-live="rows">
          <AnswerRows
            {...view}
            show={show}
            page={page}
            hrefOf={(to) => href({ show, page: to })}
            csv={data.csv ?? ""}
          />
        </div>
      )}
    </div>,
  );
}

/** The form again, with what was typed and what is wrong with it, and no number: none would answer it. */
function renderUnread(
  c: Context,
  language: Language,
  { asked, faults }: FormRead,
  words: ReadonlyMap<string, string>,
): Promise<Response> {
  const t = translator(faultMessages, language);
  const { query } = addressOf(c);
  const kind = faults[0]?.refusal.kind;
  const codes = [...new Set(faults.map(({ refusal }) => refusal.code))].join(", ");
  return renderPage(
    c,
    {
      title: translator(questionMessages, language)("title"),
      islands: ["question"],
      wide: true,
      status: kind === "not-found" ? 404 : 400,
    },
    <div class="answer-page">
      <section class="answer-asked" aria-label={translator(questionMessages, language)("title")}>
        <div role="alert">
          <Notice kind="warning">
            <p>{t("notRead")}</p>
            <ul>
              {[...words.values()].map((said) => (
                <li>{said}</li>
              ))}
            </ul>
            <p class="soft small">{translator(webMessages, language)("errorCode", { code: codes })}</p>
          </Notice>
        </div>
        <CountQuestion language={language} asked={asked} state={new FormState(query, words)} />
        <RuleLine language={language} asked={asked} />
      </section>
    </div>,
  );
}

/** The two times, as links to records carry them. */
export function timesOf({ asOf, known, knownAsked }: Asked): URLSearchParams {
  const times = new URLSearchParams({ asOf: new Date(asOf * 86_400_000).toISOString().slice(0, 10) });
  if (knownAsked) times.set("knownAt", String(known));
  return times;
}

const NothingKnown = ({ language, asked }: { language: Language; asked: Asked }) => {
  const t = translator(answerMessages, language);
  return (
    <>
      <Empty>{t("nothingKnown")}</Empty>
      <p>
        <a href={`${localHref(language, "/count")}?${queryOf({ ...asked, knownAsked: false })}`}>
          {t("knownNow")}
        </a>
      </p>
    </>
  );
};

/** By which rule, what is turned, and the other named rules. */
const RuleLine = ({ language, asked }: { language: Language; asked: Asked }) => {
  const t = translator(answerMessages, language);
  const { base, rule, ground } = asked;
  const turned = switchesTurned(base, rule).length;
  const to = (id: string) =>
    `${localHref(language, "/count")}?${queryOf({ ...asked, rule: { ...base, id }, base: { ...base, id } })}`;
  return (
    <div class="answer-rule small">
      <p>
        {t.rich<Child>("ruleLine", {
          title: base.title[language],
          version: String(base.version),
          a: (words: Child[]) => <a href={localHref(language, `/rules/${base.id}`)}>{words}</a>,
        })}
        {turned > 0 ? (
          <>
            {language === "zh-Hans" ? "，" : ", "}
            {t("ruleTurned", { n: turned })} (<a href={to(base.id)}>{t("ruleReset")}</a>)
          </>
        ) : null}
      </p>
      {turnedWords(asked, language).map((words) => (
        <p class="turned">{words}</p>
      ))}
      {ground.rules.length > 1 ? (
        <Disclosure summary={t("otherRules")}>
          <ul class="rule-list">
            {ground.rules
              .filter(({ id }) => id !== base.id)
              .map((other) => (
                <li>
                  <a href={to(other.id)}>{other.title[language]}</a>{" "}
                  <span class="soft">{other.description[language]}</span>
                </li>
              ))}
          </ul>
        </Disclosure>
      ) : null}
    </div>
  );
};
