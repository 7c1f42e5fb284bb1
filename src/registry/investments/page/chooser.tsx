import { DataTable } from "../../../web/components/table.tsx";
import { localHref } from "../../../web/language.ts";
import { translator } from "../../../web/messages.ts";
import { timesOnly } from "../../places/place-words.tsx";
import { DEEDS, type Deed } from "../comparison.ts";
import { hostWords, measureName, valueWords, whenWords } from "../figure-words.ts";
import { investmentMessages } from "../investment.messages.ts";
import type { InvestmentRecord } from "../read-investments.ts";
import {
  type FigureView,
  HostView,
  MeasureView,
  OriginView,
  SourcesView,
  ValueView,
} from "./figures-table.tsx";

/** Figures to tick and what to do with them; leads to the page of the comparison, without a script. */
export const Chooser = ({
  label,
  records,
  chosen,
  deed,
  view,
}: {
  label: string;
  records: readonly InvestmentRecord[];
  chosen: ReadonlySet<string>;
  deed: Deed;
  view: FigureView;
}) => {
  const { language } = view;
  const t = translator(investmentMessages, language);
  if (records.length === 0) return null;
  const href = (id: string) => localHref(language, `/investments/${id}`, timesOnly(view.query));
  const wordsOf = ({ figure }: InvestmentRecord) =>
    [
      valueWords(figure, language),
      measureName(figure.measure, view),
      whenWords(figure, language),
      hostWords(figure, view),
    ].join(language === "zh-Hans" ? "，" : ", ");
  return (
    <form method="get" action={localHref(language, "/investments/compare")}>
      {[...timesOnly(view.query)].map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <DataTable
        label={label}
        columns={[
          {
            head: t("value"),
            names: true,
            cell: (record) => (
              <span class="choice">
                <input
                  type="checkbox"
                  name="figures"
                  value={record.id}
                  checked={chosen.has(record.id)}
                  aria-label={wordsOf(record)}
                />
                <a href={href(record.id)}>
                  <ValueView record={record} view={view} />
                </a>
              </span>
            ),
          },
          { head: t("measure"), cell: (record) => <MeasureView record={record} view={view} /> },
          { head: t("when"), cell: ({ figure }) => whenWords(figure, language) },
          { head: t("origin"), cell: (record) => <OriginView record={record} view={view} /> },
          { head: t("host"), cell: (record) => <HostView record={record} view={view} /> },
          { head: t("source"), cell: (record) => <SourcesView record={record} view={view} /> },
        ]}
        rows={records}
      />
      <p>
        <label for="compare-do">{t("deed")}</label>{" "}
        <select id="compare-do" name="do">
          {DEEDS.map((one) => (
            <option value={one} selected={one === deed}>
              {t(one)}
            </option>
          ))}
        </select>{" "}
        <button type="submit">{t("compute")}</button>
      </p>
    </form>
  );
};
