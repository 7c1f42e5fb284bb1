import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Database, ReadDb } from "../../database/database.ts";
import { createApi, problemResponses } from "../../http/api.ts";
import { type CsvColumn, sendCsv, sendCsvPages } from "../../http/csv.ts";
import { sendJson } from "../../http/etag.ts";
import {
  cursorParameter,
  decodeCursor,
  limitParameter,
  type Page,
  pageOf,
  parseLimit,
} from "../../http/paging.ts";
import { knownAtParameter, onlyParameters, parseKnownAt } from "../../http/query.ts";
import { MOST_ROWS, pagesAsked, tooLong } from "../../http/whole-list.ts";
import { invalid, notFound } from "../../kernel/errors.ts";
import type { Revision, SourceId } from "../../kernel/ids.ts";
import { SOURCE_KINDS, type SourceKind } from "./grade.ts";
import { type ReadAs, readAs } from "./read-as.ts";
import { type CountedSource, listCountedSources } from "./source.store.ts";
import type { Source } from "./source.ts";
import {
  CLAIM_KINDS,
  originalAt,
  type SourceRecord,
  type SourceTellers,
  sourceRecord,
  type ToldClaim,
} from "./source-record.ts";

const Text = z.string().nullable();

const SourceSchema = z
  .object({
    id: z.string(),
    kind: z.enum(SOURCE_KINDS),
    title: z.string(),
    publisher: Text,
    url: Text,
    published: Text.openapi({ description: "EDTF." }),
    retrieved: Text,
    language: Text,
    carrierNote: Text,
    claims: z.int().openapi({ description: "How many claims were taken from it." }),
  })
  .openapi("Source");

const SourceRecordSchema = SourceSchema.extend({
  known: z.int(),
  citations: z
    .array(
      z.object({
        id: z.string(),
        kind: z.enum(CLAIM_KINDS),
        about: z.string(),
        href: Text,
        says: z.string(),
        on: Text,
        excerpt: Text,
        locator: Text,
        original: Text.openapi({
          description: "The address of the original, at the excerpt where a browser knows text fragments.",
        }),
        claimant: Text,
        capacity: z.enum(["party", "registrar", "association", "third party"]),
        asOf: Text,
        note: Text,
      }),
    )
    .openapi({ description: "The first 5,000; all of them are in `/sources/{id}.csv`." }),
}).openapi("SourceRecord");

const listRoute = createRoute({
  method: "get",
  path: "/api/sources",
  summary: "Sources by kind, language and words",
  request: {
    query: z.strictObject({
      q: z
        .string()
        .optional()
        .openapi({ param: { name: "q", in: "query" }, description: "Words of the title or publisher." }),
      kind: z
        .string()
        .optional()
        .transform(parseKind)
        .openapi({ param: { name: "kind", in: "query" }, type: "string", enum: [...SOURCE_KINDS] }),
      language: z
        .string()
        .optional()
        .transform(parseLanguage)
        .openapi({ param: { name: "language", in: "query" }, type: "string", example: "ru" }),
      limit: limitParameter,
      cursor: cursorParameter,
      knownAt: knownAtParameter,
    }),
  },
  responses: {
    200: {
      description: "A page of sources",
      content: {
        "application/json": {
          schema: z
            .object({ items: z.array(SourceSchema), next: z.string().nullable(), known: z.int() })
            .openapi("SourcePage"),
        },
      },
    },
    ...problemResponses,
  },
});

const sourceRoute = createRoute({
  method: "get",
  path: "/api/sources/{id}",
  summary: "A source and every claim taken from it",
  request: {
    params: z.object({
      id: z.string().openapi({
        param: { name: "id", in: "path" },
        example: "peoples-daily-2023-sco-sister-cities",
      }),
    }),
    query: z.strictObject({ knownAt: knownAtParameter }),
  },
  responses: {
    200: { description: "The source", content: { "application/json": { schema: SourceRecordSchema } } },
    ...problemResponses,
  },
});

export function sourceApi(database: Database, tellers: SourceTellers): OpenAPIHono {
  const api = createApi();
  api.openapi(listRoute, (c) => {
    const { knownAt, ...asked } = c.req.valid("query");
    return database.snapshot(async (read) => {
      const { known } = await readAs(read, { knownAt });
      return sendJson(c, await listDocument(read, asked, known));
    });
  });
  api.openapi(sourceRoute, (c) => {
    const { knownAt } = c.req.valid("query");
    return database.snapshot(async (read) => {
      const at = await readAs(read, { knownAt });
      const record = await knownSource(read, c.req.valid("param").id as SourceId, at, tellers);
      return sendJson(c, recordDocument(record, at.known));
    });
  });
  api.get("/sources.json", (c) => {
    onlyParameters(c, SOURCE_PARAMETERS);
    return database.snapshot(async (read) => {
      const { known } = await readAs(read, { knownAt: parseKnownAt(c.req.query("knownAt")) });
      return sendJson(
        c,
        await listDocument(
          read,
          sourcesAsked((name) => c.req.query(name)),
          known,
        ),
      );
    });
  });
  api.get("/sources.csv", (c) => {
    onlyParameters(c, SOURCE_PARAMETERS);
    return database.snapshot(async (read) => {
      const { known } = await readAs(read, { knownAt: parseKnownAt(c.req.query("knownAt")) });
      const asked = sourcesAsked((name) => c.req.query(name));
      const pages = pagesAsked(c, (page) => sourcePage(read, { ...asked, ...page }, known));
      return sendCsvPages(c, "sources", SOURCE_COLUMNS, pages);
    });
  });
  api.get("/sources/:file{[^/.]+\\.json}", (c) => {
    onlyParameters(c, ["knownAt"]);
    const id = c.req.param("file").replace(/\.json$/, "") as SourceId;
    return database.snapshot(async (read) => {
      const at = await readAs(read, { knownAt: parseKnownAt(c.req.query("knownAt")) });
      return sendJson(c, recordDocument(await knownSource(read, id, at, tellers), at.known));
    });
  });
  api.get("/sources/:file{[^/.]+\\.csv}", (c) => {
    onlyParameters(c, ["knownAt"]);
    const id = c.req.param("file").replace(/\.csv$/, "") as SourceId;
    return database.snapshot(async (read) => {
      const at = await readAs(read, { knownAt: parseKnownAt(c.req.query("knownAt")) });
      const { claims, total } = await knownSource(read, id, at, tellers, MOST_ROWS);
      if (total > MOST_ROWS) throw tooLong(MOST_ROWS);
      return sendCsv(c, `${id}-claims`, CLAIM_COLUMNS, claims);
    });
  });
  return api;
}

/** Data is told in English, whoever reads it. */
async function knownSource(
  read: ReadDb,
  id: SourceId,
  at: ReadAs,
  tellers: SourceTellers,
  most?: number,
): Promise<SourceRecord> {
  const record = await sourceRecord(read, id, at.known, "en", tellers, most);
  if (record) return record;
  throw notFound("not-yet-known", `Nothing was known of this source at revision ${at.known}.`, "knownAt");
}

export const SOURCE_PARAMETERS = ["q", "kind", "language", "limit", "cursor", "knownAt"] as const;

export interface SourcesAsked {
  q?: string | undefined;
  kind?: SourceKind | undefined;
  language?: string | undefined;
  limit: number;
  cursor?: string | undefined;
}

export const sourcesAsked = (parameter: (name: string) => string | undefined): SourcesAsked => ({
  q: parameter("q"),
  kind: parseKind(parameter("kind")),
  language: parseLanguage(parameter("language")),
  limit: parseLimit(parameter("limit")),
  cursor: parameter("cursor") || undefined,
});

const LONGEST_WORDS = 200;

export async function sourcePage(
  read: ReadDb,
  { q = "", kind, language, limit, cursor }: SourcesAsked,
  known: Revision,
): Promise<Page<CountedSource>> {
  if (q.length > LONGEST_WORDS) {
    throw invalid("query-too-long", `A search takes ${LONGEST_WORDS} characters at most.`, "q");
  }
  const words = q.split(/\s+/).filter(Boolean);
  const after = cursor ? decodeCursor(cursor, z.string().max(300)) : undefined;
  const rows = await listCountedSources(read, known, { kind, language, words }, { after, limit: limit + 1 });
  return pageOf(rows, limit, ({ source }) => source.id);
}

async function listDocument(read: ReadDb, asked: SourcesAsked, known: Revision) {
  const { items, next } = await sourcePage(read, asked, known);
  return { items: items.map(({ source, claims }) => sourceDocument(source, claims)), next, known };
}

const sourceDocument = (source: Source, claims: number): z.infer<typeof SourceSchema> => ({
  ...source,
  published: source.published?.edtf ?? null,
  retrieved: source.retrieved?.edtf ?? null,
  claims,
});

const recordDocument = (
  { source, claims, total }: SourceRecord,
  known: number,
): z.infer<typeof SourceRecordSchema> => ({
  ...sourceDocument(source, total),
  known,
  citations: claims.map(({ cited, kind, about, href, says, on, claimant }) => ({
    id: cited.id,
    kind,
    about,
    href,
    says,
    on,
    excerpt: cited.excerpt,
    locator: cited.locator,
    original: originalAt(source, cited.excerpt),
    claimant: claimant ?? cited.claimantPlace ?? cited.claimantOrganization,
    capacity: cited.capacity,
    asOf: cited.asOf?.edtf ?? null,
    note: cited.note,
  })),
});

function parseKind(text: string | undefined): SourceKind | undefined {
  if (!text) return undefined;
  const kind = SOURCE_KINDS.find((one) => one === text);
  if (kind) return kind;
  throw invalid("bad-source-kind", `A kind of source is one of ${SOURCE_KINDS.join(", ")}.`, "kind");
}

function parseLanguage(text: string | undefined): string | undefined {
  if (!text) return undefined;
  if (/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text)) return text;
  throw invalid("bad-language", "A language is a BCP 47 tag: en, zh, zh-Hans.", "language");
}

const SOURCE_COLUMNS: CsvColumn<CountedSource>[] = [
  { name: "id", value: ({ source }) => source.id },
  { name: "kind", value: ({ source }) => source.kind },
  { name: "title", value: ({ source }) => source.title },
  { name: "publisher", value: ({ source }) => source.publisher },
  { name: "url", value: ({ source }) => source.url },
  { name: "published", value: ({ source }) => source.published?.edtf },
  { name: "retrieved", value: ({ source }) => source.retrieved?.edtf },
  { name: "language", value: ({ source }) => source.language },
  { name: "carrier_note", value: ({ source }) => source.carrierNote },
  { name: "claims", value: ({ claims }) => claims },
];

const CLAIM_COLUMNS: CsvColumn<ToldClaim>[] = [
  { name: "citation", value: ({ cited }) => cited.id },
  { name: "kind", value: ({ kind }) => kind },
  { name: "about", value: ({ about }) => about },
  { name: "says", value: ({ says }) => says },
  { name: "on", value: ({ on }) => on },
  { name: "excerpt", value: ({ cited }) => cited.excerpt },
  { name: "locator", value: ({ cited }) => cited.locator },
  { name: "claimant", value: ({ cited, claimant }) => claimant ?? cited.claimantPlace },
  { name: "capacity", value: ({ cited }) => cited.capacity },
  { name: "as_of", value: ({ cited }) => cited.asOf?.edtf },
  { name: "note", value: ({ cited }) => cited.note },
];
