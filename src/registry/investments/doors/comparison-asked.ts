import type { Context } from "hono";
import { unknownParameter } from "../../../http/query.ts";
import { invalid } from "../../../kernel/errors.ts";
import { DEEDS, type Deed } from "../comparison.ts";

/** The most figures that are looked at together. */
export const MOST_COMPARED = 50;

const KNOWN = ["figures", "do", "asOf", "knownAt"];

/** What an address asks: `figures=a,b`, or `figures=a&figures=b` as a form with boxes to tick writes it. */
export function comparisonAsked(c: Context): { figures: string[]; deed: Deed } {
  const parameters = new URL(c.req.url).searchParams;
  for (const name of new Set(parameters.keys())) {
    if (name !== "lang" && !KNOWN.includes(name)) throw unknownParameter(name, KNOWN);
    if (name !== "figures" && parameters.getAll(name).length > 1) {
      throw invalid("bad-parameter", `${name} is given twice.`, name);
    }
  }
  return { figures: figuresNamed(parameters.getAll("figures")), deed: deedAsked(parameters.get("do")) };
}

/** Ids, each once: a form and an address may name one twice. */
export function figuresNamed(given: readonly string[]): string[] {
  const ids = [...new Set(given.flatMap((list) => list.split(",")).map((id) => id.trim()))].filter(Boolean);
  if (ids.length > MOST_COMPARED) {
    throw invalid("bad-parameter", `Name ${MOST_COMPARED} figures at most.`, "figures");
  }
  return ids;
}

export function deedAsked(given: string | null | undefined): Deed {
  if (!given) return "series";
  const deed = DEEDS.find((one) => one === given);
  if (!deed) throw invalid("bad-parameter", `do is one of ${DEEDS.join(", ")}.`, "do");
  return deed;
}
