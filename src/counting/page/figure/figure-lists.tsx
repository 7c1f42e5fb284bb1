import type { Child } from "hono/jsx";
import type { Language } from "../../../kernel/languages.ts";
import { countryPlace, PlaceLink, placeName } from "../../../registry/places/place-words.tsx";
import { CertaintyKey, Disclosure } from "../../../web/components/parts.tsx";
import { DataTable } from "../../../web/components/table.tsx";
import { CertaintyTag, Tag } from "../../../web/components/tag.tsx";
import { localHref } from "../../../web/language.ts";
import { formatNumber, translator } from "../../../web/messages.ts";
import { webMessages } from "../../../web/web.messages.ts";
import type { Answer, AnswerRow } from "../../answer.ts";
import type { Show } from "../../api/count-show.ts";
import type { Reading, ReasonCount } from "../../explain/explain.ts";
import { reasonWords } from "../../reason-words.ts";
import type { Rule } from "../../rule.ts";
import { turnedRule } from "../../switches.ts";
import type { Ground } from "../../world-cache.ts";
import { readingWords } from "../rule/rule-words.ts";
import { figureMessages } from "./figure.messages.ts";
import { ReadingBar, scaleOf } from "./figure-chart.tsx";
import { countHref, Range, VerdictTag } from "./figure-parts.tsx";
import type { FigureView } from "./figure-view.ts";
import { figureWords, perhaps } from "./figure-words.ts";

/** Why the mapped rule's answer is a range, and what it leaves out. */
export const WhyTables = ({ language, found, ground, knownAt }: FigureView) => {
  const t = translator(figureMessages, language);
  const { why, rule, mapped } = found;
  if (!rule || !mapped || !why || why.possible.length + why.leftOut.length === 0) return null;
  const rowsOf = (show: Show) => `${countHref(language, rule, mapped.asOf, ground, knownAt, show)}#list`;
  const table = (head: string, show: Show, rows: readonly ReasonCount[]) =>
    rows.length === 0 ? null : (
      <DataTable
        label={head}
        columns={[
          { head, cell: ({ code }: ReasonCount) => perhaps(figureMessages, language, `why-${code}`) ?? code },
          {
            head: t("howMany"),
            numeric: true,
            cell: ({ n }: ReasonCount) => <a href={rowsOf(show)}>{formatNumber(language, n)}</a>,
          },
        ]}
        rows={rows}
      />
    );
  return (
    <>
      <h2>{t("why")}</h2>
      {table(t("whyPossible"), "possible", why.possible)}
      {table(t("whyLeftOut"), "excluded", why.leftOut)}
    </>
  );
};

/** Every reading with its range drawn against the published number: the table is the chart's twin. */
export const ReadingsTable = ({ language, found, ground, knownAt }: FigureView) => {
  const t = translator(figureMessages, language);
  const { rule, readings, mapped } = found;
  if (!rule || !mapped) return null;
  const both = mapped.counts.length > 1;
  const columns = mapped.counts.flatMap(({ figure: id }, index) => {
    const figure = found.figures.find((one) => one.id === id);
    if (!figure) return [];
    const countOf = (reading: Reading) => reading.counts[index] ?? { certain: 0, possible: 0, gap: 0 };
    const scale = scaleOf(figure, readings.map(countOf));
    const said = figureWords(figure, language);
    return [
      {
        head: both ? said : t("range"),
        numeric: true,
        cell: (reading: Reading) => <Range language={language} {...numbersOf(countOf(reading))} />,
      },
      {
        head: t("publishedMark", { said }),
        cell: (reading: Reading) => (
          <>
            <ReadingBar figure={figure} count={countOf(reading)} scale={scale} />
            <br />
            <span class="small soft">{gapWords(countOf(reading).gap, language)}</span>
          </>
        ),
      },
    ];
  });
  return (
    <>
      <h2 id="readings">{t("readings")}</h2>
      <p>
        {t("tried", { tried: found.tried, answers: found.answers })} {reachedWords(found, language)}
      </p>
      <p class="small soft">{t("readingsNote")}</p>
      <CertaintyKey
        certain={translator(webMessages, language)("certain")}
        possible={translator(webMessages, language)("possible")}
      />
      <DataTable
        label={t("readings")}
        columns={[
          {
            head: t("reading"),
            names: true,
            cell: (reading) => <ReadingName reading={reading} rule={rule} language={language} />,
          },
          ...columns,
          { head: t("verdict"), cell: ({ verdict }) => <VerdictTag language={language} verdict={verdict} /> },
          {
            head: t("openCountHead"),
            cell: (reading) => {
              const asked = turnedRule(reading, rule, found.figure);
              return <a href={countHref(language, asked, reading.asOf, ground, knownAt)}>{t("openCount")}</a>;
            },
          },
        ]}
        rows={withMapped(readings, mapped)}
      />
    </>
  );
};

/** The rule as it stands comes first: the others are read against it. */
const withMapped = (readings: readonly Reading[], mapped: Reading): readonly Reading[] => [
  mapped,
  ...readings.filter((reading) => reading.switches.length > 0),
];

const numbersOf = ({ certain, possible }: { certain: number; possible: number }) => ({ certain, possible });

const ReadingName = ({ reading, rule, language }: { reading: Reading; rule: Rule; language: Language }) => {
  const words = readingWords(reading, rule, language);
  const about = reading.switches.some((turned) => turned.about === "evidence");
  return (
    <>
      {reading.switches.length === 0 ? words : <span class="range-plain">{words}</span>}
      {about ? (
        <>
          {" "}
          <Tag>{translator(figureMessages, language)("aboutEvidence")}</Tag>
        </>
      ) : null}
    </>
  );
};

function reachedWords({ reached }: Pick<FigureView["found"], "reached">, language: Language): string {
  const t = translator(figureMessages, language);
  if (reached.reproduced > 0) return t("reachedReproduced", { n: reached.reproduced });
  return reached.compatible > 0 ? t("reachedCompatible", { n: reached.compatible }) : t("reachedNone");
}

function gapWords(gap: number, language: Language): string {
  const t = translator(figureMessages, language);
  if (gap > 0) return t("short", { n: gap });
  return gap < 0 ? t("over", { n: -gap }) : "";
}

const SHOWN = 20;

/** What the mapped rule counts, by name. */
export const NamedList = ({ language, answer, ground }: FigureView) => {
  const t = translator(figureMessages, language);
  if (!answer || answer.rows.length === 0) return null;
  const certainFirst = answer.rows.toSorted((a, b) => a.verdict.localeCompare(b.verdict));
  const table = (
    <DataTable
      label={t("named")}
      columns={[
        {
          head: "",
          names: true,
          cell: (row) => rowName({ row, answer, language, ground }),
        },
        {
          head: t("verdict"),
          cell: ({ verdict }) => <CertaintyTag language={language} certainty={verdict} />,
        },
        { head: t("reason"), cell: ({ reasons: [first] }) => reasonWords(first, language) },
      ]}
      rows={certainFirst}
    />
  );
  const n = answer.rows.length;
  return (
    <>
      <h2 id="named">{t("named")}</h2>
      <p>{t("namedLead", { n })}</p>
      {n <= SHOWN ? table : <Disclosure summary={t("showAll", { n })}>{table}</Disclosure>}
    </>
  );
};

interface RowProps {
  row: AnswerRow;
  answer: Answer;
  language: Language;
  ground: Ground;
}

const rowName = ({ row, answer, language, ground }: RowProps): Child => {
  const name = (id: (typeof row.places)[number]) => placeName(ground.names, id, language);
  if (answer.unit === "country") return name(countryPlace(row.id));
  if (answer.unit === "pair") {
    const words = row.places.map(name).join(" – ");
    const [partnership] = row.partnerships;
    return partnership ? <a href={localHref(language, `/partnerships/${partnership}`)}>{words}</a> : words;
  }
  const id = row.id as (typeof row.places)[number];
  return (
    <PlaceLink language={language} id={id}>
      {name(id)}
    </PlaceLink>
  );
};
