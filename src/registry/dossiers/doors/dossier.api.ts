import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { Database, ReadDb } from "../../../database/database.ts";
import { createApi, problemResponses } from "../../../http/api.ts";
import { sendCsv, sendCsvPages } from "../../../http/csv.ts";
import { sendJson } from "../../../http/etag.ts";
import { cursorParameter, LARGEST_LIMIT, limitParameter, parseLimit } from "../../../http/paging.ts";
import { asOfParameter, knownAtParameter, onlyParameters } from "../../../http/query.ts";
import { pagesAsked } from "../../../http/whole-list.ts";
import { formatDay } from "../../../kernel/day.ts";
import { notFound } from "../../../kernel/errors.ts";
import type { SubjectId } from "../../../kernel/ids.ts";
import { type ReadAs, readAs } from "../../evidence/read-as.ts";
import { timesAsked } from "../../evidence/read-as-form.tsx";
import type { Dossier } from "../dossier.ts";
import { readNames } from "../dossier-names.ts";
import type { Kinds } from "../kind.ts";
import type { DossierAsked, KindPresenter } from "../presenter.ts";
import {
  DossierItemSchema,
  dossierSchema,
  englishContext,
  itemDocument,
  STATEMENT_COLUMNS,
  statementRows,
} from "../record/dossier-document.ts";
import {
  choicesOf,
  dossierPage,
  findDossier,
  type ListAsked,
  type ListChoice,
  listAsked,
  listParameters,
} from "../record/read-dossier.ts";

const choiceParameter = ({ parameter, codes, by }: ListChoice) =>
  z
    .string()
    .optional()
    .openapi({
      param: { name: parameter, in: "query" },
      type: "string",
      enum: Object.keys(codes),
      description:
        typeof by === "string"
          ? `Only those of which a source states this ${by}.`
          : `Only those of which this follows for the day asked: ${by.label.en.toLowerCase()}.`,
    });

const idParameter = (name: "q" | "place" | "organization", description: string) =>
  z
    .string()
    .optional()
    .openapi({ param: { name, in: "query" }, description });

/** `/api/<kind>` and the files beside the pages, for a kind of dossier. */
export function dossierApi(database: Database, kinds: Kinds, presenter: KindPresenter): OpenAPIHono {
  const { definition: kind } = presenter;
  const api = createApi();
  const listRoute = createRoute({
    method: "get",
    path: `/api/${kind.path}`,
    summary: `${kind.many.en}: ${kind.lead.en}`,
    request: {
      query: z.strictObject({
        q: idParameter("q", "Words of its texts, in any script."),
        place: idParameter("place", "Only those that name this place."),
        organization: idParameter("organization", "Only those that name this organization."),
        ...Object.fromEntries(
          choicesOf(presenter).map((choice) => [choice.parameter, choiceParameter(choice)]),
        ),
        limit: limitParameter,
        cursor: cursorParameter,
        asOf: asOfParameter,
        knownAt: knownAtParameter,
      }),
    },
    responses: {
      200: {
        description: `A page of ${kind.many.en.toLowerCase()}, by id`,
        content: {
          "application/json": {
            schema: z.object({
              items: z.array(DossierItemSchema),
              next: z.string().nullable(),
              known: z.int(),
            }),
          },
        },
      },
      ...problemResponses,
    },
  });
  const recordRoute = createRoute({
    method: "get",
    path: `/api/${kind.path}/{id}`,
    summary: `${kind.one.en}: every claim about it, and what follows from them`,
    request: {
      params: z.object({
        id: z
          .string()
          .openapi({ param: { name: "id", in: "path" }, ...(kind.example && { example: kind.example }) }),
      }),
      query: z.strictObject({ asOf: asOfParameter, knownAt: knownAtParameter }),
    },
    responses: {
      200: {
        description: kind.one.en,
        content: { "application/json": { schema: dossierSchema(presenter) } },
      },
      307: { description: "It was found to be the same as another: the address of that one" },
      ...problemResponses,
    },
  });

  api.openapi(listRoute, (c) =>
    database.snapshot(async (read) => {
      const query = c.req.valid("query") as Record<string, unknown>;
      const at = await readAs(read, c.req.valid("query"));
      const asked = listAsked(presenter, (name) => query[name] as string | undefined, query.limit as number);
      return sendJson(c, await listDocument(read, asked, at));
    }),
  );
  api.openapi(recordRoute, (c) =>
    database.snapshot(async (read) => {
      const at = await readAs(read, c.req.valid("query"));
      const id = c.req.valid("param").id as SubjectId;
      return recordAnswer(c, read, id, at, (moved) => `/api/${kind.path}/${moved}`);
    }),
  );
  api.get(`/${kind.path}.json`, (c) => {
    onlyParameters(c, listParameters(presenter));
    return database.snapshot(async (read) => {
      const at = await readAs(read, timesAsked(c));
      return sendJson(c, await listDocument(read, askedOf(c), at));
    });
  });
  api.get(`/${kind.path}.csv`, (c) => {
    onlyParameters(c, listParameters(presenter));
    return database.snapshot(async (read) => {
      const at = await readAs(read, timesAsked(c));
      const asked = askedOf(c);
      const pages = pagesAsked(
        c,
        (page) => dossierPage(read, kind, { ...asked, ...page, cursor: page.cursor }, at),
        WHOLE_LIST,
      );
      return sendCsvPages(c, kind.path, STATEMENT_COLUMNS, rowsOf(pages, read, at));
    });
  });
  api.get(`/${kind.path}/:file{[^/.]+\\.json}`, (c) => {
    onlyParameters(c, ["asOf", "knownAt"]);
    const id = c.req.param("file").replace(/\.json$/, "") as SubjectId;
    return database.snapshot(async (read) =>
      recordAnswer(c, read, id, await readAs(read, timesAsked(c)), (moved) => `/${kind.path}/${moved}.json`),
    );
  });
  api.get(`/${kind.path}/:file{[^/.]+\\.csv}`, (c) => {
    onlyParameters(c, ["asOf", "knownAt"]);
    const id = c.req.param("file").replace(/\.csv$/, "") as SubjectId;
    return database.snapshot(async (read) => {
      const at = await readAs(read, timesAsked(c));
      const found = await findDossier(read, kind, id, at.known);
      if (!found) throw notYetKnown(at);
      if ("movedTo" in found)
        return c.redirect(`/${kind.path}/${found.movedTo}.csv${new URL(c.req.url).search}`, 307);
      const names = await readNames(read, kinds, [found.dossier], at.known);
      const rows = statementRows([found.dossier], englishContext(kind, { kinds, names }));
      return sendCsv(c, id, STATEMENT_COLUMNS, rows);
    });
  });
  return api;

  async function* rowsOf(pages: AsyncIterable<readonly Dossier[]>, read: ReadDb, at: ReadAs) {
    for await (const items of pages) {
      const names = await readNames(read, kinds, items, at.known);
      yield statementRows(items, englishContext(kind, { kinds, names }));
    }
  }

  function askedOf(c: Context): ListAsked {
    return listAsked(presenter, (name) => c.req.query(name), parseLimit(c.req.query("limit")));
  }

  async function listDocument(read: ReadDb, asked: ListAsked, at: ReadAs) {
    const { items, next } = await dossierPage(read, kind, asked, at);
    const names = await readNames(read, kinds, items, at.known);
    const context = englishContext(kind, { kinds, names });
    return { items: items.map((dossier) => itemDocument(kind, dossier, context)), next, known: at.known };
  }

  async function recordAnswer(
    c: Context,
    read: ReadDb,
    id: SubjectId,
    at: ReadAs,
    address: (id: SubjectId) => string,
  ) {
    const found = await findDossier(read, kind, id, at.known);
    if (!found) throw notYetKnown(at);
    // A merge may be undone: the answer is not one to keep for ever.
    if ("movedTo" in found)
      return c.redirect(address(found.movedTo) + new URL(c.req.url).search, 307) as never;
    const { dossier } = found;
    const names = await readNames(read, kinds, [dossier], at.known);
    const asked: DossierAsked = {
      read,
      kinds,
      dossier,
      names,
      at,
      language: "en",
      query: new URLSearchParams(),
    };
    const derived = (await presenter.derived?.of(asked)) ?? null;
    return sendJson(c, {
      ...itemDocument(kind, dossier, englishContext(kind, asked)),
      asOf: formatDay(at.asOf),
      known: at.known as number,
      merged: dossier.merges.map(({ merged, reason, author }) => ({ id: merged as string, reason, author })),
      derived,
    });
  }
}

/** A file holds the list as a whole; of more records than this it is refused, and fetched in pages. */
const WHOLE_LIST = LARGEST_LIMIT * 250;

const notYetKnown = (at: ReadAs) =>
  notFound("not-yet-known", `Nothing was known of it at revision ${at.known}.`, "knownAt");
