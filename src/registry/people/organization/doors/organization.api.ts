import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { Database, ReadDb } from "../../../../database/database.ts";
import { createApi, problemResponses } from "../../../../http/api.ts";
import { sendCsv } from "../../../../http/csv.ts";
import { sendJson } from "../../../../http/etag.ts";
import { cursorParameter, LARGEST_LIMIT, limitParameter } from "../../../../http/paging.ts";
import { asOfParameter, knownAtParameter, onlyParameters } from "../../../../http/query.ts";
import { notFound } from "../../../../kernel/errors.ts";
import type { OrganizationId } from "../../../../kernel/ids.ts";
import { readNames } from "../../../dossiers/dossier-names.ts";
import type { Kinds } from "../../../dossiers/kind.ts";
import {
  englishContext,
  STATEMENT_COLUMNS,
  statementRows,
} from "../../../dossiers/record/dossier-document.ts";
import { type ReadAs, readAs } from "../../../evidence/read-as.ts";
import { timesAsked } from "../../../evidence/read-as-form.tsx";
import { ORGANIZATION } from "../../organization-dossier.ts";
import {
  ORGANIZATION_PARAMETERS,
  type OrganizationsAsked,
  organizationPage,
  organizationsAsked,
} from "../list-organizations.ts";
import {
  ORGANIZATION_COLUMNS,
  OrganizationRecordSchema,
  OrganizationSchema,
  organizationDocument,
  recordDocument,
} from "../organization-document.ts";
import { findOrganization } from "../organization-record.ts";

const words = (name: string, description: string, example?: string) =>
  z
    .string()
    .optional()
    .openapi({ param: { name, in: "query" }, description, ...(example && { example }) });

const listRoute = createRoute({
  method: "get",
  path: "/api/organizations",
  summary: ORGANIZATION.lead.en,
  request: {
    query: z.strictObject({
      q: words("q", "Words of its names or its id, in any script."),
      country: words("country", "ISO 3166-1 alpha-2.", "KG"),
      kind: words("kind", "Its kind, in the words of the data.", "registrar"),
      limit: limitParameter,
      cursor: cursorParameter,
      asOf: asOfParameter,
      knownAt: knownAtParameter,
    }),
  },
  responses: {
    200: {
      description: "A page of organizations, by id",
      content: {
        "application/json": {
          schema: z
            .object({ items: z.array(OrganizationSchema), next: z.string().nullable(), known: z.int() })
            .openapi("OrganizationPage"),
        },
      },
    },
    ...problemResponses,
  },
});

const recordRoute = createRoute({
  method: "get",
  path: "/api/organizations/{id}",
  summary: "An organization: what sources state of it, where it speaks, who held posts in it",
  request: {
    params: z.object({
      id: z.string().openapi({ param: { name: "id", in: "path" }, example: "org-cpaffc" }),
    }),
    query: z.strictObject({ asOf: asOfParameter, knownAt: knownAtParameter }),
  },
  responses: {
    200: {
      description: "The organization",
      content: { "application/json": { schema: OrganizationRecordSchema } },
    },
    307: { description: "It was found to be the same as another: the address of that one" },
    ...problemResponses,
  },
});

/** A file holds the list as a whole; one that would be longer than this is fetched in pages. */
const WHOLE_LIST = LARGEST_LIMIT * 250;

export function organizationApi(database: Database, kinds: Kinds): OpenAPIHono {
  const api = createApi();
  api.openapi(listRoute, (c) =>
    database.snapshot(async (read) => {
      const query: Record<string, unknown> = c.req.valid("query");
      const at = await readAs(read, c.req.valid("query"));
      const asked = organizationsAsked((name) => query[name] as string | undefined, query.limit as number);
      return sendJson(c, await listDocument(read, asked, at));
    }),
  );
  api.openapi(recordRoute, (c) =>
    database.snapshot(async (read) => {
      const at = await readAs(read, c.req.valid("query"));
      return recordAnswer(c, read, c.req.valid("param").id, at, (id) => `/api/organizations/${id}`);
    }),
  );
  api.get("/organizations.json", (c) => {
    onlyParameters(c, ORGANIZATION_PARAMETERS);
    return database.snapshot(async (read) => {
      const at = await readAs(read, timesAsked(c));
      return sendJson(
        c,
        await listDocument(
          read,
          organizationsAsked((name) => c.req.query(name)),
          at,
        ),
      );
    });
  });
  api.get("/organizations.csv", (c) => {
    onlyParameters(c, ORGANIZATION_PARAMETERS);
    return database.snapshot(async (read) => {
      const at = await readAs(read, timesAsked(c));
      const asked = organizationsAsked((name) => c.req.query(name));
      const limit = c.req.query("limit") ? asked.limit : WHOLE_LIST;
      const { items } = await organizationPage(read, { ...asked, limit }, at.known);
      return sendCsv(c, "organizations", ORGANIZATION_COLUMNS, items);
    });
  });
  api.get("/organizations/:file{[^/.]+\\.json}", (c) => {
    onlyParameters(c, ["asOf", "knownAt"]);
    const id = c.req.param("file").replace(/\.json$/, "");
    return database.snapshot(async (read) =>
      recordAnswer(c, read, id, await readAs(read, timesAsked(c)), (moved) => `/organizations/${moved}.json`),
    );
  });
  api.get("/organizations/:file{[^/.]+\\.csv}", (c) => {
    onlyParameters(c, ["asOf", "knownAt"]);
    const id = c.req.param("file").replace(/\.csv$/, "");
    return database.snapshot(async (read) => {
      const at = await readAs(read, timesAsked(c));
      const found = await knownOrganization(read, id, at);
      if ("movedTo" in found) {
        return c.redirect(`/organizations/${found.movedTo}.csv${new URL(c.req.url).search}`, 307);
      }
      const names = await readNames(read, kinds, [found.dossier], at.known);
      const context = englishContext(ORGANIZATION, { kinds, names });
      return sendCsv(c, id, STATEMENT_COLUMNS, statementRows([found.dossier], context));
    });
  });
  return api;

  async function recordAnswer(
    c: Context,
    read: ReadDb,
    id: string,
    at: ReadAs,
    address: (id: string) => string,
  ) {
    const found = await knownOrganization(read, id, at);
    // A merge may be undone: the answer is not one to keep for ever.
    if ("movedTo" in found) {
      return c.redirect(address(found.movedTo) + new URL(c.req.url).search, 307) as never;
    }
    const names = await readNames(read, kinds, [found.dossier], at.known);
    return sendJson(c, recordDocument(found, { kinds, names, at }));
  }
}

async function listDocument(read: ReadDb, asked: OrganizationsAsked, at: ReadAs) {
  const { items, next } = await organizationPage(read, asked, at.known);
  return { items: items.map(organizationDocument), next, known: at.known as number };
}

async function knownOrganization(read: ReadDb, id: string, at: ReadAs) {
  const found = await findOrganization(read, id as OrganizationId, at);
  if (found) return found;
  throw notFound(
    "not-yet-known",
    `Nothing was known of this organization at revision ${at.known}.`,
    "knownAt",
  );
}
