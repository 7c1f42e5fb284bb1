import type { Child } from "hono/jsx";
import { Empty, Pagination } from "../../web/components/parts.tsx";
import { formatNumber, translator } from "../../web/messages.ts";
import { countByCountry } from "../api/count-by-country.ts";
import { SHOWS, type Show, shownOf } from "../api/count-show.ts";
import { answerMessages } from "./answer.messages.ts";
import { AnswerList, type AnswerView, ByCountry, Excluded, ROWS_A_PAGE } from "./answer-list.tsx";
import { showHref } from "./answer-number.tsx";

interface RowsView extends AnswerView {
  show: Show | undefined;
  page: number;
  /** The address of a page of this list. */
  hrefOf: (page: number) => string;
  csv: string;
}

/** The list behind the number, whole or the part asked for, with the way to the other parts. */
export const AnswerRows = (view: RowsView) => {
  const { language, asked, found, show, page, hrefOf, csv } = view;
  const t = translator(answerMessages, language);
  const shown = { ...view, found: shownOf(found, show) };
  const { length } = shown.found.rows;
  return (
    <>
      <h2 id="list">
        {t("list")}{" "}
        {length > ROWS_A_PAGE ? (
          <span class="soft">
            {t("listOf", {
              from: (page - 1) * ROWS_A_PAGE + 1,
              to: Math.min(length, page * ROWS_A_PAGE),
              shown: length,
            })}
          </span>
        ) : null}
      </h2>
      <Parts {...view} />
      {show === "excluded" ? null : length === 0 ? (
        <Empty>{t(show && found.rows.length > 0 ? "emptyPart" : "empty")}</Empty>
      ) : (
        <AnswerList {...shown} page={page} />
      )}
      <Pagination
        language={language}
        {...(page > 1 && { previous: `${hrefOf(page - 1)}#list` })}
        {...(page * ROWS_A_PAGE < length && { next: `${hrefOf(page + 1)}#list` })}
      />
      {show === "excluded" && found.excluded.length === 0 ? <Empty>{t("emptyPart")}</Empty> : null}
      <Excluded {...shown} csv={csv} open={show === "excluded"} />
      {show === undefined && length > 0 ? (
        <>
          <h2 id="countries">{t("byCountry")}</h2>
          <ByCountry {...view} counts={countByCountry(asked.ground, asked.rule, asked.asOf)} />
        </>
      ) : null}
    </>
  );
};

/** All, certain, possible, not counted: each with its number, as a link to just those rows. */
const Parts = ({ language, asked, found, show }: RowsView) => {
  const t = translator(answerMessages, language);
  const hrefOf = showHref(language, asked);
  const sizes: Record<Show, number> = {
    certain: found.certain,
    possible: found.possible - found.certain,
    excluded: found.excluded.length,
  };
  const part = (one: Show | undefined, n: number): Child => {
    const words = `${t(one ? `part-${one}` : "part-all")} ${formatNumber(language, n)}`;
    if (one === show)
      return (
        <a href={hrefOf(one)} aria-current="true">
          <strong>{words}</strong>
        </a>
      );
    // A part with nothing in it is named, and leads nowhere.
    return <a {...(n > 0 ? { href: hrefOf(one) } : { class: "soft", "aria-disabled": "true" })}>{words}</a>;
  };
  return (
    <nav class="pagination" aria-label={t("parts")}>
      <ul>
        <li>{part(undefined, found.possible)}</li>
        {SHOWS.map((one) => (
          <li>{part(one, sizes[one])}</li>
        ))}
      </ul>
    </nav>
  );
};
