import { z } from "@hono/zod-openapi";
import { formatPartialDate } from "../../../kernel/partial-date.ts";
import { Disclosure } from "../../../web/components/parts.tsx";
import { localHref } from "../../../web/language.ts";
import { translator } from "../../../web/messages.ts";
import { statementsOf } from "../../dossiers/dossier.ts";
import { type DossierNames, organizationName } from "../../dossiers/dossier-names.ts";
import type { DossierAsked, KindPresenter } from "../../dossiers/presenter.ts";
import { timesOnly } from "../../places/place-words.tsx";
import { comparable, isSame, seriesAround, seriesOf } from "../comparing.ts";
import { hostWords, measureName, originWords, valueWords, whenWords } from "../figure-words.ts";
import { investmentMessages } from "../investment.messages.ts";
import { INVESTMENT } from "../investment.ts";
import { figureOf, issuersOf, ledgerFigures } from "../investment-figure.ts";
import { COUNTED, TIMINGS } from "../measure.ts";
import {
  groupNames,
  type InvestmentNames,
  type InvestmentRecord,
  type Investments,
  listInvestments,
} from "../read-investments.ts";
import { Chooser } from "./chooser.tsx";
import {
  type FigureView,
  HostView,
  MeasureView,
  OriginView,
  SourcesView,
  ValueView,
} from "./figures-table.tsx";
import { SeriesFigure } from "./series-section.tsx";

const recordOf = ({ dossier }: DossierAsked): InvestmentRecord => ({
  id: dossier.id,
  dossier,
  figure: figureOf(dossier),
});

/** Names of groups, read once a page: its rows share the names they are asked with. */
const GROUPS = new WeakMap<DossierNames, Promise<InvestmentNames["groups"]>>();

async function viewOf({ read, names, at, language, query }: DossierAsked): Promise<FigureView> {
  const groups = GROUPS.get(names) ?? groupNames(read, at.known);
  GROUPS.set(names, groups);
  return { names: { ...names, groups: await groups }, language, query };
}

/** Figures of the same host, which alone can compare with this one. */
const neighbours = ({ read, dossier, at }: DossierAsked): Promise<Investments> =>
  listInvestments(read, { place: figureOf(dossier).host }, at.known);

/** "As of 31 March 2023: 419 projects, from countries of the SCO in Qingdao. Attributed to …", and where the ledger has it. */
async function lead(asked: DossierAsked) {
  const view = await viewOf(asked);
  const { language } = asked;
  const t = translator(investmentMessages, language);
  const { figure } = recordOf(asked);
  const issuers = issuersOf(asked.dossier).map((id) => organizationName(view.names, id, language));
  const when = whenWords(figure, language);
  const said = t(figure.timing === "stock" ? "leadStock" : "leadFlow", {
    when: when.charAt(0).toLocaleUpperCase(language) + when.slice(1),
    value: valueWords(figure, language),
    origin: originWords(figure.origin, view),
    host: hostWords(figure, view),
    measure: measureName(figure.measure, view),
    issuer: issuers.length > 0 ? issuers.join(", ") : "none",
  });
  const publishers = [
    ...new Set(
      [...statementsOf(asked.dossier, "amount"), ...statementsOf(asked.dossier, "count")].map(
        ({ claim: { source } }) => source.publisher ?? source.title,
      ),
    ),
  ];
  return (
    <>
      {said} {publishers.length > 0 ? t("printedIn", { sources: publishers.join(", ") }) : ""}{" "}
      {ledgerFigures(asked.dossier).map((id) => (
        <a href={localHref(language, `/figures/${id}`, timesOnly(asked.query))}>{t("ledger")}</a>
      ))}
    </>
  );
}

/** The figure among those that compare with it, drawn and as a table; below it all of the host, to try others. */
async function withOthers(asked: DossierAsked) {
  const t = translator(investmentMessages, asked.language);
  const { records, names } = await neighbours(asked);
  const view = { names, language: asked.language, query: asked.query };
  const found = seriesAround(
    figureOf(asked.dossier),
    records.map(({ figure }) => figure),
  );
  return (
    <>
      {found.ok ? (
        <>
          <h2 id="through-time">{t("throughTime")}</h2>
          {found.value.points.length === 1 ? <p>{t("onlyOne")}</p> : null}
          <SeriesFigure series={found.value} records={records} view={view} />
        </>
      ) : null}
      {records.length > 1 ? (
        <>
          <h2 id="compare">{t("compareSome")}</h2>
          <Chooser
            label={t("compareSome")}
            records={records}
            chosen={new Set([asked.dossier.id])}
            deed="series"
            view={view}
          />
        </>
      ) : null}
    </>
  );
}

/** Under the list: the charts that its figures make, and the chooser. */
async function below({ read, at, language, query }: Parameters<NonNullable<KindPresenter["below"]>>[0]) {
  const { records, names } = await listInvestments(read, {}, at.known);
  if (records.length === 0) return null;
  const t = translator(investmentMessages, language);
  const view = { names, language, query };
  const drawn = seriesOf(records.map(({ figure }) => figure)).filter(({ points }) => points.length > 1);
  return (
    <>
      <h2 id="through-time">{t("throughTime")}</h2>
      {drawn.length === 0 ? <p>{t("noSeries")}</p> : null}
      {drawn.map((series) => (
        <SeriesFigure series={series} records={records} view={view} />
      ))}
      <h2 id="compare">{t("compareSection")}</h2>
      <Disclosure summary={t("compareLead")}>
        <Chooser label={t("compareSection")} records={records} chosen={new Set()} deed="sum" view={view} />
      </Disclosure>
    </>
  );
}

const Text = z.string().nullable();

const derivedSchema = z
  .object({
    host: Text,
    origin: z
      .object({ places: z.array(z.string()), group: Text, membership: Text })
      .nullable()
      .openapi({ description: "`membership` is the day, EDTF; null where no source states it." }),
    measure: Text,
    counts: z.enum(COUNTED).nullable(),
    timing: z
      .enum(TIMINGS)
      .nullable()
      .openapi({ description: "A total as of a day, or what came in a period." }),
    period: Text.openapi({ description: "EDTF." }),
    comparableWith: z
      .array(z.string())
      .openapi({ description: "Figures that may be computed and drawn with it." }),
  })
  .openapi("InvestmentDerived");

async function derived(asked: DossierAsked): Promise<z.infer<typeof derivedSchema>> {
  const own = figureOf(asked.dossier);
  const { records } = await neighbours(asked);
  const { origin } = own;
  return {
    host: own.host,
    origin:
      origin === null
        ? null
        : "group" in origin
          ? { places: [], group: origin.group, membership: origin.membership?.edtf ?? null }
          : { places: [...origin.places], group: null, membership: null },
    measure: own.measure,
    counts: own.counts,
    timing: own.timing,
    period: own.period?.edtf ?? null,
    comparableWith: records
      .filter(({ figure }) => !isSame(figure, own) && comparable([own, figure]).ok)
      .map(({ id }) => id),
  };
}

/** What the pages and data of investment figures have beside what every dossier has. */
export const INVESTMENTS: KindPresenter = {
  definition: INVESTMENT,
  lead,
  sections: [withOthers],
  columns: [
    {
      head: { en: "Value", "zh-Hans": "数值", ru: "Значение" },
      cell: async (asked) => <ValueView record={recordOf(asked)} view={await viewOf(asked)} />,
    },
    {
      head: { en: "Measure", "zh-Hans": "口径", ru: "Показатель" },
      cell: async (asked) => <MeasureView record={recordOf(asked)} view={await viewOf(asked)} />,
    },
    {
      head: { en: "As of, or in", "zh-Hans": "截至或期间", ru: "На день или за период" },
      cell: (asked) => {
        const { period } = figureOf(asked.dossier);
        return period ? formatPartialDate(period, asked.language) : "";
      },
    },
    {
      head: { en: "From", "zh-Hans": "资金来源", ru: "Откуда" },
      cell: async (asked) => <OriginView record={recordOf(asked)} view={await viewOf(asked)} />,
    },
    {
      head: { en: "Invested in", "zh-Hans": "投资所在地", ru: "Куда" },
      cell: async (asked) => <HostView record={recordOf(asked)} view={await viewOf(asked)} />,
    },
    {
      head: { en: "Source", "zh-Hans": "来源", ru: "Источник" },
      cell: async (asked) => <SourcesView record={recordOf(asked)} view={await viewOf(asked)} />,
    },
  ],
  derived: { schema: derivedSchema, of: derived },
  below,
};
