import { z } from "@hono/zod-openapi";
import { formatDay } from "../../kernel/day.ts";
import type { Dossier } from "../dossiers/dossier.ts";
import type { ReadAs } from "../evidence/read-as.ts";
import { SILENT_AFTER_MONTHS } from "./derive-status.ts";
import { statusOf } from "./project-facts.ts";
import { PROJECT_STATUSES } from "./status.ts";

const Day = z
  .string()
  .openapi({ description: "An ISO day, or -infinity and infinity where there is no bound." });

export const statusSchema = z
  .object({
    status: z.array(
      z.object({
        status: z.enum(PROJECT_STATUSES),
        certainty: z.enum(["certain", "possible"]),
        evidence: z.array(z.object({ citation: z.string(), earliest: Day, latest: Day })),
      }),
    ),
    orNothingYet: z.boolean().openapi({ description: "No evidence is certainly of the day or before it." }),
    conflicts: z.array(z.object({ earlier: z.string(), later: z.string() })),
    monthsWithoutNews: z
      .object({
        atLeast: z.int().nullable(),
        atMost: z.int().nullable(),
        silent: z.enum(["certain", "possible", "not"]),
      })
      .nullable()
      .openapi({
        description: `Silent is what was not heard of for more than ${SILENT_AFTER_MONTHS} months.`,
      }),
  })
  .openapi("ProjectStatusOnDay");

const months = (n: number): number | null => (Number.isFinite(n) ? n : null);

/** How far a project or a deliverable had come on the day, as data. */
export function statusDocument(dossier: Dossier, { asOf }: ReadAs): z.infer<typeof statusSchema> {
  const { readings, unknownToo, conflicts, silence } = statusOf(dossier, asOf);
  return {
    status: readings.map(({ status, certainty, evidence }) => ({
      status,
      certainty,
      evidence: evidence.map(({ told, on }) => ({
        citation: told.claim.citation.id,
        earliest: formatDay(on.earliest),
        latest: formatDay(on.latest),
      })),
    })),
    orNothingYet: unknownToo,
    conflicts: conflicts.map(({ earlier, later }) => ({
      earlier: earlier.told.claim.citation.id,
      later: later.told.claim.citation.id,
    })),
    monthsWithoutNews: silence && {
      atLeast: months(silence.atLeast),
      atMost: months(silence.atMost),
      silent: silence.certainty,
    },
  };
}
