import { z } from "@hono/zod-openapi";
import { invalid } from "../kernel/errors.ts";

export const DEFAULT_LIMIT = 50;
export const LARGEST_LIMIT = 200;
const LONGEST_CURSOR = 1024;

export interface Page<T> {
  items: T[];
  /** The cursor of the next page; null on the last. */
  next: string | null;
}

/** Where a page ended, as a client hands it back. Opaque: what is in it may change with any release. */
export function encodeCursor(position: unknown): string {
  return Buffer.from(JSON.stringify(position)).toString("base64url");
}

/** Reads a cursor back; what is not a position of this list is refused. */
export function decodeCursor<T>(cursor: string, position: z.ZodType<T>): T {
  const refuse = () =>
    invalid("bad-cursor", "This cursor is not one that this list gave. Start without it.", "cursor");
  if (cursor.length > LONGEST_CURSOR || !/^[A-Za-z0-9_-]+$/.test(cursor)) throw refuse();
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    throw refuse();
  }
  const read = position.safeParse(value);
  // The database takes no text with a NUL in it.
  if (!read.success || JSON.stringify(read.data).includes("\\u0000")) throw refuse();
  return read.data;
}

export function parseLimit(text: string | undefined): number {
  if (text === undefined || text === "") return DEFAULT_LIMIT;
  const limit = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (limit < 1 || limit > LARGEST_LIMIT) {
    throw invalid("bad-limit", `The limit is a whole number from 1 to ${LARGEST_LIMIT}.`, "limit");
  }
  return limit;
}

/** Makes a page of `limit + 1` rows: the row too many says that there is a next page. */
export function pageOf<T>(rows: readonly T[], limit: number, positionOf: (row: T) => unknown): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items, next: more ? encodeCursor(positionOf(last)) : null };
}

export const limitParameter = z
  .string()
  .optional()
  .transform(parseLimit)
  .openapi({
    param: { name: "limit", in: "query" },
    type: "integer",
    minimum: 1,
    maximum: LARGEST_LIMIT,
    default: DEFAULT_LIMIT,
    description: "How many items a page holds.",
  });

export const cursorParameter = z
  .string()
  .optional()
  .openapi({
    param: { name: "cursor", in: "query" },
    description: "The `next` of the page before, unchanged.",
  });
