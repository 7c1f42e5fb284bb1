import type { Context } from "hono";
import { z } from "zod";
import { decodeCursor, encodeCursor, parseLimit } from "../../../http/paging.ts";
import { onlyParameters } from "../../../http/query.ts";
import { invalid } from "../../../kernel/errors.ts";
import type { PartnershipId } from "../../../kernel/ids.ts";
import type { BatchId } from "../../import/batch.ts";
import { ONE_SIDED_BY, type OneSidedBy } from "../lists/one-sided.ts";
import { batchAsked } from "./inbox-asked.ts";

export interface OneSidedQuery {
  batch: BatchId | null;
  by: OneSidedBy;
  limit: number;
  offset: number;
}

/** `names` or `places`; by the names as written where nothing is said. */
export function byAsked(text: string | undefined): OneSidedBy {
  if (text === undefined || text === "") return "names";
  const by = ONE_SIDED_BY.find((one) => one === text);
  if (by) return by;
  throw invalid("bad-parameter", `Who is who is told by names or by places, not by "${text}".`, "by");
}

export function oneSidedAsked(c: Context): OneSidedQuery {
  onlyParameters(c, ["batch", "by", "limit", "cursor"]);
  const cursor = c.req.query("cursor");
  return {
    batch: batchAsked(c.req.query("batch")) as BatchId | null,
    by: byAsked(c.req.query("by")),
    limit: parseLimit(c.req.query("limit")),
    offset: cursor ? offsetOf(cursor) : 0,
  };
}

/** Where a page of one-sided claims begins. */
export const offsetOf = (cursor: string): number => decodeCursor(cursor, z.int().min(0).max(10_000_000));

/** A page of rows of which one more was asked for than it holds. */
export function pageAfter<T>(rows: readonly T[], { limit, offset }: { limit: number; offset: number }) {
  return {
    items: rows.slice(0, limit),
    next: rows.length > limit ? encodeCursor(offset + limit) : null,
  };
}

export function conflictsAsked(c: Context): { after: PartnershipId | null; limit: number } {
  onlyParameters(c, ["limit", "cursor"]);
  const cursor = c.req.query("cursor");
  return {
    after: cursor ? (decodeCursor(cursor, z.string().max(1000)) as PartnershipId) : null,
    limit: parseLimit(c.req.query("limit")),
  };
}
