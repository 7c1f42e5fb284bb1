import { z } from "@hono/zod-openapi";
import { VERDICTS } from "../explain/compare.ts";
import { COMPARATORS } from "../figure.ts";
import { LEDGER_VERDICTS } from "../page/figure/figure-ledger.ts";
import { ruleSchema } from "../rule.ts";
import { SWITCHES } from "../switches.ts";

const verdict = z.enum(VERDICTS);
const partialDate = z.string().nullable().openapi({ description: "EDTF.", example: "2023-06~" });

const shared = {
  id: z.string(),
  comparator: z.enum(COMPARATORS),
  value: z.number(),
  unit: z.string(),
  subject: z.string(),
  scope: z.string(),
  measure: z.string(),
  asOf: partialDate,
  period: partialDate,
  note: z.string().nullable(),
};

const ListedFigureSchema = z
  .object({
    ...shared,
    rule: z.object({ id: z.string(), change: z.record(z.string(), z.unknown()) }).nullable(),
    whyNot: z.string().nullable().openapi({ description: "Why no rule can ask what the figure says." }),
    issuer: z.object({
      id: z.string(),
      names: z.record(z.string(), z.string()),
      country: z.string().nullable(),
    }),
    source: z
      .object({ id: z.string(), title: z.string(), url: z.string().nullable(), quote: z.string().nullable() })
      .nullable(),
    statement: z
      .array(z.string())
      .openapi({ description: "The figures published in one sentence, this one among them." }),
    count: z
      .object({ asOf: z.string(), certain: z.int(), possible: z.int(), verdict })
      .nullable()
      .openapi({ description: "By the mapped rule, for the figure's day." }),
    verdict: z.enum(LEDGER_VERDICTS).openapi({ description: "Of the whole statement in one reading." }),
  })
  .openapi("Figure");

export const FigurePageSchema = z
  .object({ items: z.array(ListedFigureSchema), next: z.string().nullable(), known: z.int() })
  .openapi("FigurePage");

const ReadingSchema = z
  .object({
    switches: z
      .array(
        z.object({
          switch: z.enum(SWITCHES),
          value: z.string(),
          about: z.enum(["definition", "evidence"]).openapi({
            description: "What the issuer may have meant to count, or how we read the evidence.",
          }),
        }),
      )
      .openapi({ description: "What differs from the mapped rule; empty for the rule itself." }),
    asOf: z.string(),
    counts: z.array(
      z.object({
        figure: z.string(),
        certain: z.int(),
        possible: z.int(),
        verdict,
        gap: z
          .number()
          .openapi({ description: "How many the figure says more (+) or fewer (−) than the range." }),
      }),
    ),
    verdict: verdict.openapi({ description: "All figures of the statement in this one reading." }),
    distance: z.number(),
  })
  .openapi("FigureReading");

const PublishedSchema = z.object({
  ...shared,
  citation: z.string(),
  issuer: z.string(),
  pairKey: z.string().nullable(),
  mapping: z.record(z.string(), z.unknown()),
});
const reasons = z.array(z.object({ code: z.string(), n: z.int() }));

const ExplanationSchema = z
  .object({
    figure: PublishedSchema,
    figures: z.array(PublishedSchema),
    revision: z.int(),
    rule: ruleSchema.nullable(),
    whyNot: z.string().nullable(),
    mapped: ReadingSchema.nullable(),
    why: z.object({ possible: reasons, leftOut: reasons }).nullable(),
    readings: z.array(ReadingSchema),
    tried: z.int().openapi({ description: "How many readings were tried." }),
    answers: z.int().openapi({ description: "How many different answers they gave." }),
    reached: z.object({ reproduced: z.int(), compatible: z.int() }),
    verdict: verdict.nullable().openapi({ description: "By the mapped rule; null where no rule can ask." }),
    best: verdict.nullable().openapi({ description: "The best that any reading tried reaches." }),
    remarks: z.array(z.object({ code: z.string() }).loose()),
  })
  .openapi("Explanation");

export const ExplainedFigureSchema = ListedFigureSchema.extend({
  known: z.int(),
  explanation: ExplanationSchema.optional(),
}).openapi("FigureRecord");
