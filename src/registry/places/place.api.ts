import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Database, ReadDb } from "../../database/database.ts";
import { createApi, problemResponses } from "../../http/api.ts";
import { sendCsvPages } from "../../http/csv.ts";
import { sendJson } from "../../http/etag.ts";
import { cursorParameter, limitParameter, parseLimit } from "../../http/paging.ts";
import { knownAtParameter, onlyParameters } from "../../http/query.ts";
import { pagesAsked } from "../../http/whole-list.ts";
import { invalid } from "../../kernel/errors.ts";
import type { PlaceId } from "../../kernel/ids.ts";
import { type ReadAs, readAs } from "../evidence/read-as.ts";
import { timesAsked } from "../evidence/read-as-form.tsx";
import { listPlaces, type PlacesAsked } from "./list-places.ts";
import { LEVELS, type Level } from "./place.ts";
import { ListedPlaceSchema, listedDocument, PlaceRecordSchema, recordDocument } from "./place-document.ts";
import { knownRecord, type PlaceRecord } from "./place-record.ts";

/** What a room to the right adds to a place's data. */
export type PlaceDataMaker = (
  read: ReadDb,
  record: PlaceRecord,
  at: ReadAs,
) => Promise<Record<string, unknown>>;

const json = <S extends z.ZodType>(description: string, schema: S) => ({
  description,
  content: { "application/json": { schema } },
});

const countryParameter = z
  .string()
  .optional()
  .transform(parseCountry)
  .openapi({
    param: { name: "country", in: "query" },
    type: "string",
    example: "CN",
    description: "ISO 3166-1.",
  });
const levelParameter = z
  .string()
  .optional()
  .transform(parseLevel)
  .openapi({ param: { name: "level", in: "query" }, type: "string", enum: [...LEVELS] });

const listRoute = createRoute({
  method: "get",
  path: "/api/places",
  summary: "Places by name, country and level",
  request: {
    query: z.strictObject({
      q: z
        .string()
        .optional()
        .openapi({
          param: { name: "q", in: "query" },
          description: "Any name in any script, old or new, even misspelt: surest first.",
        }),
      country: countryParameter,
      level: levelParameter,
      limit: limitParameter,
      cursor: cursorParameter,
      knownAt: knownAtParameter,
    }),
  },
  responses: {
    200: json(
      "A page of places",
      z
        .object({ items: z.array(ListedPlaceSchema), next: z.string().nullable(), known: z.int() })
        .openapi("PlacePage"),
    ),
    ...problemResponses,
  },
});

const placeRoute = createRoute({
  method: "get",
  path: "/api/places/{id}",
  summary: "A place: names, level, what lies above and below it, what came before and after",
  request: {
    params: z.object({
      id: z.string().openapi({ param: { name: "id", in: "path" }, example: "cn-qingdao" }),
    }),
    query: z.strictObject({ knownAt: knownAtParameter }),
  },
  responses: { 200: json("The place", PlaceRecordSchema), ...problemResponses },
});

export function placeApi(database: Database, more: readonly PlaceDataMaker[] = []): OpenAPIHono {
  const api = createApi();
  api.openapi(listRoute, (c) => {
    const { knownAt, ...asked } = c.req.valid("query");
    return database.snapshot(async (read) => {
      const at = await readAs(read, { knownAt });
      return sendJson(c, await listDocument(read, asked, at));
    });
  });
  api.openapi(placeRoute, (c) => {
    const { knownAt } = c.req.valid("query");
    return database.snapshot(async (read) => {
      const at = await readAs(read, { knownAt });
      const record = await knownRecord(read, c.req.valid("param").id as PlaceId, at);
      return sendJson(c, recordDocument(record, at.known));
    });
  });
  // The same data at the pages' own addresses.
  api.get("/places.json", (c) => {
    onlyParameters(c, LIST_PARAMETERS);
    return database.snapshot(async (read) => {
      const at = await readAs(read, timesAsked(c));
      return sendJson(
        c,
        await listDocument(
          read,
          askedOf((name) => c.req.query(name)),
          at,
        ),
      );
    });
  });
  api.get("/places.csv", (c) => {
    onlyParameters(c, LIST_PARAMETERS);
    return database.snapshot(async (read) => {
      const at = await readAs(read, timesAsked(c));
      const asked = askedOf((name) => c.req.query(name));
      const pages = pagesAsked(c, async (page) => {
        const { items, next } = await listPlaces(read, { ...asked, ...page }, at.known);
        return { items: items.map(listedDocument), next };
      });
      return sendCsvPages(c, "places", LIST_COLUMNS, pages);
    });
  });
  api.get("/places/:file{[^/.]+\\.json}", (c) => {
    onlyParameters(c, ["asOf", "knownAt"]);
    const id = c.req.param("file").replace(/\.json$/, "") as PlaceId;
    return database.snapshot(async (read) => {
      const at = await readAs(read, timesAsked(c));
      const record = await knownRecord(read, id, at);
      const document: Record<string, unknown> = recordDocument(record, at.known);
      for (const make of more) Object.assign(document, await make(read, record, at));
      return sendJson(c, document);
    });
  });
  return api;
}

export const LIST_PARAMETERS = ["q", "country", "level", "limit", "cursor", "knownAt"] as const;

/** What a list's address asks for, from its parameters by name. */
export const askedOf = (parameter: (name: string) => string | undefined): PlacesAsked => ({
  q: parameter("q"),
  country: parseCountry(parameter("country")),
  level: parseLevel(parameter("level")),
  limit: parseLimit(parameter("limit")),
  cursor: parameter("cursor") || undefined,
});

async function listDocument(read: ReadDb, asked: PlacesAsked, at: ReadAs) {
  const { items, next } = await listPlaces(read, asked, at.known);
  return { items: items.map(listedDocument), next, known: at.known };
}

function parseCountry(text: string | undefined): string | undefined {
  if (!text) return undefined;
  if (/^[A-Za-z]{2}$/.test(text)) return text.toUpperCase();
  throw invalid("bad-country", "A country is two letters of ISO 3166-1: CN, KG.", "country");
}

function parseLevel(text: string | undefined): Level | undefined {
  if (!text) return undefined;
  const level = LEVELS.find((one) => one === text);
  if (level) return level;
  throw invalid("bad-level", `A level is one of ${LEVELS.join(", ")}.`, "level");
}

type Listed = ReturnType<typeof listedDocument>;
const LIST_COLUMNS = [
  { name: "id", value: (row: Listed) => row.id },
  { name: "name_en", value: (row: Listed) => row.names.en },
  { name: "name_zh", value: (row: Listed) => row.names["zh-Hans"] },
  { name: "name_ru", value: (row: Listed) => row.names.ru },
  { name: "level", value: (row: Listed) => row.level },
  { name: "first_order", value: (row: Listed) => row.firstOrder },
  { name: "country", value: (row: Listed) => row.country },
  { name: "parent", value: (row: Listed) => row.parent },
  { name: "latitude", value: (row: Listed) => row.point?.latitude },
  { name: "longitude", value: (row: Listed) => row.point?.longitude },
  { name: "population", value: (row: Listed) => row.population },
  { name: "geonames", value: (row: Listed) => row.geonames },
  { name: "wikidata", value: (row: Listed) => row.wikidata },
];
