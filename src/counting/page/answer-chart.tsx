import { addDays, type Day, formatDay } from "../../kernel/day.ts";
import type { Language } from "../../kernel/languages.ts";
import { CertaintyKey, Disclosure } from "../../web/components/parts.tsx";
import { DataTable } from "../../web/components/table.tsx";
import { LOCALE } from "../../web/language.ts";
import { formatNumber, translator, writeDay } from "../../web/messages.ts";
import { webMessages } from "../../web/web.messages.ts";
import type { CountByYear, YearCount } from "../api/count-by-year.ts";
import { answerMessages } from "./answer.messages.ts";

const WIDTH = 400;
const HEIGHT = 72;
/** Room above for the marker's head. */
const TOP = 10;

interface Props {
  language: Language;
  series: CountByYear;
  asOf: Day;
  count: { certain: number; possible: number };
  /** The same question on another day. */
  hrefOn: (day: string) => string;
}

/** The answer through time, which is the slider of its day. Each year is a link; an island lets the day be drawn along. */
export const AnswerChart = ({ language, series, asOf, count, hrefOn }: Props) => {
  const t = translator(answerMessages, language);
  const first = series[0];
  const last = series.at(-1);
  if (!first || !last || series.length < 2) return null;
  const start = Math.min(first.on, asOf);
  const end = Math.max(last.on, asOf);
  const x = (day: number) => ((day - start) / (end - start)) * WIDTH;
  const top = Math.max(1, count.possible, ...series.map((each) => each.possible));
  const y = (n: number) => TOP + (HEIGHT - TOP) * (1 - n / top);
  const at = (n: number) => n.toFixed(1);
  const area = (of: (each: YearCount) => number) =>
    `M${at(x(first.on))},${HEIGHT}${series.map((each) => `L${at(x(each.on))},${at(y(of(each)))}`).join("")}L${at(x(last.on))},${HEIGHT}Z`;
  const here = at(x(asOf));
  return (
    <figure
      class="chart"
      data-chart
      data-from={start}
      data-to={end}
      data-day={asOf}
      data-locale={LOCALE[language]}
      data-href={hrefOn("DAY")}
    >
      <div class="chart-frame">
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
          <path class="chart-possible" d={area((each) => each.possible)} />
          <path class="chart-certain" d={area((each) => each.certain)} />
          <path class="chart-base" d={`M0,${HEIGHT - 0.5}H${WIDTH}`} />
          <path class="chart-day" data-marker d={`M${here},0V${HEIGHT}`} />
          {series.map((each, index) => {
            const before = index === 0 ? start : (series[index - 1] as YearCount).on;
            return (
              <a href={hrefOn(formatDay(each.on))} tabindex={-1}>
                <title>{t("yearSaid", said(each))}</title>
                <rect x={at(x(before))} y="0" width={at(x(each.on) - x(before))} height={HEIGHT} />
              </a>
            );
          })}
        </svg>
        <input
          type="range"
          class="chart-slider"
          min={start}
          max={end}
          step="1"
          value={asOf}
          aria-label={t("chartDay")}
          hidden
        />
      </div>
      <figcaption>
        <span>{first.year}</span>
        <output class="chart-said">{writeDay(language, asOf)}</output>
        <span>{last.year}</span>
      </figcaption>
    </figure>
  );
};

const said = ({ year, certain, possible }: YearCount) => ({ year: String(year), certain, possible });

/** The table twin of the chart, with the key of its two colours. */
export const ChartTable = ({ language, series, hrefOn }: Pick<Props, "language" | "series" | "hrefOn">) => {
  const t = translator(answerMessages, language);
  const web = translator(webMessages, language);
  if (series.length < 2) return null;
  return (
    <div class="chart-twin">
      <CertaintyKey certain={web("certain")} possible={web("possible")} />
      <p class="small soft">{t("chartSteps")}</p>
      <Disclosure summary={t("chartTable")}>
        <DataTable
          label={t("chart")}
          columns={[
            {
              head: t("chartYear"),
              names: true,
              cell: ({ year, on }) => (
                <a href={hrefOn(formatDay(on))}>{isYearEnd(on) ? year : writeDay(language, on)}</a>
              ),
            },
            { head: t("certain"), numeric: true, cell: ({ certain }) => formatNumber(language, certain) },
            { head: t("upTo"), numeric: true, cell: ({ possible }) => formatNumber(language, possible) },
          ]}
          rows={[...series].reverse()}
        />
      </Disclosure>
    </div>
  );
};

const isYearEnd = (day: Day): boolean => formatDay(addDays(day, 1)).endsWith("-01-01");
