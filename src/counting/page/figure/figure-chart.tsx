import type { Language } from "../../../kernel/languages.ts";
import { formatNumber, translator } from "../../../web/messages.ts";
import { allowed } from "../../explain/compare.ts";
import type { Figure } from "../../figure.ts";
import { figureMessages } from "./figure.messages.ts";
import { figureWords } from "./figure-words.ts";

interface Count {
  certain: number;
  possible: number;
}

/** The largest number that the bars of a figure must show. */
export const scaleOf = (figure: Figure, counts: readonly Count[]): number =>
  Math.max(1, figure.value, ...counts.map((count) => count.possible)) * 1.06;

const WIDTH = 600;

/**
 * A count as a bar from nothing: solid as far as it is certain, pale and dashed as far as it is possible. A line marks
 * what was published; a wash behind it all that the words allow.
 */
const Bar = ({
  figure,
  count,
  scale,
  height,
}: {
  figure: Figure;
  count: Count;
  scale: number;
  height: number;
}) => {
  const x = (n: number) => Math.round((n / scale) * WIDTH * 10) / 10;
  const { least, most } = allowed(figure);
  const allows = { from: x(Math.min(least, scale)), to: x(Math.min(most, scale)) };
  const top = height * 0.22;
  const thick = height * 0.56;
  return (
    <>
      {allows.to > allows.from ? (
        <rect x={allows.from} y={0} width={allows.to - allows.from} height={height} fill="var(--land)" />
      ) : null}
      <rect x={0} y={top} width={x(count.certain)} height={thick} fill="var(--seal)" />
      {count.possible > count.certain ? (
        <rect
          x={x(count.certain)}
          y={top}
          width={x(count.possible) - x(count.certain)}
          height={thick}
          fill="var(--possible-pale)"
          stroke="var(--possible)"
          stroke-dasharray="4 3"
          vector-effect="non-scaling-stroke"
        />
      ) : null}
      <line
        x1={x(figure.value)}
        x2={x(figure.value)}
        y1={0}
        y2={height}
        stroke="var(--river)"
        stroke-width={2}
        vector-effect="non-scaling-stroke"
      />
    </>
  );
};

/** In a row of the readings: the numbers stand beside it, so it is not spoken. */
export const ReadingBar = ({ figure, count, scale }: { figure: Figure; count: Count; scale: number }) => (
  <svg
    width={160}
    height={20}
    viewBox={`0 0 ${WIDTH} 20`}
    preserveAspectRatio="none"
    aria-hidden="true"
    focusable="false"
  >
    <Bar figure={figure} count={count} scale={scale} height={20} />
  </svg>
);

/** Under the answer of the mapped rule: our range against the published number. */
export const AnswerBar = ({
  language,
  figure,
  count,
}: {
  language: Language;
  figure: Figure;
  count: Count;
}) => {
  const t = translator(figureMessages, language);
  const said = figureWords(figure, language);
  return (
    <figure>
      <svg
        role="img"
        aria-label={t("chart", { ...count, said })}
        width="100%"
        height={36}
        viewBox={`0 0 ${WIDTH} 36`}
        preserveAspectRatio="none"
      >
        <Bar figure={figure} count={count} scale={scaleOf(figure, [count])} height={36} />
      </svg>
      <figcaption class="small soft">
        0 – {formatNumber(language, Math.floor(scaleOf(figure, [count])))} · {t("publishedMark", { said })}
      </figcaption>
    </figure>
  );
};
