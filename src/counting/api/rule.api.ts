import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { Database, ReadDb } from "../../database/database.ts";
import { createApi, problemResponses } from "../../http/api.ts";
import { sendJson } from "../../http/etag.ts";
import { cursorParameter, decodeCursor, limitParameter, pageOf } from "../../http/paging.ts";
import { knownAtParameter, onlyParameters, parseKnownAt } from "../../http/query.ts";
import type { Revision } from "../../kernel/ids.ts";
import { readAs } from "../../registry/evidence/read-as.ts";
import { ruleAsked } from "../answer.ts";
import { listRules } from "../rule.store.ts";
import { ruleSchema } from "../rule.ts";

const listRoute = createRoute({
  method: "get",
  path: "/api/rules",
  summary: "The counting rules, each in its newest version",
  request: {
    query: z.strictObject({ limit: limitParameter, cursor: cursorParameter, knownAt: knownAtParameter }),
  },
  responses: {
    200: {
      description: "A page of rules",
      content: {
        "application/json": {
          schema: z
            .object({ items: z.array(ruleSchema), next: z.string().nullable(), known: z.int() })
            .openapi("RulePage"),
        },
      },
    },
    ...problemResponses,
  },
});

const ruleRoute = createRoute({
  method: "get",
  path: "/api/rules/{id}",
  summary: "A counting rule as a document: what /api/count takes and a file for `amity count` holds",
  request: {
    params: z.object({
      id: z.string().openapi({ param: { name: "id", in: "path" }, example: "sco-forum-2023" }),
    }),
    query: z.strictObject({
      version: z
        .string()
        .regex(/^[1-9]\d{0,5}$/, "must be a whole number from 1")
        .optional()
        .openapi({
          param: { name: "version", in: "query" },
          type: "integer",
          minimum: 1,
          description: "The newest if absent.",
        }),
      knownAt: knownAtParameter,
    }),
  },
  responses: {
    200: { description: "The rule", content: { "application/json": { schema: ruleSchema } } },
    ...problemResponses,
  },
});

export function ruleApi(database: Database): OpenAPIHono {
  const api = createApi();
  const snapshot = <A>(c: Context, answer: (read: ReadDb, known: Revision) => Promise<A>) =>
    database.snapshot(async (read) => {
      const { known } = await readAs(read, { knownAt: parseKnownAt(c.req.query("knownAt")) });
      return sendJson(c, await answer(read, known));
    });
  api.openapi(listRoute, (c) => {
    const { limit, cursor } = c.req.valid("query");
    const after = cursor ? decodeCursor(cursor, z.string().max(200)) : "";
    return snapshot(c, async (read, known) => {
      const rules = (await listRules(read, known)).filter((rule) => rule.id > after);
      return { ...pageOf(rules.slice(0, limit + 1), limit, (rule) => rule.id), known };
    });
  });
  api.openapi(ruleRoute, (c) => {
    const { id } = c.req.valid("param");
    const { version } = c.req.valid("query");
    return snapshot(
      c,
      async (read, known) =>
        (await ruleAsked(read, id, known, { version: version === undefined ? undefined : Number(version) }))
          .rule,
    );
  });
  // The same data at the pages' own addresses.
  api.get("/rules.json", (c) => {
    onlyParameters(c, ["knownAt"]);
    return snapshot(c, async (read, known) => ({ items: await listRules(read, known), next: null, known }));
  });
  api.get("/rules/:file{[^/.]+\\.json}", (c) => {
    onlyParameters(c, ["knownAt"]);
    const id = c.req.param("file").replace(/\.json$/, "");
    return snapshot(c, async (read, known) => (await ruleAsked(read, id, known)).rule);
  });
  return api;
}
