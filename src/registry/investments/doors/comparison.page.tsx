import type { Database } from "../../../database/database.ts";
import { Heading } from "../../../web/components/names.tsx";
import { Breadcrumb, Disclosure, Empty, Notice } from "../../../web/components/parts.tsx";
import { addressOf, localHref, Pages } from "../../../web/language.ts";
import { renderPage } from "../../../web/layout.tsx";
import { translator } from "../../../web/messages.ts";
import { readAsOffered } from "../../evidence/read-as.ts";
import { ReadAsForm, timesAsked, timesWritten } from "../../evidence/read-as-form.tsx";
import { timesOnly } from "../../places/place-words.tsx";
import type { Reason } from "../comparing.ts";
import { type Answer, type Answered, compare } from "../comparison.ts";
import {
  caveatWords,
  figureSentence,
  reasonWords,
  timesWords,
  valueWords,
  whenWords,
} from "../figure-words.ts";
import { investmentMessages } from "../investment.messages.ts";
import { INVESTMENT } from "../investment.ts";
import { Chooser } from "../page/chooser.tsx";
import type { FigureView } from "../page/figures-table.tsx";
import { SeriesFigure } from "../page/series-section.tsx";
import {
  type InvestmentRecord,
  investmentNames,
  investmentsAsked,
  listInvestments,
} from "../read-investments.ts";
import { comparisonAsked } from "./comparison-asked.ts";

/**
 * Figures put together, or the reasons why they do not go together. A refusal is the answer to what the reader asked
 * here, so that the page is a page; as data it is a problem with status 409.
 */
export function comparisonPages(database: Database): Pages {
  return new Pages().get("/investments/compare", (c) => {
    const { figures: ids, deed } = comparisonAsked(c);
    return database.snapshot(async (read) => {
      const at = await readAsOffered(read, timesAsked(c));
      const { language, query, path } = addressOf(c);
      const t = translator(investmentMessages, language);
      const { records } = await investmentsAsked(read, ids, at.known);
      const chosen = new Set<string>(records.map(({ id }) => id));
      const others = (await listInvestments(read, {}, at.known)).records.filter(({ id }) => !chosen.has(id));
      const offered = [...records, ...others];
      const names = await investmentNames(
        read,
        offered.map(({ dossier }) => dossier),
        at.known,
      );
      const view = { names, language, query };
      const found =
        records.length === 0
          ? null
          : compare(
              deed,
              records.map(({ figure }) => figure),
            );
      return renderPage(
        c,
        {
          title: t("compareTitle"),
          readAs: timesWritten(language, at),
          ...(found && { data: { json: `${path}.json?${query}` } }),
        },
        <>
          <Breadcrumb
            language={language}
            links={[
              {
                href: localHref(language, "/investments", timesOnly(query)),
                label: INVESTMENT.many[language],
              },
            ]}
          />
          <Heading title={t("compareTitle")}>{t("compareLead")}</Heading>
          {found === null ? null : found.ok ? (
            <AnswerView found={found} records={records} view={view} />
          ) : (
            <RefusalView reasons={found.reasons} records={records} view={view} />
          )}
          <h2 id="compare">{t("choose")}</h2>
          {offered.length === 0 ? <Empty>{t("noneOnRecord")}</Empty> : null}
          <Chooser label={t("choose")} records={offered} chosen={chosen} deed={deed} view={view} />
          <ReadAsForm c={c} language={language} at={at} />
        </>,
      );
    });
  });
}

interface Shown {
  records: readonly InvestmentRecord[];
  view: FigureView;
}

const AnswerView = ({ found: { value, caveats }, records, view }: Shown & { found: Answered }) => {
  const t = translator(investmentMessages, view.language);
  return (
    <>
      <h2 id="answer">{t("answer")}</h2>
      <p>{answerWords(value, view)}</p>
      {value.deed === "series" ? <SeriesFigure series={value.series} records={records} view={view} /> : null}
      {caveats.length > 0 ? (
        <>
          <p>{t("caveats")}</p>
          <ul>
            {caveats.map((code) => (
              <li>{caveatWords(code, view.language)}</li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
};

function answerWords(value: Answer, { language }: FigureView): string {
  const t = translator(investmentMessages, language);
  switch (value.deed) {
    case "sum":
    case "difference":
      return t(value.deed === "sum" ? "isSum" : "isDifference", {
        value: valueWords(value.figure, language),
        when: whenWords(value.figure, language),
      });
    case "ratio":
      return t("isRatio", {
        a: valueWords(value.of, language),
        b: valueWords(value.to, language),
        times: timesWords(value.times, language),
      });
    case "series":
      return t("isSeries", { n: value.series.points.length });
  }
}

/** First what each figure is, then what parts them. */
const RefusalView = ({ reasons, records, view }: Shown & { reasons: readonly Reason[] }) => {
  const t = translator(investmentMessages, view.language);
  const figures = records.map(({ figure }) => figure);
  const byCode = [...Map.groupBy(reasons, ({ code }) => code).values()];
  const end = view.language === "zh-Hans" ? "。" : ".";
  return (
    <>
      <h2 id="answer">{t("refused")}</h2>
      <Notice kind="warning">
        {figures.map((figure) => (
          <p>
            {figureSentence(figure, view)}
            {end}
          </p>
        ))}
        <ul aria-label={t("reasons")}>
          {byCode.map((alike) => {
            const [first, ...more] = alike.map((reason) => reasonWords(reason, figures, view));
            return (
              <li>
                {first}
                {more.length > 0 ? (
                  <Disclosure summary={t("moreAlike", { n: more.length })}>
                    <ul>
                      {more.map((words) => (
                        <li>{words}</li>
                      ))}
                    </ul>
                  </Disclosure>
                ) : null}
              </li>
            );
          })}
        </ul>
      </Notice>
    </>
  );
};
