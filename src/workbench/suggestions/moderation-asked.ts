import type { Context } from "hono";
import { z } from "zod";
import { decodeCursor } from "../../http/paging.ts";
import { onlyParameters } from "../../http/query.ts";
import { invalid, notFound } from "../../kernel/errors.ts";
import { isRecordKind } from "../../kernel/record-ref.ts";
import type { Position, SuggestionFilter } from "./suggestion.store.ts";
import { isSuggestionState } from "./suggestion.ts";

const LONGEST_WORDS = 100;
const FILTERS = ["state", "kind", "q"] as const;

/** What the address of a list of suggestions asks for. */
export function filterAsked(c: Context, more: readonly string[] = []): SuggestionFilter {
  onlyParameters(c, [...FILTERS, ...more]);
  return filterOf((name) => c.req.query(name));
}

export function filterOf(value: (name: (typeof FILTERS)[number]) => string | undefined): SuggestionFilter {
  const [state, kind, words] = [
    value("state") || "waiting",
    value("kind") || null,
    value("q")?.trim() || null,
  ];
  if (!isSuggestionState(state)) throw invalid("bad-parameter", "There is no state of this name.", "state");
  if (kind !== null && kind !== "other" && !isRecordKind(kind)) {
    throw invalid("bad-parameter", "There is no kind of record of this name.", "kind");
  }
  if (words !== null && words.length > LONGEST_WORDS) {
    throw invalid("query-too-long", `At most ${LONGEST_WORDS} characters are looked for.`, "q");
  }
  return { state, kind, words };
}

/** The same as the address has it; what is left out is what is meant anyhow. */
export function queryOf({ state, kind, words }: SuggestionFilter): URLSearchParams {
  const query = new URLSearchParams();
  if (state !== "waiting") query.set("state", state);
  if (kind !== null) query.set("kind", kind);
  if (words !== null) query.set("q", words);
  return query;
}

const POSITION = z.object({ doubtful: z.boolean(), id: z.number().int().positive() });

export function afterAsked(c: Context): Position | null {
  const cursor = c.req.query("cursor");
  return cursor ? decodeCursor(cursor, POSITION) : null;
}

export const noSuchSuggestion = () =>
  notFound("unknown-suggestion", "There is no suggestion of this number.");

/** A number in an address; what is none is of no suggestion. */
export function numberAsked(text: string): number {
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
  throw noSuchSuggestion();
}
