import { z } from "@hono/zod-openapi";
import type { PartialDate } from "../../kernel/partial-date.ts";
import type { ListedPlace } from "./list-places.ts";
import { LEVELS, NAME_KINDS, type Place, SUCCESSION_KINDS } from "./place.ts";
import type { PlaceRecord } from "./place-record.ts";

const PlaceId = z.string().openapi({ example: "cn-qingdao" });
const Names = z
  .record(z.string(), z.string())
  .openapi({ description: "By BCP 47 language.", example: { en: "Qingdao", "zh-Hans": "青岛" } });
const Edtf = z.string().openapi({ description: "EDTF (ISO 8601-2).", example: "1924/1991" });

export const PlaceSchema = z
  .object({
    id: PlaceId,
    names: Names,
    level: z.enum(LEVELS),
    levelLocal: z.string().nullable(),
    firstOrder: z.boolean(),
    country: z.string().openapi({ description: "ISO 3166-1 alpha-2.", example: "CN" }),
    parent: PlaceId.nullable(),
    point: z.object({ latitude: z.number(), longitude: z.number() }).nullable(),
    pointSource: z.string().nullable(),
    population: z.number().nullable(),
    geonames: z.number().nullable(),
    wikidata: z.string().nullable(),
    note: z.string().nullable(),
  })
  .openapi("Place");

export const ListedPlaceSchema = PlaceSchema.extend({
  matched: z
    .object({
      by: z.enum(["id", "name", "reading", "beginning", "word", "similar"]),
      name: z.string(),
      language: z.string(),
      kind: z.enum(NAME_KINDS),
      valid: Edtf.nullable(),
    })
    .optional()
    .openapi({ description: "The name that answered `q`." }),
}).openapi("ListedPlace");

export const PlaceRecordSchema = PlaceSchema.extend({
  allNames: z.array(
    z.object({
      language: z.string(),
      name: z.string(),
      kind: z.enum(NAME_KINDS),
      valid: Edtf.nullable(),
    }),
  ),
  above: z.array(PlaceId).openapi({ description: "The country first." }),
  below: z.array(PlaceId),
  successions: z.array(
    z.object({
      predecessor: PlaceId,
      successor: PlaceId,
      kind: z.enum(SUCCESSION_KINDS),
      on: Edtf,
      note: z.string().nullable(),
    }),
  ),
  known: z.int().openapi({ description: "The revision this was known at." }),
}).openapi("PlaceRecord");

const edtf = (date: PartialDate | null): string | null => date?.edtf ?? null;

export function placeDocument(place: Place, names: Record<string, string>): z.infer<typeof PlaceSchema> {
  const { id, level, levelLocal, firstOrder, country, parent, point } = place;
  const { pointSource, population, geonames, wikidata, note } = place;
  return {
    ...{ id, names, level, levelLocal, firstOrder, country, parent, point },
    ...{ pointSource, population, geonames, wikidata, note },
  };
}

export function listedDocument({ place, names, matched }: ListedPlace): z.infer<typeof ListedPlaceSchema> {
  const document = placeDocument(place, names);
  return matched ? { ...document, matched: { ...matched, valid: edtf(matched.valid) } } : document;
}

export function recordDocument(record: PlaceRecord, known: number): z.infer<typeof PlaceRecordSchema> {
  const { place, names, above, below, successions, displayed } = record;
  return {
    ...placeDocument(place, displayed.get(place.id) ?? {}),
    allNames: names.map(({ language, name, kind, valid }) => ({ language, name, kind, valid: edtf(valid) })),
    above,
    below,
    successions: successions.map(({ predecessor, successor, kind, on, note }) => ({
      predecessor,
      successor,
      kind,
      on: on.edtf,
      note,
    })),
    known,
  };
}
