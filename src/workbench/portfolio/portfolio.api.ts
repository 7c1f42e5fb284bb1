import { type Context, Hono } from "hono";
import type { Database, ReadDb } from "../../database/database.ts";
import { mustAsk } from "../../http/access/asker-of.ts";
import { type CsvColumn, writeCsv } from "../../http/csv.ts";
import { formatDay, today } from "../../kernel/day.ts";
import type { Language } from "../../kernel/languages.ts";
import { addressOf } from "../../web/language.ts";
import { officeAsked } from "../bodies/office-asked.ts";
import { sendConfidential } from "../confidential.ts";
import { portfolioNow } from "./portfolio.page.tsx";
import { nextDuty, partnerName, portfolioAsked, sorted } from "./portfolio-asked.ts";
import { byKind, byYear, lastDated, type Portfolio, type PortfolioRow } from "./read-portfolio.ts";

/** The portfolio as data, for who may see its page. */
export function portfolioData(database: Database): Hono {
  const doors = new Hono();
  doors.get("/portfolio/:file{[^/.]+\\.(?:json|csv)}", (c) =>
    database.snapshot(async (read) => {
      const [id = "", format] = c.req.param("file").split(".");
      const { portfolio, rows, language } = await asked(read, c, id);
      if (format === "csv") {
        return sendConfidential(c, writeCsv(columns(portfolio, language), rows), `portfolio-${id}.csv`);
      }
      return sendConfidential(c, {
        body: portfolio.office.id,
        criteria: portfolio.criteria,
        partnerships: rows.map((row) => rowJson(row, language)),
      });
    }),
  );
  return doors;
}

async function asked(read: ReadDb, c: Context, id: string) {
  const query = portfolioAsked(c);
  const { language } = addressOf(c);
  const office = await officeAsked(read, mustAsk(c), id);
  const portfolio = await portfolioNow(read, office, language);
  return { portfolio, rows: sorted(portfolio.rows, query, { language, asOf: today() }), language };
}

const dayOrNull = (day: number | null | undefined): string | null =>
  day === null || day === undefined || !Number.isFinite(day)
    ? null
    : formatDay(day as Parameters<typeof formatDay>[0]);

function rowJson(row: PortfolioRow, language: Language) {
  const { tie, partners, activities, projects, programmes, fields, owner, lane, suggestion, score } = row;
  const duty = nextDuty(row);
  return {
    partnership: tie.id,
    partner: partnerName(row, language),
    countries: partners.map(({ country }) => country),
    state: { kind: tie.state.kind, standing: tie.state.standing, certainty: tie.state.certainty },
    since: tie.since && {
      edtf: tie.since.shown?.edtf ?? null,
      earliest: dayOrNull(tie.since.earliest),
      latest: dayOrNull(tie.since.latest),
    },
    evidence: tie.grade,
    freshness: row.freshness.is,
    lastDatedActivity: dayOrNull(lastDated(activities, tie.asOf)),
    activitiesByKind: Object.fromEntries(byKind(activities)),
    activitiesByYear: Object.fromEntries(byYear(activities)),
    projects,
    programmes,
    programmesByField: Object.fromEntries(fields),
    nextDuty: duty
      ? { kind: duty.kind, earliest: formatDay(duty.earliest), latest: formatDay(duty.latest) }
      : null,
    owner: owner?.name ?? null,
    lane: lane ? { lane: lane.lane, reason: lane.reason, by: lane.author, at: lane.at } : null,
    suggestion: { lane: suggestion.lane, rule: suggestion.rule, day: dayOrNull(suggestion.day) },
    score: score.score,
    parts: score.parts.map(({ criterion, value, worth }) => ({ criterion: criterion.id, value, worth })),
  };
}

const columns = (portfolio: Portfolio, language: Language): CsvColumn<PortfolioRow>[] => {
  const of = (
    name: string,
    value: (row: ReturnType<typeof rowJson>) => CsvCell,
  ): CsvColumn<PortfolioRow> => ({
    name,
    value: (row) => value(rowJson(row, language)),
  });
  return [
    of("partnership", (row) => row.partnership),
    of("partner", (row) => row.partner),
    of("countries", (row) => row.countries.join(" ")),
    of("kind", (row) => row.state.kind),
    of("standing", (row) => row.state.standing),
    of("certainty", (row) => row.state.certainty),
    of("since", (row) => row.since?.edtf ?? null),
    of("since_earliest", (row) => row.since?.earliest ?? null),
    of("since_latest", (row) => row.since?.latest ?? null),
    of("evidence", (row) => row.evidence),
    of("last_dated_activity", (row) => row.lastDatedActivity),
    of("projects", (row) => row.projects.all),
    of("projects_proven", (row) => row.projects.proven),
    of("programmes", (row) => row.programmes),
    of("next_duty", (row) => row.nextDuty?.kind ?? null),
    of("next_duty_earliest", (row) => row.nextDuty?.earliest ?? null),
    of("next_duty_latest", (row) => row.nextDuty?.latest ?? null),
    of("owner", (row) => row.owner),
    of("lane", (row) => row.lane?.lane ?? null),
    of("lane_reason", (row) => row.lane?.reason ?? null),
    of("suggested_lane", (row) => row.suggestion.lane),
    ...(portfolio.criteria.length > 0
      ? [of("score", (row) => (row.score === null ? null : Math.round(row.score * 10) / 10))]
      : []),
  ];
};

type CsvCell = string | number | boolean | null | undefined;
