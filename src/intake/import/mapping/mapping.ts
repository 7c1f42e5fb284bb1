import { readFile } from "node:fs/promises";
import { z } from "zod";
import { invalid, notFound } from "../../../kernel/errors.ts";
import { parseEdtf } from "../../../kernel/partial-date.ts";
import { CAPACITIES, SOURCE_KINDS } from "../../../registry/evidence/grade.ts";
import { EFFECTS, FORMS, STEPS, STRENGTHS } from "../../../registry/partnerships/act-claim.ts";
import { LEVELS } from "../../../registry/places/place.ts";

const words = z.string().trim().min(1, "Say something here, or leave it out.");

/** What stands in a column, or is the same in every row. */
const value = z.union(
  [z.strictObject({ column: words }), z.strictObject({ constant: words })],
  'Write {"column": "its name"}, or {"constant": "what every row says"}.',
);
export type ValueOf = z.output<typeof value>;

const edtf = z
  .string()
  .refine((text) => parseEdtf(text).ok, "Write a date as EDTF has it: 2023-06-15, 2023-06 or 2023.");

const level = z.union(
  [
    z.strictObject({ constant: z.enum(LEVELS) }),
    z.strictObject({ column: words, values: z.record(z.string(), z.enum(LEVELS)) }),
  ],
  `Write {"constant": a level} or {"column": "its name", "values": {"its word": a level}}; levels are ${LEVELS.join(", ")}.`,
);

/** One side of the tie: how it is named, and what is said beside the name. */
const side = z.strictObject({
  name: value,
  country: value.optional(),
  level: level.optional(),
  /** The division in which it lies. */
  within: value.optional(),
  latitude: value.optional(),
  longitude: value.optional(),
  /** Both in one: "36.07, 120.38" (latitude first) or "Point(120.38 36.07)". */
  point: value.optional(),
  geonames: value.optional(),
  wikidata: value.optional(),
  /** BCP 47: in which language its names are written. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "Write a language tag (BCP 47), such as ru or zh-Hans.")
    .optional(),
  /** Several names stand in one cell, with this between them; each is a tie of its own. */
  split: z.string().min(1).optional(),
});
export type SideMapping = z.output<typeof side>;

/** What a word says of the tie; what it does not say is as for a row without it. */
const kind = z.strictObject({
  form: z.enum(FORMS).optional(),
  effect: z.enum(EFFECTS).optional(),
  strength: z.enum(STRENGTHS).nullable().optional(),
  /** What became of it: the row makes a second claim, dated by `ended`. */
  became: z.enum(["ends", "suspends", "resumes", "renews", "expires"]).optional(),
});
export type KindMapping = z.output<typeof kind>;

const act = z.strictObject({
  form: z.enum(FORMS),
  effect: z.enum(EFFECTS),
  strength: z.enum(STRENGTHS).nullable(),
});

const date = z.strictObject({
  column: words,
  /** How 03/04/2023 is meant in this file; without it such a date refuses its row. */
  order: z.enum(["day first", "month first"]).optional(),
});
export type DateMapping = z.output<typeof date>;

const mappingSchema = z
  .strictObject({
    /** One line for people. */
    about: words,
    /** What is known of the file itself: `TableOptions`. */
    table: z
      .strictObject({
        encoding: words.optional(),
        separator: z.string().min(1).optional(),
        quote: z.literal("none").optional(),
        sheet: words.optional(),
        header: z.union([z.number().int().positive(), z.literal("none")]).optional(),
        items: z.array(words).optional(),
      })
      .default({}),
    source: z.strictObject({
      id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, "Write small letters, digits and hyphens."),
      kind: z.enum(SOURCE_KINDS),
      title: words,
      publisher: words.nullable().default(null),
      url: z
        .string()
        .regex(/^https?:\/\/\S+$/, "Write a web address, https://…")
        .nullable()
        .default(null),
      published: edtf.nullable().default(null),
      retrieved: edtf.nullable().default(null),
      language: words.nullable().default(null),
    }),
    /** The day for which the file says what it says; null: that of its source. */
    asOf: edtf.nullable().default(null),
    /** Columns that hold lists side by side: each entry is a row of its own. */
    lists: z.array(words).default([]),
    a: side,
    b: side,
    /** In whose list the claims stand; null where the list is nobody's own. */
    host: z.enum(["a", "b"]).nullable(),
    capacity: z.enum(CAPACITIES),
    act: z.strictObject({
      /** Of a row that gives no date. */
      undated: act,
      /** Of a row that does. */
      dated: act.optional(),
      /** Words by which rows differ. */
      kind: z
        .strictObject({
          column: words,
          /** Large and small letters are the same here. "" is the empty cell. */
          values: z.record(z.string(), kind).default({}),
          /** Words that are not in `values` are read as docs/method/import.md says. */
          knownWords: z.boolean().default(true),
          /** What any other word means; without it such a row is refused. */
          otherwise: kind.optional(),
        })
        .optional(),
      /** The file's own word for the tie. */
      label: value.optional(),
      step: z.enum(STEPS).default("not stated"),
      on: date.optional(),
      /** When it ended, was suspended and so on. */
      ended: date.optional(),
      /** The mapping infers what the tie is; the file does not say it. */
      derived: z.boolean().default(false),
    }),
    locator: value.optional(),
    note: value.optional(),
    /** The web address that the row gives for what it says; joins the note. */
    url: value.optional(),
    /** Rows that are none: totals, headings between. They are refused with the reason. */
    skip: z
      .array(
        z.strictObject({
          column: words,
          /** The cell is one of these, whatever its capitals. */
          is: z.array(z.string()).optional(),
          /** Or begins with one of these. */
          begins: z.array(words).optional(),
          reason: words,
        }),
      )
      .default([]),
  })
  .refine(({ act: { undated, dated } }) => [undated, dated].every(strengthFits), {
    path: ["act"],
    message: "Only an act that establishes, renews, confirms or lists has a strength; write null.",
  });

function strengthFits(one: z.output<typeof act> | undefined): boolean {
  return !one || one.strength === null || STRONG.has(one.effect);
}

/** Effects that have a strength. */
export const STRONG: ReadonlySet<string> = new Set(["establishes", "renews", "confirms", "lists"]);

/** How the columns of a file become claims, as data: whoever writes one needs no program. */
export type Mapping = z.output<typeof mappingSchema>;

/** Reads a mapping from what JSON holds. Refuses it with `malformed-mapping`, path by path. */
export function readMapping(json: unknown, name = "mapping"): Mapping {
  const read = mappingSchema.safeParse(json);
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path, message }) => `${path.join(".") || name}: ${message}`);
  throw invalid(
    "malformed-mapping",
    `The mapping cannot be used. ${faults.join(" ")}`,
    read.error.issues[0]?.path.join(".") || name,
  );
}

/** Reads a mapping from a file. */
export async function readMappingFile(path: string): Promise<Mapping> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch {
    throw notFound("no-mapping", `There is no mapping to read at ${path}.`);
  }
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw invalid("malformed-mapping", `The mapping is not JSON: ${why}.`, path);
  }
  return readMapping(json, path);
}

/** A mapping as a file holds it, to be kept and changed. */
export const printMapping = (mapping: Mapping): string => `${JSON.stringify(mapping, null, 2)}\n`;
