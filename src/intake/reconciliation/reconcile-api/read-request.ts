import { z } from "zod";
import { invalid, Refusal } from "../../../kernel/errors.ts";

/** Queries that one request may hold; the manifest says it. */
export const BATCH_SIZE = 200;
/** Places, and properties of each, that one request may ask for. */
export const MOST_IDS = 200;
const MOST_PROPERTIES = 20;
const LONGEST = 1_000;

const valueSchema = z.union([
  z.string().max(LONGEST),
  z.number(),
  z.boolean(),
  z.object({ id: z.string().max(LONGEST), name: z.string().max(LONGEST).optional() }),
]);

const querySchema = z
  .strictObject({
    query: z.string().max(LONGEST).optional(),
    type: z.union([z.string(), z.array(z.string()).max(50)]).optional(),
    limit: z.number().optional(),
    properties: z
      .array(z.object({ pid: z.string(), v: z.union([valueSchema, z.array(valueSchema).max(50)]) }))
      .max(50)
      .optional(),
    type_strict: z.enum(["any", "should", "all"]).optional(),
  })
  .refine(({ query, properties }) => query !== undefined || (properties?.length ?? 0) > 0, {
    message: "A query has a query string, or at least one property.",
  });

export type ReconciliationQuery = z.output<typeof querySchema>;

const extendSchema = z.object({
  ids: z.array(z.string().max(LONGEST)),
  properties: z
    .array(z.object({ id: z.string().max(100), settings: z.object({}).loose().optional() }))
    .max(MOST_PROPERTIES),
});

export type ExtensionQuery = z.output<typeof extendSchema>;

/** A query batch as it was sent. Refused: bad-queries, batch-too-large. */
export function readBatch(text: string): [key: string, query: ReconciliationQuery][] {
  const parsed = json(text, "queries");
  const entries = Object.entries(parsed);
  if (entries.length > BATCH_SIZE) throw tooMany("queries", BATCH_SIZE);
  return entries.map(([key, query]) => [key, checked(querySchema, query, `queries.${key.slice(0, 50)}`)]);
}

/** A data extension query as it was sent. Refused: bad-queries, batch-too-large. */
export function readExtension(text: string): ExtensionQuery {
  const asked = checked(extendSchema, json(text, "extend"), "extend");
  if (asked.ids.length > MOST_IDS) throw tooMany("ids", MOST_IDS);
  return asked;
}

function json(text: string, where: string): Record<string, unknown> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    const why = error instanceof SyntaxError ? error.message.slice(0, 200) : "too deep";
    throw invalid("bad-queries", `${where} is not JSON: ${why}.`, where);
  }
  if (typeof parsed === "object" && parsed !== null && !Array.isArray(parsed)) {
    return parsed as Record<string, unknown>;
  }
  throw invalid("bad-queries", `${where} is a JSON object.`, where);
}

function checked<S extends z.ZodType>(schema: S, value: unknown, where: string): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const path = [where, ...(issue?.path ?? [])].join(".").slice(0, 200);
  throw invalid(
    "bad-queries",
    `${path}: ${(issue?.message ?? "not of the form asked for").slice(0, 300)}`,
    path,
  );
}

const tooMany = (what: string, most: number) =>
  new Refusal(
    "too-large",
    "batch-too-large",
    `One request takes ${most} ${what} at most. Send several.`,
    what,
  );
