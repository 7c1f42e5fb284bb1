import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Database } from "../../../database/database.ts";
import { createApi, problemResponses } from "../../../http/api.ts";
import { sendJson } from "../../../http/etag.ts";
import { cursorParameter, limitParameter } from "../../../http/paging.ts";
import { asOfParameter, knownAtParameter } from "../../../http/query.ts";
import type { PartnershipId } from "../../../kernel/ids.ts";
import { readPartnership, readPartnerships } from "../record/partnership-record.ts";
import { recordJson, tieJson } from "../record/record-json.ts";
import { afterCursor, pageOfTies, readFilter, STATE_CHOICES } from "./filter.ts";
import { PartnershipPageSchema, PartnershipSchema } from "./partnership.schema.ts";

const text = (name: string, description: string, example?: string) =>
  z
    .string()
    .optional()
    .openapi({ param: { name, in: "query" }, description, ...(example && { example }) });

const listRoute = createRoute({
  method: "get",
  path: "/api/partnerships",
  summary: "Partnerships by id, with their state on a day",
  description:
    "A page of partnerships that some source names. The state is derived from the claims on record at `knownAt` for the day `asOf`; `next` leads to the following page.",
  request: {
    query: z.strictObject({
      q: text("q", "Words that stand in names or ids of the parties, in any script.", "青岛"),
      country: text("country", "ISO 3166-1: a party lies there.", "KZ"),
      place: text("place", "The id of a party.", "cn-qingdao"),
      state: text("state", `The tie in force that day: ${STATE_CHOICES.join(", ")}.`, "sister"),
      asOf: asOfParameter,
      knownAt: knownAtParameter,
      limit: limitParameter,
      cursor: cursorParameter,
    }),
  },
  responses: {
    200: {
      description: "A page of partnerships",
      content: { "application/json": { schema: PartnershipPageSchema } },
    },
    ...problemResponses,
  },
});

const recordRoute = createRoute({
  method: "get",
  path: "/api/partnerships/{id}",
  summary: "One partnership: its places, state, instruments and every claim with its evidence",
  description: "The ids of the places, sorted and joined by `--`, are the id of a partnership.",
  request: {
    params: z.object({
      id: z.string().openapi({ param: { name: "id", in: "path" }, example: "am-yerevan--cn-qingdao" }),
    }),
    query: z.strictObject({ asOf: asOfParameter, knownAt: knownAtParameter }),
  },
  responses: {
    200: { description: "The record", content: { "application/json": { schema: PartnershipSchema } } },
    ...problemResponses,
  },
});

/** Each answer comes from one statement, so no transaction is needed. The schemas describe answers; they do not check them. */
export function partnershipApi(database: Database): OpenAPIHono {
  const api = createApi();
  api.openapi(listRoute, async (c) => {
    const { limit, cursor, knownAt, ...asked } = c.req.valid("query");
    const page = { after: afterCursor(cursor), limit, knownAt };
    const found = await readPartnerships(database.read, readFilter(asked), page);
    return sendJson(c, pageOfTies(found, tieJson)) as never;
  });
  api.openapi(recordRoute, async (c) => {
    const record = await readPartnership(
      database.read,
      c.req.valid("param").id as PartnershipId,
      c.req.valid("query"),
    );
    return sendJson(c, recordJson(record)) as never;
  });
  return api;
}
