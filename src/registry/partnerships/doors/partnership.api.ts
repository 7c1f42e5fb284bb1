import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { Database } from "../../../database/database.ts";
import { createApi, problemResponses } from "../../../http/api.ts";
import { etagOf, sendDocument } from "../../../http/etag.ts";
import { cursorParameter, limitParameter } from "../../../http/paging.ts";
import { asOfParameter, knownAtParameter } from "../../../http/query.ts";
import { today } from "../../../kernel/day.ts";
import type { PartnershipId } from "../../../kernel/ids.ts";
import {
  type Asked,
  listedTie,
  recordFrom,
  rowOfPartnership,
  rowsOfPartnerships,
} from "../record/partnership-record.ts";
import { recordJson, tieJson } from "../record/record-json.ts";
import { Remembered } from "../record/remembered.ts";
import type { FoundRow } from "../record/tie.ts";
import { afterCursor, nextCursor, readFilter, STATE_CHOICES } from "./filter.ts";
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

interface Answer {
  /** Encoded once, not at each asking. */
  json: Uint8Array<ArrayBuffer>;
  etag: string;
}

const answerOf = (value: unknown): Answer => {
  const json = Buffer.from(JSON.stringify(value));
  return { json, etag: etagOf(json) };
};

const MOST_RECORDS = 1_000;
const MOST_ITEMS = 10_000;

/**
 * Each answer comes from one statement, so no transaction is needed. What it works out is remembered with the rows it
 * came from. The schemas describe answers; they do not check them.
 */
export function partnershipApi(database: Database): OpenAPIHono {
  const api = createApi();
  const records = new Remembered<Answer>(MOST_RECORDS);
  const items = new Remembered<string>(MOST_ITEMS);

  api.openapi(listRoute, async (c) => {
    const { limit, cursor, knownAt, ...asked } = c.req.valid("query");
    const filter = readFilter(asked);
    const page = { after: afterCursor(cursor), limit, knownAt };
    const { rows, more } = await rowsOfPartnerships(database.read, filter, page);
    const listed = rows.map((row) =>
      items.of(`${row.id} ${filter.asOf}`, evidenceIn(row), () =>
        JSON.stringify(tieJson(listedTie(row, filter.asOf))),
      ),
    );
    const next = JSON.stringify(nextCursor(rows.at(-1)?.id, more));
    return sendDocument(c, `{"items":[${listed.join(",")}],"next":${next}}`, { type: JSON_TYPE }) as never;
  });

  const sendRecord = async (c: Context, id: string, { asOf = today(), knownAt }: Asked) => {
    const row = await rowOfPartnership(database.read, id as PartnershipId, knownAt);
    const { json, etag } = records.of(`${row.id} ${asOf} ${row.known}`, evidenceIn(row), () =>
      answerOf(recordJson(recordFrom(row, asOf))),
    );
    return sendDocument(c, json, { type: JSON_TYPE, etag });
  };
  // Most ask for nothing but the record: then there is nothing for the schema to check.
  api.get("/api/partnerships/:id", (c, next) =>
    c.req.url.includes("?") ? next() : sendRecord(c, c.req.param("id"), {}),
  );
  api.openapi(
    recordRoute,
    (c) => sendRecord(c, c.req.valid("param").id, c.req.valid("query")) as Promise<never>,
  );
  return api;
}

const JSON_TYPE = "application/json; charset=utf-8";

const evidenceIn = ({ parties, claims, judgements }: FoundRow) => [parties, claims, judgements];
