import type { Child } from "hono/jsx";
import type { PartnershipId, PlaceId } from "../../kernel/ids.ts";
import type { Language } from "../../kernel/languages.ts";
import { countryPlace } from "../../registry/places/place-words.tsx";
import { Disclosure } from "../../web/components/parts.tsx";
import { DataTable } from "../../web/components/table.tsx";
import { CertaintyTag } from "../../web/components/tag.tsx";
import { localHref } from "../../web/language.ts";
import { formatNumber, translator } from "../../web/messages.ts";
import type { Answer, AnswerRow, ExcludedRow } from "../answer.ts";
import type { Asked } from "../api/count-asked.ts";
import { reasonWords } from "../reason-words.ts";
import { answerMessages, excludedMessages } from "./answer.messages.ts";
import { nameOf } from "./count-words.ts";

export interface AnswerView {
  language: Language;
  asked: Asked;
  found: Answer;
  /** The two times, for links. */
  times: URLSearchParams;
}

export const ROWS_A_PAGE = 200;
const LINKS_A_ROW = 4;
const EXCLUDED_SHOWN = 120;

type View = Pick<AnswerView, "language" | "asked" | "times">;

export const placeLink = ({ language, asked, times }: View, id: PlaceId): Child => (
  <a href={localHref(language, `/places/${id}`, times)}>{nameOf(asked.ground, id, language)}</a>
);

const pairName = ({ language, asked }: View, id: PartnershipId): string =>
  id
    .split("--")
    .map((place) => nameOf(asked.ground, place as PlaceId, language))
    .join(" – ");

const recordHref = ({ language, times }: View, id: PartnershipId): string =>
  localHref(language, `/partnerships/${id}`, times);

/** The rows in the order of their names in the page's language; of countries by name too. */
export function rowsInOrder({ language, asked, found }: AnswerView): AnswerRow[] {
  const collator = new Intl.Collator(language === "zh-Hans" ? "zh-Hans-u-co-pinyin" : language);
  const named = found.rows.map((row) => ({ row, name: sortName(row, found, asked, language) }));
  return named.sort((a, b) => collator.compare(a.name, b.name)).map(({ row }) => row);
}

function sortName(row: AnswerRow, found: Answer, { ground }: Asked, language: Language): string {
  if (found.unit === "country") return nameOf(ground, countryPlace(row.id), language);
  const ids = found.unit === "pair" ? row.places : [row.id as PlaceId];
  return ids.map((id) => nameOf(ground, id, language)).join(" ");
}

/** A page of the rows that count, each with what it opens to. */
export const AnswerList = (view: AnswerView & { page: number }) => {
  const { language, found, page } = view;
  const t = translator(answerMessages, language);
  const rows = rowsInOrder(view).slice((page - 1) * ROWS_A_PAGE, page * ROWS_A_PAGE);
  const what = found.unit === "own place" ? "place" : found.unit;
  return (
    <DataTable
      label={t("list")}
      class="answer-table"
      columns={[
        { head: t(what), names: true, cell: (row) => <Unit {...view} row={row} /> },
        { head: t("verdict"), cell: (row) => <Verdict {...view} row={row} /> },
      ]}
      rows={rows}
    />
  );
};

const joined = (links: readonly Child[], by: string): Child =>
  links.map((link, index) => (
    <>
      {index > 0 ? by : ""}
      {link}
    </>
  ));

const Unit = (view: AnswerView & { row: AnswerRow }) => {
  const { found, row } = view;
  if (found.unit === "country") return <>{placeLink(view, countryPlace(row.id))}</>;
  const ids = found.unit === "pair" ? row.places : [row.id as PlaceId];
  return (
    <>
      {joined(
        ids.map((id) => placeLink(view, id)),
        " – ",
      )}
    </>
  );
};

const Verdict = (view: AnswerView & { row: AnswerRow }) => {
  const { language, row } = view;
  const words = row.reasons.slice(0, LINKS_A_ROW).map((reason) => reasonWords(reason, language));
  return (
    <div class="verdict">
      <CertaintyTag language={language} certainty={row.verdict} />
      <span class="verdict-why">{words.join("; ")}</span>
      <span class="verdict-records">
        <Records {...view} />
      </span>
    </div>
  );
};

const Records = (view: AnswerView & { row: AnswerRow }) => {
  const { language, found, row } = view;
  const t = translator(answerMessages, language);
  const links = row.partnerships.slice(0, LINKS_A_ROW).map((id) => {
    const pair = pairName(view, id);
    return found.unit === "pair" && row.partnerships.length === 1 ? (
      <a href={recordHref(view, id)} aria-label={t("evidenceOf", { pair })}>
        {t("evidence")}
      </a>
    ) : (
      <a href={recordHref(view, id)}>{pair}</a>
    );
  });
  const more = row.partnerships.length - links.length;
  return (
    <>
      {joined(links, " · ")}
      {more > 0 ? <span class="soft"> {t("andMore", { n: more })}</span> : null}
    </>
  );
};

/** What was looked at and does not count, by the weightiest reason. */
export const Excluded = (view: AnswerView & { csv: string; open?: boolean }) => {
  const { language, found, csv, open = false } = view;
  const t = translator(answerMessages, language);
  if (found.excluded.length === 0) return null;
  const groups = [...Map.groupBy(found.excluded, ({ reasons }) => reasons[0]?.code ?? "other")].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  return (
    <Disclosure summary={t("excluded", { n: found.excluded.length })} open={open}>
      {groups.map(([code, rows]) => (
        <section>
          <h3>
            {excludedWords(language, code)} <span class="soft">{formatNumber(language, rows.length)}</span>
          </h3>
          <ul class="excluded">
            {rows.slice(0, EXCLUDED_SHOWN).map((row) => (
              <ExcludedLine {...view} row={row} />
            ))}
          </ul>
          {rows.length > EXCLUDED_SHOWN ? (
            <p class="small">
              {t("andMore", { n: rows.length - EXCLUDED_SHOWN })}: <a href={csv}>{t("fullList")}</a>
            </p>
          ) : null}
        </section>
      ))}
    </Disclosure>
  );
};

function excludedWords(language: Language, code: string): string {
  const known = Object.hasOwn(excludedMessages, code) ? (code as keyof typeof excludedMessages) : "other";
  return translator(excludedMessages, language)(known);
}

const ExcludedLine = (view: View & { row: ExcludedRow }) => (
  <li>
    <a href={recordHref(view, view.row.id)}>{pairName(view, view.row.id)}</a>{" "}
    <span class="soft">
      {view.row.reasons.map((reason) => reasonWords(reason, view.language)).join("; ")}
    </span>
  </li>
);

export interface CountryCount {
  country: string;
  certain: number;
  possible: number;
}

export const ByCountry = (view: AnswerView & { counts: readonly CountryCount[] }) => {
  const { language, counts } = view;
  const t = translator(answerMessages, language);
  return (
    <DataTable
      label={t("byCountry")}
      class="country-table"
      columns={[
        { head: t("country"), names: true, cell: ({ country }) => placeLink(view, countryPlace(country)) },
        { head: t("certain"), numeric: true, cell: ({ certain }) => formatNumber(language, certain) },
        { head: t("upTo"), numeric: true, cell: ({ possible }) => formatNumber(language, possible) },
      ]}
      rows={counts}
    />
  );
};
