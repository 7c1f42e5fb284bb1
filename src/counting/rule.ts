import { z } from "@hono/zod-openapi";
import { parseCalendarDay } from "../kernel/day.ts";
import { invalid } from "../kernel/errors.ts";
import { EVIDENCE_GRADES, gradeRank } from "../registry/evidence/grade.ts";
import { ACT_KINDS, kindSet } from "../registry/partnerships/kinds.ts";
import { type Reading, STARTING_STEPS } from "../registry/partnerships/reading.ts";
import { LEVELS } from "../registry/places/place.ts";

const day = z
  .string()
  .refine((text) => parseCalendarDay(text) !== null, "must be a day, YYYY-MM-DD")
  .openapi({ format: "date", example: "2023-06-15" });
const country = z.string().regex(/^[A-Z]{2}$/, "must be an ISO 3166-1 alpha-2 code, such as CN");
const placeId = z.string().regex(/^[a-z]{2}(-[a-z0-9]+)*$/, "must be a place id, such as cn-qingdao");
const words = z.strictObject({ en: z.string(), "zh-Hans": z.string(), ru: z.string() });

/** Which places are meant. Conditions that are given must all hold; none given means any place. */
const scope = z.strictObject({
  country: z.array(country).min(1).optional().openapi({ description: "Places of these countries." }),
  place: z.array(placeId).min(1).optional().openapi({ description: "These places themselves." }),
  within: placeId.optional().openapi({ description: "This place and every place inside it." }),
  levels: z.array(z.enum(LEVELS)).min(1).optional().openapi({ description: "Places of these levels." }),
  firstOrder: z.boolean().optional().openapi({
    description: "Only, or no, places of the first order: provinces and municipalities of that order.",
  }),
});

export const ruleSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, "must be lower-case words joined by hyphens"),
    version: z.int().min(1),
    title: words,
    description: words,
    parties: scope.openapi({ description: "Whose partnerships are counted." }),
    counterparts: scope
      .extend({
        group: z
          .strictObject({
            id: z.string(),
            roles: z.array(z.string()).min(1),
            membershipOn: z
              .union([z.enum(["asOf", "signing"]), day])
              .default("asOf")
              .openapi({ description: "The day on which the country must hold the role." }),
          })
          .optional(),
      })
      .openapi({ description: "With whom." }),
    domestic: z
      .boolean()
      .default(false)
      .openapi({ description: "Whether two places of one country can be partners in this count." }),
    kinds: z.array(z.enum(ACT_KINDS)).min(1).openapi({ description: "Which acts make a tie that counts." }),
    exactly: z.boolean().optional().openapi({
      description:
        "Only where no stronger tie, of a kind that the rule does not count, is in force on the day: a pair that became sister cities no longer counts as friendly cooperation. Absent: a stronger tie takes nothing away. For ties in force only.",
    }),
    suspended: z
      .boolean()
      .default(false)
      .openapi({ description: "Whether a suspended tie counts as in force." }),
    evidence: z
      .enum(EVIDENCE_GRADES)
      .default("unsourced")
      .openapi({ description: "The weakest evidence that establishes a tie." }),
    startsWith: z.enum(STARTING_STEPS).default("signed"),
    listsPersist: z.boolean().default(true),
    count: z
      .discriminatedUnion("of", [
        z.strictObject({ of: z.literal("stock") }),
        z.strictObject({ of: z.literal("flow"), from: day, to: day }),
        z.strictObject({ of: z.literal("ever") }),
      ])
      .default({ of: "stock" })
      .openapi({
        description:
          "Ties in force on the day; first begun from one day to another; or ever begun by the day.",
      }),
    unit: z.enum(["pair", "place", "own place", "country"]).default("pair"),
    manyParties: z
      .enum(["pairs", "once", "excluded"])
      .default("pairs")
      .openapi({ description: "How an act of more than two places counts among pairs." }),
    places: z
      .enum(["then", "now"])
      .default("then")
      .openapi({ description: "Places as the act named them, or as their successors of today." }),
    tests: z
      .array(
        z.enum(["signed by the heads", "exchange not limited to one field", "approved by the assemblies"]),
      )
      .default([])
      .openapi({
        description: "Conditions that the registry does not record: a tie is only possible until they are.",
      }),
  })
  .openapi("CountingRule");

/** A named, versioned question: whose ties, with whom, which kinds and states, what unit, when, on what evidence. */
export type Rule = z.output<typeof ruleSchema>;
export type Unit = Rule["unit"];

/** Reads a rule, or refuses it with the path of what is wrong. */
export function parseRule(document: unknown): Rule {
  const result = ruleSchema.safeParse(document);
  if (!result.success) {
    const [issue] = result.error.issues;
    const where = issue?.path.join(".") || "the rule";
    throw invalid(
      "malformed-rule",
      `The rule is malformed at ${where}: ${issue ? plainWords(issue) : "unreadable"}.`,
      where,
    );
  }
  if (result.data.count.of === "flow" && result.data.count.from > result.data.count.to) {
    throw invalid("malformed-rule", "The rule is malformed at count: it ends before it starts.", "count");
  }
  if (result.data.exactly && result.data.count.of !== "stock") {
    throw invalid("malformed-rule", `The rule is malformed at exactly: ${ONLY_STOCK}.`, "exactly");
  }
  return result.data;
}

/** Whether a stronger tie is in force is a question about a day. */
export const ONLY_STOCK = "only a count of ties in force on the day can leave out stronger ones";

/** What is wrong, for a person who wrote the document: not in the words of the library that checks it. */
function plainWords(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "unrecognized_keys":
      return `a rule has no ${issue.keys.map((key) => `"${key}"`).join(", ")} there`;
    case "invalid_type":
      return issue.input === undefined && issue.message.endsWith("undefined")
        ? "it is missing"
        : `it must be ${TYPES[issue.expected] ?? `a value of another kind (${issue.expected})`}`;
    case "invalid_value":
      return `it must be one of ${issue.values.map((value) => `"${String(value)}"`).join(", ")}`;
    case "invalid_union":
      return issue.discriminator === undefined
        ? "it is none of the values that a rule takes there"
        : `its "${issue.discriminator}" must be one of ${COUNTED.map((value) => `"${value}"`).join(", ")}`;
    case "too_small":
      return issue.origin === "array" ? "it must name at least one" : `it must be at least ${issue.minimum}`;
    default:
      // Patterns and days are told in our own words.
      return issue.message;
  }
}

const COUNTED = ["stock", "flow", "ever"] as const;
const TYPES: Record<string, string> = {
  string: "text in quotation marks",
  boolean: "true or false",
  number: "a number",
  int: "a whole number",
  array: "a list in square brackets",
  object: "an object in braces",
};

/** The part of a rule that decides when a tie is in force. */
export const readingOf = (rule: Rule): Reading => ({
  kinds: kindSet(rule.kinds),
  evidence: gradeRank(rule.evidence),
  startsWith: rule.startsWith,
  listsPersist: rule.listsPersist,
  suspendedCounts: rule.suspended,
});
