import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { JSONValue } from "hono/utils/types";
import type { Database, ReadDb } from "../../database/database.ts";
import { createApi, problemResponses } from "../../http/api.ts";
import { type CsvColumn, sendCsv } from "../../http/csv.ts";
import { sendJson } from "../../http/etag.ts";
import { cursorParameter, decodeCursor, encodeCursor, limitParameter } from "../../http/paging.ts";
import { knownAtParameter, onlyParameters, parseKnownAt } from "../../http/query.ts";
import { formatDay } from "../../kernel/day.ts";
import { invalid, notFound } from "../../kernel/errors.ts";
import type { Revision } from "../../kernel/ids.ts";
import { readAs } from "../../registry/evidence/read-as.ts";
import { explanationJson } from "../explain/explain.command.ts";
import type { Figure } from "../figure.ts";
import {
  type FigureLedger,
  filterStatements,
  LEDGER_VERDICTS,
  type LedgerFilter,
  type Statement,
} from "../page/figure/figure-ledger.ts";
import { readingWords } from "../page/rule/rule-words.ts";
import { ExplainedFigureSchema, FigurePageSchema } from "./figure-schema.ts";

const text = (name: string, description: string, example: string) =>
  z
    .string()
    .optional()
    .openapi({ param: { name, in: "query" }, description, example });

const listRoute = createRoute({
  method: "get",
  path: "/api/figures",
  summary: "Published figures, each beside the registry's count by its rule, newest first",
  request: {
    query: z.strictObject({
      q: text("q", "Words in what is said, by whom, in which source.", "qingdao"),
      country: text("country", "The issuer's country, ISO 3166-1.", "CN"),
      measure: text("measure", "What the figure measures.", "friendship_city_pairs"),
      verdict: z
        .enum(LEDGER_VERDICTS)
        .optional()
        .openapi({ param: { name: "verdict", in: "query" }, description: "Of the whole statement." }),
      limit: limitParameter,
      cursor: cursorParameter,
      knownAt: knownAtParameter,
    }),
  },
  responses: {
    200: { description: "A page of figures", content: { "application/json": { schema: FigurePageSchema } } },
    ...problemResponses,
  },
});

const figureRoute = createRoute({
  method: "get",
  path: "/api/figures/{id}",
  summary: "A published figure, and on request every reading of it",
  request: {
    params: z.object({
      id: z.string().openapi({ param: { name: "id", in: "path" }, example: "sco-forum-2023-pairs" }),
    }),
    query: z.strictObject({
      explain: z
        .enum(["true", "false"])
        .optional()
        .openapi({
          param: { name: "explain", in: "query" },
          description: "true: with the readings that move the count toward the figure.",
        }),
      knownAt: knownAtParameter,
    }),
  },
  responses: {
    200: { description: "The figure", content: { "application/json": { schema: ExplainedFigureSchema } } },
    ...problemResponses,
  },
});

export const LEDGER_PARAMETERS = ["q", "country", "measure", "verdict", "knownAt"] as const;

/** What a ledger's address asks for, from its parameters by name. */
export function ledgerAsked(parameter: (name: string) => string | undefined): LedgerFilter {
  const country = parameter("country") || undefined;
  if (country && !/^[A-Za-z]{2}$/.test(country))
    throw invalid("bad-country", "A country is two letters of ISO 3166-1: CN, KG.", "country");
  const verdict = parameter("verdict") || undefined;
  const known = LEDGER_VERDICTS.find((one) => one === verdict);
  if (verdict && !known)
    throw invalid("bad-verdict", `A verdict is one of: ${LEDGER_VERDICTS.join(", ")}.`, "verdict");
  return {
    q: parameter("q") || undefined,
    country: country?.toUpperCase(),
    measure: parameter("measure") || undefined,
    verdict: known,
  };
}

export function figureApi(database: Database, ledger: FigureLedger): OpenAPIHono {
  const api = createApi();
  const snapshot = <R extends Response>(c: Context, send: (read: ReadDb, known: Revision) => Promise<R>) =>
    database.snapshot(async (read) => {
      const { known } = await readAs(read, { knownAt: parseKnownAt(c.req.query("knownAt")) });
      return send(read, known);
    });
  const listed = async (c: Context, read: ReadDb, known: Revision) =>
    filterStatements(
      await ledger.statements(read, known),
      ledgerAsked((name) => c.req.query(name)),
    ).flatMap(listedFigures);

  api.openapi(listRoute, (c) => {
    const { limit, cursor } = c.req.valid("query");
    return snapshot(c, async (read, known) => {
      const all = await listed(c, read, known);
      const after = cursor ? decodeCursor(cursor, z.string().max(200)) : undefined;
      const start = after === undefined ? 0 : all.findIndex(({ id }) => id === after) + 1;
      const items = all.slice(start, start + limit);
      const last = items.at(-1);
      const next = last && start + limit < all.length ? encodeCursor(last.id) : null;
      return sendJson(c, { items, next, known });
    });
  });
  api.openapi(figureRoute, (c) => {
    const { id } = c.req.valid("param");
    const { explain } = c.req.valid("query");
    return snapshot(c, async (read, known) => {
      const statements = await ledger.statements(read, known);
      const figure = statements.flatMap(listedFigures).find((one) => one.id === id);
      if (!figure) throw notFound("unknown-figure", `There is no figure ${id} in the ledger.`, "id");
      const more =
        explain === "true" ? { explanation: explanationJson(await ledger.explanation(read, id, known)) } : {};
      // The explanation holds a mapping, whose switches are JSON of any shape: more than the schema's type takes.
      return sendJson(c, { ...figure, known, ...more });
    }) as never;
  });
  // The same data at the pages' own addresses.
  api.get("/figures.json", (c) => {
    onlyParameters(c, LEDGER_PARAMETERS);
    return snapshot(c, async (read, known) =>
      sendJson(c, { items: await listed(c, read, known), next: null, known }),
    );
  });
  api.get("/figures.csv", (c) => {
    onlyParameters(c, LEDGER_PARAMETERS);
    return snapshot(c, async (read, known) =>
      sendCsv(c, "figures", LEDGER_COLUMNS, await listed(c, read, known)),
    );
  });
  api.get("/figures/:file{[^/.]+\\.json}", (c) => {
    onlyParameters(c, ["knownAt"]);
    const id = c.req.param("file").replace(/\.json$/, "");
    return snapshot(c, async (read, known) =>
      sendJson(c, explanationJson(await ledger.explanation(read, id, known))),
    );
  });
  api.get("/figures/:file{[^/.]+\\.csv}", (c) => {
    onlyParameters(c, ["knownAt"]);
    const id = c.req.param("file").replace(/\.csv$/, "");
    return snapshot(c, async (read, known) => {
      const { rule, readings } = await ledger.explanation(read, id, known);
      const rows = readings.flatMap((reading) =>
        reading.counts.map((count) => ({
          ...count,
          reading: rule ? readingWords(reading, rule, "en") : "",
          switches: reading.switches.map((turned) => `${turned.switch}: ${turned.value}`).join("; "),
          asOf: formatDay(reading.asOf),
          whole: reading.verdict,
        })),
      );
      return sendCsv(c, `figure-${id}`, READING_COLUMNS, rows);
    });
  });
  return api;
}

/** A figure as data: as published, with our answer under its rule. */
function listedFigures({ figures, issuer, source, mapped, verdict }: Statement) {
  return figures.map((figure) => {
    const count = mapped?.counts.find((one) => one.figure === figure.id);
    return {
      ...published(figure),
      issuer: { id: figure.issuer, names: issuer?.names ?? {}, country: issuer?.country ?? null },
      source: source && { id: source.source, title: source.title, url: source.url, quote: source.quote },
      statement: figures.map((one) => one.id),
      count:
        count && mapped
          ? {
              asOf: formatDay(mapped.asOf),
              certain: count.certain,
              possible: count.possible,
              verdict: count.verdict,
            }
          : null,
      verdict: count ? verdict : ("not a count" as const),
    };
  });
}

const published = (figure: Figure) => ({
  id: figure.id as string,
  comparator: figure.comparator,
  value: figure.value,
  unit: figure.unit,
  subject: figure.subject,
  scope: figure.scope,
  measure: figure.measure,
  asOf: figure.asOf?.edtf ?? null,
  period: figure.period?.edtf ?? null,
  note: figure.note,
  rule:
    "rule" in figure.mapping
      ? { id: figure.mapping.rule as string, change: figure.mapping.change as Record<string, JSONValue> }
      : null,
  whyNot: "whyNot" in figure.mapping ? figure.mapping.whyNot : null,
});

type Listed = ReturnType<typeof listedFigures>[number];
const LEDGER_COLUMNS: CsvColumn<Listed>[] = [
  { name: "id", value: (row) => row.id },
  { name: "issuer", value: (row) => row.issuer.id },
  { name: "issuer_name", value: (row) => row.issuer.names.en },
  { name: "issuer_country", value: (row) => row.issuer.country },
  { name: "subject", value: (row) => row.subject },
  { name: "scope", value: (row) => row.scope },
  { name: "comparator", value: (row) => row.comparator },
  { name: "value", value: (row) => row.value },
  { name: "unit", value: (row) => row.unit },
  { name: "measure", value: (row) => row.measure },
  { name: "as_of", value: (row) => row.asOf },
  { name: "period", value: (row) => row.period },
  { name: "rule", value: (row) => row.rule?.id },
  { name: "counted_for", value: (row) => row.count?.asOf },
  { name: "certain", value: (row) => row.count?.certain },
  { name: "possible", value: (row) => row.count?.possible },
  { name: "verdict", value: (row) => row.count?.verdict },
  { name: "statement", value: (row) => row.statement.join("|") },
  { name: "statement_verdict", value: (row) => row.verdict },
  { name: "source", value: (row) => row.source?.id },
  { name: "source_url", value: (row) => row.source?.url },
  { name: "quote", value: (row) => row.source?.quote },
  { name: "why_not", value: (row) => row.whyNot },
];

interface ReadingRow {
  figure: string;
  reading: string;
  switches: string;
  asOf: string;
  certain: number;
  possible: number;
  gap: number;
  verdict: string;
  whole: string;
}
const READING_COLUMNS: CsvColumn<ReadingRow>[] = [
  { name: "figure", value: (row) => row.figure },
  { name: "reading", value: (row) => row.reading },
  { name: "switches", value: (row) => row.switches },
  { name: "counted_for", value: (row) => row.asOf },
  { name: "certain", value: (row) => row.certain },
  { name: "possible", value: (row) => row.possible },
  { name: "gap", value: (row) => row.gap },
  { name: "verdict", value: (row) => row.verdict },
  { name: "statement_verdict", value: (row) => row.whole },
];
