import { invalid } from "../../kernel/errors.ts";
import type { Answer } from "../answer.ts";

/** The part of an answer's list that a reader asks for: only what is certain, only what is possible, or what is left out. */
export const SHOWS = ["certain", "possible", "excluded"] as const;
export type Show = (typeof SHOWS)[number];

/** Reads `show` of an address; undefined: the whole list. */
export function parseShow(query: URLSearchParams): Show | undefined {
  const text = query.get("show");
  if (text === null) return undefined;
  const show = SHOWS.find((one) => one === text);
  if (show) return show;
  throw invalid("bad-parameter", `show is one of: ${SHOWS.join(", ")}.`, "show");
}

/** The answer with only the rows asked for. Its numbers stay those of the whole answer. */
export function shownOf<A extends Pick<Answer, "rows" | "excluded">>(found: A, show: Show | undefined): A {
  if (show === undefined) return found;
  return {
    ...found,
    rows: found.rows.filter((row) => row.verdict === show),
    excluded: show === "excluded" ? found.excluded : [],
  };
}
