import { type Day, dayOf } from "../../../kernel/day.ts";
import type { Language } from "../../../kernel/languages.ts";
import { LOCALE } from "../../../web/language.ts";
import { inUnit, type Series } from "../comparing.ts";
import { valueWords, whenWords } from "../figure-words.ts";
import type { InvestmentFigure } from "../investment-figure.ts";

const WIDTH = 720;
const HEIGHT = 260;
const LEFT = 88;
const RIGHT = 24;
const TOP = 30;
const BOTTOM = 228;
const POINT = 5;
/** Half of what a number on the chart is wide at most. */
const LABEL_HALF = 24;

const yearOf = (day: Day): number => new Date(day * 86_400_000).getUTCFullYear();
const firstOf = (year: number): Day => dayOf(year, 1, 1) ?? (0 as Day);

/** Whole years around all points: a quarter is seen as a quarter. */
function yearsOf(points: readonly InvestmentFigure[]): { from: number; to: number } {
  const spans = points.flatMap((point) => point.spans);
  return {
    from: Math.min(...spans.map(({ from }) => yearOf(from))),
    to: Math.max(...spans.map(({ to }) => yearOf(to))) + 1,
  };
}

/** The step of the scale: 1, 2 or 5 times a power of ten, so that there are few lines. */
export function stepFor(most: number): number {
  const rough = Math.max(most, 1) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 5, 10].find((times) => times * power >= rough) ?? 10) * power;
}

/** Figures of one measure through time: totals as points at their day, what came in a period as bars as wide as it. */
export const SeriesChart = ({
  language,
  series: { points, unit },
  label,
}: {
  language: Language;
  series: Series;
  label: string;
}) => {
  const years = yearsOf(points);
  const [first, last] = [firstOf(years.from), firstOf(years.to)];
  const x = (day: number) => round(LEFT + ((day - first) / (last - first)) * (WIDTH - LEFT - RIGHT));
  const most = Math.max(...points.map((point) => inUnit(point, unit)));
  const step = stepFor(most);
  const top = Math.max(Math.ceil(most / step), 1) * step;
  const y = (value: number) => round(BOTTOM - (value / top) * (BOTTOM - TOP));
  const lines = Array.from({ length: Math.round(top / step) + 1 }, (_, index) => index * step);
  const everyYears = Math.ceil((years.to - years.from) / 10);
  const ticks = Array.from({ length: years.to - years.from + 1 }, (_, index) => years.from + index).filter(
    (year) => (year - years.from) % everyYears === 0,
  );
  const scale = new Intl.NumberFormat(LOCALE[language], { notation: "compact", maximumFractionDigits: 2 });
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={label}
      font-size="13"
      fill="currentColor"
    >
      <title>{label}</title>
      {lines.map((value) => (
        <g>
          <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(value)} y2={y(value)} stroke="var(--rule)" />
          <text x={LEFT - 8} y={y(value) + 4} text-anchor="end" fill="var(--ink-soft)">
            {scale.format(value)}
          </text>
        </g>
      ))}
      <text x={LEFT - 8} y={TOP - 14} text-anchor="end" fill="var(--ink-soft)">
        {unit}
      </text>
      {ticks.map((year) => (
        <g>
          <line
            x1={x(firstOf(year))}
            x2={x(firstOf(year))}
            y1={BOTTOM}
            y2={BOTTOM + 6}
            stroke="var(--rule-strong)"
          />
          {year < years.to ? (
            <text
              x={(x(firstOf(year)) + x(firstOf(year + 1))) / 2}
              y={BOTTOM + 20}
              text-anchor="middle"
              fill="var(--ink-soft)"
            >
              {year}
            </text>
          ) : null}
        </g>
      ))}
      {points.map((point) =>
        point.timing === "flow" ? (
          <Bars point={point} value={inUnit(point, unit)} x={x} y={y} />
        ) : (
          <Point point={point} value={inUnit(point, unit)} x={x} y={y} />
        ),
      )}
      {labelled(points, x).map((point) => (
        <text
          x={middle(point, x)}
          y={y(inUnit(point, unit)) - 10}
          text-anchor="middle"
          stroke="var(--paper)"
          stroke-width="4"
          paint-order="stroke"
        >
          {(point.comparator === "=" ? "" : point.comparator) + scale.format(inUnit(point, unit))}
        </text>
      ))}
      <line x1={LEFT} x2={WIDTH - RIGHT} y1={BOTTOM} y2={BOTTOM} stroke="var(--rule-strong)" />
      <desc>
        {points
          .map((point) => `${whenWords(point, language)}: ${valueWords(point, language, unit)}`)
          .join("; ")}
      </desc>
    </svg>
  );
};

/** Those with room for a number of their own; the table has them all. */
function labelled(points: readonly InvestmentFigure[], x: (day: number) => number): InvestmentFigure[] {
  const found: InvestmentFigure[] = [];
  for (const point of points) {
    const last = found.at(-1);
    if (!last || middle(point, x) - middle(last, x) >= LABEL_HALF * 2) found.push(point);
  }
  return found;
}

interface Drawn {
  point: InvestmentFigure;
  value: number;
  x: (day: number) => number;
  y: (value: number) => number;
}

const round = (n: number) => Math.round(n * 10) / 10;

const isExact = ({ comparator, settled }: InvestmentFigure) => comparator === "=" && settled;

const inkOf = (point: InvestmentFigure) =>
  isExact(point)
    ? { fill: "var(--seal)", stroke: "var(--seal)" }
    : { fill: "var(--possible-pale)", stroke: "var(--possible)", "stroke-dasharray": "4 3" };

const middle = ({ spans }: InvestmentFigure, x: (day: number) => number): number => {
  const [from, to] = [spans[0]?.from ?? 0, spans.at(-1)?.to ?? 0];
  return round((x(from) + x(to + 1)) / 2);
};

/** What came in a period: from its first day to the end of its last. */
const Bars = ({ point, value, x, y }: Drawn) => (
  <g>
    {point.spans.map(({ from, to }) => (
      <rect
        x={x(from) + 1}
        y={y(value)}
        width={Math.max(round(x(to + 1) - x(from) - 2), 1)}
        height={round(BOTTOM - y(value))}
        {...inkOf(point)}
      />
    ))}
  </g>
);

/** A total as of a day, on a stem; where the day is not quite known, a line over all it may be. */
const Point = ({ point, value, x, y }: Drawn) => {
  const [from, to] = [point.spans[0]?.from ?? 0, point.spans.at(-1)?.to ?? 0];
  return (
    <g>
      <line
        x1={middle(point, x)}
        x2={middle(point, x)}
        y1={y(value)}
        y2={BOTTOM}
        stroke="var(--rule-strong)"
      />
      {to > from ? (
        <line
          x1={x(from)}
          x2={x(to + 1)}
          y1={y(value)}
          y2={y(value)}
          stroke="var(--possible)"
          stroke-dasharray="4 3"
          stroke-width="2"
        />
      ) : null}
      <circle cx={middle(point, x)} cy={y(value)} r={POINT} {...inkOf(point)} />
    </g>
  );
};
