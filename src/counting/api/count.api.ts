import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { Database, ReadDb } from "../../database/database.ts";
import { createApi, problemResponses } from "../../http/api.ts";
import { type CsvColumn, sendCsv } from "../../http/csv.ts";
import { sendJson } from "../../http/etag.ts";
import { sendGeoJson } from "../../http/geojson.ts";
import { formatDay } from "../../kernel/day.ts";
import { invalid } from "../../kernel/errors.ts";
import type { PlaceId } from "../../kernel/ids.ts";
import type { Answer } from "../answer.ts";
import { answerJson } from "../count.command.ts";
import { countUnits } from "../count.store.ts";
import { reasonWords } from "../reason-words.ts";
import { ruleSchema } from "../rule.ts";
import type { WorldCache } from "../world-cache.ts";
import { type Asked, askedCount } from "./count-asked.ts";
import { SWITCH_PARAMETERS } from "./count-parameters.ts";
import { parseShow, SHOWS, type Show, shownOf } from "./count-show.ts";

const ReasonSchema = z.object({ code: z.string(), message: z.string() }).openapi("CountReason");
const RowSchema = z.object({
  id: z
    .string()
    .openapi({ description: "Of a pair its places joined by --; of a place its id; of a country its code." }),
  places: z.array(z.string()),
  verdict: z.enum(["certain", "possible"]),
  partnerships: z.array(z.string()),
  reasons: z.array(ReasonSchema),
});
export const CountSchema = z
  .object({
    rule: ruleSchema,
    named: z
      .boolean()
      .openapi({ description: "Whether the rule is, in every switch, the version on record." }),
    asOf: z.string(),
    revision: z.int().openapi({ description: "What was known then; 0: nothing known yet." }),
    unit: z.string(),
    certain: z.int(),
    possible: z.int().openapi({ description: "The upper bound: certain and possible together." }),
    rows: z.array(RowSchema).optional(),
    excluded: z
      .array(z.object({ id: z.string(), places: z.array(z.string()), reasons: z.array(ReasonSchema) }))
      .optional(),
  })
  .openapi("Count");

const text = (name: string, description: string, example: string) =>
  z
    .string()
    .optional()
    .openapi({ param: { name, in: "query" }, description, example });

const switches = Object.fromEntries(
  Object.entries(SWITCH_PARAMETERS).map(([name, { description, example }]) => [
    name,
    text(name, `${description} As the rule has it if absent.`, example),
  ]),
);

const route = createRoute({
  method: "get",
  path: "/api/count",
  summary: "The answer of a counting rule for a day: how many certainly, how many possibly, and the list",
  description:
    "A named rule, with any of its switches turned. The same parameters as the page /count. A count before anything was known is 0.",
  request: {
    query: z.strictObject({
      rule: z.string().openapi({
        param: { name: "rule", in: "query", required: true },
        description: "A rule's id, or its id and version: sco-forum-2023@1.",
        example: "sco-forum-2023",
      }),
      asOf: text("asOf", "The day to count for; today if absent.", "2023-06-15"),
      knownAt: text("knownAt", "A revision number, or a day: what was known then; now if absent.", "12"),
      rows: z
        .enum(["true", "false"])
        .optional()
        .openapi({
          param: { name: "rows", in: "query" },
          description: "false: the number without its list.",
        }),
      show: z
        .enum(SHOWS)
        .optional()
        .openapi({
          param: { name: "show", in: "query" },
          description:
            "Only this part of the list: the rows that are certain, those that are only possible, or what is excluded. The numbers stay those of the whole answer. Absent: all of it.",
        }),
      ...switches,
    }),
  },
  responses: {
    200: { description: "The answer", content: { "application/json": { schema: CountSchema } } },
    ...problemResponses,
  },
});

const queryIn = (c: Context) => {
  const { searchParams } = new URL(c.req.url);
  searchParams.delete("lang");
  return searchParams;
};

export function countApi(database: Database, cache: WorldCache): OpenAPIHono {
  const api = createApi();
  const asking = <R extends Response>(
    c: Context,
    more: readonly string[],
    send: (read: ReadDb, asked: Asked) => Promise<R>,
  ) => database.snapshot(async (read) => send(read, await askedCount(read, cache, queryIn(c), more)));
  const answered = ({ ground, rule, asOf, named }: Asked) => cache.answer(ground, rule, asOf, named);

  api.openapi(route, (c) => {
    const { rows, show } = c.req.valid("query");
    if (rows === "false" && show !== undefined)
      throw invalid(
        "bad-parameter",
        "Without rows there is nothing to show: leave out one of the two.",
        "show",
      );
    return asking(c, ["rows", "show"], async (read, asked) =>
      sendJson(c, rows === "false" ? await numberOnly(read, asked) : listJson(answered(asked), show)),
    );
  });
  api.get("/count.json", (c) =>
    asking(c, ["show"], async (_, asked) => sendJson(c, listJson(answered(asked), parseShow(queryIn(c))))),
  );
  api.get("/count.csv", (c) =>
    asking(c, ["show"], async (_, asked) => {
      const show = parseShow(queryIn(c));
      const name = ["count", asked.rule.id, formatDay(asked.asOf), show].filter(Boolean).join("-");
      return sendCsv(c, name, CSV_COLUMNS, csvRows(shownOf(answered(asked), show), asked.ground));
    }),
  );
  api.get("/count.geojson", (c) =>
    asking(c, [], async (_, asked) => sendGeoJson(c, cache.features(asked.ground, asked.rule, asked.asOf))),
  );
  return api;
}

/** The document with the part of the list that is asked for; a list that is not asked for is left out, not empty. */
function listJson(found: Answer, show: Show | undefined) {
  const { rows, excluded, ...numbers } = answerJson(shownOf(found, show));
  if (show === undefined) return { ...numbers, rows, excluded };
  return show === "excluded" ? { ...numbers, excluded } : { ...numbers, rows };
}

/** The same document without the list, counted by the database. */
async function numberOnly(read: ReadDb, { rule, named, asOf, known }: Asked) {
  const count = await countUnits(read, rule, asOf, known);
  return { rule, named, asOf: formatDay(asOf), revision: known, unit: rule.unit, ...count };
}

interface CsvRow {
  id: string;
  verdict: "certain" | "possible" | "excluded";
  places: readonly string[];
  names: readonly string[];
  partnerships: readonly string[];
  codes: readonly string[];
  reasons: readonly string[];
}

/** What counts, then what does not, each with its reasons. */
export function csvRows(
  found: Pick<Answer, "rows" | "excluded">,
  ground: { names: ReadonlyMap<PlaceId, Record<string, string>> },
): CsvRow[] {
  const shared = ({ places, reasons }: Pick<Answer["rows"][number], "places" | "reasons">) => ({
    places,
    names: places.map((id) => ground.names.get(id)?.en ?? id),
    codes: reasons.map(({ code }) => code),
    reasons: reasons.map((reason) => reasonWords(reason, "en")),
  });
  return [
    ...found.rows.map((row) => ({
      ...shared(row),
      id: row.id,
      verdict: row.verdict,
      partnerships: row.partnerships,
    })),
    ...found.excluded.map((row) => ({
      ...shared(row),
      id: row.id,
      verdict: "excluded" as const,
      partnerships: [row.id],
    })),
  ];
}

export const CSV_COLUMNS: CsvColumn<CsvRow>[] = [
  { name: "id", value: (row) => row.id },
  { name: "verdict", value: (row) => row.verdict },
  { name: "places", value: (row) => row.places.join("|") },
  { name: "names_en", value: (row) => row.names.join("|") },
  { name: "partnerships", value: (row) => row.partnerships.join("|") },
  { name: "reason_codes", value: (row) => row.codes.join("|") },
  { name: "reasons", value: (row) => row.reasons.join("; ") },
];
