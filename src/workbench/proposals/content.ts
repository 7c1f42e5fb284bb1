import { z } from "zod";
import { CAPACITIES, SOURCE_KINDS } from "../../registry/evidence/grade.ts";
import { JUDGEMENT_KINDS } from "../../registry/evidence/judgement.ts";
import { EFFECTS, FORMS, STEPS, STRENGTHS } from "../../registry/partnerships/act-claim.ts";

/** A place of the registry by its id, or one of the gazetteer that becomes one: `geonames:1797929`. */
export type PlaceToken = string;

/** The database takes no text with a NUL in it. */
const plain = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .refine((text) => !text.includes("\0"), "is no text");
const words = (longest: number) => plain(longest).min(1);
/** Left empty or left out is not said. */
const maybe = (longest: number) =>
  plain(longest)
    .nullish()
    .transform((text) => text || null);

const placeToken = z
  .string()
  .trim()
  .regex(/^(?:[a-z]{2}(?:-[a-z0-9]+)*|geonames:[A-Za-z0-9.]{1,30})$/, "is no id of a place");

/** Dates are kept as people write them, and read when they are looked at. */
const date = maybe(200);

const newSource = z.object({
  title: words(500),
  url: maybe(2000),
  publisher: maybe(300),
  kind: z.enum(SOURCE_KINDS),
  published: date,
  retrieved: date,
  language: maybe(35),
});

const evidence = z.object({
  source: z.union([z.object({ source: words(300) }), newSource]),
  locator: maybe(300),
  /** The marked words. */
  excerpt: maybe(1000),
  claimantPlace: placeToken.nullish().transform((token) => token ?? null),
  claimantOrganization: maybe(300),
  capacity: z.enum(CAPACITIES),
  /** The day for which a list says that it holds. */
  asOf: date,
  note: maybe(1000),
});

/** How a name that somebody typed was understood. */
const understood = z.object({ said: words(1000), place: placeToken, called: words(1000) });

const act = z.object({
  type: z.literal("act"),
  parties: z.array(placeToken).min(2).max(12),
  understood: z.array(understood).max(12).default([]),
  form: z.enum(FORMS),
  effect: z.enum(EFFECTS),
  strength: z
    .enum(STRENGTHS)
    .nullish()
    .transform((strength) => strength ?? null),
  label: maybe(300),
  step: z.enum(STEPS),
  on: date,
  termYears: z.coerce
    .number()
    .int()
    .min(1)
    .max(999)
    .nullish()
    .transform((years) => years ?? null),
  termNote: maybe(500),
  evidence,
});

const statement = z.object({
  property: words(60),
  /** As people write it: 600000 CNY, >400, cn-qingdao, a text. Empty of a day, which stands in `on`. */
  value: maybe(2000),
  language: maybe(35),
  role: maybe(60),
  on: date,
});

const statements = z.object({
  type: z.literal("statements"),
  /** The kind as addresses name it (`projects`), and the id. */
  kind: words(40),
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,119}$/, "is no id of a record"),
  /** It makes the record. */
  isNew: z.boolean().default(false),
  statements: z.array(statement).min(1).max(20),
  evidence,
});

const judgement = z.object({
  type: z.literal("judgement"),
  citation: words(300),
  decision: z.enum([...JUDGEMENT_KINDS, "withdraw"]),
  /** The other claim, of `same-act` only. */
  other: maybe(300),
  reason: words(1000),
});

/** What a proposal wants recorded, in the words of its author. What is not in the schema is left out. */
export const contentSchema = z.discriminatedUnion("type", [act, statements, judgement]);
export type Content = z.infer<typeof contentSchema>;
export type ActContent = z.infer<typeof act>;
export type StatementsContent = z.infer<typeof statements>;
export type JudgementContent = z.infer<typeof judgement>;
export type Evidence = z.infer<typeof evidence>;
export type NewSource = z.infer<typeof newSource>;
export type Decision = JudgementContent["decision"];

export const DECISIONS = [...JUDGEMENT_KINDS, "withdraw"] as const satisfies readonly Decision[];

export const isNewSource = (source: Evidence["source"]): source is NewSource => "title" in source;

/** What is wrong with a field, in words; `field` as the form names it. */
export interface Fault {
  field: string;
  code: FaultCode;
  detail: string;
}

export const FAULT_CODES = [
  "missing",
  "not-readable",
  "bad-date",
  "bad-url",
  "bad-language",
  "unknown-place",
  "same-place",
  "choose-place",
  "unknown-source",
  "unknown-organization",
  "claimant-missing",
  "excerpt-too-long",
  "bad-value",
  "unknown-record",
  "unknown-claim",
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

/** Reads what somebody sent; faults name the last part of their path, which is the name of the field. */
export function readContent(value: unknown): { content: Content } | { faults: Fault[] } {
  const read = contentSchema.safeParse(value);
  if (read.success) return { content: read.data };
  return {
    faults: read.error.issues.map(({ path, code, message }) => ({
      field: fieldOfPath(path),
      code: code === "too_small" || code === "invalid_type" ? "missing" : "not-readable",
      detail: `${path.join(".") || "The content"}: ${message}`,
    })),
  };
}

const fieldOfPath = (path: readonly PropertyKey[]): string =>
  String(path.findLast((part) => typeof part === "string" && part !== "source") ?? "type");
