import type { Child } from "hono/jsx";
import type { PlaceId } from "../../../../kernel/ids.ts";
import type { Language } from "../../../../kernel/languages.ts";
import { partnershipOf } from "../../../../registry/partnerships/partnership.ts";
import { placeName } from "../../../../registry/places/place-words.tsx";
import { Disclosure, Pagination } from "../../../../web/components/parts.tsx";
import { DataTable } from "../../../../web/components/table.tsx";
import { localHref } from "../../../../web/language.ts";
import { formatNumber, regionName, translator } from "../../../../web/messages.ts";
import { reasonText } from "../../../reconciliation/reason-text.ts";
import {
  type Batch,
  type MentionShown,
  ROW_OUTCOMES,
  type RowCounts,
  type RowOutcome,
  type RowShown,
  recordedOf,
} from "../../batch.ts";
import { COUNTED } from "../../record-plan.ts";
import { outcomeExplained, outcomeMessages, rowMessages } from "../outcome.messages.ts";

/** What the places are called that rows were found to mean. */
export interface PlaceNames {
  registry: ReadonlyMap<PlaceId, Record<string, string>>;
  gazetteer: ReadonlyMap<string, { name: string; country: string }>;
}

const countOf = (counts: RowCounts, outcome: RowOutcome): number => counts[COUNTED[outcome]];

/** The outcome to show where nobody has chosen: what a person has to look at first. */
export const firstOutcome = ({ counts }: Batch): RowOutcome | null => {
  const order: readonly RowOutcome[] = [
    "conflict",
    "waiting",
    "new",
    "adds evidence",
    "refused",
    "unchanged",
  ];
  return order.find((outcome) => countOf(counts, outcome) > 0) ?? null;
};

/** Rows in = recorded + waiting + refused, and how many there are of each. */
export const Outcomes = ({
  language,
  batch,
  chosen,
}: {
  language: Language;
  batch: Batch;
  chosen: RowOutcome | null;
}) => {
  const t = translator(rowMessages, language);
  const words = translator(outcomeMessages, language);
  const explained = translator(outcomeExplained, language);
  const { counts } = batch;
  const toBe = batch.state === "checked";
  const { rows, waiting, refused } = counts;
  return (
    <>
      <h2 id="rows">{toBe ? t("difference") : t("accounted")}</h2>
      <p class="sum">
        {t(toBe ? "sumToBe" : "sum", { rows, recorded: recordedOf(counts), waiting, refused })}
      </p>
      <DataTable
        label={t("outcome")}
        columns={[
          {
            head: t("outcome"),
            names: true,
            cell: (outcome) =>
              countOf(counts, outcome) === 0 ? (
                words(outcome)
              ) : (
                <a
                  href={`${localHref(language, `/import/${batch.id}`, new URLSearchParams({ outcome }))}#shown`}
                  aria-current={outcome === chosen ? "true" : undefined}
                >
                  {words(outcome)}
                </a>
              ),
          },
          {
            head: t("number"),
            numeric: true,
            cell: (outcome) => formatNumber(language, countOf(counts, outcome)),
          },
          { head: t("meaning"), cell: (outcome) => explained(outcome) },
        ]}
        rows={ROW_OUTCOMES}
        narrow="stacked"
      />
    </>
  );
};

/** Rows of one outcome: verbatim, and what was understood of them. */
export const RowsShown = ({
  language,
  batch,
  outcome,
  rows,
  names,
  next,
}: {
  language: Language;
  batch: Batch;
  outcome: RowOutcome;
  rows: readonly RowShown[];
  names: PlaceNames;
  /** The address of the next page. */
  next: string | null;
}) => {
  const t = translator(rowMessages, language);
  const title = t("rowsOf", { outcome: translator(outcomeMessages, language)(outcome) });
  const all = countOf(batch.counts, outcome);
  return (
    <>
      <h2 id="shown">
        {title} <span class="soft">{formatNumber(language, all)}</span>
      </h2>
      {batch.state === "checked" && rows.length < all ? (
        <p class="soft">{t("firstOf", { shown: rows.length, n: all })}</p>
      ) : null}
      <DataTable
        label={title}
        class="import-rows"
        columns={[
          { head: t("line"), numeric: true, cell: ({ line }) => formatNumber(language, line) },
          { head: t("verbatim"), cell: ({ raw }) => <code class="verbatim">{raw}</code> },
          {
            head: t("matched"),
            cell: (row) => (
              <Understood language={language} row={row} names={names} recorded={batch.state === "recorded"} />
            ),
          },
          {
            head: t("issues"),
            cell: ({ issues }) =>
              issues.length === 0 ? null : (
                <ul class="values small">
                  {issues.map(({ message }) => (
                    <li lang="en">{message}</li>
                  ))}
                </ul>
              ),
          },
        ]}
        rows={rows}
        rowId={({ number }) => `row-${number}`}
      />
      {next === null ? null : <Pagination language={language} next={next} />}
    </>
  );
};

const Understood = ({
  language,
  row: { mentions, citations },
  names,
  recorded,
}: {
  language: Language;
  row: RowShown;
  names: PlaceNames;
  recorded: boolean;
}) => {
  const t = translator(rowMessages, language);
  const places = mentions.flatMap(({ place }) => place ?? []);
  const whole =
    recorded && citations.length > 0 && places.length === mentions.length && new Set(places).size > 1;
  return (
    <>
      <ul class="values">
        {mentions.map((mention) => (
          <li>
            <Understanding language={language} mention={mention} names={names} />
          </li>
        ))}
      </ul>
      {whole ? (
        <p>
          <a href={localHref(language, `/partnerships/${partnershipOf(places).id}`)}>
            {t("openPartnership")}
          </a>
        </p>
      ) : null}
      {mentions.some(({ reasons }) => reasons.length > 0) ? (
        <Disclosure summary={<span class="small">{t("why")}</span>}>
          {mentions.map(({ name, reasons }) => (
            <p class="small">
              {name}: {reasons.map((reason) => reasonText(reason, language)).join(" ")}
            </p>
          ))}
        </Disclosure>
      ) : null}
    </>
  );
};

const Understanding = ({
  language,
  mention: { name, place, gazetteer, outcome },
  names,
}: {
  language: Language;
  mention: MentionShown;
  names: PlaceNames;
}): Child => {
  const t = translator(rowMessages, language);
  if (place !== null) {
    return (
      <>
        {name} →{" "}
        <a href={localHref(language, `/places/${place}`)}>{placeName(names.registry, place, language)}</a>
      </>
    );
  }
  if (outcome === "matched" && gazetteer !== null) {
    const found = names.gazetteer.get(gazetteer);
    const called = found ? `${found.name}, ${regionName(found.country, language)}` : gazetteer;
    return (
      <>
        {name} → {called} <span class="soft">{t("fromGazetteer", { id: gazetteer })}</span>
      </>
    );
  }
  return (
    <>
      {name}: <em>{t(outcome === "ambiguous" ? "ambiguous" : "unknown")}</em>
    </>
  );
};
