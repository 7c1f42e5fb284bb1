import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Database, ReadDb } from "../../database/database.ts";
import { createApi, problemResponses } from "../../http/api.ts";
import { sendCsv } from "../../http/csv.ts";
import { sendJson } from "../../http/etag.ts";
import { cursorParameter, decodeCursor, LARGEST_LIMIT, limitParameter, pageOf } from "../../http/paging.ts";
import { asOfParameter, knownAtParameter, onlyParameters } from "../../http/query.ts";
import { notFound } from "../../kernel/errors.ts";
import type { GroupId } from "../../kernel/ids.ts";
import { type ReadAs, readAs } from "../evidence/read-as.ts";
import { timesAsked } from "../evidence/read-as-form.tsx";
import { listGroups } from "./group.store.ts";
import { CLAIM_COLUMNS, GroupRecordSchema, GroupSchema, groupDocument } from "./group-document.ts";
import { type GroupRecord, groupRecord } from "./group-record.ts";

const listRoute = createRoute({
  method: "get",
  path: "/api/groups",
  summary: "Groups of countries",
  request: {
    query: z.strictObject({ knownAt: knownAtParameter, limit: limitParameter, cursor: cursorParameter }),
  },
  responses: {
    200: {
      description: "A page of groups, by id",
      content: {
        "application/json": {
          schema: z
            .object({ items: z.array(GroupSchema), next: z.string().nullable(), known: z.int() })
            .openapi("GroupList"),
        },
      },
    },
    ...problemResponses,
  },
});

const groupRoute = createRoute({
  method: "get",
  path: "/api/groups/{id}",
  summary: "A group: who holds which role on a day, and the claims behind it",
  request: {
    params: z.object({ id: z.string().openapi({ param: { name: "id", in: "path" }, example: "SCO" }) }),
    query: z.strictObject({ asOf: asOfParameter, knownAt: knownAtParameter }),
  },
  responses: {
    200: { description: "The group", content: { "application/json": { schema: GroupRecordSchema } } },
    ...problemResponses,
  },
});

export function groupApi(database: Database): OpenAPIHono {
  const api = createApi();
  api.openapi(listRoute, (c) =>
    database.snapshot(async (read) => {
      const at = await readAs(read, c.req.valid("query"));
      const { limit, cursor } = c.req.valid("query");
      return sendJson(c, await listDocument(read, at, { limit, cursor }));
    }),
  );
  api.openapi(groupRoute, (c) =>
    database.snapshot(async (read) => {
      const at = await readAs(read, c.req.valid("query"));
      const record = await knownGroup(read, c.req.valid("param").id as GroupId, at);
      return sendJson(c, groupDocument(record, at));
    }),
  );
  api.get("/groups.json", (c) => {
    onlyParameters(c, ["asOf", "knownAt"]);
    return database.snapshot(async (read) => {
      const at = await readAs(read, timesAsked(c));
      return sendJson(c, await listDocument(read, at, { limit: LARGEST_LIMIT }));
    });
  });
  api.get("/groups/:file{[^/.]+\\.json}", (c) => {
    onlyParameters(c, ["asOf", "knownAt"]);
    const id = c.req.param("file").replace(/\.json$/, "") as GroupId;
    return database.snapshot(async (read) => {
      const at = await readAs(read, timesAsked(c));
      return sendJson(c, groupDocument(await knownGroup(read, id, at), at));
    });
  });
  api.get("/groups/:file{[^/.]+\\.csv}", (c) => {
    onlyParameters(c, ["asOf", "knownAt"]);
    const id = c.req.param("file").replace(/\.csv$/, "") as GroupId;
    return database.snapshot(async (read) => {
      const at = await readAs(read, timesAsked(c));
      const { claims } = await knownGroup(read, id, at);
      return sendCsv(c, `${id}-memberships`, CLAIM_COLUMNS, claims);
    });
  });
  return api;
}

async function listDocument(
  read: ReadDb,
  at: ReadAs,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
) {
  const after = cursor === undefined ? "" : decodeCursor(cursor, z.string());
  const groups = (await listGroups(read, at.known)).filter((group) => group.id > after);
  const page = pageOf(
    groups.map(({ id, names }) => ({ id, names })),
    limit,
    (group) => group.id,
  );
  return { ...page, known: at.known };
}

async function knownGroup(read: ReadDb, id: GroupId, at: ReadAs): Promise<GroupRecord> {
  const record = await groupRecord(read, id, at);
  if (record) return record;
  throw notFound("not-yet-known", `Nothing was known of this group at revision ${at.known}.`, "knownAt");
}
