import { setImmediate } from "node:timers/promises";
import type { Context } from "hono";
import { invalid } from "../kernel/errors.ts";
import { type Page, parseLimit } from "./paging.ts";

/** Rows of the longest table that is sent in one answer. */
export const MOST_ROWS = 100_000;

/** How many rows are read at a time. */
const AT_ONCE = 1_000;

export interface PageAsked {
  limit: number;
  cursor?: string | undefined;
}

/**
 * What a table or a map holds, page by page so that only what is sent stays in memory: where the address says a
 * `limit` that page, else the whole list, also where its `cursor` names a page of it, as the link under a page does.
 *
 * @param most more rows than this are refused
 */
export async function* pagesAsked<T>(
  c: Context,
  ask: (page: PageAsked) => Promise<Page<T>>,
  most = MOST_ROWS,
): AsyncGenerator<T[], void> {
  const limit = c.req.query("limit");
  if (limit) {
    const page = await ask({ limit: parseLimit(limit), cursor: c.req.query("cursor") || undefined });
    yield page.items;
    return;
  }
  let sent = 0;
  let cursor: string | undefined;
  do {
    const { items, next } = await ask({ limit: AT_ONCE, cursor });
    sent += items.length;
    if (sent > most || (sent === most && next !== null)) throw tooLong(most);
    yield items;
    cursor = next ?? undefined;
    // Others are answered between two pages.
    await setImmediate();
  } while (cursor !== undefined);
}

export const tooLong = (most: number) =>
  invalid(
    "list-too-long",
    `More than ${most} rows. Ask for fewer by a filter, or for pages by limit and cursor.`,
    "limit",
  );
