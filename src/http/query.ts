import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { type Day, parseCalendarDay } from "../kernel/day.ts";
import { invalid } from "../kernel/errors.ts";
import type { Revision } from "../kernel/ids.ts";

/** A point of record time, as asked for: a revision, or the last one of a day. */
export type KnownAt = { revision: Revision } | { day: Day };

const LARGEST_REVISION = 2 ** 31 - 1;

/** The day a reading is for: `2023-06-15`. Absent or empty (a form left blank) is undefined. */
export function parseAsOf(text: string | undefined, where = "asOf"): Day | undefined {
  if (text === undefined || text === "") return undefined;
  const day = parseCalendarDay(text);
  if (day === null) throw invalid("bad-day", "A day is written YYYY-MM-DD and must exist.", where);
  return day;
}

/** What was known when: a revision number or a day. */
export function parseKnownAt(text: string | undefined, where = "knownAt"): KnownAt | undefined {
  if (text === undefined || text === "") return undefined;
  if (/^\d{1,10}$/.test(text) && Number(text) <= LARGEST_REVISION) {
    return { revision: Number(text) as Revision };
  }
  const day = parseCalendarDay(text);
  if (day === null) {
    throw invalid("bad-known-at", "Say a revision number or a day (YYYY-MM-DD).", where);
  }
  return { day };
}

/** Refuses what would silently be without effect: a parameter that the address does not have, or a second value. */
export function onlyParameters(c: Context, known: readonly string[]): void {
  const given = new Set<string>();
  for (const name of new URL(c.req.url).searchParams.keys()) {
    if (name !== "lang" && !known.includes(name)) throw unknownParameter(name, known);
    if (given.has(name)) throw invalid("bad-parameter", `${name} is given twice.`, name);
    given.add(name);
  }
}

export function unknownParameter(name: string, known: readonly string[] = []) {
  const list = known.length > 0 ? ` Known: ${[...known].sort().join(", ")}.` : "";
  return invalid("unknown-parameter", `There is no parameter of this name.${list}`, name);
}

export const asOfParameter = z
  .string()
  .optional()
  .transform((text) => parseAsOf(text))
  .openapi({
    param: { name: "asOf", in: "query" },
    type: "string",
    format: "date",
    example: "2023-06-15",
    description: "The day to read for; today if absent.",
  });

export const knownAtParameter = z
  .string()
  .optional()
  .transform((text) => parseKnownAt(text))
  .openapi({
    param: { name: "knownAt", in: "query" },
    type: "string",
    example: "12",
    description: "A revision number, or a day: what was known then; now if absent.",
  });
