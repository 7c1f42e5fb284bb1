import type { Child } from "hono/jsx";
import { formatPartialDate } from "../../../kernel/partial-date.ts";
import { DataTable } from "../../../web/components/table.tsx";
import { Tag } from "../../../web/components/tag.tsx";
import { localHref } from "../../../web/language.ts";
import { translator } from "../../../web/messages.ts";
import { statementsOf } from "../../dossiers/dossier.ts";
import { PlaceLink, timesOnly } from "../../places/place-words.tsx";
import { hostWords, measureName, type Naming, originWords, valueWords, whenWords } from "../figure-words.ts";
import { investmentMessages } from "../investment.messages.ts";
import type { InvestmentRecord } from "../read-investments.ts";

/** What tables and charts of figures are drawn with. */
export interface FigureView extends Naming {
  query: URLSearchParams;
}

/** Where the money comes from, and as of which day a group's members are meant. */
export const OriginView = ({ record: { figure }, view }: { record: InvestmentRecord; view: FigureView }) => {
  const t = translator(investmentMessages, view.language);
  const { origin } = figure;
  const words = originWords(origin, view);
  if (origin === null || !("group" in origin)) return <>{words}</>;
  return (
    <>
      <a href={localHref(view.language, `/groups/${origin.group}`, timesOnly(view.query))}>{words}</a>{" "}
      <span class="small soft">
        {origin.membership
          ? t("membershipOf", { day: formatPartialDate(origin.membership, view.language) })
          : t("membershipUnstated")}
      </span>
    </>
  );
};

export const HostView = ({ record: { figure }, view }: { record: InvestmentRecord; view: FigureView }) =>
  figure.host ? (
    <PlaceLink language={view.language} id={figure.host} query={timesOnly(view.query)}>
      {hostWords(figure, view)}
    </PlaceLink>
  ) : (
    hostWords(figure, view)
  );

export const MeasureView = ({
  record: {
    figure: { measure },
  },
  view,
}: {
  record: InvestmentRecord;
  view: FigureView;
}) => {
  const name = measureName(measure, view);
  if (measure === null) return name;
  return <a href={localHref(view.language, `/measures/${measure}`, timesOnly(view.query))}>{name}</a>;
};

export const ValueView = ({ record: { figure }, view }: { record: InvestmentRecord; view: FigureView }) => (
  <>
    {valueWords(figure, view.language)}
    {figure.contradicted ? (
      <>
        {" "}
        <Tag kind="conflict">{translator(investmentMessages, view.language)("contradicted")}</Tag>
      </>
    ) : null}
  </>
);

/** Who printed the value. */
export const SourcesView = ({
  record: { dossier },
  view,
}: {
  record: InvestmentRecord;
  view: FigureView;
}) => {
  const told = [...statementsOf(dossier, "amount"), ...statementsOf(dossier, "count")];
  const claims = new Map(told.map(({ claim }) => [claim.source.id, claim]));
  return (
    <>
      {[...claims.values()].map(({ source, citation }, index) => (
        <>
          {index > 0 ? ", " : ""}
          <a
            href={`${localHref(view.language, `/sources/${source.id}`, timesOnly(view.query))}#${citation.id}`}
            lang={source.language ?? undefined}
          >
            {source.publisher ?? source.title}
          </a>
        </>
      ))}
    </>
  );
};

/** Figures with what each is of; the value leads to its page. */
export const FiguresTable = ({
  label,
  records,
  view,
}: {
  label: string;
  records: readonly InvestmentRecord[];
  view: FigureView;
}) => {
  const t = translator(investmentMessages, view.language);
  const href = (id: string) => localHref(view.language, `/investments/${id}`, timesOnly(view.query));
  const columns: { head: string; names?: true; cell: (record: InvestmentRecord) => Child }[] = [
    {
      head: t("value"),
      names: true,
      cell: (record) => (
        <a href={href(record.id)}>
          <ValueView record={record} view={view} />
        </a>
      ),
    },
    { head: t("measure"), cell: (record) => <MeasureView record={record} view={view} /> },
    { head: t("when"), cell: ({ figure }) => whenWords(figure, view.language) },
    { head: t("origin"), cell: (record) => <OriginView record={record} view={view} /> },
    { head: t("host"), cell: (record) => <HostView record={record} view={view} /> },
    { head: t("source"), cell: (record) => <SourcesView record={record} view={view} /> },
  ];
  return <DataTable label={label} columns={columns} rows={records} />;
};
