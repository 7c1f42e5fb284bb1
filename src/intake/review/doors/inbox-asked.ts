import type { Context } from "hono";
import { onlyParameters } from "../../../http/query.ts";
import { invalid } from "../../../kernel/errors.ts";
import type { InboxFilter } from "../name-group.ts";

/** What the address of the inbox asks for. */
export interface InboxAsked extends InboxFilter {
  /** The digest of a name. */
  name: string | null;
  /** Words to search another place by. */
  q: string | null;
}

const FILTER = ["batch", "country", "outcome"] as const;

/** A number of a batch as a person writes it; null where it is left out. */
export function batchAsked(text: string | undefined): number | null {
  if (text === undefined || text === "") return null;
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw invalid("bad-batch", `"${text}" is no number of a batch. \`amity batches\` lists them.`, "batch");
}

/** `ambiguous` or `unknown`; null where it is left out. */
export function outcomeAsked(text: string | undefined): InboxFilter["outcome"] {
  if (text === undefined || text === "") return null;
  if (text === "ambiguous" || text === "unknown") return text;
  throw invalid("bad-parameter", `Names that wait are ambiguous or unknown, not "${text}".`, "outcome");
}

export function filterFrom(get: (name: string) => string | undefined): InboxFilter {
  return {
    batch: batchAsked(get("batch")),
    country: get("country") || null,
    outcome: outcomeAsked(get("outcome")),
  };
}

/** @param more parameters of the page that are not the inbox's own */
export function inboxAsked(c: Context, more: readonly string[] = []): InboxAsked {
  onlyParameters(c, [...FILTER, "name", "q", ...more]);
  return {
    ...filterFrom((name) => c.req.query(name)),
    name: c.req.query("name") || null,
    q: c.req.query("q")?.trim() || null,
  };
}

/** The query that asks for this. */
export function queryOf(asked: Partial<Record<keyof InboxAsked, string | number | null>>): URLSearchParams {
  const said = Object.entries(asked).filter(([, value]) => value !== null && value !== undefined);
  return new URLSearchParams(said.map(([name, value]): [string, string] => [name, String(value)]));
}

/** One field of a form, without blanks around it; a file is none. */
export function fieldOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
}
