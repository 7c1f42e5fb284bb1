import { DataTable } from "../../../web/components/table.tsx";
import { localHref } from "../../../web/language.ts";
import { translator } from "../../../web/messages.ts";
import { timesOnly } from "../../places/place-words.tsx";
import { isSame, type Series } from "../comparing.ts";
import { hostWords, measureName, originWords, valueWords, whenWords } from "../figure-words.ts";
import { investmentMessages } from "../investment.messages.ts";
import type { InvestmentFigure } from "../investment-figure.ts";
import type { InvestmentRecord } from "../read-investments.ts";
import { type FigureView, SourcesView } from "./figures-table.tsx";
import { SeriesChart } from "./series-chart.tsx";

/** What a series is of, in words: its first figure says it for all. */
export function seriesLabel({ points }: Series, view: FigureView): string {
  const t = translator(investmentMessages, view.language);
  const [first] = points;
  if (!first) return "";
  return t("seriesLabel", {
    measure: measureName(first.measure, view),
    timing: t(first.timing ?? "flow"),
    origin: originWords(first.origin, view),
    host: hostWords(first, view),
  });
}

/** A chart with how to read it, and the table that says the same, with the source of each figure. */
export const SeriesFigure = ({
  series,
  records,
  view,
}: {
  series: Series;
  records: readonly InvestmentRecord[];
  view: FigureView;
}) => {
  const { language } = view;
  const t = translator(investmentMessages, language);
  const label = seriesLabel(series, view);
  const { points, unit } = series;
  const recordOf = (point: InvestmentFigure) => records.find(({ figure }) => isSame(figure, point));
  const inexact = points.some(({ comparator, settled }) => comparator !== "=" || !settled);
  return (
    <>
      <figure>
        <section class="table-region" tabindex={0} aria-label={label}>
          <SeriesChart language={language} series={series} label={label} />
        </section>
        <figcaption class="small soft">
          {label}. {t(points[0]?.timing === "stock" ? "readStock" : "readFlow")}
          {inexact ? ` ${t("readInexact")}` : ""}
        </figcaption>
      </figure>
      <DataTable
        label={label}
        columns={[
          { head: t("when"), names: true, cell: (point) => whenWords(point, language) },
          {
            head: t("value"),
            cell: (point) => {
              const record = recordOf(point);
              const words = valueWords(point, language, unit);
              return record ? (
                <a href={localHref(language, `/investments/${record.id}`, timesOnly(view.query))}>{words}</a>
              ) : (
                words
              );
            },
          },
          {
            head: t("source"),
            cell: (point) => {
              const record = recordOf(point);
              return record ? <SourcesView record={record} view={view} /> : "";
            },
          },
        ]}
        rows={points}
      />
    </>
  );
};
