import { z } from "zod";
import { ACTIVITY_KINDS } from "../../registry/activities/activity.ts";
import { CAPACITIES, SOURCE_KINDS } from "../../registry/evidence/grade.ts";
import { JUDGEMENT_KINDS } from "../../registry/evidence/judgement.ts";
import { EFFECTS, FORMS, STEPS, STRENGTHS } from "../../registry/partnerships/act-claim.ts";
import { LEVELS, NAME_KINDS, SUCCESSION_KINDS } from "../../registry/places/place.ts";
import * as cell from "./cells.ts";

/** The tables of a dataset folder, as data/README.md describes them. */

export const sources = z.object({
  id: cell.sourceId,
  kind: z.enum(SOURCE_KINDS),
  title: cell.required,
  publisher: cell.words,
  url: cell.orNull(cell.webAddress),
  published: cell.date,
  retrieved: cell.date,
  language: cell.orNull(cell.language),
  carrier_note: cell.words,
});

export const places = z.object({
  id: cell.placeId,
  level: z.enum(LEVELS),
  level_local: cell.words,
  first_order: cell.flag,
  country: cell.country,
  parent: cell.orNull(cell.placeId),
  latitude: cell.orNull(cell.latitude),
  longitude: cell.orNull(cell.longitude),
  population: cell.orNull(cell.whole),
  geonames: cell.orNull(cell.whole),
  wikidata: cell.orNull(cell.wikidata),
  point_source: cell.words,
  note: cell.words,
});

export const placeNames = z.object({
  place: cell.placeId,
  language: cell.language,
  name: cell.required,
  kind: z.enum(NAME_KINDS),
  valid: cell.date,
});

export const placeSuccessions = z.object({
  id: cell.required,
  predecessor: cell.placeId,
  successor: cell.placeId,
  kind: z.enum(SUCCESSION_KINDS),
  on: cell.date,
  source: cell.sourceId,
  note: cell.words,
});

export const organizations = z.object({
  id: cell.organizationId,
  kind: cell.words,
  country: cell.orNull(cell.country),
  name_en: cell.words,
  name_zh: cell.words,
  name_ru: cell.words,
  source: cell.words,
  note: cell.words,
});

export const groups = z.object({
  id: cell.groupId,
  name_en: cell.words,
  name_zh: cell.words,
  name_ru: cell.words,
});

export const groupMemberships = z.object({
  id: cell.required,
  group: cell.groupId,
  country: cell.country,
  role: cell.required,
  founding: cell.flag,
  from: cell.date,
  to: cell.periodEnd,
  source: cell.sourceId,
  note: cell.words,
});

export const acts = z.object({
  id: cell.citationId,
  parties: cell.list(cell.placeId),
  form: z.enum(FORMS),
  effect: z.enum(EFFECTS),
  strength: cell.orNull(z.enum(STRENGTHS)),
  label: cell.words,
  on: cell.date,
  step: z.enum(STEPS),
  derived: cell.flag,
  as_of: cell.date,
  claimant: cell.words,
  capacity: z.enum(CAPACITIES),
  term_years: cell.orNull(cell.years),
  term_note: cell.words,
  source: cell.sourceId,
  excerpt: cell.words,
  locator: cell.words,
  note: cell.words,
});

export const activities = z.object({
  id: cell.citationId,
  parties: cell.list(cell.placeId),
  kind: z.enum(ACTIVITY_KINDS),
  label: cell.words,
  on: cell.date,
  source: cell.sourceId,
  claimant: cell.words,
  capacity: z.enum(CAPACITIES),
  note: cell.words,
});

export const judgements = z.object({
  citation: cell.citationId,
  kind: z.enum(JUDGEMENT_KINDS),
  other: cell.orNull(cell.citationId),
  reason: cell.required,
  author: cell.required,
});

export const figures = z.object({
  id: cell.figureId,
  issuer: cell.organizationId,
  subject: cell.required,
  scope: cell.required,
  comparator: z.enum(["=", ">", "≥", "≈"]),
  value: cell.number,
  unit: cell.required,
  as_of: cell.date,
  period: cell.date,
  measure: cell.required,
  source: cell.sourceId,
  locator: cell.words,
  quote: cell.words,
  pair: cell.words,
  note: cell.words,
});

export const figureRules = z.object({
  figure: cell.figureId,
  rule: cell.orNull(cell.ruleId),
  change: cell.words.transform((text, context) => {
    if (text === null) return {};
    try {
      return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
    } catch {
      context.addIssue({ code: "custom", message: "This is not a JSON object of rule switches." });
      return z.NEVER;
    }
  }),
  why_not: cell.words,
});
