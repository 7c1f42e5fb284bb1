import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { Database, ReadDb } from "../../../database/database.ts";
import { createApi, ProblemSchema, problemResponses } from "../../../http/api.ts";
import { sendJson } from "../../../http/etag.ts";
import { problem, sendProblem } from "../../../http/problem.ts";
import { asOfParameter, knownAtParameter } from "../../../http/query.ts";
import { formatDay } from "../../../kernel/day.ts";
import { invalid } from "../../../kernel/errors.ts";
import { LANGUAGES, type Language } from "../../../kernel/languages.ts";
import { type ReadAs, readAs } from "../../evidence/read-as.ts";
import { timesAsked } from "../../evidence/read-as-form.tsx";
import { CAVEATS, REASONS, type Reason } from "../comparing.ts";
import { type Answer, type Answered, compare, DEEDS, type Deed } from "../comparison.ts";
import { caveatWords, figureSentence, reasonWords, refusalWords } from "../figure-words.ts";
import type { InvestmentFigure } from "../investment-figure.ts";
import { COUNTED, TIMINGS } from "../measure.ts";
import { type Investments, investmentsAsked } from "../read-investments.ts";
import { comparisonAsked, deedAsked, figuresNamed } from "./comparison-asked.ts";

const Text = z.string().nullable();
const Says = z.object({ en: z.string(), "zh-Hans": z.string(), ru: z.string() });

const FigureSchema = z
  .object({
    ids: z.array(z.string()).openapi({ description: "The investment figures it is made of." }),
    says: z.string().openapi({ description: "What it is, in English words." }),
    host: Text,
    originPlaces: z.array(z.string()),
    originGroup: Text,
    membership: Text.openapi({ description: "As of which day the group's members are meant, EDTF." }),
    measure: Text,
    counts: z.enum(COUNTED).nullable(),
    timing: z.enum(TIMINGS).nullable(),
    period: Text.openapi({ description: "EDTF; null of a sum or difference." }),
    spans: z
      .array(z.object({ from: z.string(), to: z.string() }))
      .openapi({ description: "Days, both inclusive." }),
    comparator: z.string(),
    amounts: z
      .array(z.object({ number: z.number(), currency: Text }))
      .openapi({ description: "As stated first, then as restated; without currency of projects." }),
    sources: z.array(z.string()),
  })
  .openapi("ComparedFigure");

const ComparisonSchema = z
  .object({
    do: z.enum(DEEDS),
    known: z.int(),
    items: z
      .array(FigureSchema)
      .openapi({ description: "The figures compared; of a series in order of time." }),
    next: z.null(),
    result: FigureSchema.nullable().openapi({ description: "Of a sum or a difference." }),
    times: z
      .number()
      .nullable()
      .openapi({ description: "Of a ratio: how many times the second the first is." }),
    unit: Text.openapi({ description: "Of a series: ISO 4217; null of projects." }),
    caveats: z.array(z.object({ code: z.enum(CAVEATS), says: Says })),
  })
  .openapi("InvestmentComparison");

const RefusalSchema = ProblemSchema.extend({
  reasons: z.array(z.object({ code: z.enum(REASONS), figures: z.array(z.array(z.string())), says: Says })),
  says: Says.openapi({ description: "What each figure is and why they do not go together." }),
}).openapi("IncomparableMeasures");

const comparisonRoute = createRoute({
  method: "get",
  path: "/api/investments/compare",
  summary: "Investment figures added, subtracted, divided or put in a series, or the reasons why not",
  request: {
    query: z.strictObject({
      figures: z.union([z.string(), z.array(z.string())]).openapi({
        param: { name: "figures", in: "query" },
        type: "string",
        description: "Ids, joined by commas, or the parameter once for each.",
        example: "qingdao-fdi-2023q1-utilised",
      }),
      do: z
        .string()
        .optional()
        .openapi({
          param: { name: "do", in: "query" },
          enum: [...DEEDS],
          description: "`series` if absent.",
        }),
      asOf: asOfParameter,
      knownAt: knownAtParameter,
    }),
  },
  responses: {
    200: { description: "What they give", content: { "application/json": { schema: ComparisonSchema } } },
    409: {
      description: "They do not go together, and why",
      content: { "application/problem+json": { schema: RefusalSchema } },
    },
    ...problemResponses,
  },
});

/** `/api/investments/compare` and the file beside the page. */
export function comparisonApi(database: Database): OpenAPIHono {
  const api = createApi();
  api.openapi(comparisonRoute, (c) =>
    database.snapshot(async (read) => {
      const { figures, do: deed, ...times } = c.req.valid("query");
      const at = await readAs(read, times);
      return answer(c, read, at, figuresNamed([figures].flat()), deedAsked(deed)) as never;
    }),
  );
  api.get("/investments/compare.json", (c) => {
    const { figures, deed } = comparisonAsked(c);
    return database.snapshot(async (read) =>
      answer(c, read, await readAs(read, timesAsked(c)), figures, deed),
    );
  });
  return api;
}

async function answer(
  c: Context,
  read: ReadDb,
  at: ReadAs,
  ids: readonly string[],
  deed: Deed,
): Promise<Response> {
  if (ids.length === 0) throw invalid("bad-parameter", "Name the figures by their ids.", "figures");
  const investments = await investmentsAsked(read, ids, at.known);
  const figures = investments.records.map(({ figure }) => figure);
  const found = compare(deed, figures);
  return found.ok
    ? sendJson(c, comparisonDocument(found, figures, investments, at, deed))
    : sendProblem(c, refusalDocument(found.reasons, figures, investments));
}

function comparisonDocument(
  { value, caveats }: Answered,
  figures: readonly InvestmentFigure[],
  { names }: Investments,
  at: ReadAs,
  deed: Deed,
): z.infer<typeof ComparisonSchema> {
  const shown = (figure: InvestmentFigure) => figureDocument(figure, names);
  return {
    do: deed,
    known: at.known,
    items: (value.deed === "series" ? value.series.points : figures).map(shown),
    next: null,
    result: "figure" in value ? shown(value.figure) : null,
    times: value.deed === "ratio" ? value.times : null,
    unit: unitOf(value),
    caveats: caveats.map((code) => ({ code, says: inEvery((language) => caveatWords(code, language)) })),
  };
}

const unitOf = (value: Answer): string | null => (value.deed === "series" ? value.series.unit : null);

function refusalDocument(
  reasons: readonly Reason[],
  figures: readonly InvestmentFigure[],
  { names }: Investments,
) {
  const says = inEvery((language) => refusalWords(figures, reasons, { names, language }));
  const refused = problem(409, "incomparable-measures", says.en, "figures");
  return {
    ...refused,
    title: "These figures do not go together",
    says,
    reasons: reasons.map((reason) => ({
      code: reason.code,
      figures: reason.of.map(({ ids }) => [...ids]),
      says: inEvery((language) => reasonWords(reason, figures, { names, language })),
    })),
  };
}

function inEvery(words: (language: Language) => string): z.infer<typeof Says> {
  const said = Object.fromEntries(LANGUAGES.map((language) => [language, words(language)]));
  return said as Record<Language, string>;
}

function figureDocument(figure: InvestmentFigure, names: Investments["names"]): z.infer<typeof FigureSchema> {
  const { origin } = figure;
  const group = origin && "group" in origin ? origin : null;
  return {
    ids: [...figure.ids],
    says: figureSentence(figure, { names, language: "en" }),
    host: figure.host,
    originPlaces: origin && "places" in origin ? [...origin.places] : [],
    originGroup: group?.group ?? null,
    membership: group?.membership?.edtf ?? null,
    measure: figure.measure,
    counts: figure.counts,
    timing: figure.timing,
    period: figure.period?.edtf ?? null,
    spans: figure.spans.map(({ from, to }) => ({ from: formatDay(from), to: formatDay(to) })),
    comparator: figure.comparator,
    amounts: figure.amounts.map((amount) => ({ ...amount })),
    sources: [...figure.sources],
  };
}
